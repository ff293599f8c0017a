/**
 * What lies under the points of a funnel: axes, the band in which chance alone explains a difference, the limits and
 * the target, each with its name at the right end. It draws no unit.
 */
import type { FunnelChart } from '#domain/chart.ts'
import { type FunnelPlot, fonts, lead, limitKeys, limitLabel, limitSegments, targetLabel } from './funnel-plot.ts'
import type { Segment } from './label-places.ts'
import { palette } from './palette.ts'
import { line, path, text } from './svg.ts'

const labelHeight = 18

export function drawFunnelGround(chart: FunnelChart, plot: FunnelPlot): string {
  return [
    drawBand(chart, plot),
    drawRates(plot),
    drawCases(chart, plot),
    ...limitKeys.map((key) =>
      drawLine(limitSegments(chart, key, plot), key.endsWith('998') ? palette.field : palette.hatch),
    ),
    path(['M', plot.left, plot.y(chart.target), 'H', plot.right], {
      stroke: palette.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 4',
    }),
    drawNames(chart, plot),
  ].join('')
}

function drawBand(chart: FunnelChart, plot: FunnelPlot): string {
  if (chart.limits.length < 2) return ''
  const kept = (rate: number) => plot.y(Math.min(plot.rates.maximum, Math.max(plot.rates.minimum, rate)))
  const upper = chart.limits.flatMap((step) => [plot.x(step.cases), kept(step.high95)])
  const lower = chart.limits.toReversed().flatMap((step) => [plot.x(step.cases), kept(step.low95)])
  return path(['M', ...upper, 'L', ...lower, 'Z'], { fill: palette.wash })
}

function drawRates(plot: FunnelPlot): string {
  const rules = plot.rates.ticks.map(({ value, shown }, index) => {
    const y = plot.y(value)
    const place = { x: plot.left - 12, y: y + 4.5, lettering: fonts.axis, fill: palette.ink3, anchor: 'end' } as const
    return text(shown, place) + (index === 0 ? '' : line(plot.left, y, plot.right, y, palette.rule, 1))
  })
  return rules.join('') + line(plot.left, plot.bottom, plot.right, plot.bottom, palette.ink2, 1.5)
}

function drawCases(chart: FunnelChart, plot: FunnelPlot): string {
  const ticks = plot.cases.ticks.map(({ value, shown }) => {
    const place = { x: plot.x(value), y: plot.bottom + 22, lettering: fonts.axis, fill: palette.ink3, anchor: 'middle' }
    return (
      line(plot.x(value), plot.bottom, plot.x(value), plot.bottom + 5, palette.ink2, 1) +
      text(shown, place as Parameters<typeof text>[1])
    )
  })
  const name = {
    x: plot.right,
    y: plot.bottom + 44,
    lettering: fonts.axisName,
    fill: palette.ink2,
    anchor: 'end',
  } as const
  return ticks.join('') + text(chart.casesName, name)
}

function drawLine(segments: readonly Segment[], stroke: string): string {
  if (segments.length === 0) return ''
  const steps: (string | number)[] = []
  let end: Segment | undefined
  for (const segment of segments) {
    const joins = end !== undefined && Math.hypot(end.x2 - segment.x1, end.y2 - segment.y1) < 0.01
    steps.push(...(joins ? [] : ['M', segment.x1, segment.y1]), 'L', segment.x2, segment.y2)
    end = segment
  }
  return path(steps, { fill: 'none', stroke, 'stroke-width': 1.5, 'stroke-linejoin': 'round' })
}

type Name = { at: number; y: number; content: string; isTarget: boolean }

/** Names of the limits and of the target at their right ends, pushed apart where these lie close, each with a thin lead. */
function drawNames(chart: FunnelChart, plot: FunnelPlot): string {
  const names: Name[] = limitKeys.flatMap((key) => {
    const last = limitSegments(chart, key, plot).at(-1)
    return last === undefined ? [] : [{ at: last.y2, y: last.y2, content: limitLabel(key), isTarget: false }]
  })
  names.push({ at: plot.y(chart.target), y: plot.y(chart.target), content: targetLabel(chart), isTarget: true })
  names.sort((a, b) => a.at - b.at)
  spread(names, plot.top, plot.bottom)
  return names
    .map(({ at, y, content, isTarget }) => {
      const lettering = isTarget ? fonts.target : fonts.limit
      const place = { x: plot.right + lead, y: y + 4.5, lettering, fill: isTarget ? palette.ink : palette.ink3 }
      const ends = ['M', plot.right + 2, at, 'L', plot.right + lead - 5, y]
      return path(ends, { stroke: palette.rule2, 'stroke-width': 1 }) + text(content, place)
    })
    .join('')
}

/** Sorted labels moved as little as keeps them apart: down from the first, then back up from the foot. */
function spread(names: Name[], top: number, bottom: number): void {
  let least = top
  for (const name of names) {
    name.y = Math.max(name.y, least)
    least = name.y + labelHeight
  }
  let most = bottom
  for (const name of names.toReversed()) {
    name.y = Math.min(name.y, most)
    most = name.y - labelHeight
  }
}
