/**
 * A block from a spreadsheet laid over the cells of the sheet. How dots and commas are meant is decided once for the whole
 * block, from evidence in it; where there is none, the person is asked. Percentages are refused, nothing is ever guessed.
 */
import type { FigureItem } from '#contract/sheets'
import { type FigureFault, faultOf } from '#domain/figure.ts'
import { type NumberFault, parseViNumber } from '#domain/measure.ts'
import { suspicionOf } from '#domain/plausibility.ts'

/** "comma": dot for thousands, comma for decimals, as Vietnamese write; "point": the other way round. */
export type Convention = 'comma' | 'point'

/** What the block says about itself, and the text that says it; undefined where a person must say. */
export type Evidence = { convention: Convention; because: string | null } | undefined

export type PastedCell =
  | { kind: 'accepted' | 'review'; element: string; raw: string; value: number; replaces: number | null }
  | { kind: 'refused'; element: string; raw: string; fault: NumberFault | FigureFault | 'percentage' }
  | { kind: 'skipped'; element: string; raw: string }

/** True where the text is more than one cell: spreadsheets part cells by tabs and rows by line ends. */
export function blockIn(pasted: string): boolean {
  return /[\t\r\n]/.test(pasted.replace(/[\r\n]+$/, ''))
}

/**
 * The one column of figures in a block, row by row. A block may carry names beside its figures; with several columns of
 * figures nobody can know which is meant, and the answer is their count.
 */
export function columnOf(pasted: string): { column: string[] } | { columns: number } {
  const rows = pasted
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|\n|\r/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
  const width = Math.max(...rows.map((row) => row.length))
  const filled = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => /^\d/.test(row[at] ?? '')),
  )
  // A column 1, 2, 3 … beside the figures is their numbering.
  const figures = filled.length > 1 ? filled.filter((at) => !isNumbering(rows.map((row) => row[at] ?? ''))) : filled
  if (figures.length !== 1) return { columns: figures.length }
  return { column: rows.map((row) => row[figures[0] as number] ?? '') }
}

function isNumbering(cells: readonly string[]): boolean {
  const [first] = cells
  return cells.length > 1 && cells.every((cell, index) => cell === String(Number(first) + index))
}

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

/** The block laid over the figures, from the first one on; what lies beyond the last figure is counted, not pasted. */
export function layOver(
  column: readonly string[],
  figures: readonly FigureItem[],
  convention: Convention,
): { cells: PastedCell[]; beyond: number } {
  const cells = figures.slice(0, column.length).map((figure, index): PastedCell => {
    const raw = column[index] ?? ''
    const { element } = figure
    if (raw === '') return { kind: 'skipped', element, raw }
    const read = readPasted(raw, figure.decimals, convention)
    if (!read.ok) return { kind: 'refused', element, raw, fault: read.fault }
    const history = figure.lastMonth === null ? [] : [figure.lastMonth]
    const kind = suspicionOf(read.scaled, history) ? 'review' : 'accepted'
    const replaces = figure.value !== null && figure.value !== read.scaled ? figure.value : null
    return { kind, element, raw, value: read.scaled, replaces }
  })
  return { cells, beyond: Math.max(0, column.length - figures.length) }
}
