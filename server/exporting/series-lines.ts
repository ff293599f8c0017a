/** The lines and points of a series: the target dashed, the subject in ink, the last point with its status. It labels nothing. */
import type { SeriesChart } from '#domain/chart.ts'
import type { Segment } from './label-places.ts'
import { palette } from './palette.ts'
import type { Plot } from './series-plot.ts'
import { statusMark } from './status-mark.ts'
import { element, path } from './svg.ts'

export function drawTargets(segments: readonly Segment[]): string {
  return drawLines(segments, { stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' })
}

export function drawValues(segments: readonly Segment[]): string {
  return drawLines(segments, { stroke: palette.ink, 'stroke-width': 2.5, 'stroke-linecap': 'round' })
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

export function drawPoints(chart: SeriesChart, plot: Plot): string {
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
