/** The board of sheets of hundreds or thousands of units: shapes and words as in the table, drawn on a canvas over a table for screen readers. */
import { memo, useMemo } from 'react'
import { onTimeWords, sheetSeenWords } from '#domain/completeness.vi.ts'
import { type BoardRow, sheetsOf } from '#domain/completeness-board.ts'
import { isAsked, type SeenSheet } from '#domain/completeness-columns.ts'
import { formatInteger } from '#domain/measure.ts'
import { periodName } from '#domain/wording.vi.ts'
import { Board } from '../../charts/board.tsx'
import type { BoardPlace } from '../../charts/board-geometry.ts'
import type { BoardCell } from '../../charts/board-paint.ts'
import { FindUnits } from '../../components/find-units.tsx'
import { sheetAddress } from '../../components/followed-links.ts'
import { LightUnitLink } from '../../components/unit-name.tsx'
import { useFound } from '../../components/use-found.ts'
import { BoardHead, BoardWhole, Validity } from './board-lines.tsx'
import type { SheetBoard } from './sheet-board.ts'
import { sheetShapeSize, sheetShapes } from './sheet-shapes.ts'
import { text } from './text.vi.ts'
import './long-board.css'

const words = text.board

export const LongBoard = memo(function LongBoard({
  board,
  words: named,
}: {
  board: SheetBoard
  words: string | undefined
}) {
  const sorted = useMemo(() => board.rows.toSorted((a, b) => b.late - a.late), [board.rows])
  const rows = useFound(sorted, named)
  const rowAt = (row: number) => rows[row] as BoardRow
  const cellOf = ({ row, column }: BoardPlace) => rowAt(row).sheetAt(column)
  return (
    <>
      <p className="board-tools">
        <FindUnits words={named} />
        <span className="note" role="status">
          {rows.length < sorted.length && words.found(rows.length, sorted.length)}
        </span>
      </p>
      <Board
        label={words.region}
        caption={words.caption(board.from, board.to)}
        className="board-grid sheets-grid"
        rows={rows.length}
        linesBefore={2}
        scrollId="sheets"
        head={<BoardHead board={board} />}
        whole={
          <tbody className="whole">
            <BoardWhole board={board} />
          </tbody>
        }
        lineOf={(row, line, isPlain) => (
          <LongLine
            key={`${rowAt(row).unit.code} ${rowAt(row).validFrom}`}
            row={rowAt(row)}
            board={board}
            line={line}
            isPlain={isPlain}
          />
        )}
        cellAt={(place) => drawnOf(cellOf(place))}
        lineAt={(row) => ({ name: rowAt(row).unit.name, band: '' })}
        saidOf={(place) => ({
          title: `${rowAt(place.row).unit.label}, ${periodName(cellOf(place).month).toLocaleLowerCase('vi')}`,
          words: sheetSeenWords(cellOf(place)),
        })}
        addressOf={(place) => {
          const { unit, open } = rowAt(place.row)
          const { month, standing } = cellOf(place)
          return open && isAsked(standing) ? sheetAddress(unit.code, month) : null
        }}
      />
      {rows.length === 0 && <p className="note">{words.notFound}</p>}
    </>
  )
})

type LongLineProps = { row: BoardRow; board: SheetBoard; line: number; isPlain: boolean }

/** Cells that the canvas draws are words for screen readers here. */
const LongLine = memo(function LongLine({ row, board, line, isPlain }: LongLineProps) {
  return (
    <tr aria-rowindex={line}>
      <th scope="row" className="c-unit">
        <LightUnitLink unit={row.unit} />
        <Validity row={row} board={board} />
      </th>
      {sheetsOf(row, board).map((cell) => (
        <td key={cell.month}>
          {isPlain && <span aria-hidden="true">{shownOf(cell)}</span>}
          <span className="sr">{sheetSeenWords(cell)}</span>
        </td>
      ))}
      <td className="c-time c-end r fig">{onTimeWords(row)}</td>
    </tr>
  )
})

/** The shape says the state; of a late sheet the days are said instead of the state again. */
function shownOf({ standing, state, daysLate }: SeenSheet): string {
  if (standing === 'absent') return ''
  if (standing === 'not_expected') return '–'
  return daysLate > 0 ? words.days(formatInteger(daysLate)) : words.short[state ?? 'none']
}

function drawnOf(cell: SeenSheet): BoardCell {
  const { standing, state } = cell
  const isLate = standing === 'late'
  return {
    wash: isLate ? 'missed-wash' : state === 'returned' ? 'near-wash' : standing === 'absent' ? 'wash' : 'paper',
    shown: shownOf(cell),
    ...(cell.daysLate > 0 ? { brief: formatInteger(cell.daysLate) } : {}),
    ink: isLate ? 'missed-text' : standing === 'not_expected' ? 'ink-3' : 'ink-2',
    isStrong: isLate,
    letters: 'font',
    mark: isAsked(standing) ? { shapes: sheetShapes[state ?? 'none'], size: sheetShapeSize, of: sheetShapeSize } : null,
    align: 'left',
  }
}
