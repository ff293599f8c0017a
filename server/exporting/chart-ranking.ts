/**
 * A ranking as bars on a common zero line: the total first and apart, each unit with its own target tick, the number
 * beside the bar, status as mark and word. Units without a place come last, hatched, with the reason.
 */
import type { RankingChart, RankingRow } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { fonts, headsOf, isUnranked, type RankingColumns, rankingColumns } from './ranking-columns.ts'
import { drawRow, nameLine, type RowSize, reasonLines } from './ranking-row.ts'
import { line, rectangle, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

export { rankingWidth } from './ranking-columns.ts'

const rowHeight = 32
const totalHeight = 48

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
    const size: RowSize = { height, bar: isTotal ? 18 : 12, overshoot: isTotal ? 7 : 5, isTotal }
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
  const heads = headsOf(chart)
  const scale = (content: string, x: number, anchor: 'start' | 'end') =>
    text(content, { x, y, lettering: fonts.scale, fill: palette.ink3, anchor })
  const parts = [
    put(heads.place, columns.placeRight),
    put(chart.rowHead, columns.nameLeft, 'start'),
    scale('0', barLeft, 'start'),
    scale(`${formatShortest(Math.round(maximum * 100), 2)}${percent}`, barLeft + barWidth, 'end'),
    put(percent === '' ? words.result : words.rate, columns.rateRight),
    put(heads.fraction, columns.fractionRight),
    put(words.movement, columns.movementRight),
    put(heads.assessment, columns.statusLeft, 'start'),
    put(heads.gap, columns.gapRight),
  ]
  if (rows.some((row) => row.target !== null)) {
    const keyLeft = barLeft + (barWidth - textWidth(heads.tick, fonts.head)) / 2
    parts.push(rectangle(keyLeft - 10, y - 12, 3, 15, { fill: palette.ink }), put(heads.tick, keyLeft, 'start'))
  }
  return parts.join('')
}

/** The same ranking as sentences, for those who hear the picture. */
export function rankingDescription(chart: RankingChart): string {
  const said = (row: RankingRow) => {
    const place = isUnranked(row) || row.place === '' ? '' : `${words.rank} ${row.place}: `
    if (row.value === null) return `${place}${row.name}: ${row.shown}`
    const fraction = row.fraction === '' ? '' : ` (${row.fraction})`
    const gap = row.gap === '' ? '' : `, ${row.gap}`
    const assessment = chart.isAssessed === false ? '' : `, ${assessmentWords[row.assessment]}`
    return `${place}${row.name} ${row.shown}${fraction}${assessment}${gap}${movementWords(row.movement)}`
  }
  return [...(chart.total === null ? [] : [chart.total]), ...chart.rows].map(said).join('; ')
}

function movementWords(movement: string): string {
  const [, arrow, places = ''] = /^([↑↓])\s*(.*)$/.exec(movement) ?? []
  if (arrow === undefined) return ''
  return `, ${arrow === '↑' ? words.movesUp : words.movesDown} ${places} ${words.movesBy}`
}
