/** Rate against number of cases with the limits of chance, as a native scatter chart; who lies outside is named. */
import type { FunnelChart, FunnelZone } from '#domain/chart.ts'
import { palette } from '../palette.ts'
import type { DataSheet, LineSeries, Mark, PointChart, PointSeries } from './chart-model.ts'
import { type SlidePart, textPart } from './slides-drawing.ts'
import { type Box, sizes, widthOf } from './slides-paper.ts'
import { roundStep } from './slides-series.ts'
import { funnelKey, slideWords } from './slides-words.vi.ts'

const keyHeight = 0.3
const plot = { x: 0.05, y: 0.02, w: 0.93, h: 0.82 }
/** More names than these would lie on one another; all of them stand in the data sheet. */
const mostNames = 12

type Group = { head: string; has: readonly FunnelZone[]; mark: Mark }

const groups: Group[] = [
  { head: slideWords.inside, has: ['inside'], mark: dot(palette.bar, palette.paper, 8) },
  { head: slideWords.outside95, has: ['below_95', 'above_95'], mark: dot(palette.ink3, palette.paper, 9) },
  { head: slideWords.outside998, has: ['below_998', 'above_998'], mark: dot(palette.ink, palette.paper, 11) },
]

function dot(fill: string, line: string, size: number): Mark {
  return { shape: 'circle', size, look: { fill: { colour: fill }, line: { colour: line, width: 0.75 } } }
}

export function funnelParts(chart: FunnelChart, area: Box): SlidePart[] {
  const { frame, points, targetShown, casesName } = chart
  const key = textPart('key', { ...area, h: keyHeight }, funnelKey(targetShown), {
    size: sizes.least,
    valign: 'top',
    run: { colour: palette.ink3 },
  })
  const box = { ...area, y: area.y + keyHeight, h: area.h - keyHeight }
  const said = points.map(({ name, shown, fraction }) => `${name}: ${shown} (${fraction})`)
  const alt = `${frame.title}. ${frame.subtitle}. ${casesName}. ${said.join('; ')}.`
  return [key, { kind: 'chart', name: frame.title, alt, box, chart: funnelPoints(chart, box) }]
}

/** Points in the first columns, the limits beside them with cases of their own. */
function funnelPoints(chart: FunnelChart, box: Box): PointChart {
  const { points, limits, target, targetShown, casesName } = chart
  const sheet: DataSheet = [
    { head: slideWords.name, cells: points.map(({ name }) => name) },
    { head: casesName, cells: points.map(({ cases }) => cases) },
    ...groups.map(({ head, has }) => ({
      head,
      cells: points.map(({ zone, value }) => (has.includes(zone) ? value : null)),
    })),
    { head: casesName, cells: limits.map(({ cases }) => cases) },
    { head: `${slideWords.target} ${targetShown}`, cells: limits.map(() => target) },
    { head: slideWords.low998, cells: limits.map(({ low998 }) => low998) },
    { head: slideWords.low95, cells: limits.map(({ low95 }) => low95) },
    { head: slideWords.high95, cells: limits.map(({ high95 }) => high95) },
    { head: slideWords.high998, cells: limits.map(({ high998 }) => high998) },
  ]
  const first = 2 + groups.length
  const none: Mark = { shape: 'none', size: 2, look: { fill: null, line: null } }
  const limit = (values: number, isTarget: boolean): PointSeries => ({
    along: first,
    values,
    mark: none,
    line: isTarget ? { colour: palette.ink, width: 2 } : { colour: palette.ink3, width: 1.25, dash: 'dash' },
  })
  const numbers = [...points.map(({ value }) => value), ...limits.flatMap(({ low998 }) => [low998])]
  const low = Math.floor(Math.max(0, Math.min(chart.minimum, ...points.map(({ value }) => value))))
  // Room at the right for the name of the largest.
  const most = Math.ceil(Math.max(1, ...points.map(({ cases }) => cases), ...limits.map(({ cases }) => cases)) * 1.14)
  const high = Math.max(chart.maximum, ...numbers)
  const named = namedRows(chart, most, low, high, box)
  const label = (has: readonly FunnelZone[]): LineSeries['label'] => {
    const rows = named.filter((row) => has.includes(points[row]?.zone as FunnelZone))
    return rows.length === 0 ? undefined : { from: 0, position: 'r', colour: palette.ink, size: 12, rows }
  }
  const clouds = groups.map(({ mark, has }, index): PointSeries => {
    const names = label(has)
    const series: PointSeries = { along: 1, values: 2 + index, line: null, mark }
    return names === undefined ? series : { ...series, label: names }
  })
  const lines = [1, 2, 3, 4, 5].map((offset) => limit(first + offset, offset === 1))
  return {
    kind: 'points',
    sheet,
    plot,
    textSize: 12,
    // The series of most rows first: LibreOffice draws none that is shorter than one after it.
    points: limits.length > points.length ? [...lines, ...clouds] : [...clouds, ...lines],
    across: {
      minimum: 0,
      maximum: most,
      step: casesStep(most),
      isShown: true,
      format: '0',
      title: casesName,
    },
    values: { minimum: low, maximum: high, step: roundStep(high - low), isShown: true, format: '0"%"' },
  }
}

/** Who lies furthest out is named first; a name that would lie on another is left to the data sheet. */
function namedRows({ points }: FunnelChart, most: number, low: number, high: number, box: Box): number[] {
  const order: FunnelZone[] = ['below_998', 'below_95', 'above_998', 'above_95']
  const outside = points
    .map((point, row) => ({ ...point, row, rank: order.indexOf(point.zone) }))
    .filter(({ rank }) => rank >= 0)
    .sort((left, right) => left.rank - right.rank || left.value - right.value)
  const taken: { x: number; y: number; w: number }[] = []
  const rows: number[] = []
  for (const { row, name, cases, value } of outside) {
    if (rows.length === mostNames) break
    const place = {
      x: (cases / most) * plot.w * box.w,
      y: ((value - low) / (high - low || 1)) * plot.h * box.h,
      w: widthOf(name, sizes.least) + 0.25,
    }
    const isFree = taken.every(({ x, y, w }) => place.x > x + w || x > place.x + place.w || Math.abs(place.y - y) > 0.2)
    if (!isFree || place.x + place.w > plot.w * box.w + 0.2) continue
    taken.push(place)
    rows.push(row)
  }
  return rows
}

/** 1, 2 or 5 times a power of ten: five or fewer steps. */
function casesStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5))
  return Math.max(1, ([1, 2, 5, 10].find((one) => most / (one * power) <= 6) ?? 10) * power)
}
