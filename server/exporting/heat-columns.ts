/**
 * Where the columns of a heat table stand: each wide enough for its widest figure with a mark beside it, and for the
 * longest word of its heading. The cells of all indicators are equally wide.
 */
import type { HeatChart } from '#domain/chart.ts'
import { letter } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { keepTogether } from './words.vi.ts'

export const fonts = {
  head: letter.text(13, 500),
  target: letter.figure(13),
  name: letter.text(15, 500),
  total: letter.text(15, 700),
  figure: letter.figure(14),
  strong: letter.figure(14, 600),
  last: letter.figure(14),
  key: letter.text(14),
}
export const markSize = 11
export const padding = 12
/** Room at the right of the name and of the cells before the last column. */
export const nameGap = 20
export const lastGap = 16
const widestName = 280

export type HeatColumns = { name: number; cell: number; last: number }

export function heatColumns(chart: HeatChart, width: number): HeatColumns {
  const name =
    Math.min(widestName, widest([chart.rowHead, ...chart.rows.map((row) => row.name)], fonts.total)) + nameGap
  const headWords = chart.columns.flatMap((column) => keepTogether(column.name).split(' '))
  const figures = chart.rows.flatMap((row) => row.cells.map((cell) => cell.shown))
  const least = Math.max(
    widest(headWords, fonts.head) + 1.5 * padding,
    widest(
      chart.columns.map((column) => column.target),
      fonts.target,
    ) + padding,
    widest(figures, fonts.strong) + markSize + 6 + 2 * padding,
  )
  const lastTexts = chart.rows.map((row) => row.last)
  const hasLast = chart.lastHead !== '' || lastTexts.some((last) => last !== '')
  const last = hasLast
    ? Math.max(
        64,
        widest(lastTexts, fonts.strong),
        widest(keepTogether(chart.lastHead).split(' '), fonts.head),
        textWidth(chart.lastHead, fonts.head) * 0.66,
      ) + lastGap
    : 0
  const share = chart.columns.length === 0 ? 0 : (width - name - last) / chart.columns.length
  return { name, cell: Math.max(least, share), last }
}

/** The least width in which every figure stands beside its mark. */
export function heatWidth(chart: HeatChart): number {
  const columns = heatColumns(chart, 0)
  return Math.ceil(columns.name + columns.cell * chart.columns.length + columns.last)
}
