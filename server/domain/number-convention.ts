/**
 * How a block of numbers from elsewhere writes dots and commas: decided once for the whole block, from evidence in it.
 * Where there is none a person is asked; nothing is ever guessed, and a percentage is no figure.
 */
import { type FigureFault, faultOf } from './figure.ts'
import { type NumberFault, type ParsedNumber, parseViNumber } from './measure.ts'

export const conventions = ['comma', 'point'] as const
/** "comma": dot for thousands, comma for decimals, as Vietnamese write; "point": the other way round. */
export type Convention = (typeof conventions)[number]

/** What the block says about itself, and the text that says it; undefined where a person must say. */
export type Evidence = { convention: Convention; because: string | null } | undefined

/** Groups of exactly three cannot tell; anything else can. */
const commaDecimal = /^[\d. ]*\d,(\d{1,2}|\d{4,})%?$|^\d{1,3}(\.\d{3}){2,}(,\d+)?%?$/
const pointDecimal = /^[\d, ]*\d\.(\d{1,2}|\d{4,})%?$|^\d{1,3}(,\d{3}){2,}(\.\d+)?%?$/
const groupedByComma = /^\d{1,3},\d{3}$/

export function evidenceIn(column: readonly string[]): Evidence {
  const comma = column.find((cell) => commaDecimal.test(cell))
  const point = column.find((cell) => pointDecimal.test(cell))
  if (comma !== undefined && point !== undefined) return undefined
  if (comma !== undefined) return { convention: 'comma', because: comma }
  if (point !== undefined) return { convention: 'point', because: point }
  return column.some((cell) => groupedByComma.test(cell)) ? undefined : { convention: 'comma', because: null }
}

/** A number of that convention, as an integer scaled by 10^decimals. */
export function readNumber(raw: string, decimals: number, convention: Convention): ParsedNumber {
  const vietnamese = convention === 'comma' ? raw : raw.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
  return parseViNumber(vietnamese, decimals)
}

export type ReadFigure = { ok: true; scaled: number } | { ok: false; fault: NumberFault | FigureFault | 'percentage' }

/** One text as a figure of an element, scaled by its decimals. */
export function readFigure(raw: string, decimals: number, convention: Convention): ReadFigure {
  if (raw.endsWith('%')) return { ok: false, fault: 'percentage' }
  const parsed = readNumber(raw, decimals, convention)
  if (!parsed.ok) return parsed
  const fault = faultOf('reported', parsed.scaled)
  return fault ? { ok: false, fault } : parsed
}
