/** The monthly sheet: read from the address, opened on a desk, filled by keyboard, handed in. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { periodKind } from '#domain/period.ts'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { meQuery, sheetQuery } from '../../queries.ts'
import { OpenSheet } from './open-sheet.tsx'
import { text } from './text.vi.ts'
import './sheet.css'
import './sheet-rows.css'
import './sheet-cells.css'
import './sheet-lines.css'
import './sheet-selection.css'
import './sheet-dialogs.css'
import './sheet-phone.css'
import './sheet-print.css'
import './paste.css'

export function SheetPage() {
  const { unit = '', month = '' } = useParams({ strict: false })
  const query = useQuery({ ...sheetQuery(unit, month), enabled: periodKind(month) === 'month' })
  const me = useQuery(meQuery)
  const title = text.title(lowerFirst(periodName(month)))
  if (periodKind(month) !== 'month') return <NotFoundPage />
  // A desk never changes its owner: whoever signs in at another tab meanwhile is given a desk of their own.
  if (query.data && me.data)
    return <OpenSheet key={`${me.data.id} ${unit} ${month}`} latest={query.data} account={me.data.id} />
  return (
    <Page title={title}>
      {!query.isError && <h1 className="verdict">{title}</h1>}
      <Loaded<unknown> query={query.data ? me : query} blocks={<Blocks lines={14} height={22} />} isPage>
        {() => null}
      </Loaded>
    </Page>
  )
}
