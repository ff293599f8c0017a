/** How far the tasks of a plan are, and what of them is due next; of what one viewer may see. */
import { completionOf } from '../../domain/completion.ts'
import { daysAfter, firstDayOf, lastDayOf } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { isFollowed } from './followed-plans.ts'
import type { TaskView, tasksOf } from './tasks.ts'

const soonDays = 30

type TaskShown = ReturnType<typeof tasksOf>[number]

/** Of a plan that nobody follows nothing is known, and so nothing is counted. */
const nothing = { due: 0, inTime: 0, done: 0, open: 0, overdue: 0, waiting: 0 }

export function planProgress({ records, today }: TaskView, plan: Plan, tasks: readonly TaskShown[]) {
  if (!isFollowed(records, plan, today)) return nothing
  const stored = tasks.flatMap((task) => records.occurrences.get(task.id) ?? [])
  const { due, inTime } = completionOf(stored, firstDayOf(plan.span.from), lastDayOf(plan.span.to), today)
  const states = tasks.flatMap(({ occurrences }) => occurrences.map(({ state }) => state))
  const count = (...wanted: (string | null)[]) => states.filter((state) => wanted.includes(state)).length
  return {
    due: due.length,
    inTime: inTime.length,
    done: count('done'),
    // To whom may not see progress, an open time whose day is not past has no state.
    open: count('not_started', 'in_progress', null),
    overdue: count('overdue'),
    waiting: count('waiting'),
  }
}

/** Times not yet done that fall due from today to thirty days on. */
export function dueSoon(today: string, tasks: readonly TaskShown[]) {
  const last = daysAfter(today, soonDays)
  return tasks
    .flatMap((task) =>
      task.occurrences.flatMap(({ position, due, state }) =>
        due !== null && today <= due && due <= last && state !== 'done' && state !== 'dropped'
          ? [{ task: task.id, occurrence: position, due }]
          : [],
      ),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.task - b.task))
}
