/** Units by twelve months: a shape and a word for each sheet, the late ones tinted; arrows walk from sheet to sheet. */
import { useEffect, useRef } from 'react'
import type { Completeness, CompletenessUnit } from '#contract/completeness'
import { onTimeWords } from '#domain/completeness.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import { UnitLink } from '../../components/unit-name.tsx'
import { BoardCell } from './board-cell.tsx'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'
import { useCellKeys } from './use-cell-keys.ts'

const words = text.board

export function BoardTable({ board }: { board: Completeness }) {
  const { onTime, judged } = sumOf(board)
  return (
    <section className="sec board-section only-desk">
      <header>
        <h2>{words.title(onTime, judged)}</h2>
        <p className="note">{words.note}</p>
      </header>
      <Key />
      <Grid board={board} />
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

function Grid({ board }: { board: Completeness }) {
  const rows = board.units.toSorted((a, b) => b.late - a.late)
  const keys = useCellKeys()
  const first = firstOpen(rows)
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
        <thead>
          <tr>
            <th scope="col" className="c-unit">
              {words.unit}
            </th>
            {board.months.map(({ month }) => (
              <th scope="col" key={month} className="fig">
                {words.month(month)}
              </th>
            ))}
            <th scope="col" className="c-time r">
              {words.onTime}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row" className="c-unit">
              {words.handedIn}
            </th>
            {board.months.map((month) => (
              <td key={month.month} className="fig">
                {month.expected === 0 ? '–' : `${formatInteger(month.handedIn)}/${formatInteger(month.expected)}`}
              </td>
            ))}
            <td className="c-time r fig">{onTimeWords(sumOf(board))}</td>
          </tr>
          {rows.map((row, index) => (
            <tr key={`${row.unit.code} ${row.validFrom}`}>
              <th scope="row" className="c-unit">
                <UnitLink unit={row.unit} />
                <Validity row={row} board={board} />
              </th>
              {row.cells.map((cell, column) => {
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

/** Two units of one name stand apart by their days: the old ward and the one that came of it. */
function Validity({ row, board }: { row: CompletenessUnit; board: Completeness }) {
  if (row.validTo !== null && row.validTo <= board.today)
    return <small className="validity">{words.ended(row.validTo)}</small>
  if (row.validFrom > `${board.from}-31`) return <small className="validity">{words.begun(row.validFrom)}</small>
  return null
}

function firstOpen(rows: readonly CompletenessUnit[]): string | null {
  const index = rows.findIndex((row) => row.open && row.cells.some((cell) => isSheet(cell.standing)))
  const column = rows[index]?.cells.findLastIndex((cell) => isSheet(cell.standing)) ?? -1
  return column < 0 ? null : `${index} ${column}`
}

function isSheet(standing: string): boolean {
  return standing !== 'absent' && standing !== 'not_expected'
}

function sumOf(board: Completeness): { onTime: number; judged: number } {
  return board.months.reduce(
    (sum, { onTime, judged }) => ({ onTime: sum.onTime + onTime, judged: sum.judged + judged }),
    {
      onTime: 0,
      judged: 0,
    },
  )
}
