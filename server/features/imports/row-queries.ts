/** SQL of the figures of an import: what stands in the sheets now, and what is staged. */

import { breathe, inPieces } from '../../database/breathe.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { FigureState } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'

export type PresentFigure = {
  unitId: number
  elementId: number
  value: number | null
  absence: string | null
  note: string | null
  revision: number
}

export async function figuresOfUnits(db: Reader, month: Month, unitIds: readonly number[]): Promise<PresentFigure[]> {
  const rows = await db
    .selectFrom('figure')
    .select(['unit_id', 'element_id', 'value', 'absence', 'note', 'revision'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .execute()
  return rows.map(({ unit_id, element_id, ...row }) => ({ ...row, unitId: unit_id, elementId: element_id }))
}

export type PresentSheet = { unitId: number; state: SheetState; openUntil: string | null }

export async function sheetsOfUnits(db: Reader, month: Month, unitIds: readonly number[]): Promise<PresentSheet[]> {
  const rows = await db
    .selectFrom('sheet')
    .select(['unit_id', 'state', 'open_until'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, state: row.state as SheetState, openUntil: row.open_until }))
}

/** A figure understood in a file that would be written: on top of which revision, and what stood there. */
export type StagedRow = {
  month: Month
  unitId: number
  elementId: number
  value: number
  seenRevision: number
  before: { value: number | null; absence: string | null; note: string | null } | null
}

/** Rows in one statement, each its own small transaction: nobody waits for a whole file. */
const stagedAtOnce = 150

export async function stageRows(db: Database, importId: string, rows: readonly StagedRow[]): Promise<void> {
  for await (const some of inPieces(rows, stagedAtOnce))
    await db
      .insertInto('import_row')
      .values(
        some.map((row) => ({
          import_id: importId,
          month: row.month,
          unit_id: row.unitId,
          element_id: row.elementId,
          value: row.value,
          seen_revision: row.seenRevision,
          before_value: row.before?.value ?? null,
          before_absence: row.before?.absence ?? null,
          before_note: row.before?.note ?? null,
        })),
      )
      .execute()
}

/** Month by month, so that nobody waits while tens of thousands are read. */
export async function stagedRows(db: Reader, importId: string, months: readonly Month[]): Promise<StagedRow[]> {
  const staged: StagedRow[] = []
  for (const month of months) {
    for (const row of await stagedRowsOf(db, importId, month)) staged.push(row)
    await breathe()
  }
  return staged
}

async function stagedRowsOf(db: Reader, importId: string, month: Month): Promise<StagedRow[]> {
  const rows = await db
    .selectFrom('import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('month', '=', month)
    .execute()
  return rows.map((row) => ({
    month: row.month,
    unitId: row.unit_id,
    elementId: row.element_id,
    value: row.value,
    seenRevision: row.seen_revision,
    before:
      row.seen_revision === 0 ? null : { value: row.before_value, absence: row.before_absence, note: row.before_note },
  }))
}

/** The state that a stored row says: a value, or why there is none. */
export function stateOf(absence: string | null): FigureState {
  return (absence ?? 'reported') as FigureState
}
