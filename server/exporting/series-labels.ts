/**
 * Labels inside a series plot: each target where it begins, each value at its point, none on a line or on another.
 * What finds no free place is left to the table behind the chart.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { type Box, freePlace, placesAround, type Segment } from './label-places.ts'
import { palette } from './palette.ts'
import { reasonBox } from './series-ground.ts'
import { fonts, type Plot, targetRuns } from './series-plot.ts'
import { text } from './svg.ts'
import { textWidth } from './text-width.ts'

/**
 * Target labels where a target begins, then values; whichever finds no free place stays in the table. Of more than `most`
 * periods only three wear their value.
 */
export function drawLabels(chart: SeriesChart, plot: Plot, segments: Segment[], most = many): string {
  const labels: Box[] = chart.points.flatMap((point, index) => {
    const x = plot.x(index)
    if (point.value === null) {
      const reason = reasonBox(point.shown, x, plot)
      return [{ left: x - 24, right: x + 24, top: plot.top, bottom: plot.bottom }, ...(reason ? [reason] : [])]
    }
    const y = plot.y(point.value)
    return [{ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }]
  })
  const inside: Box = { left: plot.left, right: plot.right, top: plot.top - 16, bottom: plot.bottom - 3 }
  const parts: string[] = []
  const put = (content: string, candidates: Box[], lettering: typeof fonts.value, fill: string, tolerance: number) => {
    const box = freePlace(candidates, { inside, labels, segments }, tolerance)
    if (box === undefined) return
    labels.push(box)
    parts.push(text(content, { x: box.left, y: box.bottom - 3, lettering, fill, halo: true }))
  }
  for (const run of targetRuns(chart.points)) {
    if (run.to === chart.points.length - 1) continue
    const width = textWidth(run.shown, fonts.target)
    const y = plot.y(run.target)
    const starts = Array.from(
      { length: run.to - run.from + 1 },
      (_, index) => plot.left + (run.from + index) * plot.step + 4,
    )
    const boxes = starts.flatMap((left) =>
      [y - 20, y + 5].map((top) => ({ left, right: left + width, top, bottom: top + 15 })),
    )
    put(run.shown, boxes, fonts.target, palette.ink2, 0)
  }
  for (const index of labelled(chart, most)) {
    const point = chart.points[index]
    if (point === undefined || point.value === null) continue
    const around = placesAround(plot.x(index), plot.y(point.value), textWidth(point.shown, fonts.value), 17, 9)
    // In a small panel a label a line away from its point would be taken for another's.
    const near = most === 0 ? around.slice(0, 6) : around
    put(point.shown, near, fonts.value, palette.ink, chart.points.length > most ? 0 : 2)
  }
  return parts.join('')
}

/** Beyond this number of periods only the first, the lowest and the highest value are written at the line. */
const many = 12

/** Which points wear their value; the last has it at the side. */
function labelled(chart: SeriesChart, most: number): number[] {
  const known = chart.points.slice(0, -1).flatMap(({ value }, index) => (value === null ? [] : [{ value, index }]))
  if (chart.points.length <= most) return known.map(({ index }) => index)
  const values = known.map(({ value }) => value)
  const chosen = [known[0], known.find(({ value }) => value === Math.min(...values))]
  chosen.push(known.find(({ value }) => value === Math.max(...values)))
  return [...new Set(chosen.flatMap((one) => one?.index ?? []))]
}
