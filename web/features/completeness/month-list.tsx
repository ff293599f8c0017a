/** One month's sheets by state; each name opens its sheet. On a phone this is the board, a month at a time. */
import { Link } from '@tanstack/react-router'
import type { Completeness, CompletenessCell, CompletenessUnit } from '#contract/completeness'
import { sheetProgressWords } from '#domain/completeness.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Month } from '#domain/period.ts'
import { UnitName } from '../../components/unit-name.tsx'
import { paths } from '../../paths.ts'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'

type Row = { unit: CompletenessUnit; cell: CompletenessCell }

export function MonthList({ board, month }: { board: Completeness; month: Month }) {
  const rows = board.units.flatMap((unit): Row[] => {
    const cell = unit.cells.find((one) => one.month === month)
    return cell && cell.standing !== 'absent' && cell.standing !== 'not_expected' ? [{ unit, cell }] : []
  })
  const missing = rows.filter(({ cell }) => cell.standing !== 'handed_in')
  const inState = (state: string) => rows.filter(({ cell }) => cell.standing === 'handed_in' && cell.state === state)
  return (
    <>
      <Group name={text.groups.missing} rows={missing.toSorted((a, b) => b.cell.daysLate - a.cell.daysLate)} />
      <Group name={text.groups.submitted} rows={inState('submitted')} />
      <Group name={text.groups.reopened} rows={inState('reopened')} />
      <Group name={text.groups.approved} rows={inState('approved')} />
    </>
  )
}

function Group({ name, rows }: { name: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <section className="sec board-group">
      <header>
        <h2>
          {name} <span className="fig muted">{formatInteger(rows.length)}</span>
        </h2>
      </header>
      <ul>
        {rows.map(({ unit, cell }) => (
          <li key={`${unit.unit.code} ${unit.validFrom}`}>
            {unit.open ? (
              <Link {...paths.sheet(unit.unit.code, cell.month)}>
                <Line unit={unit} cell={cell} />
              </Link>
            ) : (
              <span className="board-line">
                <Line unit={unit} cell={cell} />
              </span>
            )}
          </li>
        ))}
      </ul>
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
