/**
 * Counts that add up, one bar per row: each part as a number under its name, and all of them as one bar. Looks are states
 * of work, not assessments; only what is late takes a colour.
 */
import type { PartsChart } from '#domain/chart.ts'
import { formatInteger } from '#domain/measure.ts'
import { nameWidth } from './chart-scale.ts'
import './bar-rows.css'
import './parts-bars.css'

export function PartsBars({ chart, highlight }: { chart: PartsChart; highlight?: string | undefined }) {
  const sums = chart.rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0))
  const longest = Math.max(1, ...sums)
  return (
    <>
      <table className="parts">
        <caption className="sr">{chart.frame.title}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.rowHead}</th>
            <td className="parts-track" />
            {chart.parts.map((part) => (
              <th scope="col" key={part.name} className="r">
                <i className={`part ${part.look}`} aria-hidden="true" /> {part.name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may bear one name; rows never move
            <tr key={at} className={row.name === highlight ? 'lit' : ''}>
              <th scope="row" className={nameWidth(row.name)}>
                {row.name}
              </th>
              <td className="parts-track">
                <div
                  className="parts-bar"
                  style={{ width: `${((sums[at] ?? 0) / longest) * 100}%` }}
                  aria-hidden="true"
                >
                  {chart.parts.map((part, index) =>
                    (row.counts[index] ?? 0) === 0 ? null : (
                      <i key={part.name} className={`part ${part.look}`} style={{ flexGrow: row.counts[index] ?? 0 }} />
                    ),
                  )}
                </div>
              </td>
              {chart.parts.map((part, index) => (
                <td key={part.name} className="r fig parts-count">
                  {formatInteger(row.counts[index] ?? 0)}
                </td>
              ))}
              <td className="r fig parts-shown">{row.shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cv-key parts-key" aria-hidden="true">
        {chart.parts.map((part) => (
          <span key={part.name}>
            <i className={`part ${part.look}`} /> {part.name}
          </span>
        ))}
      </p>
    </>
  )
}
