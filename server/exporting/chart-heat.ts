/**
 * Units × indicators (or × periods) as a table: the value printed in every cell, a wash for its status, a mark left
 * of the figure where it is not met. Missing is hatched and empty, never white and never 0. The key stands on top.
 */
import type { Assessment } from '#domain/assessment.ts'
import type { HeatCell, HeatChart } from '#domain/chart.ts'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'
import { palette, statusColours } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { hatched, statusMark } from './status-mark.ts'
import { letter, line, rectangle, text } from './svg.ts'
import { textWidth, widest, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

const fonts = {
  head: letter.text(13, 500),
  target: letter.figure(13),
  name: letter.text(15, 500),
  total: letter.text(15, 700),
  figure: letter.figure(14),
  strong: letter.figure(14, 600),
  last: letter.figure(14),
  key: letter.text(14),
}
const rowHeight = 30
const headLine = 18
const markSize = 11
const padding = 12
const widestName = 280

/** Marked in a cell, in the order of the key; a met cell stays without a mark: the normal whispers. */
const marked: readonly Assessment[] = ['near', 'missed', 'out_of_reach', 'no_data', 'no_target', 'not_applicable']

type Columns = { name: number; cell: number; last: number }

function columnsOf(chart: HeatChart, width: number): Columns {
  const name = Math.min(widestName, widest([chart.rowHead, ...chart.rows.map((row) => row.name)], fonts.total)) + 20
  const words = chart.columns.flatMap((column) => column.name.split(' '))
  const figures = chart.rows.flatMap((row) => row.cells.map((cell) => cell.shown))
  const least = Math.max(
    widest(words, fonts.head) + padding,
    widest(
      chart.columns.map((column) => column.target),
      fonts.target,
    ) + padding,
    widest(figures, fonts.strong) + markSize + 6 + 2 * padding,
  )
  const lastTexts = chart.rows.map((row) => row.last)
  const hasLast = chart.lastHead !== '' || lastTexts.some((last) => last !== '')
  const last = hasLast
    ? Math.max(widest(lastTexts, fonts.last), widest(chart.lastHead.split(' '), fonts.head), 64) + 16
    : 0
  const share = chart.columns.length === 0 ? 0 : (width - name - last) / chart.columns.length
  return { name, cell: Math.max(least, share), last }
}

/** The least width in which every figure stands beside its mark. */
export function heatWidth(chart: HeatChart): number {
  const columns = columnsOf(chart, 0)
  return Math.ceil(columns.name + columns.cell * chart.columns.length + columns.last)
}

export function drawHeat(chart: HeatChart, left: number, top: number, width: number): Drawn {
  const columns = columnsOf(chart, width)
  const right = left + width
  const key = drawKey(chart, left, top)
  const head = drawHead(chart, columns, left, right, key.bottom)
  const parts = [key.markup, head.markup]
  let y = head.bottom
  for (const row of chart.rows) {
    const font = row.isTotal ? fonts.total : fonts.name
    const lines = wrapText(row.name, columns.name - 20, font)
    const height = Math.max(row.isTotal ? rowHeight + 8 : rowHeight, lines.length * 18 + 10)
    const baseline = y + height / 2 + 5
    for (const [index, one] of lines.entries())
      parts.push(text(one, { x: left, y: baseline + (index - (lines.length - 1) / 2) * 18, lettering: font }))
    for (const [index, cell] of row.cells.entries()) {
      const x = left + columns.name + index * columns.cell
      parts.push(drawCell(cell, x + 1, y + 1, columns.cell - 2, height - 2, baseline, row.isTotal))
    }
    if (columns.last > 0)
      parts.push(
        text(row.last, { x: right, y: baseline, lettering: row.isTotal ? fonts.strong : fonts.last, anchor: 'end' }),
      )
    y += height
    parts.push(line(left, y, right, y, row.isTotal ? palette.rule2 : palette.rule, row.isTotal ? 2 : 1))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

function drawKey(chart: HeatChart, left: number, top: number): Drawn {
  const present = new Set(chart.rows.flatMap((row) => row.cells.map((cell) => cell.assessment)))
  const parts: string[] = []
  let x = left
  const put = (content: string): void => {
    parts.push(text(content, { x, y: top, lettering: fonts.key, fill: palette.ink3 }))
    x += textWidth(content, fonts.key)
  }
  if (present.has('met')) put(`${words.cellsWithoutMark}.`)
  for (const assessment of marked.filter((one) => present.has(one))) {
    if (x > left) x += 18
    parts.push(statusMark(assessment, x, top - 11.5, 13))
    x += 20
    put(lowerFirst(assessmentWords[assessment]))
  }
  return { markup: parts.join(''), bottom: top + 14 }
}

function drawHead(chart: HeatChart, columns: Columns, left: number, right: number, top: number): Drawn {
  const heads = chart.columns.map((column) => wrapText(column.name, columns.cell - padding, fonts.head))
  const hasTargets = chart.columns.some((column) => column.target !== '')
  const lastLines = wrapText(chart.lastHead, Math.max(1, columns.last - 16), fonts.head)
  const lineCount = Math.max(1, lastLines.length - (hasTargets ? 1 : 0), ...heads.map((lines) => lines.length))
  const bottom = top + (lineCount + (hasTargets ? 1 : 0)) * headLine + 14
  const lowest = bottom - 10
  const above = hasTargets ? lowest - headLine : lowest
  const parts = [text(chart.rowHead, { x: left, y: lowest, lettering: fonts.head, fill: palette.ink3 })]
  const stack = (lines: string[], x: number, baseline: number) => {
    for (const [index, one] of lines.entries()) {
      const y = baseline - (lines.length - 1 - index) * headLine
      parts.push(text(one, { x, y, lettering: fonts.head, fill: palette.ink2, anchor: 'end' }))
    }
  }
  for (const [index, column] of chart.columns.entries()) {
    const x = left + columns.name + (index + 1) * columns.cell - padding
    stack(heads[index] ?? [], x, above)
    parts.push(text(column.target, { x, y: lowest, lettering: fonts.target, fill: palette.ink3, anchor: 'end' }))
  }
  stack(lastLines, right, lowest)
  parts.push(line(left, bottom - 0.5, right, bottom - 0.5, palette.rule2, 1))
  return { markup: parts.join(''), bottom }
}

function drawCell(
  cell: HeatCell,
  x: number,
  y: number,
  width: number,
  height: number,
  baseline: number,
  isTotal: boolean,
): string {
  if (cell.assessment === 'no_data') return hatched(x, y, width, height, null, 6)
  const { wash, text: colour } = statusColours[cell.assessment]
  const box = wash === null ? '' : rectangle(x, y, width, height, { fill: wash })
  const isQuiet = cell.assessment === 'met'
  const lettering = isQuiet && !isTotal ? fonts.figure : fonts.strong
  const right = x + width - padding + 1
  const figure = text(cell.shown, {
    x: right,
    y: baseline,
    lettering,
    fill: isQuiet || wash === null ? palette.ink2 : colour,
    anchor: 'end',
  })
  if (isQuiet) return box + figure
  const markLeft = right - (cell.shown === '' ? 0 : textWidth(cell.shown, lettering) + 6) - markSize
  return box + statusMark(cell.assessment, markLeft, baseline - 10.5, markSize) + figure
}

/** The same table as sentences, for those who hear the picture. */
export function heatDescription(chart: HeatChart): string {
  return chart.rows
    .map((row) => {
      const cells = row.cells.map((cell, index) => {
        const status = lowerFirst(assessmentWords[cell.assessment])
        const shown = cell.assessment === 'no_data' || cell.shown === '' ? status : `${cell.shown} ${status}`
        return `${chart.columns[index]?.name ?? ''} ${shown}`
      })
      return `${row.name}: ${cells.join(', ')}`
    })
    .join('; ')
}
