/**
 * One way to draw every chart model: on a page, where it may be explored and its table opened, and on a slide, where it
 * stands still and takes the room there is. Paper gets the still drawing. To be loaded lazily; the deck never needs recharts.
 */
import { lazy, Suspense } from 'react'
import type { Chart, DumbbellRow, RankingRow, Table } from '#domain/chart.ts'
import { usePrinting } from '../components/use-printing.ts'
import { WideTable } from '../components/wide-table.tsx'
import type { ChartScale } from './chart-scale.ts'
import { DumbbellRows } from './dumbbell-rows.tsx'
import { FunnelPlain } from './funnel-plain.tsx'
import { HeatTable } from './heat-table.tsx'
import { ModelTable } from './model-table.tsx'
import { MultiplesGrid } from './multiples-grid.tsx'
import { PartsBars } from './parts-bars.tsx'
import { RankingBars } from './ranking-bars.tsx'
import { percentOf } from './series-geometry.ts'
import { SeriesPlain } from './series-plain.tsx'
import { words } from './words.vi.ts'
import './chart-view.css'

const SeriesExplored = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }))
const FunnelExplored = lazy(async () => ({ default: (await import('./funnel-chart.tsx')).FunnelChart }))

type ChartViewProps = {
  chart: Chart
  scale: ChartScale
  /** The numbers behind it, opened on demand on a page. */
  table?: Table | null
  /** The name whose rows are marked. */
  highlight?: string | undefined
  /** A row that the slide has no room for, shown below the others because somebody asks for it. */
  apart?: RankingRow | DumbbellRow | undefined
}

export function ChartView({ chart, scale, table = null, highlight, apart }: ChartViewProps) {
  const fills = ['series', 'multiples', 'funnel'].includes(chart.kind)
  return (
    <figure className={`cv on-${scale} ${fills ? 'fills' : ''}`}>
      <Drawing {...{ chart, scale, highlight, apart }} />
      {scale === 'page' && table !== null && (
        <details className="cv-table">
          <summary>{words.seeTable}</summary>
          <WideTable label={table.frame.title}>
            <ModelTable table={table} />
          </WideTable>
        </details>
      )}
    </figure>
  )
}

function Drawing({ chart, scale, highlight, apart }: Omit<ChartViewProps, 'table'>) {
  const isStill = usePrinting() || scale === 'deck'
  switch (chart.kind) {
    case 'ranking':
      return (
        <RankingBars {...{ chart, highlight }} apart={apart !== undefined && 'place' in apart ? apart : undefined} />
      )
    case 'dumbbell':
      return (
        <DumbbellRows {...{ chart, highlight }} apart={apart !== undefined && 'now' in apart ? apart : undefined} />
      )
    case 'heat':
      return scale === 'deck' ? (
        <HeatTable {...{ chart, highlight }} />
      ) : (
        <WideTable label={chart.frame.title}>
          <HeatTable {...{ chart, highlight }} />
        </WideTable>
      )
    case 'parts':
      return <PartsBars {...{ chart, highlight }} />
    case 'multiples':
      return <MultiplesGrid {...{ chart, scale, highlight }} />
    case 'series':
      if (isStill) return <SeriesPlain {...{ chart, scale }} />
      return (
        <Suspense fallback={<div style={{ height: 320 }} />}>
          <SeriesExplored
            chart={chart}
            spoken={chart.frame.title}
            subject={chart.name}
            targetWord={words.target}
            other={undefined}
            percent={percentOf(chart.points) !== ''}
          />
        </Suspense>
      )
    case 'funnel':
      if (isStill) return <FunnelPlain {...{ chart, scale, highlight }} />
      return (
        <Suspense fallback={<div style={{ height: 420 }} />}>
          <FunnelExplored chart={chart} />
        </Suspense>
      )
  }
}
