/** Who has handed in the month's sheet, who waits for approval, who is missing; each name opens its sheet. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Overview } from '#contract/overview'
import { shiftPeriod } from '#domain/period.ts'
import { compareNames } from '#domain/unit.ts'
import { capitalised, sheetStateWords } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb, useToday } from '../../components/period-switch.tsx'
import { Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { UnitName } from '../../components/unit-name.tsx'
import { paths } from '../../paths.ts'
import { meQuery, overviewQuery } from '../../queries.ts'
import type { SheetsSearch } from '../../search.ts'
import { text } from './text.vi.ts'
import './reporting-page.css'

const words = text.board
type Reported = Overview['reporting']['units'][number]

export function ReportingPage() {
  const search = useSearch({ strict: false }) as SheetsSearch
  const today = useToday()
  const month = search.ky?.length === 7 && !search.ky.includes('Q') ? search.ky : shiftPeriod(today.slice(0, 7), -1)
  const me = useQuery(meQuery)
  const overview = useQuery(overviewQuery({ parent: search.tinh, period: month }))
  const own = me.data?.home.unit
  return (
    <Page title={words.title(month)} className="board" thumb={<PeriodThumb period={month} />}>
      <div className="period-bar">
        <PeriodSwitch period={month} kinds={['month']} />
        <StaleNote query={overview} />
        {own != null && (
          <div className="end">
            <Link {...paths.sheet(own.code, month)} className="btn primary">
              {words.own}
            </Link>
          </div>
        )}
      </div>
      <div className={overview.isPlaceholderData ? 'is-old' : ''} aria-busy={overview.isPlaceholderData}>
        <Loaded query={overview} isPage>
          {(content) => <Board overview={content} month={content.reporting.month} />}
        </Loaded>
      </div>
    </Page>
  )
}

function Board({ overview, month }: { overview: Overview; month: string }) {
  const { units, due } = overview.reporting
  const all = units.length
  const groups = [
    { name: words.groups.missing, units: units.filter(({ state }) => state !== 'approved' && state !== 'submitted') },
    { name: words.groups.submitted, units: units.filter(({ state }) => state === 'submitted') },
    { name: words.groups.approved, units: units.filter(({ state }) => state === 'approved') },
  ]
  const missing = groups[0]?.units.length ?? 0
  if (all === 0)
    return (
      <>
        <h1 className="verdict">{words.title(month)}</h1>
        <Empty>{words.none}</Empty>
      </>
    )
  return (
    <>
      <h1 className="verdict">{missing > 0 ? words.missing(missing, all, month) : words.complete(all, month)}</h1>
      <p className="sub">
        {capitalised(overview.parent.label)}. {due !== null && words.due(due)} {words.note}
      </p>
      {groups.map((group) => (
        <Group key={group.name} name={group.name} units={group.units} month={month} />
      ))}
    </>
  )
}

function Group({ name, units, month }: { name: string; units: readonly Reported[]; month: string }) {
  if (units.length === 0) return null
  return (
    <section className="sec board-group">
      <header>
        <h2>
          {name} <span className="fig muted">{units.length}</span>
        </h2>
      </header>
      <ul>
        {units
          .toSorted((a, b) => compareNames(a.unit.name, b.unit.name))
          .map(({ unit, state }) => (
            <li key={unit.code}>
              <Link {...paths.sheet(unit.code, month)}>
                <b>
                  <UnitName unit={unit} />
                </b>
                {state !== 'approved' && state !== 'submitted' && (
                  <span className="note">{state === null ? words.notBegun : sheetStateWords[state]}</span>
                )}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  )
}
