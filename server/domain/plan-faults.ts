/** What makes a plan unsound: its head at any time, and what it lacks when it is to be put in force. Wording: plan-faults.vi.ts. */
import type { Span } from './occurrence.ts'
import { monthsBetween, yearOf } from './period.ts'

/** A programme of reform runs five years, its plan at most twice that. */
const mostMonths = 120

export type HeadFault = {
  field: 'span' | 'date' | 'number'
  code: 'from_after_to' | 'without_year' | 'too_long' | 'future' | 'far_from_plan' | 'number_taken'
}

type Head = { year: number; span: Span; date: string | null }

export function headFaults({ year, span, date }: Head, today: string): HeadFault[] {
  const faults: HeadFault[] = []
  if (span.from > span.to) faults.push({ field: 'span', code: 'from_after_to' })
  else if (yearOf(span.from) > year || yearOf(span.to) < year) faults.push({ field: 'span', code: 'without_year' })
  else if (monthsBetween(span.from, span.to).length > mostMonths) faults.push({ field: 'span', code: 'too_long' })
  if (date !== null && date > today) faults.push({ field: 'date', code: 'future' })
  // A plan of next year is issued in the last months of this one.
  else if (date !== null && (date < `${yearOf(span.from) - 1}-01-01` || date.slice(0, 7) > span.to))
    faults.push({ field: 'date', code: 'far_from_plan' })
  return faults
}

export type TaskToIssue = { id: number; number: string; name: string; days: readonly (string | null)[] }

export type IssueFault =
  | { field: 'targets'; code: 'empty' }
  /** A task of which the last day is past before the plan exists. */
  | { field: 'tasks'; code: 'before_plan'; task: TaskToIssue; day: string }

/** A day of the plan's year before its date of issue stays: what was due then was ordered before. Earlier years are a mistake. */
export function issueFaults(plan: { span: Span; targets: number; tasks: readonly TaskToIssue[] }): IssueFault[] {
  if (plan.targets === 0 && plan.tasks.length === 0) return [{ field: 'targets', code: 'empty' }]
  return plan.tasks.flatMap((task): IssueFault[] => {
    const day = task.days.find((one) => one !== null && one.slice(0, 7) < plan.span.from)
    return day === undefined || day === null ? [] : [{ field: 'tasks', code: 'before_plan', task, day }]
  })
}
