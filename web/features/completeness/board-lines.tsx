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
  const { onTime, judged } = sumOf(board)
  return (
    <tr className="total">
      <th scope="row" className="c-unit">
        {words.handedIn}
      </th>
      {board.months.map((month) => (
        <td key={month.month} className="fig">
          {month.expected === 0 ? '–' : <Share part={month.handedIn} whole={month.expected} />}
        </td>
      ))}
      <td className="c-time c-end r fig">
        {judged === 0 ? onTimeWords({ onTime, judged }) : <Share part={onTime} whole={judged} />}
      </td>
    </tr>
  )
}

/** Of thousands the whole stands below the part: side by side they would run into the next column. */
function Share({ part, whole }: { part: number; whole: number }) {
  const isLong = whole > 999
  return (
    <>
      {formatInteger(part)}
      {isLong && <br />}/{formatInteger(whole)}
    </>
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
