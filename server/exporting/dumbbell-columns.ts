/**
 * Where the columns of a dumbbell chart stand: each as wide as its longest figure, the plot takes what is left. Where a
 * row has no number its reason is wrapped into the room of the figures that it lacks.
 */
import type { DumbbellChart, DumbbellRow } from '#domain/chart.ts'
import { type Axis, valueAxis } from './axis.ts'
import { movementWidth } from './movement.ts'
import { markedWordWidth } from './status-mark.ts'
import { letter } from './svg.ts'
import { textWidth, widest, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

export const fonts = {
  head: letter.text(13),
  scale: letter.figure(13),
  name: letter.text(15, 500),
  totalName: letter.text(16, 700),
  before: letter.figure(14),
  now: letter.figure(15, 600),
  totalNow: letter.figure(16, 700),
  change: letter.figure(14, 500),
  status: letter.text(14, 600),
  reason: letter.text(14),
  note: letter.text(13),
}

const gutter = 24
const leastPlot = 300
const widestName = 240
/** Of a reason in the column of the earlier figure. */
const widestReason = 130
/** Left of a head: the mark that stands for it in the plot, and of a reason: the mark of a missing number. */
export const markRoom = 20

export type DumbbellColumns = {
  axis: Axis
  nameWidth: number
  plotLeft: number
  plotRight: number
  beforeWidth: number
  beforeRight: number
  nowLeft: number
  nowRight: number
  changeRight: number
  statusLeft: number
  right: number
  x: (value: number) => number
}

export function signOf(rows: readonly DumbbellRow[]): string {
  return rows.some((row) => row.nowShown.endsWith('%') || row.beforeShown.endsWith('%')) ? '%' : ''
}

function axisOf(chart: DumbbellChart): Axis {
  const numbers = chart.rows.flatMap((row) => [row.before, row.now]).filter((number) => number !== null)
  return valueAxis(chart.minimum, chart.maximum, numbers, signOf(chart.rows))
}

function widths(chart: DumbbellChart) {
  const { rows } = chart
  const column = (texts: string[], font: (typeof fonts)[keyof typeof fonts], head: string, room = 0) =>
    Math.max(widest(texts, font), textWidth(head, fonts.head) + room)
  const reasons = rows.filter((row) => row.before === null).map((row) => textWidth(row.beforeShown, fonts.reason))
  const changes = rows.map((row) => movementWidth(row.change, fonts.change))
  const statuses = rows.filter((row) => row.now !== null).map((row) => markedWordWidth(row.assessment, fonts.status))
  const names = rows.map((row) => row.name)
  return {
    name: Math.min(widestName, column(names, fonts.totalName, chart.rowHead)),
    before: Math.max(
      column(
        rows.flatMap((row) => (row.before === null ? [] : [row.beforeShown])),
        fonts.before,
        chart.beforeName,
        markRoom,
      ),
      Math.min(widestReason, ...[Math.max(0, ...reasons)]),
    ),
    now: column(
      rows.flatMap((row) => (row.now === null ? [] : [row.nowShown])),
      fonts.totalNow,
      chart.nowName,
      markRoom,
    ),
    change: Math.max(textWidth(words.change, fonts.head), ...changes),
    status: Math.max(textWidth(words.assessment, fonts.head), ...statuses),
  }
}

function besidePlot(chart: DumbbellChart): number {
  const { name, before, now, change, status } = widths(chart)
  return name + gutter + [before, now, change, status].reduce((sum, width) => sum + width + gutter, 0)
}

/** The least width in which every column fits beside a plot that can still be read. */
export function dumbbellWidth(chart: DumbbellChart): number {
  return Math.ceil(besidePlot(chart) + leastPlot)
}

export function dumbbellColumns(chart: DumbbellChart, left: number, width: number): DumbbellColumns {
  const { name, before, now, change, status } = widths(chart)
  const axis = axisOf(chart)
  const plotLeft = left + name + gutter
  const plotRight = plotLeft + width - besidePlot(chart)
  const beforeRight = plotRight + gutter + before
  const nowRight = beforeRight + gutter + now
  const changeRight = nowRight + gutter + change
  return {
    axis,
    nameWidth: name,
    plotLeft,
    plotRight,
    beforeWidth: before,
    beforeRight,
    nowLeft: beforeRight + gutter,
    nowRight,
    changeRight,
    statusLeft: changeRight + gutter,
    right: changeRight + gutter + status,
    // A dot keeps clear of the plot's ends.
    x: (value) =>
      plotLeft + 10 + ((value - axis.minimum) / (axis.maximum - axis.minimum)) * (plotRight - plotLeft - 20),
  }
}

/** The lines in which a row says why it has no number, then and now. */
export function reasonLines(row: DumbbellRow, columns: DumbbellColumns): { before: string[]; now: string[] } {
  return {
    before: row.before === null ? wrapText(row.beforeShown, columns.beforeWidth, fonts.reason) : [],
    now: row.now === null ? wrapText(row.nowShown, columns.right - columns.nowLeft - markRoom, fonts.reason) : [],
  }
}
