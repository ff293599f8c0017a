/**
 * What lies under a series: grid, axis labels, periods, hatched bands for periods without a number, lines where the
 * series must not be joined. It draws no value.
 */
import type { SeriesChart } from '#domain/chart.ts'
import type { Box } from './label-places.ts'
import { palette } from './palette.ts'
import { fonts, isBreak, type Plot, saysGaps } from './series-plot.ts'
import { hatched } from './status-mark.ts'
import { line, rectangle, text } from './svg.ts'
import { textWidth, widest, wrapText } from './text-width.ts'

export function drawGrid(plot: Plot): string {
  const parts = plot.axis.ticks.map(({ value, shown }) => {
    const y = plot.y(value)
    const isBase = Math.abs(value - plot.axis.minimum) < 1e-9
    const label = text(shown, {
      x: plot.left - 12,
      y: y + 4.5,
      lettering: fonts.axis,
      fill: palette.ink3,
      anchor: 'end',
    })
    return label + (isBase ? '' : line(plot.left, y, plot.right, y, palette.rule, 1))
  })
  return parts.join('') + line(plot.left, plot.bottom, plot.right, plot.bottom, palette.ink2, 1.5)
}

/** A period without a number: a hatched band, and the reason in words where the period is wide enough to say it. */
export function drawGaps(chart: SeriesChart, plot: Plot): string {
  return chart.points
    .map((point, index) => {
      if (point.value !== null) return isBreak(chart, index) ? drawBreak(plot, index) : ''
      const width = Math.min(40, plot.step * 0.5)
      const band = hatched(plot.x(index) - width / 2, plot.top, width, plot.bottom - plot.top, null, 6)
      const place = reasonBox(point.shown, plot.x(index), plot)
      if (place === undefined) return band
      const { lines, left, top, right, bottom } = place
      const paper = rectangle(left, top, right - left, bottom - top, { fill: palette.paper })
      const said = lines.map((one, row) =>
        text(one, {
          x: plot.x(index),
          y: top + 18 + row * 18,
          lettering: fonts.note,
          fill: palette.ink2,
          anchor: 'middle',
        }),
      )
      return band + paper + said.join('')
    })
    .join('')
}

/** Where a gap says its reason, at the foot of its period; undefined where periods are too narrow or there is nothing to say. */
export function reasonBox(reason: string, x: number, plot: Plot): (Box & { lines: string[] }) | undefined {
  if (!saysGaps(plot) || reason === '') return undefined
  const lines = wrapText(reason, plot.step - 12, fonts.note)
  const half = widest(lines, fonts.note) / 2 + 6
  const top = plot.bottom - lines.length * 18 - 20
  return { lines, left: x - half, right: x + half, top, bottom: top + lines.length * 18 + 10 }
}

function drawBreak(plot: Plot, index: number): string {
  const x = plot.left + index * plot.step
  return line(x, plot.top, x, plot.bottom, palette.rule2, 1)
}

/** Every period label where they fit; otherwise every second, third … counted back from the last. */
export function drawPeriods(chart: SeriesChart, plot: Plot): string {
  const last = chart.points.length - 1
  const room = Math.max(...chart.points.map((point) => textWidth(point.label, fonts.lastPeriod))) + 12
  const every = Math.max(1, Math.ceil(room / plot.step))
  return chart.points
    .map((point, index) => {
      if ((last - index) % every !== 0) return ''
      const isLast = index === last
      return text(point.label, {
        x: plot.x(index),
        y: plot.bottom + 24,
        lettering: isLast ? fonts.lastPeriod : fonts.period,
        fill: isLast ? palette.ink : palette.ink2,
        anchor: 'middle',
      })
    })
    .join('')
}
