/** Numbers of a table as Vietnamese officials read them, for paper: "1.182", "57,6%", "−0,55"; a missing number is never 0. */
import type { TableColumn } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'

/** What stands where there is no number. */
export const noNumber = '–'

/** At least the column's decimals, and every further digit that the number has: 99,96 is never rounded to 100,0. */
export function cellText(value: string | number | null, column: TableColumn): string {
  if (typeof value === 'string') return value
  if (value === null) return column.kind === 'text' ? '' : noNumber
  if (!Number.isFinite(value)) throw new RangeError(`Not a number for a table: ${value}`)
  const [whole = '0', tail = ''] = String(Math.abs(value)).split('.')
  const digits = tail.padEnd(column.decimals, '0')
  const text = `${value < 0 ? '−' : ''}${formatInteger(Number(whole))}${digits === '' ? '' : `,${digits}`}`
  // Where the head says so the cells need not.
  return column.kind === 'percent' && !column.name.includes('%') ? `${text}%` : text
}
