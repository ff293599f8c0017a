/**
 * This period against the last, one row each: an open ring before, the mark of the assessment now, a line between.
 * Where one of the two is missing only the other stands there; nothing is drawn in its place.
 */
import type { DumbbellChart, DumbbellRow } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { Mark, Status } from '../components/status-mark.tsx'
import { nameWidth, shareOf } from './chart-scale.ts'
import { words } from './words.vi.ts'
import './bar-rows.css'
import './dumbbell-rows.css'

type DumbbellRowsProps = { chart: DumbbellChart; highlight?: string | undefined; apart?: DumbbellRow | undefined }

export function DumbbellRows({ chart, highlight, apart }: DumbbellRowsProps) {
  const percent = chart.rows.some((row) => row.nowShown.endsWith('%') || row.beforeShown.endsWith('%')) ? '%' : ''
  const end = (value: number) => `${formatShortest(Math.round(value * 100), 2)}${percent}`
  return (
    <table className="dumb">
      <caption className="sr">{chart.frame.title}</caption>
      <thead>
        <tr>
          <th scope="col">{chart.rowHead}</th>
          <th scope="col" className="r">
            <i className="dumb-ring" aria-hidden="true" /> {chart.beforeName}
          </th>
          <th scope="col" className="dumb-axis">
            <span className="fig">{end(chart.minimum)}</span>
            <span className="fig">{end(chart.maximum)}</span>
          </th>
          <th scope="col" className="r">
            {chart.nowName}
          </th>
          <th scope="col" className="r dumb-change">
            {words.change}
          </th>
          <th scope="col" className="dumb-status">
            {words.assessment}
          </th>
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear one name; rows never move
          <Row key={index} row={row} chart={chart} className={row.name === highlight ? 'lit' : ''} />
        ))}
        {apart !== undefined && <Row row={apart} chart={chart} className="lit apart" />}
      </tbody>
    </table>
  )
}

function Row({ row, chart, className }: { row: DumbbellRow; chart: DumbbellChart; className: string }) {
  const at = (value: number) => shareOf(value, chart.minimum, chart.maximum)
  const { before, now } = row
  const [from, to] = before === null || now === null ? [0, 0] : [Math.min(before, now), Math.max(before, now)]
  return (
    <tr className={className}>
      <th scope="row" className={nameWidth(row.name)}>
        {row.name}
      </th>
      <td className="r fig dumb-before">{row.beforeShown}</td>
      <td>
        <div className="dumb-track" aria-hidden="true">
          {from !== to && <i className="dumb-way" style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />}
          {before !== null && <i className="dumb-ring" style={{ left: at(before) }} />}
          {now !== null && (
            <span style={{ left: at(now) }}>
              <Mark assessment={row.assessment} />
            </span>
          )}
        </div>
      </td>
      <td className="r fig dumb-now">{row.nowShown}</td>
      <td className="r fig dumb-change">{row.change}</td>
      <td className="dumb-status">
        <Status assessment={row.assessment} />
      </td>
    </tr>
  )
}
