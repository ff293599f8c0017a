/**
 * The geometry of a funnel: cases along, rate upwards, limits cut where they leave the axis. A limit outside the axis
 * is cut off, never bent along its edge.
 */
import type { FunnelChart } from '#domain/chart.ts'
import { type Axis, valueAxis } from './axis.ts'
import type { Segment } from './label-places.ts'
import { letter } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { words } from './words.vi.ts'

export const fonts = {
  axis: letter.figure(13),
  axisName: letter.text(13),
  limit: letter.text(13),
  target: letter.text(14, 600),
  label: letter.text(14, 500),
  note: letter.text(13),
}

export type FunnelPlot = {
  rates: Axis
  cases: Axis
  left: number
  right: number
  top: number
  bottom: number
  x: (cases: number) => number
  y: (rate: number) => number
}

export type LimitKey = 'low998' | 'low95' | 'high95' | 'high998'
export const limitKeys: readonly LimitKey[] = ['high998', 'high95', 'low95', 'low998']

const height = 420
const leastPlot = 420
/** Between the last point and the labels of the limits. */
export const lead = 26

export function targetLabel(chart: FunnelChart): string {
  return `${words.target} ${chart.targetShown}`
}

export function limitLabel(key: LimitKey): string {
  return key.endsWith('998') ? words.limit998 : words.limit95
}

function sideWidth(chart: FunnelChart): number {
  const limits = widest([words.limit95, words.limit998], fonts.limit)
  return Math.max(limits, textWidth(targetLabel(chart), fonts.target)) + lead
}

export function funnelWidth(chart: FunnelChart): number {
  return Math.ceil(leastPlot + sideWidth(chart) + 60)
}

export function funnelPlot(chart: FunnelChart, left: number, top: number, width: number): FunnelPlot {
  const sign = chart.targetShown.includes('%') || chart.points.some((point) => point.shown.endsWith('%')) ? '%' : ''
  const values = chart.points.map((point) => point.value)
  const rates = valueAxis(chart.minimum, chart.maximum, [...values, chart.target], sign)
  const most = Math.max(1, ...chart.points.map((point) => point.cases))
  const cases = valueAxis(0, most, [], '')
  const labels = rates.ticks.map((tick) => tick.shown)
  const plotLeft = left + widest(labels, fonts.axis) + 14
  const right = left + width - sideWidth(chart)
  const bottom = top + height
  return {
    rates,
    cases,
    left: plotLeft,
    right,
    top,
    bottom,
    // The unit with the most cases keeps clear of the edge, and so do units with hardly any.
    x: (count) => plotLeft + 10 + (count / cases.maximum) * (right - plotLeft - 20),
    y: (rate) => bottom - ((rate - rates.minimum) / (rates.maximum - rates.minimum)) * height,
  }
}

/** The parts of one limit that lie on the axis. */
export function limitSegments(chart: FunnelChart, key: LimitKey, plot: FunnelPlot): Segment[] {
  const { minimum, maximum } = plot.rates
  return chart.limits.slice(1).flatMap((to, index): Segment[] => {
    const from = chart.limits[index]
    if (from === undefined) return []
    const at = (rate: number) => (to[key] === from[key] ? 0 : (rate - from[key]) / (to[key] - from[key]))
    const ends = [at(minimum), at(maximum)].sort((a, b) => a - b)
    const isFlat = to[key] === from[key]
    if (isFlat && (from[key] < minimum || from[key] > maximum)) return []
    const begin = isFlat ? 0 : Math.max(0, ends[0] ?? 0)
    const end = isFlat ? 1 : Math.min(1, ends[1] ?? 1)
    if (begin >= end) return []
    const x = (part: number) => plot.x(from.cases + (to.cases - from.cases) * part)
    const y = (part: number) => plot.y(from[key] + (to[key] - from[key]) * part)
    return [{ x1: x(begin), y1: y(begin), x2: x(end), y2: y(end) }]
  })
}
