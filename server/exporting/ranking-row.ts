/**
 * One row of a ranking: name, bar with target tick, figures, movement, status; or, without a number, the reason.
 * It places nothing outside the row that it is given.
 */
import type { RankingRow } from '#domain/chart.ts'
import { movement } from './movement.ts'
import { palette, statusColours } from './palette.ts'
import { fonts, isUnranked, type RankingColumns } from './ranking-columns.ts'
import { hatched, markedWord } from './status-mark.ts'
import { line, rectangle, text } from './svg.ts'
import { wrapText } from './text-width.ts'

export const nameLine = 18

export type RowSize = { height: number; bar: number; overshoot: number; isTotal: boolean }

export function drawRow(
  row: RankingRow,
  lines: string[],
  reason: string[],
  columns: RankingColumns,
  top: number,
  size: RowSize,
  maximum: number,
): string {
  const middle = top + size.height / 2
  const baseline = middle + 5
  const figure = (content: string, x: number | undefined, lettering: typeof fonts.rate, fill: string) =>
    x === undefined ? '' : text(content, { x, y: baseline, lettering, fill, anchor: 'end' })
  const parts = [figure(row.place, columns.placeRight, fonts.place, palette.ink3)]
  for (const [index, one] of lines.entries()) {
    const y = baseline + (index - (lines.length - 1) / 2) * nameLine
    parts.push(text(one, { x: columns.nameLeft, y, lettering: size.isTotal ? fonts.totalName : fonts.name }))
  }
  if (row.value === null) return parts.join('') + drawReason(row, reason, columns, middle)
  parts.push(
    drawBar(row, columns, middle, size, maximum),
    figure(row.shown, columns.rateRight, size.isTotal ? fonts.totalRate : fonts.rate, palette.ink),
    figure(row.fraction, columns.fractionRight, fonts.fraction, palette.ink3),
    columns.movementRight === undefined ? '' : movement(row.movement, columns.movementRight, baseline, fonts.movement),
    columns.statusLeft === undefined ? '' : markedWord(row.assessment, columns.statusLeft, baseline, fonts.status.size),
    figure(row.gap, columns.gapRight, fonts.gap, palette.ink2),
  )
  return parts.join('')
}

/** The tick has a paper edge, so that it shows on a bar as well as beside one. */
function drawBar(row: RankingRow, columns: RankingColumns, middle: number, size: RowSize, maximum: number): string {
  const { barLeft, barWidth } = columns
  const length = (Math.max(0, row.value ?? 0) / maximum) * barWidth
  const top = middle - size.bar / 2
  const colours = statusColours[row.assessment]
  const edge = colours.line === null ? 0 : 1
  const bar =
    isUnranked(row) && !size.isTotal
      ? hatched(barLeft, top, length, size.bar, palette.none, 5)
      : rectangle(barLeft + edge / 2, top + edge / 2, Math.max(0, length - edge), size.bar - edge, {
          fill: colours.fill,
          stroke: colours.line ?? undefined,
        })
  const zero = line(barLeft - 0.5, top - 4, barLeft - 0.5, top + size.bar + 4, palette.rule2, 1)
  if (row.target === null) return zero + bar
  const x = barLeft + (row.target / maximum) * barWidth
  const thickness = size.isTotal ? 4 : 3
  const height = size.bar + 2 * size.overshoot
  const y = top - size.overshoot
  const paper = rectangle(x - thickness / 2 - 2, y, thickness + 4, height, { fill: palette.paper })
  return zero + bar + paper + rectangle(x - thickness / 2, y, thickness, height, { fill: palette.ink })
}

const hatchWidth = 28

export function reasonLines(row: RankingRow, columns: RankingColumns, right: number): string[] {
  return wrapText(row.shown, right - columns.barLeft - hatchWidth - 12, fonts.reason)
}

function drawReason(row: RankingRow, lines: string[], columns: RankingColumns, middle: number): string {
  const shown = lines.length === 0 ? [row.shown] : lines
  const parts = [hatched(columns.barLeft, middle - 6, hatchWidth, 12, palette.none, 5)]
  for (const [index, one] of shown.entries()) {
    const y = middle + 5 + (index - (shown.length - 1) / 2) * nameLine
    parts.push(text(one, { x: columns.barLeft + hatchWidth + 12, y, lettering: fonts.reason, fill: palette.ink2 }))
  }
  return parts.join('')
}
