/**
 * A block from a spreadsheet laid over the cells of the sheet. How dots and commas are meant is decided once for the whole
 * block, from evidence in it; where there is none, the person is asked. Percentages are refused, nothing is ever guessed.
 */
import type { FigureItem } from '#contract/sheets'
import type { FigureFault } from '#domain/figure.ts'
import type { NumberFault } from '#domain/measure.ts'
import { type Convention, readFigure } from '#domain/number-convention.ts'
import { suspicionOf } from '#domain/plausibility.ts'

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
    const read = readFigure(raw, figure.decimals, convention)
    if (!read.ok) return { kind: 'refused', element, raw, fault: read.fault }
    const history = figure.lastMonth === null ? [] : [figure.lastMonth]
    const kind = suspicionOf(read.scaled, history) ? 'review' : 'accepted'
    const replaces = figure.value !== null && figure.value !== read.scaled ? figure.value : null
    return { kind, element, raw, value: read.scaled, replaces }
  })
  return { cells, beyond: Math.max(0, column.length - figures.length) }
}
