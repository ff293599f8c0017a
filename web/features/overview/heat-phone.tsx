/** The heat map for a phone: one indicator, chosen from a list, over all units. */
import { memo, useRef, useState } from 'react'
import type { HeatRow, Overview } from '#contract/overview'
import { isLongList } from '../../components/long-list.ts'
import { SpaceRows } from '../../components/space-rows.tsx'
import { UnitLink } from '../../components/unit-name.tsx'
import { useFound } from '../../components/use-found.ts'
import { useDrawnWindow, useWantedRows } from '../../components/use-row-window.ts'
import { HeatCell } from './heat-cell.tsx'
import { text, wholeOf } from './text.vi.ts'

const words = text.heat
const first = 10

type HeatPhoneProps = {
  overview: Overview
  chosen: string
  /** The names that are looked for in a long list. */
  words: string | undefined
}

export function HeatPhone({ overview, chosen, words: named }: HeatPhoneProps) {
  const { heat, parent, period } = overview
  const [picked, setPicked] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const found = useFound(heat.rows, named)
  const indicator = picked ?? chosen
  const index = Math.max(
    0,
    heat.columns.findIndex((column) => column.indicator === indicator),
  )
  const column = heat.columns[index]
  const total = heat.total[index]
  if (column === undefined || total === undefined) return null
  const shown = isWhole ? found.length : Math.min(first, found.length)
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
      <table className="heat" aria-rowcount={shown + 2}>
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
        </tbody>
        <PhoneRows found={found} total={shown} index={index} period={period} />
      </table>
      {!isWhole && found.length > first && (
        <button type="button" className="btn heat-more" onClick={() => setWhole(true)}>
          {words.more(found.length)}
        </button>
      )}
    </div>
  )
}

type PhoneRowsProps = { found: readonly HeatRow[]; total: number; index: number; period: string }

/** Of hundreds of units those near the screen. */
function PhoneRows({ found, total, index, period }: PhoneRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const isLong = isLongList(total)
  const near = useDrawnWindow(useWantedRows(body, total), () => true)
  const from = isLong ? Math.min(near.from, total) : 0
  const to = isLong ? Math.min(near.to, total) : total
  return (
    <tbody ref={body} className={isLong ? 'is-long' : ''}>
      <SpaceRows rows={from} columns={3} />
      {found.slice(from, to).map((row, at) => (
        <PhoneRow key={row.unit.code} row={row} index={index} period={period} line={from + at + 3} />
      ))}
      <SpaceRows rows={total - to} columns={3} />
    </tbody>
  )
}

type PhoneRowProps = { row: HeatRow; index: number; period: string; line: number }

const PhoneRow = memo(function PhoneRow({ row, index, period, line }: PhoneRowProps) {
  const cell = row.cells[index]
  return (
    <tr aria-rowindex={line}>
      <th scope="row" className="c-unit">
        <UnitLink unit={row.unit} period={period} />
      </th>
      {cell !== undefined && <HeatCell cell={cell} />}
      <td className="c-met r fig">{cell?.fraction}</td>
    </tr>
  )
})
