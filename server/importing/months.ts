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

/** Day, month and year of a date, some of them left blank to be filled in by hand. */
const date = /ngay[\s.…_\-/]*\d{0,2}[\s.…_\-/]*(?:thang[\s.…_]*)?\d{0,2}[\s.…_\-/,]*(?:nam[\s.…_]*)?(?:20\d\d)?/g

/** "Kế hoạch số 12", "45/UBND-VP": what follows speaks of that document and not of the table. */
const citation =
  /(?:ke hoach|quyet dinh|cong van|thong bao|nghi quyet|chi thi|thong tu|nghi dinh|to trinh|bao cao|huong dan|van ban)\s+so\s*:?\s*[\d.…_/]|(?<=[\d.…_]\s?|\bso:?\s?)\/\s?(?:20\d\d\s*\/\s*)?[a-z]{2,6}\s?-\s?[a-z]{2}/

/** A line above a table that is a date and nothing else says when it was signed. "2023-03-01" is how a cell "03/2023" is stored. */
function isDate(line: string): boolean {
  const key = searchKey(line)
  return fullDate.test(key) || /^20\d\d-\d\d-(?!01$)\d\d$/.test(key)
}

/** A line above a table that is a month and nothing else. */
export function monthOfLine(line: string): NamedMonth | undefined {
  return isDate(line) ? undefined : monthIn(line)
}

/** The one month of which a title speaks; undefined where it names several, a quarter or "6 tháng". Dates and cited plans do not count. */
export function monthInTitle(text: string): Month | undefined {
  const whole = searchKey(text)
  const key = whole.slice(0, citation.exec(whole)?.index).replace(date, ' ')
  const found = new Set(
    Array.from(key.matchAll(/thang\s*(0?[1-9]|1[0-2])\s*(?:[-/.,]|nam)\s*(20\d\d)/g), ([, month = '', year = '']) =>
      monthOf(year, month),
    ),
  )
  if (found.size !== 1 || /\d\s*thang|tu thang|quy\s+(?:[1-4]|i{1,3}|iv)\b/.test(key)) return undefined
  const [month] = found
  return month !== undefined && isMonth(month) ? month : undefined
}

/** The one year of which the lines above a table speak: not the day of signing, nor the year of a plan that is cited. */
export function yearOfTitles(lines: readonly string[]): number | undefined {
  const keys = lines.map(searchKey).filter((key) => !citation.test(key) && !isDate(key))
  // "Tính đến ngày 31/12/2023" says up to when the figures go.
  const undated = keys.map((key) => key.replace(new RegExp(`(?<!den )${date.source}`, 'g'), ' '))
  return yearIn(undated.join(' '))
}

/** The one year of which a text speaks. */
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
