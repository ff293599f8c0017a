/** What a year of due days comes to. Pure; the words stand in text.vi.ts. */
import type { DueDays } from '#contract/settings'
import { daysAfter, firstDayOf, lastDayOf, shiftPeriod } from '#domain/period.ts'

export type DueSum =
  | { kind: 'none' }
  /** Every month is due on the same day of the month that follows. */
  | { kind: 'same'; day: number; own: number }
  | { kind: 'mixed'; missing: number; own: number }

export function sumOf(items: DueDays['items']): DueSum {
  const set = items.filter(({ due }) => due !== null)
  if (set.length === 0) return { kind: 'none' }
  const own = items.filter((item) => item.own).length
  const days = new Set(set.map(({ month, due }) => dayAfter(month, due ?? '')))
  const [day] = days
  if (set.length === items.length && days.size === 1 && day !== undefined) return { kind: 'same', day, own }
  return { kind: 'mixed', missing: items.length - set.length, own }
}

/** The day of the month after `month`, or undefined where it is due in another one. */
function dayAfter(month: string, due: string): number | undefined {
  return due.slice(0, 7) === shiftPeriod(month, 1) ? Number(due.slice(8)) : undefined
}

/** A report may be asked for before its month is over, and not after a quarter of a year: as the server judges. */
const latestDays = 92

/** The first and the last day on which a month's sheet may be due. */
export function dueRange(month: string): { first: string; last: string } {
  return { first: firstDayOf(month), last: daysAfter(lastDayOf(month), latestDays) }
}
