/** The heat map for a phone: one indicator, chosen from a list, over all units. */
import { useState } from 'react'
import type { Overview } from '#contract/overview'
import { UnitLink } from '../../components/unit-name.tsx'
import { HeatCell } from './heat-cell.tsx'
import { text, wholeOf } from './text.vi.ts'

const words = text.heat
const first = 10

export function HeatPhone({ overview, chosen }: { overview: Overview; chosen: string }) {
  const { heat, parent, period } = overview
  const [picked, setPicked] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const indicator = picked ?? chosen
  const index = Math.max(
    0,
    heat.columns.findIndex((column) => column.indicator === indicator),
  )
  const column = heat.columns[index]
  const total = heat.total[index]
  if (column === undefined || total === undefined) return null
  const rows = isWhole ? heat.rows : heat.rows.slice(0, first)
  return (
    <div className="only-phone">
      <select
        className="control"
        aria-label={words.choose}
        value={column.indicator}
        onChange={(event) => setPicked(event.currentTarget.value)}
      >
        {heat.columns.map((one) => (
          <option key={one.indicator} value={one.indicator}>
            {one.shortName}
          </option>
        ))}
      </select>
      <table className="heat">
        <caption className="sr">{column.name}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-unit">
              {words.unit}
            </th>
            <th scope="col" className="r">
              {column.shortName}
              <small className="fig">{column.target}</small>
            </th>
            <th scope="col" className="r">
              {words.fraction}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row" className="c-unit">
              {wholeOf(parent)}
            </th>
            <HeatCell cell={total} />
            <td className="c-met r fig">{total.fraction}</td>
          </tr>
          {rows.map((row) => {
            const cell = row.cells[index]
            return (
              <tr key={row.unit.code}>
                <th scope="row" className="c-unit">
                  <UnitLink unit={row.unit} period={period} />
                </th>
                {cell !== undefined && <HeatCell cell={cell} />}
                <td className="c-met r fig">{cell?.fraction}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!isWhole && heat.rows.length > first && (
        <button type="button" className="btn heat-more" onClick={() => setWhole(true)}>
          {words.more(heat.rows.length)}
        </button>
      )}
    </div>
  )
}
