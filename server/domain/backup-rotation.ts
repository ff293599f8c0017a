/** Which backups are kept: the last of each of seven days, of four weeks and of twelve months. Knows no file and no clock. */
import { dateInVietnam, daysBetween } from './period.ts'

export const keptDays = 7
export const keptWeeks = 4
export const keptMonths = 12

/** A Monday, long before any backup. */
const firstMonday = '2001-01-01'

/** Of the instants at which backups were taken, those whose backups may go; the newest never does. */
export function outdated(instants: readonly string[]): string[] {
  const newestFirst = instants.toSorted().reverse()
  const days = newestFirst.map((instant) => dateInVietnam(new Date(instant)))
  const kept = new Set([
    ...newestOfEach(days, (day) => day, keptDays),
    ...newestOfEach(days, (day) => String(Math.floor(daysBetween(firstMonday, day) / 7)), keptWeeks),
    ...newestOfEach(days, (day) => day.slice(0, 7), keptMonths),
  ])
  return newestFirst.filter((_, index) => !kept.has(index)).reverse()
}

/** The place of the newest backup in each of the last `count` spans that have one. */
function newestOfEach(days: readonly string[], spanOf: (day: string) => string, count: number): number[] {
  const first = new Map<string, number>()
  for (const [index, day] of days.entries()) if (!first.has(spanOf(day))) first.set(spanOf(day), index)
  return [...first.values()].slice(0, count)
}
