/** Leads from a unit and a period to the newest edition of both; where there is none it says so, and lets one be made. */
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import type { EditionList } from '#contract/editions'
import type { Period } from '#domain/period.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { editionsQuery, kindOf, makeEdition } from '../../editions.ts'
import type { FindPresentationSearch } from '../../meeting-search.ts'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { newestOf } from './ask.ts'
import { text } from './text.vi.ts'

export function FindPage() {
  const { 'don-vi': parent, ky: period } = useSearch({ strict: false }) as FindPresentationSearch
  if (parent === undefined || period === undefined)
    return (
      <Page title={text.title}>
        <h1 className="verdict">{text.title}</h1>
        <Empty>{text.find.unclear}</Empty>
        <Link {...paths.overview()} className="btn">
          {text.find.back}
        </Link>
      </Page>
    )
  return <Found parent={parent} period={period} />
}

function Found({ parent, period }: { parent: string; period: Period }) {
  const list = useQuery(editionsQuery(parent))
  const found = list.data && newestOf(list.data.items, period)
  if (found !== undefined) return <Navigate {...paths.presentation(found.id)} replace />
  return (
    <Page title={text.title}>
      <Loaded query={list} isPage>
        {(content) => <None list={content} period={period} />}
      </Loaded>
    </Page>
  )
}

function None({ list, period }: { list: EditionList; period: Period }) {
  const own = useOwnAct()
  const go = useNavigate()
  const { unit } = list
  const making = useAct(() => own((by) => makeEdition({ parent: unit.code, period, kind: kindOf(period) }, by)), {
    changes: [['editions']],
    onSuccess: (edition) => go({ ...paths.presentation(edition.id), replace: true }),
  })
  return (
    <>
      <h1 className="verdict">{text.find.none(period, unit.label)}</h1>
      <p className="sub">{text.find.why}</p>
      <ActFault failure={making.failure} />
      {list.mayPrepare ? (
        <p>
          <button type="button" className="btn primary" disabled={making.isRunning} onClick={() => making.run()}>
            {text.find.make(period)}
          </button>
        </p>
      ) : (
        <Empty>{text.find.mayNot}</Empty>
      )}
      <p>
        <Link {...paths.overview({ tinh: unit.code, ky: period })}>{text.find.back}</Link>
      </p>
    </>
  )
}
