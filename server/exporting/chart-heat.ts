/**
 * Units × indicators (or × periods) as a table: the value printed in every cell, a wash for its status, a mark left
 * of the figure where it is not met. Missing is hatched and empty, never white and never 0. The key stands on top.
 */
import type { HeatCell, HeatChart } from '#domain/chart.ts'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'
import { fonts, heatColumns, markSize, nameGap, padding } from './heat-columns.ts'
import { drawHeatHead, drawKey } from './heat-head.ts'
import { palette, statusColours } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { hatched, statusMark } from './status-mark.ts'
import { line, rectangle, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

export { heatWidth } from './heat-columns.ts'

const rowHeight = 30
const nameLine = 18

export function drawHeat(chart: HeatChart, left: number, top: number, width: number): Drawn {
  const columns = heatColumns(chart, width)
  const right = left + width
  const key = drawKey(chart, left, right, top)
  const head = drawHeatHead(chart, columns, left, right, key.bottom)
  const parts = [key.markup, head.markup]
  let y = head.bottom
  for (const row of chart.rows) {
    const font = row.isTotal ? fonts.total : fonts.name
    const lines = wrapText(row.name, columns.name - nameGap, font)
    const height = Math.max(row.isTotal ? rowHeight + 8 : rowHeight, lines.length * nameLine + 10)
    const baseline = y + height / 2 + 5
    for (const [index, one] of lines.entries())
      parts.push(text(one, { x: left, y: baseline + (index - (lines.length - 1) / 2) * nameLine, lettering: font }))
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
  const lettering = (isQuiet || wash === null) && !isTotal ? fonts.figure : fonts.strong
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
