/** Which tasks a person has to think of today, out of what the server tells of them. Pure. */
import type { TaskItem } from '#contract/plans'
import type { TaskCalendar } from '#contract/tasks'
import type { TaskState } from '#domain/occurrence.ts'
import { daysAfter, daysBetween } from '#domain/period.ts'

/** One time that a task is due. */
export type TaskDuty = {
  task: number
  occurrence: number
  number: string
  name: string
  /** Whose it is. */
  unit: string
  due: string | null
  state: TaskState | null
  daysLate: number
}

/** How far ahead a duty is shown. */
const daysAhead = 30

/** Open times of one's own tasks, and of the unit's those late or due soon; each once, the latest and the next first. */
export function soonDue(
  own: readonly TaskItem[],
  late: readonly TaskItem[],
  months: readonly TaskCalendar[],
  today: string,
) {
  const last = daysAfter(today, daysAhead)
  const ofCalendar = months.flatMap(({ days }) =>
    days
      .filter(({ day }) => day >= today && day <= last)
      .flatMap(({ day, items }) =>
        items.map(
          ({ task, occurrence, number, name, unit, state }): TaskDuty => ({
            task,
            occurrence,
            number,
            name,
            unit: unit.label,
            due: day,
            state,
            daysLate: 0,
          }),
        ),
      ),
  )
  const all = [...own.map(currentDuty), ...late.map(currentDuty), ...ofCalendar].filter(
    (duty) => isOpen(duty) && (duty.due === null || duty.due <= last),
  )
  const once = new Map(all.map((duty) => [`${duty.task} ${duty.occurrence}`, duty]))
  return [...once.values()].sort(byDue)
}

/** The time of a task that stands for it now. */
export function currentDuty(task: TaskItem): TaskDuty {
  const now = task.occurrences.find(({ position }) => position === task.current)
  return {
    task: task.id,
    occurrence: task.current,
    number: task.number,
    name: task.name,
    unit: (task.leadUnit ?? task.unit).label,
    due: now?.due ?? null,
    state: now?.state ?? null,
    daysLate: now?.daysLate ?? 0,
  }
}

/** Days until it is due; negative where it is late, null where it has no day. */
export function daysLeft({ due }: TaskDuty, today: string): number | null {
  return due === null ? null : daysBetween(today, due)
}

function isOpen({ state }: TaskDuty): boolean {
  return state === 'not_started' || state === 'in_progress' || state === 'overdue'
}

/** What has no day comes last. */
function byDue(one: TaskDuty, other: TaskDuty): number {
  const [left, right] = [one.due ?? '9999', other.due ?? '9999']
  return left < right ? -1 : left > right ? 1 : one.task - other.task
}
