/** Reads a date as people write it, and keeps what they write while the date itself is on its way. Pure. */
import { dateName } from '#domain/wording.vi.ts'

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

/** What is written, and the dates asked for by it: first the one that stands, last the one that was asked for last. */
export type Dating = { typed: string; awaited: readonly string[] }

export function datingOf(value: string): Dating {
  return { typed: value === '' ? '' : dateName(value), awaited: [value] }
}

/** The date that stands now: one of those awaited leaves the text alone, any other comes from elsewhere and replaces it. */
export function met(dating: Dating, value: string): Dating {
  const place = dating.awaited.indexOf(value)
  if (place === 0) return dating
  return place < 0 ? datingOf(value) : { ...dating, awaited: dating.awaited.slice(place) }
}

/** A keystroke; "" is asked for where what is written is no date. */
export function dated(dating: Dating, typed: string): Dating {
  const date = typedDate(typed) ?? ''
  return { typed, awaited: date === dating.awaited.at(-1) ? dating.awaited : [...dating.awaited, date] }
}

/** The field is left: the date is written in full, and what was asked for only on the way to it is forgotten. */
export function leftAt({ typed, awaited }: Dating): Dating {
  const date = typedDate(typed)
  const ends = [awaited[0], awaited.at(-1)].filter((one): one is string => one !== undefined)
  return { typed: date === undefined ? typed : dateName(date), awaited: [...new Set(ends)] }
}
