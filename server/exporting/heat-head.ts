/**
 * The head of a heat table: the key of the marks that occur, and the column names with their targets beneath.
 * It explains no mark that is not in the table.
 */
import type { Assessment } from '#domain/assessment.ts'
import type { HeatChart } from '#domain/chart.ts'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'
import { fonts, type HeatColumns, lastGap, padding } from './heat-columns.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { statusMark } from './status-mark.ts'
import { line, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { keepTogether, words } from './words.vi.ts'

const headLine = 18

/** Marked in a cell, in the order of the key; a met cell stays without a mark: the normal whispers. */
const marked: readonly Assessment[] = ['near', 'missed', 'out_of_reach', 'no_data', 'no_target', 'not_applicable']

export function drawKey(chart: HeatChart, left: number, right: number, top: number): Drawn {
  const present = new Set(chart.rows.flatMap((row) => row.cells.map((cell) => cell.assessment)))
  const parts: string[] = []
  let x = left
  let y = top
  const put = (content: string, before: number): void => {
    const taken = before + textWidth(content, fonts.key)
    if (x > left && x + taken > right) {
      x = left
      y += 24
    }
    parts.push(text(content, { x: x + before, y, lettering: fonts.key, fill: palette.ink3 }))
  }
  const after = (content: string, before: number) => before + textWidth(content, fonts.key) + 18
  if (present.has('met')) {
    const content = `${words.cellsWithoutMark}.`
    put(content, 0)
    x += after(content, 0)
  }
  for (const assessment of marked.filter((one) => present.has(one))) {
    const content = lowerFirst(assessmentWords[assessment])
    put(content, 20)
    parts.push(statusMark(assessment, x, y - 11.5, 13))
    x += after(content, 20)
  }
  return { markup: parts.join(''), bottom: y + 14 }
}

export function drawHeatHead(chart: HeatChart, columns: HeatColumns, left: number, right: number, top: number): Drawn {
  const heads = chart.columns.map((column) => wrapText(keepTogether(column.name), columns.cell - padding, fonts.head))
  const hasTargets = chart.columns.some((column) => column.target !== '')
  const lastLines = wrapText(keepTogether(chart.lastHead), Math.max(1, columns.last - lastGap), fonts.head)
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
