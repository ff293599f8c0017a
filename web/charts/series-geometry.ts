/** Where the parts of a still series lie: columns or points, target steps, ticks of the axis. Draws nothing. */
import type { SeriesChart, SeriesPoint } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { ticksBetween } from './axis.ts'
import type { Lettering } from './chart-scale.ts'
import { widthOf } from './text-width.ts'

/** On a page, in pixels; on a slide a chart takes the room there is. */
export const stillHeight = 320

export type SeriesPlot = {
  isColumns: boolean
  left: number
  right: number
  top: number
  bottom: number
  /** Width of one period. */
  step: number
  /** Every how many periods a label has room. */
  every: number
  ticks: { value: number; shown: string }[]
  x: (index: number) => number
  y: (value: number) => number
}

/** More columns than these are too thin to carry their values. */
const mostColumns = 12

export function plotOf(chart: SeriesChart, width: number, height: number, letters: Lettering): SeriesPlot {
  const { points } = chart
  const isColumns = chart.minimum === 0 && points.length <= mostColumns
  const numbers = points.flatMap((point) => [point.value ?? chart.minimum, point.target ?? chart.minimum])
  const minimum = Math.min(chart.minimum, ...numbers)
  const maximum = Math.max(chart.maximum, ...numbers)
  const percent = percentOf(points)
  const ticks = ticksBetween(minimum, maximum).map((value) => ({
    value,
    shown: `${formatShortest(Math.round(value * 100), 2)}${percent}`,
  }))
  const left = isColumns
    ? letters.small * 0.4
    : Math.max(...ticks.map((tick) => widthOf(tick.shown, letters.small))) + 12
  const right = width - (isColumns ? letters.small * 0.4 : letters.body)
  const top = letters.body * 1.6
  const bottom = height - letters.small * (isColumns ? 3.4 : 2)
  const step = (right - left) / Math.max(1, points.length)
  const label = Math.max(0, ...points.map((point) => widthOf(point.label, letters.small)))
  return {
    isColumns,
    left,
    right,
    top,
    bottom,
    step,
    every: Math.max(1, Math.ceil((label + letters.small * 0.3) / step)),
    ticks,
    x: (index) => left + (index + 0.5) * step,
    y: (value) => bottom - ((value - minimum) / (maximum - minimum || 1)) * (bottom - top),
  }
}

export function percentOf(points: readonly Pick<SeriesPoint, 'shown'>[]): '' | '%' {
  return points.some((point) => point.shown.endsWith('%')) ? '%' : ''
}

/** True where a period follows another number but must not be joined to it. */
export function isBroken(chart: SeriesChart, index: number): boolean {
  return chart.points[index]?.breaksBefore === true && chart.points[index - 1]?.value != null
}

/** One stroke per stretch that may be joined. */
export function linePath(points: readonly SeriesPoint[], plot: Pick<SeriesPlot, 'x' | 'y'>): string {
  let isDown = false
  const strokes = points.map((point, index) => {
    if (point.value === null) {
      isDown = false
      return ''
    }
    const verb = isDown && !point.breaksBefore ? 'L' : 'M'
    isDown = true
    return `${verb}${plot.x(index)} ${plot.y(point.value)}`
  })
  return strokes.join('')
}

/** The target as steps that change exactly between two periods. */
export function targetPath(points: readonly SeriesPoint[], plot: Pick<SeriesPlot, 'x' | 'y' | 'step'>): string {
  let before: number | null = null
  const strokes = points.map(({ target }, index) => {
    if (target === null) {
      before = null
      return ''
    }
    const from = plot.x(index) - plot.step / 2
    const start = before === null ? `M${from} ${plot.y(target)}` : `V${plot.y(target)}`
    before = target
    return `${start}H${from + plot.step}`
  })
  return strokes.join('')
}
