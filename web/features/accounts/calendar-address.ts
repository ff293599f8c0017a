/** The address that a calendar program reads deadlines from. Calendars send no headers, so the token stands in it. */
import { withQuery } from '../../api.ts'

export function calendarAddress(origin: string, token: string): string {
  return `${origin}${withQuery('/api/calendar.ics', { token })}`
}
