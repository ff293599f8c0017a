/** Units by indicators with the rate in every cell; those that miss most come first. A met cell carries no mark. */
import type { HeatRow, Overview } from '#contract/overview'
import { formatInteger } from '#domain/measure.ts'
import { Mark } from '../../components/status-mark.tsx'
import { UnitLink } from '../../components/unit-name.tsx'
import { HeatCell } from './heat-cell.tsx'
import { HeatPhone } from './heat-phone.tsx'
import { text, wholeOf } from './text.vi.ts'
import './heat-map.css'

const words = text.heat

export function HeatMap({ overview, chosen }: { overview: Overview; chosen: string }) {
  const { heat, period } = overview
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
      <HeatTable overview={overview} />
      <HeatPhone overview={overview} chosen={chosen} />
    </section>
  )
}

function isAdjusted(heat: Overview['heat']): boolean {
  return heat.rows.some((row) => row.cells.some((cell) => cell.adjusted !== ''))
}

function HeatTable({ overview: { heat, parent, period } }: { overview: Overview }) {
  const met = heat.total.filter((cell) => cell.assessment === 'met').length
  const assessed = heat.total.filter((cell) => isAssessed(cell.assessment)).length
  return (
    <table className="heat only-desk">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-unit">
            {words.unit}
          </th>
          {heat.columns.map((column) => (
            <th scope="col" key={column.indicator} className="r">
              {column.shortName}
              <small className="fig">{column.target}</small>
            </th>
          ))}
          <th scope="col" className="c-met r">
            {words.met}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="total">
          <th scope="row" className="c-unit">
            {wholeOf(parent)}
          </th>
          {heat.total.map((cell) => (
            <HeatCell key={cell.indicator} cell={cell} />
          ))}
          <td className="c-met r fig">{`${formatInteger(met)}/${formatInteger(assessed)}`}</td>
        </tr>
        {heat.rows.map((row) => (
          <tr key={row.unit.code} data-unit={row.unit.code}>
            <th scope="row" className="c-unit">
              <UnitLink unit={row.unit} period={period} />
            </th>
            <RowCells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where nothing at all is known, one hatched band says why once instead of eight times. */
function RowCells({ row }: { row: HeatRow }) {
  if (row.note !== '' && row.cells.every((cell) => cell.assessment === 'no_data'))
    return (
      <>
        <td className="no_data band" colSpan={row.cells.length}>
          <span>{row.note}</span>
        </td>
        <td className="c-met r">–</td>
      </>
    )
  return (
    <>
      {row.cells.map((cell) => (
        <HeatCell key={cell.indicator} cell={cell} />
      ))}
      <td className="c-met r fig">{`${formatInteger(row.met)}/${formatInteger(row.assessed)}`}</td>
    </>
  )
}

function isAssessed(assessment: Overview['heat']['total'][number]['assessment']): boolean {
  return ['met', 'near', 'missed', 'out_of_reach'].includes(assessment)
}
