/** Units by twelve months: a shape and a word for each sheet, the late ones tinted; arrows walk from sheet to sheet. */
import { useEffect, useRef } from 'react'
import { onTimeWords } from '#domain/completeness.vi.ts'
import { type BoardRow, sheetsOf } from '#domain/completeness-board.ts'
import { isAsked } from '#domain/completeness-columns.ts'
import { isLongList } from '../../components/long-list.ts'
import { UnitLink } from '../../components/unit-name.tsx'
import { usePrinting } from '../../components/use-printing.ts'
import { BoardCell } from './board-cell.tsx'
import { BoardHead, BoardWhole, sumOf, Validity } from './board-lines.tsx'
import { LongBoard } from './long-board.tsx'
import type { SheetBoard } from './sheet-board.ts'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'
import { useCellKeys } from './use-cell-keys.ts'

const words = text.board

export function BoardTable({ board, named }: { board: SheetBoard; named: string | undefined }) {
  const { onTime, judged } = sumOf(board)
  const isPrinting = usePrinting()
  return (
    <section className="sec board-section only-desk">
      <header>
        <h2>{words.title(onTime, judged)}</h2>
        <p className="note">{words.note}</p>
      </header>
      <Key />
      {isLongList(board.rows.length) && !isPrinting ? (
        <LongBoard board={board} words={named} />
      ) : (
        <Grid board={board} />
      )}
    </section>
  )
}

function Key() {
  return (
    <ul className="board-key" aria-label={words.key}>
      {(['approved', 'submitted', 'returned', 'reopened', 'draft', 'none'] as const).map((state) => (
        <li key={state}>
          <SheetShape state={state} /> {words.keyWords[state]}
        </li>
      ))}
      <li>
        <i className="board-tint" /> {words.keyLate}
      </li>
    </ul>
  )
}

function Grid({ board }: { board: SheetBoard }) {
  const rows = board.rows.toSorted((a, b) => b.late - a.late)
  const keys = useCellKeys()
  const first = firstOpen(rows, board)
  const scroll = useRef<HTMLElement>(null)
  // Where not all months fit, one sees the latest first.
  useEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section ref={scroll} className="board-scroll" aria-label={words.region} tabIndex={0}>
      <table className="board-table" onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        <caption className="sr">{words.caption(board.from, board.to)}</caption>
        <BoardHead board={board} />
        <tbody>
          <BoardWhole board={board} />
          {rows.map((row, index) => (
            <tr key={`${row.unit.code} ${row.validFrom}`}>
              <th scope="row" className="c-unit">
                <UnitLink unit={row.unit} />
                <Validity row={row} board={board} />
              </th>
              {sheetsOf(row, board).map((cell, column) => {
                const at = `${index} ${column}`
                return (
                  <BoardCell
                    key={cell.month}
                    row={row}
                    cell={cell}
                    at={at}
                    isStop={keys.stop === null ? at === first : at === keys.stop}
                  />
                )
              })}
              <td className="c-time r fig">{onTimeWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function firstOpen(rows: readonly BoardRow[], { columns }: SheetBoard): string | null {
  const columnOf = (row: BoardRow) => columns.findLastIndex(({ sheetOf }) => isAsked(sheetOf(row.place).standing))
  const index = rows.findIndex((row) => row.open && columnOf(row) >= 0)
  const row = rows[index]
  return row === undefined ? null : `${index} ${columnOf(row)}`
}
