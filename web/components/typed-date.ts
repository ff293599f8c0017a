/** Reads a date as people write it. */

const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/
const iso = /^(\d{4})-(\d{2})-(\d{2})$/

/** "5/12/2026", "05.12.2026", "05-12-2026" and "2026-12-05" as "2026-12-05"; undefined for what is no day of the calendar. */
export function typedDate(text: string): string | undefined {
  const plain = text.trim()
  const [, day, month, year] = written.exec(plain) ?? []
  const date = day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : iso.exec(plain)?.[0]
  if (date === undefined) return undefined
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined
}
