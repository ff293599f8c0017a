/**
 * One time that a task is to be done. A task for May and October has two occurrences, each with its due day, its state and
 * its completion; a rate of completion counts occurrences, each in the period in which its due day lies.
 */
import { type Deadline, dueDays } from './deadline.ts'
import { lastDayOf, type Month, monthsBetween, yearOf } from './period.ts'

/** How often a regular task recurs; each time is due on the last day of its month, quarter, half-year or year. */
export const recurrences = ['month', 'quarter', 'half_year', 'year'] as const
export type Recurrence = (typeof recurrences)[number]

const monthsPerTime: Record<Recurrence, number> = { month: 1, quarter: 3, half_year: 6, year: 12 }

/** The first and last month of a plan. */
export type Span = { from: Month; to: Month }

/**
 * The due days of a task within its plan, earliest first; a single null where no day makes it late. A yearly deadline comes
 * once for each year of the plan; a day that the deadline itself names stands even outside of it.
 */
export function plannedDays(deadline: Deadline, recurrence: Recurrence | null, span: Span): (string | null)[] {
  const days =
    deadline.kind === 'regular' && recurrence !== null
      ? monthsBetween(span.from, span.to)
          .filter((month) => Number(month.slice(5)) % monthsPerTime[recurrence] === 0)
          .map(lastDayOf)
      : deadline.kind === 'yearly'
        ? yearsOf(span).flatMap((year) => dueDays(deadline, year))
        : dueDays(deadline, yearOf(span.from))
  return days.length === 0 ? [null] : days
}

function yearsOf({ from, to }: Span): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}

/** Chưa làm, đang làm, chờ duyệt, hoàn thành, không thực hiện. "Quá hạn" follows from the due day and is never stored. */
export const occurrenceStates = ['not_started', 'in_progress', 'waiting', 'done', 'dropped'] as const
export type OccurrenceState = (typeof occurrenceStates)[number]

export const taskStates = [...occurrenceStates, 'overdue'] as const
/** As it is shown: what is not yet reported after its due day is overdue. */
export type TaskState = (typeof taskStates)[number]

export type Occurrence = {
  taskId: number
  /** From 1, in the order of the planned days. */
  position: number
  /** The day of the plan, and the day that holds now; they differ where it was put off. Null where no day makes it late. */
  plannedDue: string | null
  due: string | null
  state: OccurrenceState
  /** 0 to 100; 100 once done. */
  percent: number
  /** The Vietnamese date on which its completion was reported. It counts once approved. */
  reportedOn: string | null
  reportedById: string | null
  decidedAt: string | null
  decidedById: string | null
  /** Why it was given back, put off, or is not done at all. */
  reason: string | null
  revision: number
}

/** What a person does to an occurrence. */
export const taskActs = ['progress', 'report', 'approve', 'return', 'reopen', 'drop', 'resume', 'extend'] as const
export type TaskAct = (typeof taskActs)[number]

export type TaskMove = {
  from: readonly OccurrenceState[]
  to: OccurrenceState
  right: 'report_tasks' | 'approve_tasks' | 'issue_plans'
}

/**
 * The whole state machine. Completion is reported by those who work and approved by those who answer for the unit; what was
 * approved is reopened with a reason. Not doing a task at all, and putting it off, change the plan: they need its right.
 */
export const taskMoves: Record<TaskAct, TaskMove> = {
  progress: { from: ['not_started', 'in_progress'], to: 'in_progress', right: 'report_tasks' },
  report: { from: ['not_started', 'in_progress'], to: 'waiting', right: 'report_tasks' },
  approve: { from: ['waiting'], to: 'done', right: 'approve_tasks' },
  return: { from: ['waiting'], to: 'in_progress', right: 'approve_tasks' },
  reopen: { from: ['done'], to: 'in_progress', right: 'approve_tasks' },
  drop: { from: ['not_started', 'in_progress'], to: 'dropped', right: 'issue_plans' },
  resume: { from: ['dropped'], to: 'in_progress', right: 'issue_plans' },
  /** Keeps the state that it has. */
  extend: { from: ['not_started', 'in_progress'], to: 'in_progress', right: 'issue_plans' },
}

/** The state as it is shown on a day. Reported in time and still unapproved is waiting: its approver is late, not the unit. */
export function stateOn(occurrence: Pick<Occurrence, 'state' | 'due'>, today: string): TaskState {
  const { state, due } = occurrence
  const isOpen = state === 'not_started' || state === 'in_progress'
  return isOpen && due !== null && today > due ? 'overdue' : state
}

/** Whole days by which it is or was late: up to its report, or up to today while it is open. 0 where it is not. */
export function daysLate(occurrence: Pick<Occurrence, 'state' | 'due' | 'reportedOn'>, today: string): number {
  const { state, due, reportedOn } = occurrence
  if (due === null || state === 'dropped') return 0
  const until = state === 'done' || state === 'waiting' ? (reportedOn ?? today) : today
  return until <= due ? 0 : Math.round((Date.parse(until) - Date.parse(due)) / 86_400_000)
}

/** Whether it was done in time: approved, and reported on its due day at the latest. What has no day is always in time. */
export function isDoneInTime({ state, due, reportedOn }: Pick<Occurrence, 'state' | 'due' | 'reportedOn'>): boolean {
  return state === 'done' && (due === null || (reportedOn !== null && reportedOn <= due))
}

/** The occurrence that stands for the task as a whole: the earliest that is not finished, or else the last. */
export function currentOccurrence<One extends Pick<Occurrence, 'state'>>(occurrences: readonly One[]): One {
  const open = occurrences.find(({ state }) => state !== 'done' && state !== 'dropped')
  const one = open ?? occurrences.at(-1)
  if (!one) throw new Error('a task has no occurrence')
  return one
}
