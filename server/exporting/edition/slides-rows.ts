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
  /** Wider than this, texts take two lines of a row; left out, each stays in one. */
  widest?: number
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
const mostRow = 0.58
const leastChart = 2.6
export const widestName = 2.6
/** Of texts in two lines: the exception, which must not make all others small. */
const leastWrapped = 10
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
    fitted([{ text: column.head, colour: palette.ink3 }], sizes.least, widths[index] as number, headHeight, column)
  const body = (row: number) => {
    const isTotal = row < table.totals
    const cells = columns.map((column, index) => {
      const runs = column.cells[row] ?? []
      const strong = runs.map((run) => ({ ...run, bold: run.bold ?? (isTotal || column.isBold === true) }))
      return fitted(strong, size, widths[index] as number, height, column)
    })
    const said = (table.chart.cells[row] ?? []).map((run) => ({ ...run, colour: palette.ink3 }))
    const chart: TableCell = {
      ...fitted(said, Math.min(size, sizes.second), chartWidth, height, { align: 'left', widest: chartWidth }),
      left: zero,
    }
    return {
      height,
      cells: [...cells.slice(0, at), chart, ...cells.slice(at)],
      under: row === table.totals - 1 ? apartRule : hairline,
    }
  }
  const heads = columns.map(head)
  const key = fitted(table.chart.head, sizes.least, chartWidth, headHeight, { align: 'left', widest: chartWidth })
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
    // Before any text is squeezed the chart gives way.
    const needed = size > sizes.least ? leastChart : leastChart * 0.7
    if ((left >= needed && isRoom) || size <= sizes.least) return { size, widths: squeezed(widths, width) }
  }
}

/** Where even the smallest letters leave no room, all columns give way alike; their texts shrink into them. */
function squeezed(widths: number[], width: number): number[] {
  const taken = widths.reduce((sum, one) => sum + one, 0)
  const share = Math.min(1, (width - leastChart * 0.7) / taken)
  return widths.map((one) => one * share)
}

function columnWidth(column: RowColumn, size: number, height: number): number {
  const { widest, isBold = false, cells, head } = column
  const widthIn = (runs: Run[]) =>
    widthOf(textOf(runs), size, isBold || runs.some((run) => run.bold === true)) + 0.04 + 2 * pad
  const headWidth = widthOf(head, sizes.least) + 2 * pad
  const natural = Math.max(headWidth, ...cells.map(widthIn))
  if (widest === undefined || natural <= widest) return natural
  let width = Math.max(headWidth, widest)
  const wrapped = cells.filter((runs) => widthIn(runs) > width)
  const fits = (runs: Run[]) => fittedSize(runs, size, width, height, true) >= leastWrapped
  while (width < natural && !wrapped.every(fits)) width += 0.1
  return width
}

/** The largest letters with which the text stays inside; one line unless it may take two. */
function fittedSize(runs: Run[], most: number, width: number, height: number, mayWrap: boolean): number {
  const text = textOf(runs)
  const isBold = runs.some((run) => run.bold === true)
  const lines = (size: number) => linesOf(text, width - 2 * pad, size, isBold).length
  const isIn = (size: number) => {
    const count = lines(size)
    return (count <= 1 || mayWrap) && heightOf(count, size, count > 1 ? tight : 1) <= height
  }
  // One line in smaller letters reads better than a word alone in the second.
  for (let size = most; size >= sizes.least; size -= 1) if (lines(size) <= 1 && isIn(size)) return size
  // Wrapped, they are no larger than their neighbours that were shrunk.
  for (let size = Math.min(most, sizes.second); size > least; size -= 1) if (isIn(size)) return size
  return least
}

/** Below this a text would rather be a hair than letters. */
const least = 5

function fitted(
  runs: Run[],
  most: number,
  width: number,
  height: number,
  column: Pick<RowColumn, 'align' | 'widest'>,
): TableCell {
  const mayWrap = column.widest !== undefined
  const size = fittedSize(runs, most, width, height, mayWrap)
  const isWrapped = linesOf(textOf(runs), width - 2 * pad, size, true).length > 1
  return { runs, size, align: column.align, ...(isWrapped ? { spacing: tight } : {}) }
}
