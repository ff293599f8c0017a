/** Draws the same bars twice, by our own ranking and by recharts, and tells how long each kept the page: built by bars.ts, never shipped. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { RankingChart, RankingRow } from '../../server/domain/chart.ts'
import { RankingBars } from '../../web/charts/ranking-bars.tsx'

export type Drawer = 'own' | 'recharts'

declare global {
  interface Window {
    drawBars: (by: Drawer, bars: number) => number
  }
}

const target = 60

function rowsOf(bars: number): RankingRow[] {
  return Array.from({ length: bars }, (_, at) => {
    const value = 20 + ((at * 37) % 80)
    return {
      place: String(at + 1),
      name: `Đơn vị ${at + 1}`,
      value,
      shown: `${value},0%`,
      fraction: '',
      target,
      assessment: value >= target ? 'met' : 'missed',
      movement: '',
      gap: '',
    }
  })
}

function chartOf(rows: RankingRow[]): RankingChart {
  const frame = { title: 'Cột', subtitle: '', source: '', status: '', mark: 'Dữ liệu minh họa' }
  return { kind: 'ranking', frame, rowHead: 'Đơn vị', maximum: 100, total: null, rows }
}

/** Milliseconds of script, until the browser has all nodes. */
window.drawBars = (by, bars) => {
  const rows = rowsOf(bars)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const before = performance.now()
  flushSync(() => root.render(by === 'own' ? <RankingBars chart={chartOf(rows)} /> : <Recharts rows={rows} />))
  const taken = performance.now() - before
  root.unmount()
  place.remove()
  return taken
}

function Recharts({ rows }: { rows: RankingRow[] }) {
  return (
    <BarChart width={900} height={rows.length * 24} data={rows} layout="vertical">
      <CartesianGrid horizontal={false} />
      <XAxis type="number" domain={[0, 100]} />
      <YAxis type="category" dataKey="name" width={120} interval={0} />
      <ReferenceLine x={target} />
      <Bar dataKey="value" isAnimationActive={false} />
    </BarChart>
  )
}
