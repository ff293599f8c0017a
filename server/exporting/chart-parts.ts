/**
 * Counts that add up, one bar per row, all on one scale: sheets by state, tasks by state. Each part has a shape of its
 * own and a column of its counts; a row without anything has no bar, and its zeros are written.
 */
import type { PartsChart } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { palette } from './palette.ts'
import { drawPart } from './part-look.ts'
import { fonts, type PartsColumns, partsColumns, swatchRoom } from './parts-columns.ts'
import type { Drawn } from './picture-frame.ts'
import { line, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { keepTogether } from './words.vi.ts'

export { partsWidth } from './parts-columns.ts'

const rowHeight = 36
const barHeight = 14
const textLine = 18
const headLine = 17
/** Between two parts of a bar. */
const seam = 2

export function drawParts(chart: PartsChart, left: number, top: number, width: number): Drawn {
  const columns = partsColumns(chart, left, width)
  const most = Math.max(1, ...chart.rows.map((row) => sumOf(row.counts)))
  const head = drawHead(chart, columns, left, top)
  const parts = [head.markup]
  let y = head.bottom
  for (const row of chart.rows) {
    const names = wrapText(row.name, columns.nameWidth, fonts.name)
    const shown = columns.shownWidth === 0 ? [] : wrapText(row.shown, columns.shownWidth, fonts.shown)
    const height = Math.max(rowHeight, Math.max(names.length, shown.length) * textLine + 14)
    const middle = y + height / 2
    parts.push(
      stack(names, left, middle, palette.ink),
      drawBar(chart, row.counts, columns, middle, most),
      ...row.counts.map((count, index) => drawCount(count, columns.counts[index]?.right, middle)),
      stack(shown, columns.shownLeft, middle, palette.ink2),
    )
    y += height
    parts.push(line(left, y, left + width, y, palette.rule, 1))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

function drawHead(chart: PartsChart, columns: PartsColumns, left: number, top: number): Drawn {
  const heads = chart.parts.map(({ name }, index) =>
    wrapText(keepTogether(name), (columns.counts[index]?.width ?? 0) - swatchRoom, fonts.head),
  )
  const lines = Math.max(1, ...heads.map((head) => head.length))
  const lowest = top + (lines - 1) * headLine
  const parts = [text(chart.rowHead, { x: left, y: lowest, lettering: fonts.head, fill: palette.ink3 })]
  for (const [index, head] of heads.entries()) {
    const right = columns.counts[index]?.right ?? 0
    const look = chart.parts[index]?.look ?? 'outline'
    for (const [at, one] of head.entries()) {
      const y = lowest - (head.length - 1 - at) * headLine
      parts.push(text(one, { x: right, y, lettering: fonts.head, fill: palette.ink2, anchor: 'end' }))
      if (at === 0) parts.push(drawPart(look, right - textWidth(one, fonts.head) - swatchRoom, y - 11, 13, 13))
    }
  }
  return { markup: parts.join(''), bottom: lowest + 12 }
}

function drawBar(
  chart: PartsChart,
  counts: readonly number[],
  { barLeft, barWidth }: PartsColumns,
  middle: number,
  most: number,
): string {
  const top = middle - barHeight / 2
  const parts = [line(barLeft - 0.5, top - 4, barLeft - 0.5, top + barHeight + 4, palette.rule2, 1)]
  let before = 0
  for (const [index, count] of counts.entries()) {
    const x = barLeft + (before / most) * barWidth
    const length = (count / most) * barWidth
    // One of a thousand is still to be seen.
    const width = Math.max(length > 0 ? 1 : 0, length - seam)
    parts.push(drawPart(chart.parts[index]?.look ?? 'outline', x, top, width, barHeight))
    before += count
  }
  return parts.join('')
}

function drawCount(count: number, right: number | undefined, middle: number): string {
  if (right === undefined) return ''
  const fill = count === 0 ? palette.ink3 : palette.ink
  return text(formatInteger(count), { x: right, y: middle + 5, lettering: fonts.count, fill, anchor: 'end' })
}

function stack(lines: readonly string[], x: number, middle: number, fill: string): string {
  return lines
    .map((one, index) => {
      const y = middle + 5 + (index - (lines.length - 1) / 2) * textLine
      return text(one, { x, y, lettering: fonts.name, fill })
    })
    .join('')
}

/** The same counts as sentences, for those who hear the picture. */
export function partsDescription(chart: PartsChart): string {
  return chart.rows
    .map((row) => {
      const counts = chart.parts.map(
        ({ name }, index) => `${lowerFirst(name)} ${formatInteger(row.counts[index] ?? 0)}`,
      )
      return `${row.name}: ${counts.join(', ')}${row.shown === '' ? '' : ` (${row.shown})`}`
    })
    .join('; ')
}
