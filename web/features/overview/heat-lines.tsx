/** The lines of the heat map as parts of a table: its head, the whole, and the cells of a unit. */
import type { HeatRow, Overview } from '#contract/overview'
import { formatInteger } from '#domain/measure.ts'
import { HeatCell } from './heat-cell.tsx'
import { text } from './text.vi.ts'

const words = text.heat

type Heat = Overview['heat']

export function HeatHead({ columns }: { columns: Heat['columns'] }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="c-unit">
          {words.unit}
        </th>
        {columns.map((column) => (
          <th scope="col" key={column.indicator} className="r" data-column={column.indicator}>
            {column.shortName}
            <small className="fig">{column.target}</small>
          </th>
        ))}
        <th scope="col" className="c-met c-end r">
          {words.met}
        </th>
      </tr>
    </thead>
  )
}

export function HeatWhole({ heat, name }: { heat: Heat; name: string }) {
  const met = heat.total.filter((cell) => cell.assessment === 'met').length
  const assessed = heat.total.filter((cell) => isAssessed(cell.assessment)).length
  return (
    <tr className="total">
      <th scope="row" className="c-unit">
        {name}
      </th>
      {heat.total.map((cell) => (
        <HeatCell key={cell.indicator} cell={cell} />
      ))}
      <td className="c-met c-end r fig">{`${formatInteger(met)}/${formatInteger(assessed)}`}</td>
    </tr>
  )
}

/** Where nothing at all is known, one hatched band says why once instead of eight times. */
export function HeatCells({ row }: { row: HeatRow }) {
  if (bandOf(row) !== '')
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
      <td className="c-met r fig">{metWords(row)}</td>
    </>
  )
}

export function metWords(row: HeatRow): string {
  return `${formatInteger(row.met)}/${formatInteger(row.assessed)}`
}

/** The one reason for a row without any number; "" where cells speak for themselves. */
export function bandOf(row: HeatRow): string {
  return row.note !== '' && row.cells.every((cell) => cell.assessment === 'no_data') ? row.note : ''
}

function isAssessed(assessment: Heat['total'][number]['assessment']): boolean {
  return ['met', 'near', 'missed', 'out_of_reach'].includes(assessment)
}
