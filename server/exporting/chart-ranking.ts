/**
 * A ranking as bars on a common zero line: the total first and apart, each unit with its own target tick, the number
 * beside the bar, status as mark and word. Units without a place come last, hatched, with the reason.
 */
import type { RankingChart, RankingRow } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { fonts, isUnranked, type RankingColumns, rankingColumns } from './ranking-columns.ts'
import { hatched, markedWord } from './status-mark.ts'
import { line, path, rectangle, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

export { rankingWidth } from './ranking-columns.ts'

const rowHeight = 32
const totalHeight = 48
const nameLine = 18

type Size = { height: number; bar: number; overshoot: number; isTotal: boolean }

export function drawRanking(chart: RankingChart, left: number, top: number, width: number): Drawn {
  const columns = rankingColumns(chart, left, width)
  const rows = [...chart.rows.filter((row) => !isUnranked(row)), ...chart.rows.filter(isUnranked)]
  const numbers = [...rows, ...(chart.total === null ? [] : [chart.total])].flatMap((row) => [row.value, row.target])
  // A value beyond the maximum stretches the axis: a bar that silently stops would lie.
  const maximum = Math.max(chart.maximum, ...numbers.map((number) => number ?? 0))
  const parts = [drawHead(chart, columns, top, maximum)]
  let y = top + 12
  const put = (row: RankingRow, isTotal: boolean): void => {
    const lines = wrapText(row.name, columns.nameWidth, isTotal ? fonts.totalName : fonts.name)
    const reason = isUnranked(row) && row.value === null ? reasonLines(row, columns, left + width) : []
    const least = isTotal ? totalHeight : rowHeight
    const height = Math.max(least, Math.max(lines.length, reason.length) * nameLine + 12)
    const size: Size = { height, bar: isTotal ? 18 : 12, overshoot: isTotal ? 7 : 5, isTotal }
    parts.push(drawRow(row, lines, reason, columns, y, size, maximum))
    y += height
    parts.push(line(left, y, left + width, y, isTotal ? palette.rule2 : palette.rule, isTotal ? 2 : 1))
  }
  if (chart.total !== null) put(chart.total, true)
  for (const row of rows) put(row, false)
  return { markup: parts.join(''), bottom: y + 28 }
}

function drawHead(chart: RankingChart, columns: RankingColumns, y: number, maximum: number): string {
  const put = (content: string, x: number | undefined, anchor: 'start' | 'end' = 'end') =>
    x === undefined ? '' : text(content, { x, y, lettering: fonts.head, fill: palette.ink3, anchor })
  const rows = [...chart.rows, ...(chart.total === null ? [] : [chart.total])]
  const percent = rows.some((row) => row.shown.endsWith('%')) ? '%' : ''
  const { barLeft, barWidth } = columns
  const scale = (content: string, x: number, anchor: 'start' | 'end') =>
    text(content, { x, y, lettering: fonts.scale, fill: palette.ink3, anchor })
  const parts = [
    put(words.unit, columns.nameLeft, 'start'),
    scale('0', barLeft, 'start'),
    scale(`${formatShortest(Math.round(maximum * 100), 2)}${percent}`, barLeft + barWidth, 'end'),
    put(percent === '' ? words.result : words.rate, columns.rateRight),
    put(words.fraction, columns.fractionRight),
    put(words.movement, columns.movementRight),
    put(words.assessment, columns.statusLeft, 'start'),
  ]
  if (rows.some((row) => row.target !== null)) {
    const keyLeft = barLeft + (barWidth - textWidth(words.tickKey, fonts.head)) / 2
    parts.push(rectangle(keyLeft - 10, y - 12, 3, 15, { fill: palette.ink }), put(words.tickKey, keyLeft, 'start'))
  }
  return parts.join('')
}

function drawRow(
  row: RankingRow,
  lines: string[],
  reason: string[],
  columns: RankingColumns,
  top: number,
  size: Size,
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
    drawMovement(row.movement, columns.movementRight, baseline),
    markedWord(row.assessment, columns.statusLeft, baseline, fonts.status.size),
    figure(row.gap, columns.gapRight, fonts.gap, palette.ink2),
  )
  return parts.join('')
}

/** The tick has a paper edge, so that it shows on a bar as well as beside one. */
function drawBar(row: RankingRow, columns: RankingColumns, middle: number, size: Size, maximum: number): string {
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

/** An arrow in ink with the number beside it; a filled triangle would mean "near". */
function drawMovement(movement: string, right: number | undefined, baseline: number): string {
  if (right === undefined || movement === '') return ''
  const [, arrow, rest = movement] = /^([↑↓])\s*(.*)$/.exec(movement) ?? []
  const number = text(rest, { x: right, y: baseline, lettering: fonts.movement, fill: palette.ink2, anchor: 'end' })
  if (arrow === undefined) return number
  const x = right - textWidth(rest, fonts.movement) - 10
  const tip = arrow === '↑' ? baseline - 10.5 : baseline - 0.5
  const away = arrow === '↑' ? 1 : -1
  const steps = [
    'M',
    x,
    tip + 10 * away,
    'V',
    tip,
    'M',
    x - 4,
    tip + 4.2 * away,
    'L',
    x,
    tip,
    'L',
    x + 4,
    tip + 4.2 * away,
  ]
  return number + path(steps, { fill: 'none', stroke: palette.ink2, 'stroke-width': 1.6 })
}

const hatchWidth = 28

function reasonLines(row: RankingRow, columns: RankingColumns, right: number): string[] {
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

/** The same ranking as sentences, for those who hear the picture. */
export function rankingDescription(chart: RankingChart): string {
  const said = (row: RankingRow) => {
    const place = isUnranked(row) ? '' : `${words.rank} ${row.place}: `
    if (row.value === null) return `${place}${row.name}: ${row.shown}`
    const fraction = row.fraction === '' ? '' : ` (${row.fraction})`
    const gap = row.gap === '' ? '' : `, ${row.gap}`
    return `${place}${row.name} ${row.shown}${fraction}, ${assessmentWords[row.assessment]}${gap}${movementWords(row.movement)}`
  }
  return [...(chart.total === null ? [] : [chart.total]), ...chart.rows].map(said).join('; ')
}

function movementWords(movement: string): string {
  const [, arrow, places = ''] = /^([↑↓])\s*(.*)$/.exec(movement) ?? []
  if (arrow === undefined) return ''
  return `, ${arrow === '↑' ? words.movesUp : words.movesDown} ${places} ${words.movesBy}`
}
