/**
 * Where the columns of a ranking stand: each as wide as its longest text, the bars take what is left.
 * A column that is empty in every row is left out, heading and all.
 */
import type { RankingChart, RankingRow } from '#domain/chart.ts'
import { markedWordWidth } from './status-mark.ts'
import { letter } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { words } from './words.vi.ts'

export const fonts = {
  head: letter.text(13),
  place: letter.figure(15),
  name: letter.text(15, 500),
  totalName: letter.text(16, 700),
  rate: letter.figure(15, 600),
  totalRate: letter.figure(16, 700),
  fraction: letter.figure(13),
  movement: letter.figure(14, 500),
  status: letter.text(14, 600),
  gap: letter.figure(14),
  reason: letter.text(14),
  scale: letter.figure(13),
}

const gutter = 24
const leastBar = 240
const widestName = 300

/** The heads of a chart's columns. */
export function headsOf({ heads, isAssessed = true }: RankingChart) {
  return {
    place: heads?.place ?? '',
    fraction: heads?.fraction ?? words.fraction,
    gap: heads?.gap ?? '',
    tick: heads?.tick ?? words.tickKey,
    assessment: isAssessed ? words.assessment : '',
  }
}

/** Left edge of texts that begin a column, right edge of figures that end one; undefined where the column is empty. */
export type RankingColumns = {
  placeRight: number
  nameLeft: number
  nameWidth: number
  barLeft: number
  barWidth: number
  rateRight: number
  fractionRight: number | undefined
  movementRight: number | undefined
  statusLeft: number | undefined
  gapRight: number | undefined
}

/** A row without a number, or without a place: listed last, with its reason in words. */
export function isUnranked(row: RankingRow): boolean {
  return row.place === '–'
}

function widths(chart: RankingChart) {
  const rows = chart.total === null ? chart.rows : [...chart.rows, chart.total]
  const heads = headsOf(chart)
  const counted = rows.filter((row) => row.value !== null)
  const column = (texts: string[], font: (typeof fonts)[keyof typeof fonts], heading: string): number | undefined =>
    texts.every((text) => text === '') ? undefined : Math.max(widest(texts, font), textWidth(heading, fonts.head))
  const of = (read: (row: RankingRow) => string) => counted.map(read)
  return {
    place: Math.max(
      24,
      textWidth(heads.place, fonts.head),
      widest(
        of((row) => row.place),
        fonts.place,
      ),
    ),
    name: Math.min(
      widestName,
      Math.max(
        textWidth(chart.rowHead, fonts.head),
        widest(
          rows.map((row) => row.name),
          fonts.totalName,
        ),
      ),
    ),
    rate: Math.max(
      widest(
        of((row) => row.shown),
        fonts.totalRate,
      ),
      textWidth(words.result, fonts.head),
    ),
    fraction: column(
      of((row) => row.fraction),
      fonts.fraction,
      heads.fraction,
    ),
    movement: column(
      of((row) => row.movement),
      fonts.movement,
      words.movement,
    ),
    status:
      heads.assessment === ''
        ? undefined
        : Math.max(
            textWidth(heads.assessment, fonts.head),
            ...counted.map((row) => markedWordWidth(row.assessment, fonts.status)),
          ),
    gap: column(
      of((row) => row.gap),
      fonts.gap,
      heads.gap,
    ),
  }
}

function besideBar(chart: RankingChart): number {
  const column = widths(chart)
  const optional = [column.fraction, column.movement, column.status, column.gap].filter((width) => width !== undefined)
  const beside = [column.rate, ...optional]
  return column.place + 16 + column.name + gutter + beside.reduce((sum, width) => sum + width + gutter, 0)
}

/** The least width in which every column fits beside bars that can still be compared. */
export function rankingWidth(chart: RankingChart): number {
  return Math.ceil(besideBar(chart) + leastBar)
}

export function rankingColumns(chart: RankingChart, left: number, width: number): RankingColumns {
  const column = widths(chart)
  const nameLeft = left + column.place + 16
  const barLeft = nameLeft + column.name + gutter
  const barWidth = width - besideBar(chart)
  let edge = barLeft + barWidth
  const next = (taken: number | undefined): number | undefined => {
    if (taken === undefined) return undefined
    edge += gutter + taken
    return edge
  }
  const rateRight = next(column.rate) ?? edge
  const fractionRight = next(column.fraction)
  const movementRight = next(column.movement)
  const statusLeft = column.status === undefined ? undefined : edge + gutter
  next(column.status)
  return {
    placeRight: left + column.place,
    nameLeft,
    nameWidth: column.name,
    barLeft,
    barWidth,
    rateRight,
    fractionRight,
    movementRight,
    statusLeft,
    gapRight: next(column.gap),
  }
}
