/** How much of what was due has been done in time, and how much work a body carries. Counts only; rates follow from them. */
import { isDoneInTime, type Occurrence } from './occurrence.ts'

type Counted = Pick<Occurrence, 'state' | 'due' | 'reportedOn'>

export type Completion<One extends Counted = Occurrence> = {
  /** Occurrences due in the days asked for; until their due day is past, those already done. */
  due: One[]
  /** Of them, those reported in time and approved. */
  inTime: One[]
}

/**
 * Occurrences whose due day lies between two days, both included. Before its day is past, an occurrence counts only once it
 * is done, so that a period under way is not judged by what nobody has had to do yet. What the unit was allowed not to do
 * counts on neither side, and neither does what has no day. Source of the rule: "100% nhiệm vụ của kế hoạch" in the plans of
 * Bãi Cháy 2023, I.2.b, and Hải Hòa 2024, I.3.(2).
 */
export function completionOf<One extends Counted>(
  occurrences: Iterable<One>,
  from: string,
  to: string,
  today: string,
): Completion<One> {
  const due: One[] = []
  for (const one of occurrences) {
    if (one.due === null || one.due < from || one.due > to) continue
    if (countingOf(one, today) !== 'left_out') due.push(one)
  }
  return { due, inTime: due.filter(isDoneInTime) }
}

export const countings = ['in_time', 'not_in_time', 'left_out'] as const
/** On both sides of the rate, below its line only, or on neither. */
export type Counting = (typeof countings)[number]

/** How an occurrence counts on a day, in the period in which its due day lies. */
export function countingOf(one: Counted, today: string): Counting {
  if (one.due === null || one.state === 'dropped') return 'left_out'
  if (one.due >= today && one.state !== 'done') return 'left_out'
  return isDoneInTime(one) ? 'in_time' : 'not_in_time'
}

/** Tenths of a task: leading one weighs 1, taking part in one 0,3 (a custom of task boards in use, not a decree). */
export const leadTenths = 10
export const partnerTenths = 3

/** The load of a body in tenths of a task. */
export function loadTenths(led: number, partnered: number): number {
  return led * leadTenths + partnered * partnerTenths
}
