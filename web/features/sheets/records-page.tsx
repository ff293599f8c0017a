/** A computed cell opened down to its records: what counts, what does not, and why, each with the way to the record itself. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { CellRecords } from '#contract/sheets'
import type { Counting } from '#domain/completion.ts'
import { formatInteger } from '#domain/measure.ts'
import { capitalised, lowerFirst, periodName } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Blocks, Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { recordsQuery } from '../../queries.ts'
import { RecordsTable } from './records-table.tsx'
import { recordsText as text } from './records-text.vi.ts'
import './records.css'

/** What was missed stands first: it is what the page is opened for. */
const order: readonly Counting[] = ['not_in_time', 'in_time', 'left_out']

export function RecordsPage() {
  const { unit = '', month = '', element = '' } = useParams({ strict: false })
  const query = useQuery(recordsQuery(unit, month, element))
  const found = query.data
  const title = found ? findingOf(found) : text.title
  return (
    <Page
      title={found ? `${title}, ${found.unit.label}` : title}
      className="records-page"
      isReal={found?.unit.fictional === false}
    >
      <Loaded query={query} blocks={<Blocks lines={8} height={32} />} isPage>
        {(records) => <Records records={records} />}
      </Loaded>
    </Page>
  )
}

function Records({ records }: { records: CellRecords }) {
  const { unit, month, period, today, mark, movedOn, items } = records
  const groups = order.flatMap((counting) => {
    const own = items.filter((item) => item.counting === counting)
    return own.length === 0 ? [] : [{ counting, items: own }]
  })
  return (
    <>
      <p className="note crumb">
        <Link {...paths.sheet(unit.code, month)}>{text.sheet(lowerFirst(periodName(month)))}</Link> /{' '}
        <Link {...paths.unit(unit.code, period)}>{text.unitPage}</Link>
      </p>
      <h1 className="verdict">{findingOf(records)}</h1>
      <p className="sub">{text.about(capitalised(unit.label), lowerFirst(periodName(period)), today, mark)}</p>
      {movedOn !== null && (
        <p className="banner" role="status">
          {text.stated(pairOf(records.sheet), records.state === 'approved')} {movedOn}
        </p>
      )}
      <p className="note records-rule">{text.rule}</p>
      {items.length === 0 && <Empty>{text.none}</Empty>}
      {groups.map((group) => (
        <section key={group.counting} className="sec">
          <header>
            <h2>{text.groups[group.counting](group.items.length)}</h2>
          </header>
          <RecordsTable
            items={group.items}
            unit={unit.code}
            caption={text.groups[group.counting](group.items.length)}
          />
        </section>
      ))}
    </>
  )
}

function findingOf({ now, period }: CellRecords): string {
  return text.finding(now.part ?? 0, now.whole ?? 0, lowerFirst(periodName(period)))
}

function pairOf({ part, whole }: CellRecords['sheet']): string {
  return [part, whole].flatMap((one) => (one === null ? [] : formatInteger(one))).join('/')
}
