/** How the workbooks that clerks fill in look: washed labels that are locked, white cells that are open. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { palette } from './palette.ts'

export const face = { name: 'Times New Roman', size: 12 }
const rgb = (colour: string) => ({ rgb: colour.slice(1).toUpperCase() })
const line = { style: 'thin', color: rgb(palette.rule2) } as const
const border = { top: line, bottom: line, left: line, right: line }
const washed = { type: 'pattern', pattern: 'solid', fgColor: rgb(palette.wash) } as const
export const styles = {
  title: { font: { ...face, size: 14, bold: true } },
  plain: { font: { ...face, color: rgb(palette.ink2) }, alignment: { vertical: 'top' } },
  head: {
    font: { ...face, bold: true },
    fill: washed,
    border,
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  label: {
    font: face,
    fill: washed,
    border,
    alignment: { vertical: 'center', horizontal: 'left', indent: 1, wrapText: true },
  },
  number: { font: face, fill: washed, border, alignment: { vertical: 'center', horizontal: 'center' } },
  part: {
    font: face,
    fill: washed,
    border,
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true, indent: 3 },
  },
  section: {
    font: { ...face, bold: true },
    fill: washed,
    border,
    alignment: { vertical: 'center', horizontal: 'left', indent: 1 },
  },
  text: { font: face, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, CellStyle>

/** Open for writing; everything else on a protected sheet is locked. */
export function entry(decimals: number): CellStyle {
  const numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return {
    font: face,
    border,
    numFmt,
    alignment: { vertical: 'center', horizontal: 'right' },
    protection: { locked: false },
  }
}

/** Counted from records: locked, and hatched so that nobody looks for a number to write there. */
export const counted: CellStyle = {
  border,
  fill: { type: 'pattern', pattern: 'lightUp', fgColor: rgb(palette.rule2) },
}

export type Cells = NonNullable<WriteSheet['cells']>

export function put(cells: Cells, row: number, column: number, value: string | number | null, style: CellStyle): void {
  cells.set(`${row},${column}`, { value, style })
}
