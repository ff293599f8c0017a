/**
 * Rows × indicators (or × periods) with the value printed in its wash and the mark left of it where it is not met.
 * Missing is hatched and empty, never white and never 0.
 */
import type { HeatCell, HeatChart } from '#domain/chart.ts'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'
import { Mark } from '../components/status-mark.tsx'
import { nameWidth } from './chart-scale.ts'
import { words } from './words.vi.ts'
import './heat-table.css'

export function HeatTable({ chart, highlight }: { chart: HeatChart; highlight?: string | undefined }) {
  const hasLast = chart.lastHead !== '' || chart.rows.some((row) => row.last !== '')
  const found = new Set(chart.rows.flatMap((row) => row.cells.map((cell) => cell.assessment)))
  const keys = (['near', 'missed', 'out_of_reach', 'no_data', 'no_target', 'not_applicable'] as const).filter((one) =>
    found.has(one),
  )
  return (
    <>
      <table className="heat-chart">
        <caption className="sr">{chart.frame.title}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.rowHead}</th>
            {chart.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and two may bear one name
              <th scope="col" key={index} className="r">
                {column.name}
                {column.target !== '' && <small className="fig">{column.target}</small>}
              </th>
            ))}
            {hasLast && (
              <th scope="col" className="r heat-last">
                {chart.lastHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear one name; rows never move
              key={at}
              className={`${row.isTotal ? 'total' : ''} ${row.name === highlight ? 'lit' : ''}`}
            >
              <th scope="row" className={nameWidth(row.name)}>
                {row.name}
              </th>
              {row.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                <Cell key={index} cell={cell} />
              ))}
              {hasLast && <td className="r fig heat-last">{row.last}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cv-key heat-keys">
        {found.has('met') && <span>{words.metHasNoMark}</span>}
        {keys.map((assessment) => (
          <span key={assessment}>
            <Mark assessment={assessment} /> {lowerFirst(assessmentWords[assessment])}
          </span>
        ))}
      </p>
    </>
  )
}

function Cell({ cell }: { cell: HeatCell }) {
  const said = lowerFirst(assessmentWords[cell.assessment])
  if (cell.assessment === 'no_data')
    return (
      <td className="no_data">
        <span className="sr">{said}</span>
      </td>
    )
  return (
    <td className={`${cell.assessment} ${/\d/.test(cell.shown) ? '' : 'says'}`}>
      {cell.assessment !== 'met' && <Mark assessment={cell.assessment} />}
      <span className="fig">{cell.shown}</span>
      <span className="sr">, {said}</span>
    </td>
  )
}
