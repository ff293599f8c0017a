/**
 * Actual against target over periods: the subject as a line in ink, the target as a dashed step that changes where
 * the target changes, gaps as gaps, labels at the line instead of a legend. Only the last point wears status colour.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import type { Segment } from './label-places.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { drawGaps, drawGrid, drawPeriods } from './series-ground.ts'
import { drawLabels } from './series-labels.ts'
import {
  fonts,
  isBreak,
  type Plot,
  plotOf,
  saysGaps,
  targetRuns,
  targetSegments,
  valueSegments,
} from './series-plot.ts'
import { drawSide } from './series-side.ts'
import { statusMark } from './status-mark.ts'
import { element, path, text } from './svg.ts'
import { wrapText } from './text-width.ts'
import { axisFrom, words } from './words.vi.ts'

export { seriesWidth } from './series-plot.ts'

export function drawSeries(chart: SeriesChart, left: number, top: number, width: number): Drawn {
  const plot = plotOf(chart, left, top + 8, width)
  const runs = targetRuns(chart.points)
  const targets = targetSegments(runs, plot)
  const values = valueSegments(chart, plot)
  const parts = [
    drawGrid(plot),
    drawGaps(chart, plot),
    drawLines(targets, { stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }),
    drawLines(values, { stroke: palette.ink, 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
    drawLabels(chart, plot, [...values, ...targets]),
    drawPoints(chart, plot),
    drawSide(chart, plot),
    drawPeriods(chart, plot),
  ]
  const notes = wrapText(axisNotes(chart, plot), width, fonts.note)
  let y = plot.bottom + 34
  for (const note of notes) {
    y += 20
    parts.push(text(note, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

function axisNotes(chart: SeriesChart, plot: Plot): string {
  const { minimum, ticks } = plot.axis
  const notes = [
    minimum === 0 ? '' : axisFrom(ticks.find((tick) => Math.abs(tick.value - minimum) < 1e-9)?.shown ?? ''),
    chart.points.some((point) => point.target !== null) ? words.dashedIsTarget : '',
    chart.points.some((point) => point.value === null) && !saysGaps(plot) ? words.hatchedIsMissing : '',
    chart.points.some((point, index) => isBreak(chart, index) && point.value !== null) ? words.lineBreaks : '',
  ]
  return notes
    .filter((note) => note !== '')
    .map((note) => `${note}.`)
    .join(' ')
}

function drawLines(segments: readonly Segment[], attributes: Record<string, string | number>): string {
  if (segments.length === 0) return ''
  const steps: (string | number)[] = []
  let end: Segment | undefined
  for (const segment of segments) {
    const joins = end !== undefined && end.x2 === segment.x1 && end.y2 === segment.y1
    steps.push(...(joins ? [] : ['M', segment.x1, segment.y1]), 'L', segment.x2, segment.y2)
    end = segment
  }
  return path(steps, { fill: 'none', 'stroke-linejoin': 'round', ...attributes })
}

function drawPoints(chart: SeriesChart, plot: Plot): string {
  const crowded = plot.step < 18
  return chart.points
    .map((point, index) => {
      if (point.value === null) return ''
      const x = plot.x(index)
      const y = plot.y(point.value)
      if (index === chart.points.length - 1) {
        const paper = element('circle', { cx: x, cy: y, r: 11, fill: palette.paper })
        return paper + statusMark(point.assessment, x - 8, y - 8, 16)
      }
      const dot = { cx: x, cy: y, r: crowded ? 2 : 4, fill: crowded ? palette.ink : palette.paper }
      return element('circle', { ...dot, stroke: palette.ink, 'stroke-width': crowded ? 0 : 2 })
    })
    .join('')
}

/** The same series as sentences, for those who hear the picture. */
export function seriesDescription(chart: SeriesChart): string {
  const said = chart.points.map((point) => {
    const target = point.target === null ? '' : ` (${words.target.toLowerCase()} ${point.targetShown})`
    const status = point.value === null ? '' : `, ${assessmentWords[point.assessment]}`
    return `${point.label}: ${point.shown}${target}${status}`
  })
  return `${chart.name}. ${said.join('; ')}`
}
