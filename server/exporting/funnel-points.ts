/**
 * The units of a funnel: a small ring within the limits, a bold ring beyond 95%, a disc beyond 99,8%, and the name
 * beside those beyond, where there is room for it. Their zone takes no status colour: it is no assessment.
 */
import type { FunnelChart, FunnelZone } from '#domain/chart.ts'
import { type FunnelPlot, fonts, limitKeys, limitSegments } from './funnel-plot.ts'
import { type Box, freePlace, placesAround, type Segment } from './label-places.ts'
import { palette } from './palette.ts'
import { element, text } from './svg.ts'
import { textWidth } from './text-width.ts'

/** A longer name would hide other units; it stands in the list below. */
const widestLabel = 240
const reach = 7

export function zoneMark(zone: FunnelZone, x: number, y: number): string {
  if (zone === 'inside')
    return element('circle', { cx: x, cy: y, r: 4, fill: palette.paper, stroke: palette.field, 'stroke-width': 1.5 })
  if (zone.endsWith('998')) return element('circle', { cx: x, cy: y, r: 6, fill: palette.ink, stroke: palette.paper })
  return element('circle', { cx: x, cy: y, r: 5, fill: palette.paper, stroke: palette.ink, 'stroke-width': 2.5 })
}

export function drawFunnelPoints(chart: FunnelChart, plot: FunnelPlot): string {
  const isOut = (point: FunnelChart['points'][number]) => point.zone !== 'inside'
  const inOrder = [...chart.points.filter((point) => !isOut(point)), ...chart.points.filter(isOut)]
  const marks = inOrder.map((point) => zoneMark(point.zone, plot.x(point.cases), plot.y(point.value)))
  return drawLabels(chart, plot) + marks.join('')
}

function drawLabels(chart: FunnelChart, plot: FunnelPlot): string {
  const labels: Box[] = chart.points.map((point) => {
    const [x, y] = [plot.x(point.cases), plot.y(point.value)]
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  })
  const target = { x1: plot.left, x2: plot.right, y1: plot.y(chart.target), y2: plot.y(chart.target) }
  const segments: Segment[] = [target, ...limitKeys.flatMap((key) => limitSegments(chart, key, plot))]
  const inside: Box = { left: plot.left + 2, right: plot.right, top: plot.top - 20, bottom: plot.bottom - 3 }
  return chart.points
    .filter((point) => point.zone !== 'inside')
    .sort((a, b) => Math.abs(b.value - chart.target) - Math.abs(a.value - chart.target))
    .map((point) => {
      const content = `${point.name} ${point.shown}`
      const width = textWidth(content, fonts.label)
      if (width > widestLabel) return ''
      const [x, y] = [plot.x(point.cases), plot.y(point.value)]
      const beside = { top: y - 9, bottom: y + 9 }
      const candidates = [
        { left: x + 10, right: x + 10 + width, ...beside },
        { left: x - 10 - width, right: x - 10, ...beside },
        ...placesAround(x, y, width, 18, 9),
      ]
      const box = freePlace(candidates, { inside, labels, segments }, Number.POSITIVE_INFINITY)
      if (box === undefined) return ''
      labels.push(box)
      return text(content, { x: box.left, y: box.bottom - 4, lettering: fonts.label, halo: true })
    })
    .join('')
}
