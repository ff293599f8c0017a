/**
 * Actual against target by period as a still picture, for the deck and for paper: columns where the axis starts at 0,
 * a line where it does not, and the axis says so. Only the last period wears its status; a gap is hatched, never 0.
 */
import { useRef } from 'react'
import type { SeriesChart } from '#domain/chart.ts'
import { type ChartScale, lettering } from './chart-scale.ts'
import { SeriesColumns } from './series-columns.tsx'
import { isBroken, plotOf, type SeriesPlot, stillHeight } from './series-geometry.ts'
import { SeriesLine } from './series-line.tsx'
import { useBox } from './use-box.ts'
import { spokenOf, words } from './words.vi.ts'

export function SeriesPlain({ chart, scale }: { chart: SeriesChart; scale: ChartScale }) {
  const frame = useRef<HTMLDivElement>(null)
  const box = useBox(frame)
  const letters = lettering[scale]
  const height = scale === 'deck' ? box.height : stillHeight
  const plot = plotOf(chart, box.width, height, letters)
  const { points } = chart
  const last = points.length - 1
  const key = plot.isColumns ? words.targetTick : words.targetLine
  return (
    <>
      <div className="cv-plot" ref={frame} style={scale === 'page' ? { height } : undefined}>
        {box.width > 0 && height > 0 && (
          <svg
            viewBox={`0 0 ${box.width} ${height}`}
            width="100%"
            height={height}
            role="img"
            aria-label={spokenOf(chart)}
          >
            {points.map((point, index) =>
              point.value === null ? (
                <Gap key={point.label} at={index} shown={point.shown} plot={plot} size={letters.small} />
              ) : null,
            )}
            {plot.isColumns ? (
              <SeriesColumns chart={chart} plot={plot} letters={letters} />
            ) : (
              <SeriesLine chart={chart} plot={plot} letters={letters} />
            )}
            <path
              d={`M${plot.left} ${plot.bottom}H${plot.right}`}
              stroke="var(--ink-2)"
              strokeWidth={letters.stroke / 2}
            />
            {points.map((point, index) =>
              (last - index) % plot.every !== 0 ? null : (
                <g key={point.label} textAnchor="middle">
                  <text
                    x={plot.x(index)}
                    y={plot.bottom + letters.small * 1.5}
                    fontSize={letters.small}
                    style={index === last ? { fill: 'var(--ink)', fontWeight: 600 } : undefined}
                  >
                    {point.label}
                  </text>
                  {plot.isColumns && point.targetShown !== '' && (
                    <text
                      className="f"
                      x={plot.x(index)}
                      y={plot.bottom + letters.small * 2.9}
                      fontSize={letters.small}
                      style={{ fill: 'var(--ink-3)' }}
                    >
                      {point.targetShown}
                    </text>
                  )}
                </g>
              ),
            )}
            {points.map((point, index) =>
              isBroken(chart, index) ? (
                <path
                  key={point.label}
                  d={`M${plot.x(index) - plot.step / 2} ${plot.top}V${plot.bottom}`}
                  stroke="var(--field)"
                  strokeDasharray="2 6"
                  strokeWidth={letters.stroke / 2}
                />
              ) : null,
            )}
          </svg>
        )}
      </div>
      <p className="cv-key">
        {[
          points.some((point) => point.target !== null) ? key : '',
          chart.minimum > 0 ? words.axisFrom(`${plot.ticks[0]?.shown ?? ''}`) : '',
        ]
          .filter((part) => part !== '')
          .join('. ')}
      </p>
    </>
  )
}

type GapProps = { at: number; shown: string; plot: SeriesPlot; size: number }

/** A period without a number, with the reason along the band. */
function Gap({ at, shown, plot, size }: GapProps) {
  const x = plot.x(at)
  const width = Math.min(plot.step * 0.6, size * 3)
  return (
    <>
      <foreignObject x={x - width / 2} y={plot.top} width={width} height={plot.bottom - plot.top}>
        <div className="cv-gap" />
      </foreignObject>
      <text
        className="halo"
        x={x}
        y={plot.bottom - size / 2}
        transform={`rotate(-90 ${x} ${plot.bottom - size / 2})`}
        dominantBaseline="central"
        fontSize={size}
      >
        {shown}
      </text>
    </>
  )
}
