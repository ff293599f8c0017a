/** The sheets of units as the rules of duty look at them: open ones near or past their day, cell by cell with owners. */
import type { Settings } from '../../database/settings.ts'
import type { Reader } from '../../database/tables.ts'
import { isExpected } from '../../domain/completeness.ts'
import { type CellCourse, type DutySheet, noticeDays } from '../../domain/duty.ts'
import { isAskedIn } from '../../domain/element.ts'
import { daysAfter, type Month, periodsUpTo } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { isOpen } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Computed } from '../../evaluation/records/computed.ts'
import { activeOwners } from '../../evaluation/sheets/owners.ts'
import { type SheetCourses, sheetCourses } from '../../evaluation/sheets/sheet-courses.ts'
import { sheetCloses, sheetDue } from '../../evaluation/sheets/sheet-due.ts'
import { cellRows, returnRows } from './queries.ts'

/** How far back somebody is asked for a sheet: what is a year late is a matter for people, not for reminders. */
const monthsBack = 12

/** The units whose figures an account may enter. */
export function unitsEnteredBy(catalogue: Catalogue, account: Account): Unit[] {
  return catalogue.units.filter(
    (unit) => unit.kind !== 'province' && may(account, 'enter_figures', unit.id, catalogue.ancestorsOf),
  )
}

export async function dutySheets(
  db: Reader,
  catalogue: Catalogue,
  settings: Settings,
  units: readonly Unit[],
  computed: Computed,
): Promise<DutySheet[]> {
  const { today } = computed
  const months = periodsUpTo(today.slice(0, 7), monthsBack + 1)
  const ids = units.map((unit) => unit.id)
  const courses = await sheetCourses(db, ids, months[0] as Month, months.at(-1) as Month)
  const sheets = units.flatMap((unit) =>
    months.flatMap((month) => openSheet(catalogue, settings, unit, month, courses, today) ?? []),
  )
  return withCells(db, catalogue, sheets, computed)
}

type BareSheet = Omit<DutySheet, 'cells' | 'cellsNamed'>

/** Undefined where nothing can be owed: not begun and no day near, not open, or the unit did not exist. */
function openSheet(
  catalogue: Catalogue,
  settings: Settings,
  unit: Unit,
  month: Month,
  courses: SheetCourses,
  today: string,
): BareSheet | undefined {
  if (!isExpected(unit, month)) return undefined
  const row = courses.get(unit.id)?.get(month)
  const state = row?.state ?? 'draft'
  const due = sheetDue(catalogue, unit, month)
  if (!isOpen(state)) return undefined
  if (state === 'draft' && (due === null || due > daysAfter(today, noticeDays))) return undefined
  const closesOn = sheetCloses(catalogue, unit, month, settings.lockAfterDays)
  return {
    unitId: unit.id,
    month,
    state,
    due,
    closesOn,
    decided: row?.decided ?? null,
    openUntil: row?.openUntil ?? null,
  }
}

async function withCells(
  db: Reader,
  catalogue: Catalogue,
  sheets: readonly BareSheet[],
  computed: Computed,
): Promise<DutySheet[]> {
  const unitIds = [...new Set(sheets.map((sheet) => sheet.unitId))]
  const months = [...new Set(sheets.map((sheet) => sheet.month))]
  const saved = new Map((await cellRows(db, unitIds, months)).map((row) => [keyOf(row), row]))
  const returnedCells = await returnRows(db, unitIds, months)
  const returns = new Map(returnedCells.map((row) => [keyOf(row), row.revision]))
  const named = new Set(returnedCells.map((row) => `${row.unitId} ${row.month}`))
  const owners = await activeOwners(db, catalogue, unitIds)
  return sheets.map((sheet) => ({
    ...sheet,
    cellsNamed: named.has(`${sheet.unitId} ${sheet.month}`),
    cells: catalogue.elements
      .filter((element) => isAskedIn(element, sheet.month))
      .map((element): CellCourse => {
        const key = keyOf({ ...sheet, elementId: element.id })
        const cell = saved.get(key)
        // Until the sheet is approved: more days for a returned sheet do not answer what was asked of its cells.
        const returned = returns.get(key)
        return {
          elementId: element.id,
          // What is counted from records is nobody's to fill in.
          blank: (cell?.blank ?? true) && !computed.figuresOf(sheet.unitId, sheet.month).has(element.code),
          returned: returned !== undefined && (cell?.revision ?? 0) <= returned,
          ownerId: owners.of(sheet.unitId, element.id),
        }
      }),
  }))
}

function keyOf({ unitId, month, elementId }: { unitId: number; month: Month; elementId: number }): string {
  return `${unitId} ${month} ${elementId}`
}
