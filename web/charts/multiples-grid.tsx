/** One small course per panel on a common axis, each with its own target: name, last value, status, and what is missing. */
import { useRef } from 'react'
import type { MultiplesChart } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { Status } from '../components/status-mark.tsx'
import { type ChartScale, lettering } from './chart-scale.ts'
import { linePath, percentOf, targetPath } from './series-geometry.ts'
import { widthOf } from './text-width.ts'
import { useBox } from './use-box.ts'
import { periodWords, words } from './words.vi.ts'
import './multiples-grid.css'

type Panel = MultiplesChart['panels'][number]
type MultiplesGridProps = { chart: MultiplesChart; scale: ChartScale; highlight?: string | undefined }

export function MultiplesGrid({ chart, scale, highlight }: MultiplesGridProps) {
  const percent = percentOf(chart.panels.flatMap((panel) => panel.points))
  const starts =
    chart.minimum > 0 ? words.axisFrom(`${formatShortest(Math.round(chart.minimum * 100), 2)}${percent}`) : ''
  return (
    <>
      <ul className="multiples" data-count={chart.panels.length}>
        {chart.panels.map((panel, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two panels may bear one name; they never move
          <li key={index} className={panel.name === highlight ? 'lit' : ''}>
            <PanelHead panel={panel} />
            <SmallCourse panel={panel} chart={chart} scale={scale} />
          </li>
        ))}
      </ul>
      <p className="cv-key">{[words.targetLine, starts].filter((part) => part !== '').join('. ')}</p>
    </>
  )
}

function PanelHead({ panel }: { panel: Panel }) {
  const end = panel.points.at(-1)
  return (
    <>
      <p className="multiples-name">{panel.name}</p>
      {end !== undefined && (
        <p className="multiples-end">
          <b>{end.shown}</b> <Status assessment={end.assessment} />
        </p>
      )}
      {panel.note !== '' && <p className="cv-key">{panel.note}</p>}
    </>
  )
}

function SmallCourse({ panel, chart, scale }: { panel: Panel; chart: MultiplesChart; scale: ChartScale }) {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useBox(frame)
  const { small, stroke } = lettering[scale]
  const { points } = panel
  const last = points.length - 1
  const end = points[last]
  const numbers = points.flatMap((point) => [point.value ?? chart.minimum, point.target ?? chart.minimum])
  const [minimum, maximum] = [Math.min(chart.minimum, ...numbers), Math.max(chart.maximum, ...numbers)]
  const side = Math.max(0, ...points.map((point) => widthOf(point.targetShown, small))) + 16
  const [left, top, bottom] = [stroke * 2, stroke * 2 + small * 0.5, height - small * 1.5]
  const step = (width - left - side) / Math.max(1, points.length)
  const x = (index: number) => left + (index + 0.5) * step
  const y = (value: number) => bottom - ((value - minimum) / (maximum - minimum || 1)) * (bottom - top)
  const said = `${panel.name}. ${points.map(periodWords).join('; ')}`
  return (
    <div className="multiples-plot" ref={frame}>
      {width > 0 && bottom > top && (
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} role="img" aria-label={said}>
          <path d={`M${left} ${bottom}H${width - side}`} stroke="var(--rule-2)" />
          <path
            d={targetPath(points, { x, y, step })}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={stroke / 2}
            strokeDasharray={`${stroke * 2} ${stroke * 1.6}`}
          />
          <path d={linePath(points, { x, y })} fill="none" stroke="var(--ink)" strokeWidth={stroke * 0.8} />
          {points.map((point, index) =>
            point.value === null ? null : (
              <circle
                key={point.label}
                cx={x(index)}
                cy={y(point.value)}
                r={stroke * (index === last ? 1.8 : 1.2)}
                fill={index === last ? 'var(--ink)' : 'var(--paper)'}
                stroke="var(--ink)"
                strokeWidth={stroke * 0.6}
              />
            ),
          )}
          {end?.target != null && (
            <text className="f" x={width - side + 10} y={y(end.target) + small * 0.35} fontSize={small}>
              {end.targetShown}
            </text>
          )}
          <text x={left} y={height - small * 0.3} fontSize={small}>
            {points[0]?.label}
          </text>
          {last > 0 && (
            <text x={width - side} y={height - small * 0.3} fontSize={small} textAnchor="end">
              {end?.label}
            </text>
          )}
        </svg>
      )}
    </div>
  )
}
