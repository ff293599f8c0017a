/** A funnel to be explored by pointer and by arrow keys, one Tab stop: units from few cases to many. Shows nothing the table lacks. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { FunnelChart as FunnelModel, FunnelZone } from '#domain/chart.ts'
import { funnelZoneWords } from '#domain/funnel.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import { lettering } from './chart-scale.ts'
import { funnelPlot } from './funnel-geometry.ts'
import { FunnelMark } from './funnel-mark.tsx'
import { funnelHeight } from './funnel-plain.tsx'
import { useBox } from './use-box.ts'
import { pointWords, words } from './words.vi.ts'
import './funnel.css'
import './series-chart.css'

const limits = ['low998', 'low95', 'high95', 'high998'] as const
const noMark = () => <g />

export function FunnelChart({ chart }: { chart: FunnelModel }) {
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useBox(frame)
  const [at, setAt] = useState<number | null>(null)
  const order = chart.points.map((_, index) => index).sort((a, b) => casesOf(a) - casesOf(b))
  function casesOf(index: number): number {
    return chart.points[index]?.cases ?? 0
  }
  const plot = funnelPlot(chart, width, funnelHeight, lettering.page)
  const last = order.length - 1
  const position = at === null ? last : order.indexOf(at)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setAt(null)
    const steps: Record<string, number> = {
      ArrowLeft: position - 1,
      ArrowDown: position - 1,
      ArrowRight: position + 1,
      ArrowUp: position + 1,
      Home: 0,
      End: last,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    setAt(order[Math.min(last, Math.max(0, to))] ?? null)
  }

  const shown = chart.points[at ?? order[last] ?? 0]
  const looked = at === null ? undefined : chart.points[at]
  const rateOf = new Map(plot.rateTicks.map((tick) => [tick.value, tick.shown]))
  return (
    <div className="funnel-explored" ref={frame} style={{ height: funnelHeight }}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={chart.frame.title}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={Math.max(1, order.length)}
        aria-valuenow={Math.max(0, position) + 1}
        aria-valuetext={shown === undefined ? '' : pointWords(shown)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt(order[last] ?? null)}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <ScatterChart
            width={width}
            height={funnelHeight}
            margin={{ top: plot.top, right: lettering.page.body, bottom: 4, left: 0 }}
            accessibilityLayer={false}
            onMouseLeave={() => setAt(null)}
          >
            <XAxis
              type="number"
              dataKey="cases"
              domain={[0, plot.most]}
              ticks={plot.caseTicks.map((tick) => tick.value)}
              tickFormatter={(value: number) => formatInteger(value)}
              tickLine={false}
              axisLine={{ stroke: 'var(--ink-2)' }}
            />
            <YAxis
              type="number"
              dataKey="value"
              width={plot.left}
              domain={[chart.minimum, chart.maximum + (chart.maximum - chart.minimum) * headroom]}
              ticks={plot.rateTicks.map((tick) => tick.value)}
              tickFormatter={(value: number) => rateOf.get(value) ?? ''}
              tickLine={false}
              axisLine={false}
              allowDataOverflow
            />
            {limits.map((limit) => (
              <Scatter
                key={limit}
                data={chart.limits.map((one) => ({ cases: one.cases, value: one[limit] }))}
                shape={noMark}
                line={{ stroke: limit.endsWith('998') ? 'var(--rule-2)' : 'var(--field)' }}
                lineType="joint"
                isAnimationActive={false}
              />
            ))}
            <ReferenceLine
              y={chart.target}
              stroke="var(--ink)"
              strokeDasharray="5 4"
              label={{ value: words.funnel.target(chart.targetShown), position: 'insideBottomRight', fontSize: 13 }}
            />
            <Scatter
              data={chart.points.map(({ cases, value, zone }, index) => ({ cases, value, zone, index }))}
              isAnimationActive={false}
              onMouseEnter={({ payload }: { payload?: { index: number } }) => setAt(payload?.index ?? null)}
              shape={pointShape(at)}
            />
          </ScatterChart>
        )}
      </div>
      {looked !== undefined && (
        <div
          className="point-note"
          style={{ left: noteLeft(plot.x(looked.cases), width), width: noteWidth }}
          aria-hidden="true"
        >
          <b>{looked.name}</b>
          <span className="point-value fig">{looked.shown}</span>
          <span className="fig">{looked.fraction}</span>
          <span>{funnelZoneWords[looked.zone]}</span>
        </div>
      )}
    </div>
  )
}

type PointProps = {
  cx?: number | undefined
  cy?: number | undefined
  payload?: { zone: FunnelZone; index: number } | undefined
}

function pointShape(at: number | null) {
  return function Point({ cx, cy, payload }: PointProps) {
    if (payload === undefined || cx === undefined || cy === undefined) return <g />
    return <FunnelMark zone={payload.zone} x={cx} y={cy} size={5} isLit={payload.index === at} />
  }
}

/** Above the highest rate, so that marks at 100% are drawn whole. */
const headroom = 0.03

const noteWidth = 200

/** Towards the middle, so that the note never leaves the chart. */
function noteLeft(x: number, width: number): number {
  return x < width / 2 ? x + 16 : Math.max(0, x - 16 - noteWidth)
}
