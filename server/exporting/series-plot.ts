/**
 * The geometry of a series: where points, target steps and breaks lie. A target belongs to its own period, so the
 * step changes exactly between two periods; a missing value leaves a gap and is never drawn as 0.
 */
import type { SeriesChart, SeriesPoint } from '#domain/chart.ts'
import { type Axis, valueAxis } from './axis.ts'
import type { Segment } from './label-places.ts'
import { markedWordWidth } from './status-mark.ts'
import { letter } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { words } from './words.vi.ts'

export const fonts = {
  axis: letter.figure(13),
  period: letter.text(14),
  lastPeriod: letter.text(14, 600),
  value: letter.figure(14, 500),
  target: letter.figure(13),
  targetName: letter.text(14),
  name: letter.text(15, 600),
  lastValue: letter.figure(22, 600),
  status: letter.text(14, 600),
  note: letter.text(13),
}

export type Plot = {
  axis: Axis
  left: number
  right: number
  top: number
  bottom: number
  /** Width of one period. */
  step: number
  labelLeft: number
  x: (index: number) => number
  y: (value: number) => number
}

const height = 380

export function percentSign(chart: SeriesChart): string {
  return chart.points.some((point) => point.shown.endsWith('%')) ? '%' : ''
}

function axisOf(chart: SeriesChart): Axis {
  const numbers = chart.points.flatMap((point) => [point.value, point.target]).filter((number) => number !== null)
  return valueAxis(chart.minimum, chart.maximum, numbers, percentSign(chart))
}

/** Room at the right for the direct labels: the subject with its value and status, and the target. */
export function sideWidth(chart: SeriesChart): number {
  const last = chart.points.at(-1)
  if (last === undefined) return 0
  return Math.max(
    Math.min(220, textWidth(chart.name, fonts.name)),
    last.value === null ? 0 : textWidth(last.shown, fonts.lastValue),
    last.value === null ? 0 : markedWordWidth(last.assessment, fonts.status),
    last.target === null ? 0 : targetNameWidth(last),
  )
}

export function targetNameWidth(point: SeriesPoint): number {
  return textWidth(`${words.target} `, fonts.targetName) + textWidth(point.targetShown, fonts.target)
}

/** The least width: period labels must be told apart, every one of them or every other. */
export function seriesWidth(chart: SeriesChart): number {
  return Math.ceil(Math.max(480, chart.points.length * 14) + sideWidth(chart) + 100)
}

export function plotOf(chart: SeriesChart, left: number, top: number, width: number): Plot {
  const axis = axisOf(chart)
  const plotLeft =
    left +
    widest(
      axis.ticks.map((tick) => tick.shown),
      fonts.axis,
    ) +
    14
  const labelLeft = left + width - sideWidth(chart)
  const right = labelLeft - 20
  const step = (right - plotLeft) / Math.max(1, chart.points.length)
  const bottom = top + height
  return {
    axis,
    left: plotLeft,
    right,
    top,
    bottom,
    step,
    labelLeft,
    x: (index) => plotLeft + (index + 0.5) * step,
    y: (value) => bottom - ((value - axis.minimum) / (axis.maximum - axis.minimum)) * height,
  }
}

/** Lines between neighbouring values; none across a gap or a break. */
export function valueSegments(chart: SeriesChart, plot: Plot): Segment[] {
  return chart.points.flatMap((point, index) => {
    const before = chart.points[index - 1]
    if (before === undefined || before.value === null || point.value === null || point.breaksBefore) return []
    return [{ x1: plot.x(index - 1), y1: plot.y(before.value), x2: plot.x(index), y2: plot.y(point.value) }]
  })
}

/** Runs of periods with one and the same target. */
export type TargetRun = { from: number; to: number; target: number; shown: string }

export function targetRuns(points: readonly SeriesPoint[]): TargetRun[] {
  const runs: TargetRun[] = []
  for (const [index, point] of points.entries()) {
    if (point.target === null) continue
    const last = runs.at(-1)
    if (last && last.to === index - 1 && last.target === point.target && last.shown === point.targetShown)
      last.to = index
    else runs.push({ from: index, to: index, target: point.target, shown: point.targetShown })
  }
  return runs
}

/** Horizontal steps and the risers between runs that touch. */
export function targetSegments(runs: readonly TargetRun[], plot: Plot): Segment[] {
  return runs.flatMap((run, index) => {
    const x1 = plot.left + run.from * plot.step
    const y = plot.y(run.target)
    const flat = { x1, y1: y, x2: plot.left + (run.to + 1) * plot.step, y2: y }
    const before = runs[index - 1]
    if (before === undefined || before.to !== run.from - 1) return [flat]
    return [{ x1, y1: plot.y(before.target), x2: x1, y2: y }, flat]
  })
}

/** True where a period follows another value but must not be joined to it. */
export function isBreak(chart: Pick<SeriesChart, 'points'>, index: number): boolean {
  const before = chart.points[index - 1]
  return chart.points[index]?.breaksBefore === true && before !== undefined && before.value !== null
}

/** Narrower than this a period cannot say in words why it has no number; a note below does. */
export function saysGaps(plot: Plot): boolean {
  return plot.step >= 60
}
