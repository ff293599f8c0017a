/** One sheet on the board: shape and short word to see, the whole sentence for a screen reader, a link where it may be opened. */
import { Link } from '@tanstack/react-router'
import { sheetSeenWords } from '#domain/completeness.vi.ts'
import type { BoardRow } from '#domain/completeness-board.ts'
import type { SeenSheet } from '#domain/completeness-columns.ts'
import { paths } from '../../paths.ts'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'

const words = text.board

type BoardCellProps = {
  row: BoardRow
  cell: SeenSheet
  /** Row and column, by which the arrows find it. */
  at: string
  /** The one cell of the table at which Tab stops. */
  isStop: boolean
}

export function BoardCell({ row, cell, at, isStop }: BoardCellProps) {
  const said = sheetSeenWords(cell)
  if (cell.standing === 'absent')
    return (
      <td className="absent">
        <span className="sr">{said}</span>
      </td>
    )
  if (cell.standing === 'not_expected')
    return (
      <td className="quiet">
        <span aria-hidden="true">–</span>
        <span className="sr">{said}</span>
      </td>
    )
  const seen = <Seen cell={cell} said={said} />
  return (
    <td className={`${cell.standing} ${cell.state ?? 'none'}`}>
      {row.open ? (
        <Link {...paths.sheet(row.unit.code, cell.month)} data-at={at} tabIndex={isStop ? 0 : -1}>
          {seen}
        </Link>
      ) : (
        <span className="board-seen">{seen}</span>
      )}
    </td>
  )
}

function Seen({ cell, said }: { cell: SeenSheet; said: string }) {
  const state = cell.state ?? 'none'
  return (
    <>
      <span aria-hidden="true" className="board-words">
        <SheetShape state={state} /> {words.short[state]}
        {cell.daysLate > 0 && <small>{words.late(cell.daysLate)}</small>}
        {cell.adjusted > 0 && <small>{text.adjusted(cell.adjusted)}</small>}
      </span>
      <span className="sr">{said}</span>
    </>
  )
}
