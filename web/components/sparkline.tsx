/** The course of a number over periods as a line without axes: gaps stay gaps, the target is a dashed step that changes where it changes. */
import { type SeriesPoint, seriesLine, targetSteps } from './series-path.ts'

type SparklineProps = {
  points: readonly SeriesPoint[]
  width?: number
  height?: number
  /** The finding for screen readers; without it the picture is decoration beside numbers. */
  label?: string
}

const margin = 6

export function Sparkline({ points, width = 264, height = 48, label }: SparklineProps) {
  const numbers = points.flatMap((point) => [point.value, point.target]).filter((value) => value !== null)
  if (points.length < 2 || numbers.length === 0) return null
  const low = Math.min(...numbers)
  const span = Math.max(...numbers) - low || 1
  const step = (width - 2 * margin) / (points.length - 1)
  const x = (index: number) => margin + index * step
  const y = (value: number) => height - margin - ((value - low) / span) * (height - 2 * margin)
  const last = points.findLastIndex((point) => point.value !== null)
  const lastValue = points[last]?.value
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      <path
        d={targetSteps(points, x, y, step)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.25"
        strokeDasharray="4 3"
      />
      <path
        d={seriesLine(points, x, y)}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {typeof lastValue === 'number' && <circle cx={x(last)} cy={y(lastValue)} r="4" fill="var(--ink)" />}
    </svg>
  )
}
