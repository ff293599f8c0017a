/** The columns of a still series: earlier periods grey, the last in the colour of its status, the target a tick over each. */
import type { SeriesChart, SeriesPoint } from '#domain/chart.ts'
import type { Lettering } from './chart-scale.ts'
import type { SeriesPlot } from './series-geometry.ts'
import { widthOf } from './text-width.ts'

type SeriesColumnsProps = { chart: SeriesChart; plot: SeriesPlot; letters: Lettering }

export function SeriesColumns({ chart, plot, letters }: SeriesColumnsProps) {
  const last = chart.points.length - 1
  const value = Math.max(0, ...chart.points.map((point) => widthOf(point.shown, letters.strong)))
  const width = Math.min(plot.step * 0.94, Math.max(plot.step * 0.7, value + 8), letters.body * 5)
  return chart.points.map((point, index) => {
    const x = plot.x(index)
    return (
      <g key={point.label}>
        {point.value !== null && (
          <Column
            point={point}
            value={point.value}
            isLast={index === last}
            {...{ x, width, letters, top: plot.y(point.value), bottom: plot.bottom }}
          />
        )}
        {point.target !== null && (
          <path
            d={`M${x - plot.step * 0.48} ${plot.y(point.target)}h${plot.step * 0.96}`}
            stroke="var(--ink)"
            strokeWidth={letters.stroke}
            style={{ outline: '2px solid var(--paper)' }}
          />
        )}
      </g>
    )
  })
}

type ColumnProps = {
  point: SeriesPoint
  value: number
  isLast: boolean
  x: number
  width: number
  top: number
  bottom: number
  letters: Lettering
}

function Column({ point, value, isLast, x, width, top, bottom, letters }: ColumnProps) {
  const { fill, line, ink } = isLast ? (looks[point.assessment] ?? plain) : plain
  const isInside = bottom - top > letters.body * 2.4
  // Where the tick would cross the number, the number stands below it.
  const isCrossed = point.target !== null && point.target <= value && isInside
  const from = isCrossed ? Math.max(top, bottom - ((bottom - top) * (point.target ?? 0)) / (value || 1)) : top
  const isTight = from - top < letters.body * 1.5
  const y = !isInside
    ? top - letters.body * 0.4
    : isCrossed && isTight
      ? from + letters.body * 1.4
      : top + letters.body * 1.3
  return (
    <>
      <rect
        x={x - width / 2}
        y={top}
        width={width}
        height={Math.max(0, bottom - top)}
        style={{ fill, ...(line !== undefined && { stroke: line, strokeWidth: letters.stroke / 2 }) }}
      />
      <text
        className="f"
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={isLast ? letters.strong : letters.body}
        style={{ fill: isInside ? ink : 'var(--ink)', fontWeight: 600 }}
      >
        {point.shown}
      </text>
    </>
  )
}

type Look = { fill: string; line?: string; ink: string }
const plain: Look = { fill: 'var(--bar)', ink: 'var(--on-bar)' }
const looks: Partial<Record<SeriesPoint['assessment'], Look>> = {
  met: { fill: 'var(--met)', ink: 'var(--paper)' },
  near: { fill: 'var(--near)', line: 'var(--near-line)', ink: 'var(--on-near)' },
  missed: { fill: 'var(--missed)', ink: 'var(--paper)' },
  out_of_reach: { fill: 'var(--missed)', ink: 'var(--paper)' },
}
