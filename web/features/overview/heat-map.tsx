/** Units by indicators with the rate in every cell; those that miss most come first. A met cell carries no mark. */
import { memo } from 'react'
import type { Overview } from '#contract/overview'
import { isLongList } from '../../components/long-list.ts'
import { Mark } from '../../components/status-mark.tsx'
import { UnitLink } from '../../components/unit-name.tsx'
import { usePrinting } from '../../components/use-printing.ts'
import { HeatBoard } from './heat-board.tsx'
import { HeatCells, HeatHead, HeatWhole } from './heat-lines.tsx'
import { HeatPhone } from './heat-phone.tsx'
import { text, wholeOf } from './text.vi.ts'
import './heat-map.css'

const words = text.heat

type HeatMapProps = {
  overview: Overview
  chosen: string
  /** The names that are looked for in a long one. */
  named: string | undefined
}

export const HeatMap = memo(function HeatMap({ overview, chosen, named }: HeatMapProps) {
  const { heat, period } = overview
  const isPrinting = usePrinting()
  const isLong = isLongList(heat.rows.length)
  return (
    <section className="sec heat-section">
      <header>
        <h2>{heat.title}</h2>
        <p className="note">
          {words.order(period)}{' '}
          {(['near', 'missed', 'no_data'] as const).map((assessment) => (
            <span key={assessment} className="heat-key">
              <Mark assessment={assessment} /> {words.key[assessment]}
            </span>
          ))}
          {isAdjusted(heat) && <span className="heat-key">* {words.adjusted}</span>}
        </p>
      </header>
      {isLong && !isPrinting ? <HeatBoard overview={overview} named={named} /> : <HeatTable overview={overview} />}
      <HeatPhone overview={overview} chosen={chosen} words={isLong ? named : undefined} />
    </section>
  )
})

function isAdjusted(heat: Overview['heat']): boolean {
  return heat.rows.some((row) => row.cells.some((cell) => cell.adjusted !== ''))
}

function HeatTable({ overview: { heat, parent, period } }: { overview: Overview }) {
  return (
    <table className="heat only-desk">
      <caption className="sr">{words.caption}</caption>
      <HeatHead columns={heat.columns} />
      <tbody>
        <HeatWhole heat={heat} name={wholeOf(parent)} />
        {heat.rows.map((row) => (
          <tr key={row.unit.code} data-unit={row.unit.code}>
            <th scope="row" className="c-unit">
              <UnitLink unit={row.unit} period={period} />
            </th>
            <HeatCells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
