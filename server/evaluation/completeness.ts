/** Units by months: who has handed in, who owes, who is late. The one source of the board and of its export. */
import type { Reader } from '../database/tables.ts'
import { isExpected, notBegun, type Position, positionOf, type SheetCourse, tallyOf } from '../domain/completeness.ts'
import { type Month, monthsBetween } from '../domain/period.ts'
import { type Account, may } from '../domain/permission.ts'
import type { Unit } from '../domain/unit.ts'
import { compareNames } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { correctionCounts } from './correction-counts.ts'
import { type SheetCourses, sheetCourses } from './sheet-courses.ts'
import { sheetDue } from './sheet-due.ts'
import { nameOf } from './shown.vi.ts'

/** What one answer may hold: a province has at most 168 communes, and as many before a merger. */
export const mostUnits = 500
export const mostMonths = 60

/** The board of a province as one person may see it; `version` of what was read is the caller's matter. */
export async function completenessOf(
  db: Reader,
  catalogue: Catalogue,
  viewer: Account,
  parent: Unit,
  from: Month,
  to: Month,
  today: string,
) {
  const months = monthsBetween(from, to)
  const units = unitsOfMonths(catalogue, parent, months)
  const ids = units.map((unit) => unit.id)
  const courses = await sheetCourses(db, ids, from, to)
  const corrections = await correctionCounts(db, courses, ids, from, to)
  const asked = monthsAskedOf(catalogue, parent, units, courses)
  const rows = units.map((unit) => {
    const open = may(viewer, 'see_drafts', unit.id, catalogue.ancestorsOf)
    const cells = months.map((month) => {
      const row = courses.get(unit.id)?.get(month)
      const due = sheetDue(catalogue, unit, month)
      const position = positionOf(unit, month, { ...notBegun, ...row, due }, today, asked(month))
      const state = row?.state ?? null
      const corrected = corrections.get(`${unit.id} ${month}`)
      // A correction on its way is part of a draft; once approved it is everybody's.
      const count = (open ? corrected?.now : corrected?.approved) ?? 0
      return { position, cell: cellOf(month, position, state, row?.firstSubmittedAt ?? null, count) }
    })
    return { unit, open, cells }
  })
  return {
    parent: nameOf(parent),
    today,
    from,
    to,
    months: months.map((month, index) => {
      const column = rows.flatMap((row) => row.cells[index] ?? [])
      const count = (state: string) => column.filter(({ cell }) => cell.state === state).length
      return {
        month,
        due: sheetDue(catalogue, parent, month),
        approved: count('approved'),
        submitted: count('submitted'),
        ...tallyOf(column.map((one) => one.position)),
      }
    }),
    units: rows.map(({ unit, open, cells }) => ({
      unit: nameOf(unit),
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      open,
      ...tallyOf(cells.map((one) => one.position)),
      cells: cells.map((one) => one.cell),
    })),
  }
}

export type CompletenessShown = Awaited<ReturnType<typeof completenessOf>>

function cellOf(
  month: Month,
  { standing, deadline, daysLate }: Position,
  state: SheetCourse['state'] | null,
  submittedAt: string | null,
  adjusted: number,
) {
  return { month, standing, state: state ?? null, submittedAt, due: deadline, daysLate, adjusted }
}

/** The units directly below that existed at the end of any of the months, in Vietnamese order. */
function unitsOfMonths(catalogue: Catalogue, parent: Unit, months: readonly Month[]): Unit[] {
  return catalogue.units
    .filter((unit) => unit.parentId === parent.id && months.some((month) => isExpected(unit, month)))
    .sort((a, b) => compareNames(a.name, b.name))
    .slice(0, mostUnits)
}

/** A month is asked for where a day is set for the province or any of its units, or where somebody has begun its sheet. */
function monthsAskedOf(catalogue: Catalogue, parent: Unit, units: readonly Unit[], courses: SheetCourses) {
  const begun = new Set([...courses.values()].flatMap((ofUnit) => [...ofUnit.keys()]))
  return (month: Month) =>
    begun.has(month) || [parent, ...units].some((unit) => sheetDue(catalogue, unit, month) !== null)
}
