/**
 * Actual against target over periods: the subject as a line in ink, the target as a dashed step that changes where
 * the target changes, gaps as gaps, labels at the line instead of a legend. Only the last point wears status colour.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { drawGaps, drawGrid, drawPeriods } from './series-ground.ts'
import { drawLabels } from './series-labels.ts'
import { drawPoints, drawTargets, drawValues } from './series-lines.ts'
import { seriesNotes } from './series-notes.ts'
import { fonts, plotOf, saysGaps, targetRuns, targetSegments, valueSegments } from './series-plot.ts'
import { drawSide } from './series-side.ts'
import { text } from './svg.ts'
import { wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

export { seriesWidth } from './series-plot.ts'

export function drawSeries(chart: SeriesChart, left: number, top: number, width: number): Drawn {
  const plot = plotOf(chart, left, top + 8, width)
  const runs = targetRuns(chart.points)
  const targets = targetSegments(runs, plot)
  const values = valueSegments(chart, plot)
  const parts = [
    drawGrid(plot),
    drawGaps(chart, plot),
    drawTargets(targets),
    drawValues(values),
    drawLabels(chart, plot, [...values, ...targets]),
    drawPoints(chart, plot),
    drawSide(chart, plot),
    drawPeriods(chart, plot),
  ]
  const notes = wrapText(seriesNotes([chart], plot.axis, saysGaps(plot)), width, fonts.note)
  let y = plot.bottom + 34
  for (const note of notes) {
    y += 20
    parts.push(text(note, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

/** The same series as sentences, for those who hear the picture. */
export function seriesDescription({ name, points }: Pick<SeriesChart, 'name' | 'points'>): string {
  const said = points.map((point) => {
    const target = point.target === null ? '' : ` (${words.target.toLowerCase()} ${point.targetShown})`
    const status = point.value === null ? '' : `, ${assessmentWords[point.assessment]}`
    return `${point.label}: ${point.shown}${target}${status}`
  })
  return `${name}. ${said.join('; ')}`
}
