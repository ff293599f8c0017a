/** The line of a still series whose axis starts above 0 or whose periods are many: ink for the course, dashes for the target. */
import type { SeriesChart } from '#domain/chart.ts'
import type { Lettering } from './chart-scale.ts'
import { linePath, type SeriesPlot, targetPath } from './series-geometry.ts'
import { widthOf } from './text-width.ts'

type SeriesLineProps = { chart: SeriesChart; plot: SeriesPlot; letters: Lettering }

export function SeriesLine({ chart, plot, letters }: SeriesLineProps) {
  const { points } = chart
  const last = points.length - 1
  const room = Math.max(0, ...points.map((point) => widthOf(point.shown, letters.small)))
  const every = Math.max(1, Math.ceil(room / plot.step))
  const isLabelled = (index: number) => (last - index) % every === 0
  return (
    <>
      {plot.ticks.map((tick) => (
        <g key={tick.value}>
          <path d={`M${plot.left} ${plot.y(tick.value)}H${plot.right}`} stroke="var(--rule)" />
          <text
            className="f"
            x={plot.left - 10}
            y={plot.y(tick.value) + letters.small * 0.35}
            textAnchor="end"
            fontSize={letters.small}
          >
            {tick.shown}
          </text>
        </g>
      ))}
      <path
        d={targetPath(points, plot)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={letters.stroke / 2}
        strokeDasharray={`${letters.stroke * 2.5} ${letters.stroke * 2}`}
      />
      <path d={linePath(points, plot)} fill="none" stroke="var(--ink)" strokeWidth={letters.stroke} />
      {points.map((point, index) =>
        point.value === null ? null : (
          <g key={point.label}>
            <circle
              cx={plot.x(index)}
              cy={plot.y(point.value)}
              r={letters.stroke * 1.9}
              fill={index === last ? 'var(--ink)' : 'var(--paper)'}
              stroke="var(--ink)"
              strokeWidth={letters.stroke * 0.8}
            />
            {isLabelled(index) && (
              <text
                className="f halo"
                x={plot.x(index)}
                y={plot.y(point.value) + (isBelow(point) ? letters.small * 1.6 : -letters.small * 0.8)}
                textAnchor="middle"
                fontSize={index === last ? letters.strong : letters.small}
                style={{ fill: 'var(--ink)', fontWeight: 600 }}
              >
                {point.shown}
              </text>
            )}
          </g>
        ),
      )}
    </>
  )
}

/** A number stands on the side of its point that the target line does not pass. */
function isBelow({ value, target }: { value: number | null; target: number | null }): boolean {
  return value !== null && target !== null && target >= value
}
