/**
 * A native table whose one column holds a native chart, bar by bar in line with the rows. Columns are as wide as their
 * longest text, the chart takes what is left, and letters shrink before anything is clipped.
 */
import { palette } from '../palette.ts'
import type { Ink } from './chart-model.ts'
import { apartRule, hairline, headRule, type Run, type TableCell, type TablePart } from './slides-drawing.ts'
import { type Box, heightOf, linesOf, sizes, widthOf } from './slides-paper.ts'

export type RowColumn = {
  head: string
  align: 'left' | 'right'
  cells: Run[][]
  /** Names may share two lines of a row; everything else stays in one. */
  mayWrap?: boolean
  isBold?: boolean
}

export type RowsTable = {
  name: string
  columns: RowColumn[]
  /** Before which column the chart stands, and what its head says. */
  chart: { at: number; head: Run[]; cells: Run[][] }
  /** So many rows stand first and apart. */
  totals: number
}

const pad = 0.09
const headHeight = 0.34
const mostRow = 0.5
const leastChart = 2.3
const widestName = 3.1
/** Two lines of a name in one row stand closer than lines of a paragraph. */
const tight = 0.88

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** The table, and the box in which a chart of as many rows stands exactly beside them. */
export function rowsTable(table: RowsTable, area: Box): { part: TablePart; chartBox: Box } {
  const columns = table.columns.filter((column) => column.cells.some((cell) => textOf(cell) !== ''))
  const at = columns.filter((column) => table.columns.indexOf(column) < table.chart.at).length
  const count = table.chart.cells.length
  const height = Math.min(mostRow, (area.h - headHeight) / Math.max(1, count))
  const { size, widths } = fittedWidths(columns, area.w, height)
  const chartWidth = area.w - widths.reduce((sum, width) => sum + width, 0)
  const all = [...widths.slice(0, at), chartWidth, ...widths.slice(at)]
  const zero: Ink = { colour: palette.rule2, width: 1.5 }
  const head = (column: RowColumn, index: number): TableCell =>
    fitted(
      [{ text: column.head, colour: palette.ink3 }],
      sizes.least,
      widths[index] as number,
      headHeight,
      column.align,
    )
  const body = (row: number) => {
    const isTotal = row < table.totals
    const cells = columns.map((column, index) => {
      const runs = column.cells[row] ?? []
      const strong = runs.map((run) => ({ ...run, bold: run.bold ?? (isTotal || column.isBold === true) }))
      return fitted(strong, size, widths[index] as number, height, column.align)
    })
    const said = (table.chart.cells[row] ?? []).map((run) => ({ ...run, colour: palette.ink3 }))
    const chart: TableCell = { ...fitted(said, Math.min(size, sizes.second), chartWidth, height, 'left'), left: zero }
    return {
      height,
      cells: [...cells.slice(0, at), chart, ...cells.slice(at)],
      under: row === table.totals - 1 ? apartRule : hairline,
    }
  }
  const heads = columns.map(head)
  const key: TableCell = { runs: table.chart.head, size: sizes.least, align: 'left' }
  return {
    part: {
      kind: 'table',
      name: table.name,
      x: area.x,
      y: area.y,
      pad,
      widths: all,
      rows: [
        { height: headHeight, cells: [...heads.slice(0, at), key, ...heads.slice(at)], under: headRule },
        ...Array.from({ length: count }, (_, row) => body(row)),
      ],
    },
    chartBox: {
      x: area.x + all.slice(0, at).reduce((sum, width) => sum + width, 0),
      y: area.y + headHeight,
      w: chartWidth,
      h: height * count,
    },
  }
}

/** The largest letters with which the chart keeps its least width. */
function fittedWidths(columns: readonly RowColumn[], width: number, height: number) {
  for (let size: number = sizes.read; ; size -= 1) {
    const isRoom = heightOf(1, size) <= height
    const widths = columns.map((column) => columnWidth(column, size, height))
    const left = width - widths.reduce((sum, one) => sum + one, 0)
    if ((left >= leastChart && isRoom) || size <= sizes.least) return { size, widths: squeezed(widths, width) }
  }
}

/** Where even the smallest letters leave no room, all columns give way alike; their texts shrink into them. */
function squeezed(widths: number[], width: number): number[] {
  const taken = widths.reduce((sum, one) => sum + one, 0)
  const share = Math.min(1, (width - leastChart) / taken)
  return widths.map((one) => one * share)
}

function columnWidth(column: RowColumn, size: number, height: number): number {
  const bold = column.isBold === true
  const widthIn = (runs: Run[]) => widthOf(textOf(runs), size, bold || runs.some((run) => run.bold === true)) + 0.04
  const natural = Math.max(widthOf(column.head, sizes.least), ...column.cells.map(widthIn)) + 2 * pad
  if (column.mayWrap !== true || natural <= widestName) return natural
  const single = column.cells.map(widthIn).filter((one) => one + 2 * pad <= widestName)
  let wide = Math.max(widestName * 0.8, ...single.map((one) => one + 2 * pad))
  while (wide < natural && column.cells.some((cell) => !fitsAt(textOf(cell), sizes.least, wide, height))) wide += 0.1
  return wide
}

function fitsAt(text: string, size: number, width: number, height: number): boolean {
  const lines = linesOf(text, width - 2 * pad, size, true).length
  return heightOf(lines, size, lines > 1 ? tight : 1) <= height
}

/** One cell with letters as large as it takes them; below the least size rather than out of its box. */
function fitted(runs: Run[], most: number, width: number, height: number, align: 'left' | 'right'): TableCell {
  const text = textOf(runs)
  const isBold = runs.some((run) => run.bold === true)
  const lines = (size: number) => linesOf(text, width - 2 * pad, size, isBold).length
  let size = most
  while (size > 6 && heightOf(lines(size), size, lines(size) > 1 ? tight : 1) > height) size -= 1
  // One line in smaller letters reads better than a word alone in the second.
  const single = Array.from({ length: 3 }, (_, less) => most - less).find((one) => lines(one) === 1)
  if (single !== undefined && single >= sizes.least && heightOf(1, single) <= height) size = single
  return lines(size) > 1 ? { runs, size, align, spacing: tight } : { runs, size, align }
}
