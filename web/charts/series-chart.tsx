/**
 * Actual against target over periods, to be explored by pointer and by arrow keys: the target is a step, a gap is a gap,
 * a merger breaks the line. Colour stays out of it: the subject is ink, the comparison grey. Draws only what the model says.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { SeriesChart as SeriesModel } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'
import { ticksBetween } from './axis.ts'
import { EndLabels } from './end-labels.tsx'
import { PointNote } from './point-note.tsx'
import { segmentsOf } from './segments.ts'
import './series-chart.css'

export type OtherLine = { name: string; points: { value: number | null; shown: string }[] }

type SeriesChartProps = {
  chart: SeriesModel
  /** The finding, said to screen readers. */
  spoken: string
  /** The subject's name beside the end of its line. */
  subject: string
  targetWord: string
  other: OtherLine | undefined
  percent: boolean
}

const height = 320
const plot = { left: 52, top: 16, bottom: 34, inset: 14 }
/** Room for the names beside the ends of the lines, in pixels. */
const sideOf = (width: number) => (width < 560 ? 116 : 190)

export function SeriesChart({ chart, spoken, subject, targetWord, other, percent }: SeriesChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [at, setAt] = useState<number | null>(null)
  const { points, minimum, maximum } = chart
  const last = points.length - 1
  const { rows, keys } = segmentsOf(points, other?.points.map((point) => point.value) ?? [])
  const side = sideOf(width)
  const y = (value: number) =>
    plot.top + (1 - (value - minimum) / (maximum - minimum)) * (height - plot.top - plot.bottom)
  const x = (index: number) =>
    plot.left + plot.inset + (index / Math.max(1, last)) * (width - plot.left - side - 2 * plot.inset)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setAt(null)
    const now = at ?? last
    const to = { ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1, Home: 0, End: last }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    setAt(Math.min(last, Math.max(0, to)))
  }

  const shownAt = at ?? last
  return (
    <div className="series" ref={frame}>
      <div
        className="series-plot"
        role="slider"
        tabIndex={0}
        aria-label={spoken}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={shownAt + 1}
        aria-valuetext={pointWords(chart, shownAt, targetWord, other)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt(last)}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <LineChart
            width={width}
            height={height}
            data={rows}
            margin={{ top: plot.top, right: side, bottom: 0, left: 0 }}
            accessibilityLayer={false}
            onMouseMove={({ activeTooltipIndex: index }) =>
              setAt(index === undefined || index === null ? null : Number(index))
            }
            onMouseLeave={() => setAt(null)}
          >
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis
              dataKey="label"
              height={plot.bottom}
              padding={{ left: plot.inset, right: plot.inset }}
              tickLine={false}
              axisLine={{ stroke: 'var(--rule-2)' }}
              interval={width < 560 ? 'preserveStartEnd' : 0}
              tickMargin={8}
            />
            <YAxis
              width={plot.left}
              domain={[minimum, maximum]}
              ticks={ticksBetween(minimum, maximum)}
              tickFormatter={(value: number) => `${formatInteger(value)}${percent ? '%' : ''}`}
              tickLine={false}
              axisLine={false}
              tickMargin={10}
            />
            {at !== null && <ReferenceLine x={points[at]?.label ?? ''} stroke="var(--field)" />}
            <Line
              dataKey="target"
              type="step"
              stroke="var(--ink)"
              strokeWidth={1.25}
              strokeDasharray="4 3"
              dot={false}
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
            {other && (
              <Line
                dataKey="other"
                stroke="var(--bar)"
                strokeWidth={2}
                dot={false}
                activeDot={false}
                connectNulls={false}
                isAnimationActive={false}
              />
            )}
            {keys.map((key) => (
              <Line
                key={key}
                dataKey={key}
                stroke="var(--ink)"
                strokeWidth={2.5}
                dot={dotOf(last, at)}
                activeDot={false}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        )}
      </div>
      {width > 0 && (
        <EndLabels
          {...{ chart, subject, targetWord, other, y, left: width - side + 10, bottom: height - plot.bottom }}
        />
      )}
      {at !== null && points[at] && (
        <PointNote
          point={points[at]}
          targetWord={targetWord}
          other={other && { name: other.name, shown: other.points[at]?.shown ?? '' }}
          left={x(at)}
          width={width}
        />
      )}
    </div>
  )
}

/** Open dots for the past, a filled one for the last period, a larger one for the period looked at. */
function dotOf(last: number, at: number | null) {
  return function Dot({
    cx,
    cy,
    index,
  }: {
    cx?: number | undefined
    cy?: number | undefined
    index?: number | undefined
  }) {
    if (cx === undefined || cy === undefined || cy === null) return <g key={index} />
    return (
      <circle
        key={index}
        cx={cx}
        cy={cy}
        r={index === at ? 5.5 : 4}
        fill={index === last ? 'var(--ink)' : 'var(--paper)'}
        stroke="var(--ink)"
        strokeWidth={2}
      />
    )
  }
}

function pointWords(chart: SeriesModel, at: number, targetWord: string, other: OtherLine | undefined): string {
  const point = chart.points[at]
  if (!point) return ''
  const parts = [
    `${point.label}: ${point.shown}`,
    point.targetShown && `${targetWord} ${point.targetShown}`,
    other?.points[at]?.value == null ? '' : `${other.name} ${other.points[at]?.shown}`,
  ]
  return parts.filter(Boolean).join(', ')
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
