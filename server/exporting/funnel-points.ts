/**
 * The units of a funnel: a grey dot within the limits, a ring beyond 95%, a diamond in ink beyond 99,8%, and the name
 * beside those beyond, where there is room for it. Their zone takes no status colour: it is no assessment.
 */
import type { FunnelChart, FunnelZone } from '#domain/chart.ts'
import { type FunnelPlot, fonts, limitKeys, limitSegments } from './funnel-plot.ts'
import { type Box, freePlace, type Segment } from './label-places.ts'
import { palette } from './palette.ts'
import { element, path, text } from './svg.ts'
import { textWidth } from './text-width.ts'

/** A longer name would hide other units; it stands in the list below. */
const widestLabel = 240
/** Half the room of a mark; no label begins there. */
const reach = 7
/** Of other units a label stays farther away. */
const apart = 13
const lineHeight = 18
/** A curve is made of short pieces: a label may lie on a few of them, with a paper edge. */
const mostCrossed = 4

/** The same shapes as on the screen. */
export function zoneMark(zone: FunnelZone, x: number, y: number): string {
  if (zone === 'inside') return element('circle', { cx: x, cy: y, r: 4.5, fill: palette.bar, stroke: palette.paper })
  if (!zone.endsWith('998'))
    return element('circle', { cx: x, cy: y, r: 5, fill: palette.paper, stroke: palette.ink, 'stroke-width': 2.5 })
  const arm = 7
  const diamond = ['M', x, y - arm, 'L', x + arm, y, 'L', x, y + arm, 'L', x - arm, y, 'Z']
  return path(diamond, { fill: palette.ink, stroke: palette.paper })
}

export function drawFunnelPoints(chart: FunnelChart, plot: FunnelPlot): string {
  const isOut = (point: FunnelChart['points'][number]) => point.zone !== 'inside'
  const inOrder = [...chart.points.filter((point) => !isOut(point)), ...chart.points.filter(isOut)]
  const marks = inOrder.map((point) => zoneMark(point.zone, plot.x(point.cases), plot.y(point.value)))
  return drawLabels(chart, plot) + marks.join('')
}

function drawLabels(chart: FunnelChart, plot: FunnelPlot): string {
  const around = (point: FunnelChart['points'][number], reach: number): Box => {
    const [x, y] = [plot.x(point.cases), plot.y(point.value)]
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  }
  const target = { x1: plot.left, x2: plot.right, y1: plot.y(chart.target), y2: plot.y(chart.target) }
  const segments: Segment[] = [target, ...limitKeys.flatMap((key) => limitSegments(chart, key, plot))]
  const inside: Box = { left: plot.left + 2, right: plot.right, top: plot.top - 20, bottom: plot.bottom - 3 }
  const placed: Box[] = []
  return chart.points
    .filter((point) => point.zone !== 'inside')
    .sort((a, b) => Math.abs(b.value - chart.target) - Math.abs(a.value - chart.target))
    .map((point) => {
      const content = `${point.name} ${point.shown}`
      const width = textWidth(content, fonts.label)
      if (width > widestLabel) return ''
      // Farther from every other unit than from its own: nobody may take one name for another's.
      const others = chart.points.filter((one) => one !== point).map((one) => around(one, apart))
      const labels = [...placed, ...others, around(point, reach)]
      const places = placesBeside(plot.x(point.cases), plot.y(point.value), width)
      const box = freePlace(places, { inside, labels, segments }, mostCrossed)
      if (box === undefined) return ''
      placed.push(box)
      return text(content, { x: box.left, y: box.bottom - 4, lettering: fonts.label, halo: true })
    })
    .join('')
}

/** Right of the point, left, above, below: all touching it. */
function placesBeside(x: number, y: number, width: number): Box[] {
  const gap = reach + 3
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + lineHeight })
  return [
    box(x + gap, y - lineHeight / 2),
    box(x - gap - width, y - lineHeight / 2),
    box(x - width / 2, y - reach - lineHeight),
    box(x - width / 2, y + reach),
  ]
}
