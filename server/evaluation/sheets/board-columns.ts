/**
 * The columns of boards of sheets, kept as they are sent: a column is made again when a sheet of its month was changed, when the
 * day or the catalogue is another one. Nothing here depends on who looks.
 */
import { isExpected, notBegun, positionOf, type Tally, tallyOf } from '../../domain/completeness.ts'
import { type BoardUnits, packedUnits } from '../../domain/completeness-board.ts'
import { type At, packedColumn, type SheetColumn, type SheetPosition } from '../../domain/completeness-columns.ts'
import type { Month } from '../../domain/period.ts'
import { compareNames, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import { courseAt, courseKey } from '../months/courses.ts'
import type { KeptCourses } from '../months/kept-courses.ts'
import { rowsOf } from '../months/unit-rows.ts'
import type { CorrectionCount } from './correction-counts.ts'
import type { SheetCourseRow } from './sheet-courses.ts'
import { sheetDue } from './sheet-due.ts'

/** A month with its counts; what was corrected stands beside it. */
export type MonthColumn = Omit<SheetColumn, 'adjusted'> &
  Tally & {
    /** The due day of the province; a unit may have its own. */
    due: string | null
    approved: number
    submitted: number
  }

export type KeptColumn = {
  column: MonthColumn
  /** As JSON, without the brace at its end. */
  bytes: Buffer
  corrections: At<CorrectionCount>[]
}

export type KeptBoard = {
  parent: Unit
  units: readonly Unit[]
  columns: BoardUnits
  /** The columns of units as JSON. */
  bytes: Buffer
  columnOf: (month: Month, kept: KeptCourses, today: string) => KeptColumn
  /** The answer given last, with what it was made of: many ask for the same. */
  last: { asked: string; open: string; columns: readonly KeptColumn[]; bytes: Buffer } | undefined
}

/** Spans of months of one catalogue; those over which the units are the same share a board. */
const mostSpans = 24
/** Two boards of the most months at once, as while one goes from one to the other. */
const mostColumns = 120
const boards = new WeakMap<Catalogue, Map<string, KeptBoard>>()

/** The board of the units below one that existed at the end of any of the months. */
export function boardBelow(catalogue: Catalogue, parent: Unit, months: readonly Month[]): KeptBoard {
  const ofCatalogue = boards.get(catalogue) ?? new Map<string, KeptBoard>()
  boards.set(catalogue, ofCatalogue)
  const key = `${parent.id} ${months[0]} ${months.at(-1)}`
  const board = ofCatalogue.get(key) ?? boardOf(catalogue, parent, months, [...ofCatalogue.values()])
  keepLast(ofCatalogue, key, board, mostSpans)
  return board
}

/** The one asked for last stands last; the oldest are forgotten. */
function keepLast<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
}

function boardOf(
  catalogue: Catalogue,
  parent: Unit,
  months: readonly Month[],
  others: readonly KeptBoard[],
): KeptBoard {
  const units = unitsOfMonths(catalogue, parent, months)
  const isSame = (other: KeptBoard) =>
    other.parent === parent && other.units.length === units.length && other.units.every((one, at) => one === units[at])
  const same = others.find(isSame)
  if (same) return same
  const columns = packedUnits(units)
  const known = new Map<Month, { kept: KeptCourses; today: string; made: KeptColumn }>()
  return {
    parent,
    units,
    columns,
    bytes: Buffer.from(JSON.stringify(columns)),
    columnOf(month, kept, today) {
      const found = known.get(month)
      const isNow = found && found.kept.block === kept.block && found.today === today
      const made = isNow ? found.made : newColumn(catalogue, parent, units, month, kept, today)
      keepLast(known, month, { kept, today, made }, mostColumns)
      return made
    },
    last: undefined,
  }
}

/** The units directly below that existed at the end of any of the months, in Vietnamese order. */
function unitsOfMonths(catalogue: Catalogue, parent: Unit, months: readonly Month[]): Unit[] {
  return catalogue.units
    .filter((unit) => unit.parentId === parent.id && months.some((month) => isExpected(unit, month)))
    .sort((a, b) => compareNames(a.name, b.name))
}

function newColumn(
  catalogue: Catalogue,
  parent: Unit,
  units: readonly Unit[],
  month: Month,
  { block }: KeptCourses,
  today: string,
): KeptColumn {
  const rows = rowsOf(block.unitIds)
  const due = sheetDue(catalogue, parent, month)
  // The nearest row binds a unit: its own, or else that of the units above.
  const dueOf = ({ id }: Unit) => catalogue.sheetDues.get(id)?.get(month) ?? due
  // A month is asked for where a day is set for the province or any of its units, or where somebody has begun its sheet.
  const isAsked = due !== null || units.some((unit) => rows.has(unit.id) || dueOf(unit) !== null)
  const alike = new Map<string, SheetPosition>()
  const sheets = units.map((unit) => {
    const [row, own] = [rows.get(unit.id), dueOf(unit)]
    const course = row === undefined ? '' : courseKey(block.courses, row)
    const key = `${course} ${own} ${isExpected(unit, month)}`
    const known = alike.get(key)
    if (known) return known
    const sheet = sheetOf(
      unit,
      month,
      row === undefined ? undefined : courseAt(block.courses, row),
      own,
      today,
      isAsked,
    )
    alike.set(key, sheet)
    return sheet
  })
  const inState = (state: string) => sheets.filter((sheet) => sheet.state === state).length
  const counts = { approved: inState('approved'), submitted: inState('submitted'), ...tallyOf(sheets) }
  const column = { due, ...counts, ...packedColumn(month, sheets) }
  const corrections = units.flatMap((unit, place): At<CorrectionCount>[] => {
    const count = block.corrections.get(unit.id)
    return count === undefined ? [] : [[place, count]]
  })
  return { column, bytes: Buffer.from(JSON.stringify(column).slice(0, -1)), corrections }
}

function sheetOf(
  unit: Unit,
  month: Month,
  course: SheetCourseRow | undefined,
  own: string | null,
  today: string,
  isAsked: boolean,
): SheetPosition {
  const { deadline, ...position } = positionOf(unit, month, { ...notBegun, ...course, due: own }, today, isAsked)
  return { ...position, state: course?.state ?? null, submitted: course?.firstSubmitted ?? null, due: deadline }
}
