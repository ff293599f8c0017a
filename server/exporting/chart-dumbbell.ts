/**
 * This period against the last: one line per row with a ring where it was and a status mark where it is, on a common
 * axis that says where it starts; both figures, the change and the status word beside it. A number that is missing is
 * told as a reason and has no mark on the axis.
 */
import type { DumbbellChart, DumbbellRow } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { type DumbbellColumns, dumbbellColumns, fonts, markRoom, reasonLines } from './dumbbell-columns.ts'
import { movement, movementWords } from './movement.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { markedWord, statusMark } from './status-mark.ts'
import { element, line, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { axisFrom, words } from './words.vi.ts'

export { dumbbellWidth } from './dumbbell-columns.ts'

const rowHeight = 32
const totalHeight = 44
const textLine = 18
/** From so many rows on the axis is written below them, too. */
const manyRows = 20
/** Two marks nearer than this lie on one another. */
const covered = 7

export function drawDumbbell(chart: DumbbellChart, left: number, top: number, width: number): Drawn {
  const columns = dumbbellColumns(chart, left, width)
  const rows: string[] = []
  let y = top + 12
  for (const row of chart.rows) {
    const isTotal = row.isTotal === true
    const names = wrapText(row.name, columns.nameWidth, isTotal ? fonts.totalName : fonts.name)
    const reasons = reasonLines(row, columns)
    const lines = Math.max(names.length, reasons.before.length, reasons.now.length)
    const height = Math.max(isTotal ? totalHeight : rowHeight, lines * textLine + 12)
    rows.push(drawRow(row, names, reasons, columns, left, y + height / 2))
    y += height
    rows.push(line(left, y, left + width, y, isTotal ? palette.rule2 : palette.rule, isTotal ? 2 : 1))
  }
  const parts = [drawHead(chart, columns, left, top), drawGrid(columns, top + 12, y), ...rows]
  if (chart.rows.length > manyRows) {
    y += 20
    parts.push(drawScale(columns, y))
  }
  const { minimum, ticks } = columns.axis
  if (minimum !== 0 && ticks[0] !== undefined) {
    y += 26
    parts.push(text(`${axisFrom(ticks[0].shown)}.`, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

function drawHead(chart: DumbbellChart, columns: DumbbellColumns, left: number, y: number): string {
  const head = (content: string, x: number, anchor: 'start' | 'end') =>
    text(content, { x, y, lettering: fonts.head, fill: palette.ink3, anchor })
  const { beforeRight, nowRight, changeRight, statusLeft } = columns
  const before = (content: string, right: number) => right - textWidth(content, fonts.head) - 13
  return [
    head(chart.rowHead, left, 'start'),
    drawScale(columns, y),
    ring(before(chart.beforeName, beforeRight), y - 4.5),
    head(chart.beforeName, beforeRight, 'end'),
    element('circle', { cx: before(chart.nowName, nowRight), cy: y - 4.5, r: 6, fill: palette.ink }),
    head(chart.nowName, nowRight, 'end'),
    head(words.change, changeRight, 'end'),
    head(words.assessment, statusLeft, 'start'),
  ].join('')
}

function drawScale(columns: DumbbellColumns, y: number): string {
  return columns.axis.ticks
    .map(({ value, shown }) =>
      text(shown, { x: columns.x(value), y, lettering: fonts.scale, fill: palette.ink3, anchor: 'middle' }),
    )
    .join('')
}

function drawGrid({ axis, x }: DumbbellColumns, top: number, bottom: number): string {
  return axis.ticks.map(({ value }) => line(x(value), top, x(value), bottom, palette.rule, 1)).join('')
}

function drawRow(
  row: DumbbellRow,
  names: string[],
  reasons: { before: string[]; now: string[] },
  columns: DumbbellColumns,
  left: number,
  middle: number,
): string {
  const baseline = middle + 5
  const isTotal = row.isTotal === true
  const stack = (lines: string[], x: number, lettering: typeof fonts.name, fill: string, anchor: 'start' | 'end') =>
    lines.map((one, index) => {
      const y = baseline + (index - (lines.length - 1) / 2) * textLine
      return text(one, { x, y, lettering, fill, anchor })
    })
  const figure = (content: string, x: number, lettering: typeof fonts.now, fill: string) =>
    text(content, { x, y: baseline, lettering, fill, anchor: 'end' })
  const { beforeRight, nowLeft, nowRight, changeRight, statusLeft } = columns
  return [
    ...stack(names, left, isTotal ? fonts.totalName : fonts.name, palette.ink, 'start'),
    drawMarks(row, columns, middle),
    row.before === null ? '' : figure(row.beforeShown, beforeRight, fonts.before, palette.ink3),
    ...stack(reasons.before, beforeRight, fonts.reason, palette.ink3, 'end'),
    ...(row.now === null
      ? [
          statusMark('no_data', nowLeft, middle - 6, 12),
          ...stack(reasons.now, nowLeft + markRoom, fonts.reason, palette.ink2, 'start'),
        ]
      : [
          figure(row.nowShown, nowRight, isTotal ? fonts.totalNow : fonts.now, palette.ink),
          movement(row.change, changeRight, baseline, fonts.change),
          markedWord(row.assessment, statusLeft, baseline, fonts.status.size),
        ]),
  ].join('')
}

function drawMarks({ before, now, assessment }: DumbbellRow, { x }: DumbbellColumns, middle: number): string {
  const parts: string[] = []
  if (before !== null && now !== null) parts.push(line(x(before), middle, x(now), middle, palette.bar, 3))
  // A ring that the mark would cover is left out: a sliver of it says nothing.
  const isCovered = before !== null && now !== null && Math.abs(x(before) - x(now)) < covered
  if (before !== null && !isCovered) parts.push(ring(x(before), middle))
  if (now !== null) {
    parts.push(statusMark(assessment, x(now) - 8, middle - 8, 16))
  }
  return parts.join('')
}

function ring(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 5, fill: palette.paper, stroke: palette.field, 'stroke-width': 2 })
}

/** The same comparison as sentences, for those who hear the picture. */
export function dumbbellDescription(chart: DumbbellChart): string {
  return chart.rows
    .map((row) => {
      const change =
        row.change === '' ? '' : `, ${movementWords(row.change, { up: words.movesUp, down: words.movesDown })}`
      const status = row.now === null ? '' : `, ${assessmentWords[row.assessment]}`
      const now = `${chart.nowName} ${row.nowShown}`
      return `${row.name}: ${chart.beforeName} ${row.beforeShown}, ${now}${change}${status}`
    })
    .join('; ')
}
