/** The days of a task along the months of its plan, with a line for today. Hidden from screen readers: the days are told in words. */
import type { PlanItem, TaskItem } from '#contract/plans'
import { monthNumber, monthsBetween } from '#domain/period.ts'
import { text as words } from './page-text.vi.ts'
import { placeInPlan } from './standing.ts'

const share = (place: number) => `${place * 100}%`

/** Every third month, and today where it lies within the plan. */
export function TrackAxis({ plan, today }: { plan: PlanItem; today: string }) {
  const now = placeInPlan(today, plan.span)
  const months = monthsBetween(plan.span.from, plan.span.to)
  const marks = months.length > 12 ? [] : months.filter((_, index) => index % 3 === 0)
  return (
    <>
      <span className="sr">{words.columns.course}</span>
      <span className="track-axis" aria-hidden="true">
        {marks.map((month) => {
          const place = placeInPlan(`${month}-15`, plan.span) ?? 0
          const isNearToday = now !== undefined && Math.abs(place - now) < 0.13
          return isNearToday ? null : (
            <span key={month} style={{ left: share(place) }}>
              {words.monthMark(monthNumber(month))}
            </span>
          )
        })}
        {now !== undefined && <b style={{ left: share(now) }}>{words.today(today)}</b>}
      </span>
    </>
  )
}

export function TaskTrack({ task, plan, today }: { task: TaskItem; plan: PlanItem; today: string }) {
  const now = placeInPlan(today, plan.span)
  return (
    <span className="track" aria-hidden="true">
      {now !== undefined && <u style={{ left: share(now) }} />}
      {task.occurrences.map(({ position, due, state }) => {
        const place = due === null ? undefined : placeInPlan(due, plan.span)
        return place === undefined ? null : <i key={position} className={state ?? ''} style={{ left: share(place) }} />
      })}
    </span>
  )
}
