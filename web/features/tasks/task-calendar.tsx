/** What is due in a month, by day: a sheet of weeks on a desk, a list of days on a phone. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { TaskCalendar as CalendarShape } from '#contract/tasks'
import type { UnitItem } from '#contract/units'
import { type Month, shiftPeriod } from '#domain/period.ts'
import { Loaded } from '../../components/states.tsx'
import { plansQuery } from '../../queries.ts'
import type { TasksSearch } from '../../search.ts'
import { taskCalendarQuery } from '../../tasks.ts'
import type { Scope } from './asked.ts'
import { CalendarDay } from './calendar-day.tsx'
import { DayDialog } from './day-dialog.tsx'
import { NarrowBar } from './narrow-bar.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'
import { weeksOf } from './weeks.ts'
import './task-calendar.css'

const words = text.calendar

type TaskCalendarProps = {
  search: TasksSearch
  scope: Scope
  place: string | undefined
  units: readonly UnitItem[]
  labelOf: (code: string) => string
  set: SetFilters
  month: Month
  today: string
}

export function TaskCalendar({ place, month, today, ...narrow }: TaskCalendarProps) {
  const asked = { month, unit: narrow.scope.unit, plan: narrow.search['ke-hoach'] }
  const calendar = useQuery(taskCalendarQuery(asked))
  const plan = useQuery(plansQuery({})).data?.items.find(({ id }) => id === asked.plan)
  return (
    <Loaded query={calendar} isPage>
      {(content) => (
        <>
          <h1 className="verdict">{verdictOf(content)}</h1>
          <p className="sub">{plan === undefined ? words.note(place) : plan.title}</p>
          <NarrowBar {...narrow} />
          <div className="task-month">
            <fieldset className="period">
              <legend className="sr">{words.choose}</legend>
              <MonthLink to={shiftPeriod(month, -1)} label={words.previous} className="step">
                ‹
              </MonthLink>
              <b aria-live="polite">{words.month(month)}</b>
              <MonthLink to={shiftPeriod(month, 1)} label={words.next} className="step">
                ›
              </MonthLink>
            </fieldset>
            {!today.startsWith(month) && (
              <MonthLink to={undefined} className="btn">
                {words.toToday}
              </MonthLink>
            )}
          </div>
          <Weeks calendar={content} month={month} />
        </>
      )}
    </Loaded>
  )
}

function verdictOf({ month, days }: CalendarShape): string {
  const items = days.flatMap((day) => day.items)
  return words.verdict(month, items.length, items.filter(({ state }) => state === 'overdue').length)
}

type MonthLinkProps = { to: Month | undefined; label?: string; className: string; children: ReactNode }

function MonthLink({ to, label, className, children }: MonthLinkProps) {
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, thang: to })}
      resetScroll={false}
      aria-label={label}
      activeProps={{}}
      className={className}
    >
      {children}
    </Link>
  )
}

/** While another month is on its way the one before is shown pale. */
function Weeks({ calendar, month }: { calendar: CalendarShape; month: Month }) {
  const [opened, setOpened] = useState<string | null>(null)
  const byDay = new Map(calendar.days.map(({ day, items }) => [day, items]))
  return (
    <>
      <table className={`task-calendar${calendar.month === month ? '' : ' is-old'}`}>
        <caption className="sr">{words.caption(calendar.month)}</caption>
        <thead>
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(calendar.month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, weekday) => (
                <CalendarDay
                  key={words.weekdays[weekday]}
                  day={day}
                  weekday={words.weekdays[weekday] ?? ''}
                  isToday={day === calendar.today}
                  items={day === null ? [] : (byDay.get(day) ?? [])}
                  open={setOpened}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && <DayDialog day={opened} items={byDay.get(opened) ?? []} onClose={() => setOpened(null)} />}
    </>
  )
}
