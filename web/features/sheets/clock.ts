/** When something was saved, as a clerk reads it: the time for today, the day otherwise. Refuses to guess a time zone. */
import { dateInVietnam } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'
import { clockOf } from '../../text/moment.vi.ts'

/** "09:14" for an instant of today, "05/10" for one of this year, "05/10/2025" for an older one. */
export function momentShort(instant: string, today: string): string {
  const date = dateInVietnam(new Date(instant))
  if (date === today) return clockOf(Date.parse(instant))
  return date.slice(0, 4) === today.slice(0, 4) ? dateName(date).slice(0, 5) : dateName(date)
}
