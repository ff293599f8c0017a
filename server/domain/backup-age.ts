/** When the next nightly backup is due, and when the last one is too old to be silent about. */
import { dateInVietnam, daysAfter, startOfDayInVietnam } from './period.ts'

/** A night may be missed by two hours before anybody is told. */
export const lateAfterHours = 26

const hourMs = 3_600_000

export function isBackupLate(last: string | undefined, now: Date): boolean {
  return last === undefined || now.getTime() - new Date(last).getTime() > lateAfterHours * hourMs
}

/** The last instant up to now at which a backup was due, for a time of day in Vietnam such as "01:30". */
export function lastDue(at: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const today = dateInVietnam(now)
  const dueOn = (date: string) =>
    new Date(new Date(startOfDayInVietnam(date)).getTime() + hours * hourMs + minutes * 60_000)
  return dueOn(today) <= now ? dueOn(today) : dueOn(daysAfter(today, -1))
}
