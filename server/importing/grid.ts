/** A sheet as it was read, whatever the file's format: typed cells, merged areas, hidden or not. */

export type PlainCell =
  | { kind: 'text'; text: string }
  /** `percent`: shown as a percentage, so that 0.155 is read by people as 15,5%. */
  | { kind: 'number'; value: number; percent: boolean }
  /** A calendar date, "2023-04-03". */
  | { kind: 'date'; date: string }
  | { kind: 'truth'; value: boolean }
  | { kind: 'error'; text: string }

export type Cell =
  | { kind: 'blank' }
  | PlainCell
  /** With the value that the spreadsheet last computed, or null where the file holds none. */
  | { kind: 'formula'; cached: PlainCell | { kind: 'blank' } | null }

export const blank: Cell = { kind: 'blank' }

/** Rows and columns from 0, all included. */
export type Area = { top: number; left: number; bottom: number; right: number }

export type Grid = {
  name: string
  hidden: boolean
  /** By row from 0; a row may be shorter than the sheet is wide, and missing rows are empty. */
  rows: Cell[][]
  merges: Area[]
  /** Cells of text files are all text; a number among them is no sign of anything. */
  textOnly: boolean
}

export function cellAt(grid: Pick<Grid, 'rows'>, row: number, column: number): Cell {
  return grid.rows[row]?.[column] ?? blank
}

/** The cell's value with a formula replaced by what it last gave. */
export function valueIn(cell: Cell): PlainCell | { kind: 'blank' } {
  return cell.kind === 'formula' ? (cell.cached ?? { kind: 'blank' }) : cell
}

/** What a person sees in a label cell; numbers as plain digits, nothing for errors. */
export function labelOf(cell: Cell): string {
  const value = valueIn(cell)
  switch (value.kind) {
    case 'text':
      return value.text.trim()
    case 'number':
      return String(value.value)
    case 'date':
      return value.date
    default:
      return ''
  }
}

/** A number, a formula, or text that is nothing but a number. */
export function isNumeric(cell: Cell): boolean {
  if (cell.kind === 'text') return /^[-+(]?\d[\d.,\s]*%?\)?$/.test(cell.text.trim())
  return cell.kind === 'number' || cell.kind === 'formula'
}

/** Whether a row from `from` to before `to` holds a number. */
export function holdsNumbers(grid: Pick<Grid, 'rows'>, from: number, to: number): boolean {
  return grid.rows.slice(from, to).some((row) => row.some(isNumeric))
}

/** Number of columns that hold anything. */
export function widthOf(grid: Pick<Grid, 'rows'>): number {
  return grid.rows.reduce((most, row) => Math.max(most, row.length), 0)
}
