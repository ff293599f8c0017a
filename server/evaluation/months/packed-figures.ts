/**
 * The figures of a sheet as one text, so that a month of the whole country is read without an object for each of its figures: the
 * collector would move them into the memory that it clears last. "12:408,13:missing:chờ số của công an" is element, value or
 * absence, and the note where there is one.
 */
import { sql } from 'kysely'
import type { Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'

export type PackedSheet = { unit_id: number; figures: string }

/** What a note may hold of the text's own signs is written as in an address, and read back by `noteIn`. */
const note = sql`case when note is null then '' else ':' || replace(replace(note, '%', '%25'), ',', '%2C') end`
const figures = sql<string>`string_agg(element_id || ':' || coalesce(cast(value as text), absence) || ${note}, ',')`

/** The sheets that have figures, of the units from `first` to `last`; one statement, so that no sheet is seen half saved. */
export function packedFigures(db: Reader, month: Month, first: number, last: number): Promise<PackedSheet[]> {
  return db
    .selectFrom('figure')
    .select(['unit_id', figures.as('figures')])
    .where('month', '=', month)
    .where('unit_id', '>=', first)
    .where('unit_id', '<=', last)
    .groupBy('unit_id')
    .execute()
}

export type VisitFigure = (elementId: number, value: number | null, absence: string | null, note: string | null) => void

/** Hands over each figure of such a text, in no order. */
export function eachFigure(text: string, visit: VisitFigure): void {
  let at = 0
  const number = () => {
    let read = 0
    for (; isDigit(text.charCodeAt(at)); at += 1) read = read * 10 + text.charCodeAt(at) - zero
    return read
  }
  const word = () => {
    const start = at
    while (at < text.length && text.charCodeAt(at) !== colon && text.charCodeAt(at) !== comma) at += 1
    return text.slice(start, at)
  }
  while (at < text.length) {
    const elementId = number()
    at += 1
    const isValue = isDigit(text.charCodeAt(at))
    const value = isValue ? number() : null
    const absence = isValue ? null : word()
    let note: string | null = null
    if (text.charCodeAt(at) === colon) {
      const start = at + 1
      at = text.indexOf(',', start)
      if (at < 0) at = text.length
      note = noteIn(text.slice(start, at))
    }
    visit(elementId, value, absence, note)
    at += 1
  }
}

const [zero, nine, colon, comma] = [48, 57, 58, 44]

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}

function noteIn(written: string): string {
  return written.replaceAll('%2C', ',').replaceAll('%25', '%')
}
