/** Where the points and limits of a funnel lie, and which names have room beside their points. Draws nothing. */
import type { FunnelChart } from '#domain/chart.ts'
import { formatInteger, formatShortest } from '#domain/measure.ts'
import { ticksBetween } from './axis.ts'
import type { Lettering } from './chart-scale.ts'
import { widthOf } from './text-width.ts'

export type FunnelPlot = {
  left: number
  right: number
  top: number
  bottom: number
  most: number
  caseTicks: { value: number; shown: string }[]
  rateTicks: { value: number; shown: string }[]
  x: (cases: number) => number
  y: (rate: number) => number
}

export function funnelPlot(chart: FunnelChart, width: number, height: number, letters: Lettering): FunnelPlot {
  const most = roundUp(Math.max(1, ...chart.points.map((point) => point.cases)))
  const percent = chart.points.some((point) => point.shown.endsWith('%')) ? '%' : ''
  const rateTicks = ticksBetween(chart.minimum, chart.maximum).map((value) => ({
    value,
    shown: `${formatShortest(Math.round(value * 100), 2)}${percent}`,
  }))
  const left = Math.max(0, ...rateTicks.map((tick) => widthOf(tick.shown, letters.small))) + 12
  const [right, top, bottom] = [width - letters.body, letters.body, height - letters.small * 3.2]
  return {
    left,
    right,
    top,
    bottom,
    most,
    caseTicks: [0, most / 4, most / 2, (most * 3) / 4, most].map((value) => ({ value, shown: formatInteger(value) })),
    rateTicks,
    x: (cases) => left + (cases / most) * (right - left),
    y: (rate) => bottom - ((rate - chart.minimum) / (chart.maximum - chart.minimum || 1)) * (bottom - top),
  }
}

/** The next of 1, 2, 4, 8 × 10ⁿ: four equal parts of it are round numbers too. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const found = [1, 2, 4, 6, 8, 10].find((step) => step * power >= value) ?? 10
  return Math.max(4, found * power)
}

type Box = { left: number; right: number; top: number; bottom: number }
export type FunnelLabel = { index: number; x: number; y: number; words: string }

/** Names beside the points that differ by more than chance, and beside the one asked for: first the farthest from the target. */
export function funnelLabels(
  chart: FunnelChart,
  plot: FunnelPlot,
  letters: Lettering,
  highlight: string | undefined,
): FunnelLabel[] {
  const taken: Box[] = chart.points.map((point) =>
    around(plot.x(point.cases), plot.y(point.value), letters.stroke * 2.5),
  )
  const wanted = chart.points
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => point.zone !== 'inside' || point.name === highlight)
    .sort((a, b) => weight(b.point, chart, highlight) - weight(a.point, chart, highlight))
  return wanted.flatMap(({ point, index }): FunnelLabel[] => {
    const words = `${point.name} ${point.shown}`
    const [width, height, gap] = [widthOf(words, letters.small), letters.small * 1.2, letters.stroke * 3.5]
    const [x, y] = [plot.x(point.cases), plot.y(point.value)]
    const places = [
      { left: x + gap, top: y - height / 2 },
      { left: x - gap - width, top: y - height / 2 },
      { left: x - width / 2, top: y - gap - height },
      { left: x - width / 2, top: y + gap },
      { left: x + gap / 2, top: y - gap - height },
      { left: x + gap / 2, top: y + gap },
    ].map(({ left, top }) => ({ left, top, right: left + width, bottom: top + height }))
    const free = places.find(
      (box) =>
        box.left >= plot.left &&
        box.right <= plot.right + letters.body &&
        box.top >= 0 &&
        box.bottom <= plot.bottom &&
        !taken.some((other) => overlaps(box, other)),
    )
    const chosen = free ?? (point.name === highlight ? places[0] : undefined)
    if (chosen === undefined) return []
    taken.push(chosen)
    return [{ index, x: chosen.left, y: chosen.bottom - letters.small * 0.3, words }]
  })
}

function weight(point: FunnelChart['points'][number], chart: FunnelChart, highlight: string | undefined): number {
  return point.name === highlight ? Number.POSITIVE_INFINITY : Math.abs(point.value - chart.target)
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** An area between two limits over the cases. */
export function bandPath(
  limits: FunnelChart['limits'],
  plot: FunnelPlot,
  low: 'low998' | 'low95',
  high: 'high998' | 'high95',
): string {
  const within = limits.filter((limit) => limit.cases <= plot.most)
  if (within.length === 0) return ''
  const there = within.map((limit) => `${plot.x(limit.cases)} ${plot.y(limit[high])}`)
  const back = within.toReversed().map((limit) => `${plot.x(limit.cases)} ${plot.y(limit[low])}`)
  return `M${[...there, ...back].join('L')}Z`
}
