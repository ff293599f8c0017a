/** One month's sheets by state; each name opens its sheet. On a phone this is the board, a month at a time. */
import { useMemo, useState } from 'react'
import { sheetProgressWords } from '#domain/completeness.vi.ts'
import type { BoardRow } from '#domain/completeness-board.ts'
import { isAsked, type SeenSheet } from '#domain/completeness-columns.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Month } from '#domain/period.ts'
import { FindUnits } from '../../components/find-units.tsx'
import { sheetAddress, useFollowedLinks } from '../../components/followed-links.ts'
import { isLongList } from '../../components/long-list.ts'
import { UnitName } from '../../components/unit-name.tsx'
import { useFound } from '../../components/use-found.ts'
import { useGrowing } from '../../components/use-growing.ts'
import { usePrinting } from '../../components/use-printing.ts'
import type { SheetBoard } from './sheet-board.ts'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'

/** Of each group, and how many more each press shows: a province of today is seen whole. */
const atFirst = 60
const inEachStep = 120
/** Lines of each group in the first picture; the others follow a few in each frame. */
const inFirstPicture = 12

type Row = { unit: BoardRow; cell: SeenSheet }

type MonthListProps = {
  board: SheetBoard
  month: Month
  /** The names that are looked for in a long list. */
  words: string | undefined
}

export function MonthList({ board, month, words }: MonthListProps) {
  const follow = useFollowedLinks()
  const isLong = isLongList(board.rows.length)
  const units = useFound(board.rows, isLong ? words : undefined)
  const column = board.columns.find((one) => one.month === month)
  const rows = useMemo(
    () =>
      units.flatMap((unit): Row[] => {
        const cell = column?.sheetOf(unit.place)
        return cell && isAsked(cell.standing) ? [{ unit, cell }] : []
      }),
    [units, column],
  )
  const missing = rows.filter(({ cell }) => cell.standing !== 'handed_in')
  const inState = (state: string) => rows.filter(({ cell }) => cell.standing === 'handed_in' && cell.state === state)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the click comes from a link, which keys press too
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div onClick={follow}>
      {isLong && (
        <p className="board-tools">
          <FindUnits words={words} label={text.find} />
        </p>
      )}
      <Group name={text.groups.missing} rows={missing.toSorted((a, b) => b.cell.daysLate - a.cell.daysLate)} />
      <Group name={text.groups.submitted} rows={inState('submitted')} />
      <Group name={text.groups.reopened} rows={inState('reopened')} />
      <Group name={text.groups.approved} rows={inState('approved')} />
    </div>
  )
}

function Group({ name, rows }: { name: string; rows: readonly Row[] }) {
  const [most, setMost] = useState(atFirst)
  const isPrinting = usePrinting()
  const wanted = isPrinting ? rows.length : Math.min(most, rows.length)
  const drawn = useGrowing(wanted, isPrinting, inFirstPicture)
  if (rows.length === 0) return null
  const left = rows.length - wanted
  return (
    <section className="sec board-group">
      <header>
        <h2>
          {name} <span className="fig muted">{formatInteger(rows.length)}</span>
        </h2>
      </header>
      <ul>
        {rows.slice(0, drawn).map(({ unit, cell }) => (
          <li key={`${unit.unit.code} ${unit.validFrom}`}>
            {unit.open ? (
              <a href={sheetAddress(unit.unit.code, cell.month)}>
                <Line unit={unit} cell={cell} />
              </a>
            ) : (
              <span className="board-line">
                <Line unit={unit} cell={cell} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="btn board-more" onClick={() => setMost(most + inEachStep)}>
          {text.more(Math.min(left, inEachStep), name)}
        </button>
      )}
    </section>
  )
}

/** In the groups of those that are in, the state is the heading; only what is out of the ordinary is said again. */
function Line({ unit, cell }: Row) {
  const isIn = cell.standing === 'handed_in'
  const words = [
    isIn ? '' : sheetProgressWords(cell.state),
    cell.adjusted > 0 ? text.adjusted(cell.adjusted) : '',
    isIn && cell.daysLate > 0 ? text.lateIn(cell.daysLate) : '',
  ].filter(Boolean)
  return (
    <>
      <b>
        {!isIn && <SheetShape state={cell.state ?? 'none'} />} <UnitName unit={unit.unit} />
      </b>
      <span className="note">
        {words.join(', ')}
        {cell.standing === 'late' && (
          <>
            , <span className="board-late">{text.late(cell.daysLate)}</span>
          </>
        )}
      </span>
    </>
  )
}
