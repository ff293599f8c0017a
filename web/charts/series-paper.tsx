/**
 * Actual against target over periods as a drawing of one size for paper, where nothing is measured and nothing hovers: every
 * number stands at its point, the names at the ends of their lines. The comparison is grey and without points.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { spread, ticksBetween } from './axis.ts'
import { lettering } from './chart-scale.ts'
import type { OtherLine } from './series-chart.tsx'
import { isBroken, linePath, percentOf, type SeriesPlot } from './series-geometry.ts'
import { SeriesLine } from './series-line.tsx'
import { spokenOf } from './words.vi.ts'
import './series-paper.css'

type SeriesPaperProps = {
  chart: SeriesChart
  subject: string
  targetWord: string
  other: OtherLine | undefined
  width: number
  height: number
}

const letters = lettering.page
/** Room for the names at the ends of the lines. */
const side = 176

export function SeriesPaper({ chart, subject, targetWord, other, width, height }: SeriesPaperProps) {
  const plot = plotOn(chart, width, height)
  const { points } = chart
  return (
    <svg
      className="series-paper"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spokenOf(chart)}
    >
      {other !== undefined && <path d={otherPath(chart, other, plot)} className="series-paper-other" />}
      <SeriesLine chart={chart} plot={plot} letters={letters} />
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke="var(--rule-2)" />
      {points.map((point, index) => (
        <g key={point.label}>
          <text x={plot.x(index)} y={height - 6} textAnchor="middle">
            {point.label}
          </text>
          {isBroken(chart, index) && (
            <path
              d={`M${plot.x(index) - plot.step / 2} ${plot.top}V${plot.bottom}`}
              stroke="var(--field)"
              strokeDasharray="2 6"
            />
          )}
        </g>
      ))}
      <Ends {...{ chart, subject, targetWord, other, plot }} />
    </svg>
  )
}

function plotOn(chart: SeriesChart, width: number, height: number): SeriesPlot {
  const { points, minimum, maximum } = chart
  const percent = percentOf(points)
  const [left, right, top, bottom] = [48, width - side, 18, height - 28]
  const step = (right - left) / Math.max(1, points.length)
  return {
    ...{ isColumns: false, left, right, top, bottom, step, every: 1 },
    ticks: ticksBetween(minimum, maximum).map((value) => ({
      value,
      shown: `${formatShortest(Math.round(value * 100), 2)}${percent}`,
    })),
    x: (index) => left + (index + 0.5) * step,
    y: (value) => bottom - ((value - minimum) / (maximum - minimum || 1)) * (bottom - top),
  }
}

function otherPath(chart: SeriesChart, other: OtherLine, plot: SeriesPlot): string {
  return linePath(
    chart.points.map((point, index) => ({ ...point, value: other.points[index]?.value ?? null, breaksBefore: false })),
    plot,
  )
}

type EndsProps = Pick<SeriesPaperProps, 'chart' | 'subject' | 'targetWord' | 'other'> & { plot: SeriesPlot }

/** Instead of a legend, moved apart where the lines meet. */
function Ends({ chart, subject, targetWord, other, plot }: EndsProps) {
  const end = chart.points.at(-1)
  const otherEnd = other?.points.at(-1)
  const labels = [
    { name: targetWord, value: end?.target ?? null, shown: end?.targetShown ?? '' },
    { name: other?.name ?? '', value: otherEnd?.value ?? null, shown: otherEnd?.shown ?? '' },
    { name: subject, value: end?.value ?? null, shown: end?.shown ?? '' },
  ].flatMap(({ value, ...label }) => (value === null ? [] : [{ ...label, at: plot.y(value) }]))
  const tops = spread(
    labels.map(({ at }) => at),
    18,
    plot.top,
    plot.bottom,
  )
  return labels.map(({ name, shown }, index) => (
    <text key={name} x={plot.right + 10} y={(tops[index] ?? 0) + 4} className={name === subject ? 'subject' : ''}>
      {name} <tspan className="f">{shown}</tspan>
    </text>
  ))
}
