/**
 * Where the columns of a chart of parts stand: the counts of every part under its own head, so that each number is
 * read as a number and no key is needed; the bars take what is left.
 */
import type { PartsChart } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'
import { letter } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { keepTogether } from './words.vi.ts'

export const fonts = {
  head: letter.text(13),
  name: letter.text(15, 500),
  count: letter.figure(14),
  shown: letter.text(15, 500),
}

const gutter = 24
const leastBar = 220
const widestName = 300
const widestShown = 240
/** Of a part's head in one line. */
const widestHead = 100
/** Left of a part's head: how it is drawn. */
export const swatchRoom = 18

export type PartsColumns = {
  nameWidth: number
  barLeft: number
  barWidth: number
  /** Right edges of the counts. */
  counts: { right: number; width: number }[]
  shownLeft: number
  shownWidth: number
}

function widths({ rows, parts, rowHead }: PartsChart) {
  const names = rows.map((row) => row.name)
  const shown = rows.map((row) => row.shown)
  return {
    name: Math.min(widestName, Math.max(textWidth(rowHead, fonts.head), widest(names, fonts.name))),
    counts: parts.map((part, index) => {
      const counts = rows.map((row) => formatInteger(row.counts[index] ?? 0))
      // A long head takes two lines; a short one is not torn apart.
      const whole = textWidth(part.name, fonts.head)
      const head = Math.max(
        widest(keepTogether(part.name).split(' '), fonts.head),
        whole > widestHead ? whole / 2 : whole,
      )
      return Math.max(40, Math.ceil(head) + swatchRoom + 1, widest(counts, fonts.count))
    }),
    shown: Math.min(widestShown, widest(shown, fonts.shown)),
  }
}

function besideBars(chart: PartsChart): number {
  const { name, counts, shown } = widths(chart)
  const beside = shown === 0 ? counts : [...counts, shown]
  return name + gutter + beside.reduce((sum, width) => sum + width + gutter, 0)
}

/** The least width in which every count has its column beside bars that can still be compared. */
export function partsWidth(chart: PartsChart): number {
  return Math.ceil(besideBars(chart) + leastBar)
}

export function partsColumns(chart: PartsChart, left: number, width: number): PartsColumns {
  const { name, counts, shown } = widths(chart)
  const barLeft = left + name + gutter
  const barWidth = width - besideBars(chart)
  let edge = barLeft + barWidth
  const placed = counts.map((taken) => {
    edge += gutter + taken
    return { right: edge, width: taken }
  })
  return { nameWidth: name, barLeft, barWidth, counts: placed, shownLeft: edge + gutter, shownWidth: shown }
}
