/** Months as people write them in cells, heads, titles and names of sheets. A month without its year is never guessed. */
import { isMonth, type Month } from '#domain/period.ts'
import { searchKey } from '#domain/unit.ts'
import { type Cell, valueIn } from './grid.ts'

/** A month, or its number where the year stands elsewhere. */
export type NamedMonth = { month: Month } | { number: number }

const yearFirst = /^(20\d\d)\s*[-/.]\s*(0?[1-9]|1[0-2])(?:\s*[-/.]\s*\d{1,2})?$/
const compact = /^(20\d\d)(0[1-9]|1[0-2])$/
const yearLast = /^(?:(?:ky |so lieu )?thang|t\.?)?\s*(0?[1-9]|1[0-2])\s*(?:[-/.,]|nam)\s*(20\d\d)$/
const fullDate = /^\d{1,2}\s*[-/.]\s*(0?[1-9]|1[0-2])\s*[-/.]\s*(20\d\d)$/
const numberOnly = /^(?:(?:ky |so lieu )?thang|t\.?)\s*(0?[1-9]|1[0-2])$/

function monthOf(year: string | number, month: string | number): Month {
  return `${year}-${String(Number(month)).padStart(2, '0')}`
}

/** A text that is a month and nothing else. */
export function monthIn(text: string): NamedMonth | undefined {
  const key = searchKey(text)
  const first = yearFirst.exec(key) ?? compact.exec(key)
  if (first) return { month: monthOf(first[1] ?? '', first[2] ?? '') }
  const last = yearLast.exec(key) ?? fullDate.exec(key)
  if (last) return { month: monthOf(last[2] ?? '', last[1] ?? '') }
  const number = numberOnly.exec(key)
  return number ? { number: Number(number[1]) } : undefined
}

/** A cell of a column of months: also dates, and bare numbers from 1 to 12. */
export function monthInCell(cell: Cell): NamedMonth | undefined {
  const value = valueIn(cell)
  if (value.kind === 'date') return { month: value.date.slice(0, 7) }
  if (value.kind === 'text') {
    const bare = /^(0?[1-9]|1[0-2])$/.exec(value.text.trim())
    return bare ? { number: Number(bare[1]) } : monthIn(value.text)
  }
  if (value.kind !== 'number') return undefined
  if (Number.isInteger(value.value) && value.value >= 1 && value.value <= 12) return { number: value.value }
  return monthIn(String(value.value))
}

/** The one month of which a title speaks; undefined where it names several, a quarter or "6 tháng". */
export function monthInTitle(text: string): Month | undefined {
  const key = searchKey(text)
  const found = new Set(
    Array.from(key.matchAll(/thang\s*(0?[1-9]|1[0-2])\s*(?:[-/.,]|nam)\s*(20\d\d)/g), ([, month = '', year = '']) =>
      monthOf(year, month),
    ),
  )
  if (found.size !== 1 || /\d\s*thang|tu thang|quy\s+(?:[1-4]|i{1,3}|iv)\b/.test(key)) return undefined
  const [month] = found
  return month !== undefined && isMonth(month) ? month : undefined
}

/** The one year of which a title speaks. */
export function yearIn(text: string): number | undefined {
  const found = new Set(Array.from(searchKey(text).matchAll(/\b(20\d\d)\b/g), ([year]) => Number(year)))
  return found.size === 1 ? [...found][0] : undefined
}

/** The year added from a title or a column, else from the only month asked for that has the number. */
export function completeMonth(named: NamedMonth, year: number | undefined, asked: readonly Month[]): Month | undefined {
  if ('month' in named) return isMonth(named.month) ? named.month : undefined
  if (year !== undefined) return monthOf(year, named.number)
  const fitting = asked.filter((month) => Number(month.slice(5)) === named.number)
  return fitting.length === 1 ? fitting[0] : undefined
}
