/** The lines of the board of sheets as parts of a table: its head, what has been handed in of each month, and a unit's days. */

import { onTimeWords } from '#domain/completeness.vi.ts'
import type { BoardRow } from '#domain/completeness-board.ts'
import { formatInteger } from '#domain/measure.ts'
import type { SheetBoard } from './sheet-board.ts'
import { text } from './text.vi.ts'

const words = text.board

export function BoardHead({ board }: { board: SheetBoard }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="c-unit">
          {words.unit}
        </th>
        {board.months.map(({ month }) => (
          <th scope="col" key={month} className="fig" data-column={month}>
            {words.month(month)}
          </th>
        ))}
        <th scope="col" className="c-time c-end r">
          {words.onTime}
        </th>
      </tr>
    </thead>
  )
}

export function BoardWhole({ board }: { board: SheetBoard }) {
  return (
    <tr className="total">
      <th scope="row" className="c-unit">
        {words.handedIn}
      </th>
      {board.months.map((month) => (
        <td key={month.month} className="fig">
          {month.expected === 0 ? '–' : `${formatInteger(month.handedIn)}/${formatInteger(month.expected)}`}
        </td>
      ))}
      <td className="c-time c-end r fig">{onTimeWords(sumOf(board))}</td>
    </tr>
  )
}

/** Two units of one name stand apart by their days: the old ward and the one that came of it. */
export function Validity({ row, board }: { row: BoardRow; board: SheetBoard }) {
  if (row.validTo !== null && row.validTo <= board.today)
    return <small className="validity">{words.ended(row.validTo)}</small>
  if (row.validFrom > `${board.from}-31`) return <small className="validity">{words.begun(row.validFrom)}</small>
  return null
}

export function sumOf(board: SheetBoard): { onTime: number; judged: number } {
  return board.months.reduce(
    (sum, { onTime, judged }) => ({ onTime: sum.onTime + onTime, judged: sum.judged + judged }),
    {
      onTime: 0,
      judged: 0,
    },
  )
}
