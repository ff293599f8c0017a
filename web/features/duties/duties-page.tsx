/** What I owe today, each line opening exactly the cells that are missing; what waits for me; the reminders I was given. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Duties } from '#contract/duties'
import { formatInteger } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { dutiesQuery } from '../../queries.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { ActionSection } from './action-section.tsx'
import { DutyLine, ReportLine } from './duty-line.tsx'
import { ReminderList } from './reminder-list.tsx'
import { RoundSection } from './round-section.tsx'
import { TaskSection } from './task-section.tsx'
import { text } from './text.vi.ts'
import './duties.css'

export function DutiesPage() {
  const duties = useQuery(dutiesQuery)
  return (
    <Page title={duties.data ? verdictOf(duties.data) : text.title} className="duties">
      <div className="period-bar">
        <StaleNote query={duties} />
      </div>
      <Loaded query={duties} isPage>
        {(content) => <Content duties={content} />}
      </Loaded>
    </Page>
  )
}

function Content({ duties }: { duties: Duties }) {
  const { items, reports, rounds, actions, waiting, unowned } = duties
  return (
    <>
      <h1 className="verdict">{verdictOf(duties)}</h1>
      <p className="sub">{isOwing(duties) ? text.note : text.nothingNote}</p>
      {items.length > 0 && (
        <section className="sec">
          <Heading name={text.sheets} count={items.length} />
          <ul className="duty-list">
            {items.map((item) => (
              <DutyLine key={`${item.unit.code} ${item.month}`} item={item} />
            ))}
          </ul>
        </section>
      )}
      {reports.length > 0 && (
        <section className="sec">
          <Heading name={text.reports} count={reports.length} />
          <ul className="duty-list">
            {reports.map((report) => (
              <ReportLine key={`${report.duty} ${report.unit.code}`} report={report} />
            ))}
          </ul>
        </section>
      )}
      <RoundSection rounds={rounds} />
      <ActionSection actions={actions} />
      {waiting.length > 0 && (
        <section className="sec">
          <Heading name={text.waiting} count={waiting.length} />
          <ul className="duty-list">
            {waiting.map(({ unit, month, submittedAt }) => (
              <li key={`${unit.code} ${month}`}>
                <Link {...paths.review(unit.code, month)}>
                  <b>
                    {text.sheet(month)}, {unit.label}
                  </b>
                  <span className="note">{submittedAt !== null && text.submittedAt(momentShort(submittedAt))}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TaskSection today={duties.today} />
      <ReminderList />
      <Unowned units={unowned} />
      <p className="note duty-calendar">
        {text.reportCalendar[0]}
        <Link {...paths.reports()}>{text.reportCalendar[1]}</Link>
        {text.reportCalendar[2]} {text.calendar[0]}
        <Link {...paths.ownAccount()}>{text.calendar[1]}</Link>
        {text.calendar[2]}
      </p>
    </>
  )
}

function Heading({ name, count }: { name: string; count: number }) {
  return (
    <header>
      <h2>
        {name} <span className="fig muted">{formatInteger(count)}</span>
      </h2>
    </header>
  )
}

/** Never urgent: a cell that nobody answers for is asked of everybody. One line, which opens to its units. */
function Unowned({ units }: { units: Duties['unowned'] }) {
  if (units.length === 0) return null
  return (
    <details className="duty-unowned">
      <summary>
        {text.unowned(
          units.reduce((sum, one) => sum + one.without, 0),
          units.length,
        )}
      </summary>
      <ul className="duty-list">
        {units.map(({ unit, without, elements }) => (
          <li key={unit.code}>
            <Link {...paths.owners(unit.code)}>
              <b>{capitalised(unit.label)}</b>
              <span className="note">
                {text.unownedLine(without, elements)} · {text.assign}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function isOwing({ items, reports }: Duties): boolean {
  return items.length + reports.length > 0
}

function verdictOf(duties: Duties): string {
  const { items, reports, rounds, actions, waiting } = duties
  const isLate = ({ daysLeft }: { daysLeft: number | null }) => daysLeft !== null && daysLeft < 0
  const late = { sheets: items.filter(isLate).length, reports: reports.filter(isLate).length }
  const others = [
    ...(rounds.length > 0 ? [text.rounds.only(rounds.length)] : []),
    ...(actions.length > 0 ? [text.actions.only(actions.length)] : []),
  ]
  const lead = isOwing(duties)
    ? [text.owed({ sheets: items.length, reports: reports.length }, late)]
    : waiting.length > 0
      ? [text.toApprove(waiting.length)]
      : []
  return [...lead, ...others].join('; ') || text.nothing
}
