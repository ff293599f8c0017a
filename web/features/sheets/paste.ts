/**
 * How a pasted block writes its numbers. How dots and commas are meant is decided once for the whole block, from evidence
 * in it; where there is none, the person is asked. Percentages are refused, nothing is ever guessed.
 */
import { faultOf } from '#domain/figure.ts'
import { parseViNumber } from '#domain/measure.ts'

/** "comma": dot for thousands, comma for decimals, as Vietnamese write; "point": the other way round. */
export type Convention = 'comma' | 'point'

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

/** One pasted text as a figure of an element, scaled by its decimals. */
export function readPasted(raw: string, decimals: number, convention: Convention) {
  if (raw.endsWith('%')) return { ok: false as const, fault: 'percentage' as const }
  const vietnamese = convention === 'comma' ? raw : raw.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
  const parsed = parseViNumber(vietnamese, decimals)
  if (!parsed.ok) return parsed
  const fault = faultOf('reported', parsed.scaled)
  return fault ? { ok: false as const, fault } : parsed
}
