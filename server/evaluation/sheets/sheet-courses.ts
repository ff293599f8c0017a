/** How sheets came along: states and days, without any figure. SQL and row mapping only. */
import type { SheetTable } from '../../database/rows/figures.ts'
import type { Reader } from '../../database/tables.ts'
import { dateInVietnam, type Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'

const courseColumns = ['unit_id', 'month', 'state', 'submitted_at', 'decided_at', 'approved_at', 'open_until'] as const
type CourseColumns = (typeof courseColumns)[number]

export type SheetCourseRow = {
  state: SheetState
  /** Instant and Vietnamese day of the first handing-in; null for a sheet that never was in. */
  firstSubmittedAt: string | null
  firstSubmitted: string | null
  approved: boolean
  decided: string | null
  openUntil: string | null
}

/** By unit id, then by month, for the months from one to another. */
export type SheetCourses = ReadonlyMap<number, ReadonlyMap<Month, SheetCourseRow>>

export async function sheetCourses(
  db: Reader,
  unitIds: readonly number[],
  from: Month,
  to: Month,
): Promise<SheetCourses> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('sheet')
    .select(courseColumns)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('unit_id', 'in', [...unitIds])
    .execute()
  const firsts = await firstSubmissions(db, from, to, unitIds)
  const courses = new Map<number, Map<Month, SheetCourseRow>>()
  for (const row of rows) {
    const ofUnit = courses.get(row.unit_id) ?? new Map<Month, SheetCourseRow>()
    courses.set(row.unit_id, ofUnit)
    ofUnit.set(row.month, courseOf(row, firsts))
  }
  return courses
}

/** Of a month, by unit id in the order of ids: those of some units, or of all. */
export async function coursesOfMonth(
  db: Reader,
  month: Month,
  units: readonly number[] | 'all',
): Promise<ReadonlyMap<number, SheetCourseRow>> {
  let asked = db.selectFrom('sheet').select(courseColumns).where('month', '=', month).orderBy('unit_id')
  if (units !== 'all') asked = asked.where('unit_id', 'in', [...units])
  const rows = await asked.execute()
  const firsts = await firstSubmissions(db, month, month, units === 'all' ? undefined : units)
  return new Map(rows.map((row) => [row.unit_id, courseOf(row, firsts)]))
}

/** The instants of the first handings-in by unit and month, as "unit month"; of the given units, or of all. */
export async function firstSubmissions(
  db: Reader,
  from: Month,
  to: Month,
  unitIds?: readonly number[],
): Promise<ReadonlyMap<string, string>> {
  let asked = db
    .selectFrom('audit')
    .select(['unit_id', 'month', 'at'])
    .where('act', '=', 'submit_sheet')
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('id', 'desc')
  if (unitIds !== undefined) asked = asked.where('unit_id', 'in', [...unitIds])
  // Latest first, so that the earliest is what stays.
  return new Map((await asked.execute()).map((row) => [`${row.unit_id} ${row.month}`, row.at]))
}

/** A stored sheet's course; where the audit knows of no handing-in, the sheet's own counts. */
export function courseOf(row: Pick<SheetTable, CourseColumns>, firsts: ReadonlyMap<string, string>): SheetCourseRow {
  const first = firsts.get(`${row.unit_id} ${row.month}`) ?? row.submitted_at
  return {
    state: row.state as SheetState,
    firstSubmittedAt: first,
    firstSubmitted: dayOf(first),
    approved: row.approved_at !== null,
    decided: dayOf(row.decided_at),
    openUntil: row.open_until,
  }
}

function dayOf(instant: string | null): string | null {
  return instant === null ? null : dateInVietnam(new Date(instant))
}
