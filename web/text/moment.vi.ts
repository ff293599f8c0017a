/** Moments as an official writes them: "09:14 ngày 07/10/2026", always Vietnamese time, whatever the machine's own. */
import { dateInVietnam } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'

const vietnam = 7 * 3_600_000

/** "09:14" of an instant in milliseconds. */
export function clockOf(instant: number): string {
  return new Date(instant + vietnam).toISOString().slice(11, 16)
}

/** "09:14 ngày 07/10/2026" of an ISO instant; a mere date gives "07/10/2026", and other text is given back. */
export function momentName(iso: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return dateName(iso)
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) return iso
  return `${clockOf(instant)} ngày ${dateName(dateInVietnam(new Date(instant)))}`
}

/** As a clerk reads it: "09:14" for an instant of today, "05/10" for one of this year, "05/10/2025" for an older one. */
export function momentNear(iso: string, today: string): string {
  const date = dateInVietnam(new Date(iso))
  if (date === today) return clockOf(Date.parse(iso))
  return date.slice(0, 4) === today.slice(0, 4) ? dateName(date).slice(0, 5) : dateName(date)
}

/** After the word "lúc": "09:14" for an instant of today, "09:14 ngày 05/10/2026" for any other. */
export function momentAt(iso: string, today: string): string {
  return dateInVietnam(new Date(iso)) === today ? clockOf(Date.parse(iso)) : momentName(iso)
}

/** "09:14, 07/10/2026", where a phone has no room for the word between. */
export function momentShort(iso: string): string {
  return momentName(iso).replace(' ngày ', ', ')
}
