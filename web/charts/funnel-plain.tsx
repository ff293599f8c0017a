/** Rate against number of cases as a still picture: what lies in the bands chance alone may explain; the others are named. */
import { useRef } from 'react'
import type { FunnelChart } from '#domain/chart.ts'
import { type ChartScale, lettering } from './chart-scale.ts'
import { bandPath, funnelLabels, funnelPlot } from './funnel-geometry.ts'
import { FunnelMark } from './funnel-mark.tsx'
import { useBox } from './use-box.ts'
import { spokenOf, words } from './words.vi.ts'
import './funnel.css'

type FunnelPlainProps = { chart: FunnelChart; scale: ChartScale; highlight?: string | undefined }

export const funnelHeight = 420

export function FunnelPlain({ chart, scale, highlight }: FunnelPlainProps) {
  const frame = useRef<HTMLDivElement>(null)
  const box = useBox(frame)
  const letters = lettering[scale]
  const height = scale === 'deck' ? box.height : funnelHeight
  const plot = funnelPlot(chart, box.width, height, letters)
  const axis = { fontSize: letters.small, className: 'f' }
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
            <clipPath id="funnel-inside">
              <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
            </clipPath>
            <g clipPath="url(#funnel-inside)">
              <path className="funnel-far" d={bandPath(chart.limits, plot, 'low998', 'high998')} />
              <path className="funnel-near" d={bandPath(chart.limits, plot, 'low95', 'high95')} />
            </g>
            {plot.rateTicks.map((tick) => (
              <text
                key={tick.value}
                {...axis}
                x={plot.left - 10}
                y={plot.y(tick.value) + letters.small * 0.35}
                textAnchor="end"
              >
                {tick.shown}
              </text>
            ))}
            <path
              d={`M${plot.left} ${plot.bottom}H${plot.right}`}
              stroke="var(--ink-2)"
              strokeWidth={letters.stroke / 2}
            />
            {plot.caseTicks.map((tick, index) => (
              <text
                key={tick.value}
                {...axis}
                x={plot.x(tick.value)}
                y={plot.bottom + letters.small * 1.4}
                textAnchor={index === 0 ? 'start' : index === plot.caseTicks.length - 1 ? 'end' : 'middle'}
              >
                {tick.shown}
              </text>
            ))}
            <text x={plot.right} y={plot.bottom + letters.small * 2.8} textAnchor="end" fontSize={letters.small}>
              {words.funnel.cases(chart.casesName)}
            </text>
            <path
              d={`M${plot.left} ${plot.y(chart.target)}H${plot.right}`}
              stroke="var(--ink)"
              strokeWidth={letters.stroke / 2}
              strokeDasharray={`${letters.stroke * 2.5} ${letters.stroke * 2}`}
            />
            <text
              className="halo"
              x={plot.right}
              y={plot.y(chart.target) - letters.small * 0.5}
              textAnchor="end"
              fontSize={letters.small}
            >
              {words.funnel.target(chart.targetShown)}
            </text>
            {chart.points.map((point, index) => (
              <FunnelMark
                // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear one name; points never move
                key={index}
                zone={point.zone}
                x={plot.x(point.cases)}
                y={plot.y(point.value)}
                size={letters.stroke * 2}
                isLit={point.name === highlight}
              />
            ))}
            {funnelLabels(chart, plot, letters, highlight).map((label) => (
              <text key={label.index} className="halo funnel-name" x={label.x} y={label.y} fontSize={letters.small}>
                {label.words}
              </text>
            ))}
          </svg>
        )}
      </div>
      <p className="cv-key">{words.funnel.limits}.</p>
    </>
  )
}
