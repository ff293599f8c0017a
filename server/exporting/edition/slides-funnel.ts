/** Rate against number of cases with the limits of chance, as a native scatter chart; who lies outside is named. */
import type { FunnelChart, FunnelZone } from '#domain/chart.ts'
import { palette } from '../palette.ts'
import type { DataSheet, LineSeries, Mark, PointChart, PointSeries } from './chart-model.ts'
import { type SlidePart, textPart } from './slides-drawing.ts'
import { type Box, sizes } from './slides-paper.ts'
import { roundStep } from './slides-series.ts'
import { funnelKey, slideWords } from './slides-words.vi.ts'

const keyHeight = 0.3
/** More names than these would lie on one another; all of them stand in the data sheet. */
const mostNames = 12

type Group = { head: string; has: readonly FunnelZone[]; mark: Mark }

const groups: Group[] = [
  { head: slideWords.inside, has: ['inside'], mark: dot(palette.bar, palette.paper, 8) },
  { head: slideWords.outside95, has: ['below_95', 'above_95'], mark: dot(palette.paper, palette.ink, 9) },
  { head: slideWords.outside998, has: ['below_998', 'above_998'], mark: dot(palette.ink, palette.ink, 10) },
]

function dot(fill: string, line: string, size: number): Mark {
  return { shape: 'circle', size, look: { fill: { colour: fill }, line: { colour: line, width: 1.75 } } }
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
  return [key, { kind: 'chart', name: frame.title, alt, box, chart: funnelPoints(chart) }]
}

/** Points in the first columns, the limits beside them with cases of their own. */
function funnelPoints(chart: FunnelChart): PointChart {
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
  const outside = points.flatMap(({ zone }, row) => (zone === 'inside' ? [] : [{ row, isFar: zone.endsWith('998') }]))
  const named = outside.length <= mostNames ? outside : outside.filter(({ isFar }) => isFar).slice(0, mostNames)
  const label = (has: readonly FunnelZone[]): LineSeries['label'] => {
    const rows = named.filter(({ row }) => has.includes(points[row]?.zone as FunnelZone)).map(({ row }) => row)
    return rows.length === 0 ? undefined : { from: 0, position: 'r', colour: palette.ink, size: 12, rows }
  }
  const numbers = [...points.map(({ value }) => value), ...limits.flatMap(({ low998 }) => [low998])]
  const low = Math.floor(Math.max(0, Math.min(chart.minimum, ...points.map(({ value }) => value))))
  const most = Math.max(1, ...points.map(({ cases }) => cases), ...limits.map(({ cases }) => cases))
  const high = Math.max(chart.maximum, ...numbers)
  return {
    kind: 'points',
    sheet,
    plot: { x: 0.05, y: 0.02, w: 0.93, h: 0.82 },
    textSize: 12,
    points: [
      ...[1, 2, 3, 4, 5].map((offset) => limit(first + offset, offset === 1)),
      ...groups.map(({ mark, has }, index): PointSeries => {
        const names = label(has)
        const series: PointSeries = { along: 1, values: 2 + index, line: null, mark }
        return names === undefined ? series : { ...series, label: names }
      }),
    ],
    across: {
      minimum: 0,
      maximum: Math.ceil(most * 1.06),
      step: casesStep(most),
      isShown: true,
      format: '0',
      title: casesName,
    },
    values: { minimum: low, maximum: high, step: roundStep(high - low), isShown: true, format: '0"%"' },
  }
}

/** 1, 2 or 5 times a power of ten: five or fewer steps. */
function casesStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5))
  return Math.max(1, ([1, 2, 5, 10].find((one) => most / (one * power) <= 6) ?? 10) * power)
}
