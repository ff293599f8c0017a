/**
 * One published result as it is entered or imported: the number as printed, with the decimals it was printed with, and what
 * makes it unsound. Wording: published-result.vi.ts.
 */
import type { Scaled } from './index-target.ts'

/** Indices go up to 100, or to 1000 in points; one mark alone parts the decimals, be it comma or point. */
const printed = /^(\d{1,4})(?:[.,](\d{1,6}))?$/

/** "84,50" is 8450 with two decimals, and so is "84.50": an index has no thousands to be parted. Undefined for other text. */
export function readPublished(text: string): Scaled | undefined {
  const [, whole = '', tail = ''] = printed.exec(text.trim()) ?? []
  if (whole === '') return undefined
  return { value: Number(whole + tail), decimals: tail.length }
}

export type ResultFault =
  | { field: 'value'; code: 'not_a_number' }
  | { field: 'value'; code: 'above_top'; top: number }
  | { field: 'place'; code: 'beyond_units'; ofUnits: number }

export type ResultNumbers = { value: string; place: number | null; ofUnits: number | null }

/** The number, or what is wrong with it; `top` is the highest value there is, null where that is not known. */
export function soundResult(
  { value, place, ofUnits }: ResultNumbers,
  top: number | null,
): { number: Scaled } | { fault: ResultFault } {
  const number = readPublished(value)
  if (number === undefined) return { fault: { field: 'value', code: 'not_a_number' } }
  if (top !== null && number.value > top * 10 ** number.decimals)
    return { fault: { field: 'value', code: 'above_top', top } }
  if (place !== null && ofUnits !== null && place > ofUnits)
    return { fault: { field: 'place', code: 'beyond_units', ofUnits } }
  return { number }
}
