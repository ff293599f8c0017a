/** The chosen main target of the whole province over eight periods; the axis says where it starts. */
import { memo } from 'react'
import type { Overview, Tile } from '#contract/overview'
import { formatInteger } from '#domain/measure.ts'
import { capitalised, periodShort } from '#domain/wording.vi.ts'
import { seriesLine, targetSteps } from '../../components/series-path.ts'
import { text } from './text.vi.ts'
import './trend.css'

const width = 306
const height = 172
const plot = { left: 36, right: 246, top: 16, bottom: 140 }

export const Trend = memo(function Trend({ tile, parent }: { tile: Tile; parent: Overview['parent'] }) {
  const points = tile.spark
  const numbers = points.flatMap(({ value, target }) => [value, target]).filter((value) => value !== null)
  if (points.filter((point) => point.value !== null).length < 2) return null
  const ticks = ticksAround(Math.min(...numbers), Math.max(...numbers))
  const [low = 0, high = 100] = [ticks[0], ticks.at(-1)]
  const step = (plot.right - plot.left) / (points.length - 1)
  const x = (index: number) => plot.left + index * step
  const y = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top)
  const { shortName } = tile.indicator
  const percent = tile.shown.endsWith('%') ? '%' : ''
  const last = points.at(-1)
  const apart = last?.value != null && last.target !== null && Math.abs(y(last.value) - y(last.target)) < 18
  return (
    <section className="sec trend only-desk">
      <header>
        <h2>{text.trend.title(shortName, tile.change)}</h2>
        <p className="note">{text.trend.note(capitalised(parent.label), `${formatInteger(low)}${percent}`)}</p>
      </header>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text.trend.spoken(shortName, tile.shown, tile.target?.shown ?? '')}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${plot.left} ${y(tick)}H${plot.right}`} stroke="var(--rule)" />
            <text className="f" x={plot.left - 8} y={y(tick) + 4} textAnchor="end">
              {formatInteger(tick)}
              {percent}
            </text>
          </g>
        ))}
        <path d={targetSteps(points, x, y, step)} className="trend-target" />
        <path d={seriesLine(points, x, y)} className="trend-line" />
        {points.map(({ period, value }, index) =>
          value === null ? null : (
            <circle
              key={period}
              cx={x(index)}
              cy={y(value)}
              r={index === points.length - 1 ? 4 : 3}
              className={index === points.length - 1 ? 'trend-now' : 'trend-then'}
            />
          ),
        )}
        {last?.value != null && (
          <text
            className="f now"
            x={plot.right + 9}
            y={y(last.value) + (apart && (last.target ?? 0) > last.value ? 12 : 4)}
          >
            {tile.shown}
          </text>
        )}
        {last?.target != null && (
          <text
            className="f"
            x={plot.right + 9}
            y={y(last.target) + (apart && last.target > (last.value ?? 0) ? -6 : 4)}
          >
            {tile.target?.shown}
          </text>
        )}
        <text x={plot.left} y={height - 8}>
          {periodShort(points[0]?.period ?? '')}
        </text>
        <text x={plot.right} y={height - 8} textAnchor="end">
          {periodShort(last?.period ?? '')}
        </text>
      </svg>
    </section>
  )
})

/** Three or four round numbers that hold all values between them. */
function ticksAround(lowest: number, highest: number): number[] {
  const span = Math.max(highest - lowest, 1)
  const size = [1, 2, 5, 10, 20, 25, 50].find((one) => one * 3 >= span) ?? 10 ** Math.ceil(Math.log10(span / 2))
  const first = Math.floor(lowest / size) * size
  const ticks: number[] = []
  for (let tick = first; tick < highest + size; tick += size) ticks.push(tick)
  return ticks
}
