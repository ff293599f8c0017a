/**
 * Numbers read back from what a chart prints: "57,6%" is 57.6, rounded as it was shown, and a column knows its decimals.
 * What is no number ("chưa đủ số liệu tháng 9") reads as null and never as 0.
 */
import type { TableColumn } from '../domain/chart.ts'
import { numberColumn, textColumn } from './columns.ts'
import { words } from './words.vi.ts'

/** A sign, groups of three or plain digits, decimals, a percent sign; a star marks a figure that was corrected. */
const printed = /^([−-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)\*?$/

type Printed = { number: number; decimals: number; isPercent: boolean }

export function printedNumber(shown: string): Printed | undefined {
  const [found, minus, whole = '', decimals = '', percent] = printed.exec(shown.trim()) ?? []
  if (found === undefined) return undefined
  const digits = Number(`${whole.replaceAll('.', '')}${decimals === '' ? '' : `.${decimals}`}`)
  return { number: minus === '' ? digits : -digits, decimals: decimals.length, isPercent: percent === '%' }
}

/**
 * A column of values as wide in decimals as the chart prints them, and how to read one. A column without any number is
 * of the kind of its `neighbours`.
 */
export function valueColumn(name: string, shown: readonly string[], neighbours: readonly string[] = []) {
  const numbers = (texts: readonly string[]) => texts.flatMap((one) => printedNumber(one) ?? [])
  const own = numbers(shown)
  const found = own.length > 0 ? own : numbers(neighbours)
  const isPercent = found.some((one) => one.isPercent)
  const decimals = Math.max(0, ...found.map((one) => one.decimals))
  const column: TableColumn = { name, kind: isPercent ? 'percent' : 'number', decimals }
  return { column, isPercent, read: (one: string) => printedNumber(one)?.number ?? null }
}

const counted = /^([\d.]+)\/([\d.]+)$/

/** "13.519/23.468" as two columns of counts; none where nothing is a fraction, one of text where something else stands there. */
export function fractionColumns(fractions: readonly string[], head?: string) {
  const filled = fractions.filter((one) => one !== '')
  if (filled.length === 0) return { columns: [], read: () => [] }
  if (head !== undefined || filled.some((one) => !counted.test(one)))
    return { columns: [textColumn(head ?? words.fraction)], read: (one: string) => [one] }
  return {
    columns: [numberColumn(words.numerator), numberColumn(words.denominator)],
    read: (one: string): (number | null)[] => {
      const [, numerator, denominator] = counted.exec(one) ?? []
      return [numerator, denominator].map((part) => (part === undefined ? null : Number(part.replaceAll('.', ''))))
    },
  }
}
