/** SQL of the reviewer's queue: which sheets wait, are open again or were decided lately, and what review left in their cells. */
import type { Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'
import type { SheetRow } from './queries.ts'

/** A sheet's row with its month and unit, as the queue reads it. */
export type QueuedSheet = SheetRow & { state: SheetState }

/**
 * Sheets that wait for somebody: submitted, open again, or asked to be; and those decided since an instant. Unscoped: the
 * caller keeps what is within the reader's reach.
 */
export async function sheetsUnderReview(db: Reader, decidedSince: string): Promise<QueuedSheet[]> {
  const rows = await db
    .selectFrom('sheet')
    .leftJoin('account as submitter', 'submitter.id', 'sheet.submitted_by')
    .leftJoin('account as decider', 'decider.id', 'sheet.decided_by')
    .leftJoin('account as asker', 'asker.id', 'sheet.requested_by')
    .selectAll('sheet')
    .select(['submitter.display_name as submitter', 'decider.display_name as decider', 'asker.display_name as asker'])
    .where((row) =>
      row.or([
        row('sheet.state', 'in', ['submitted', 'reopened']),
        row('sheet.request', 'is not', null),
        row('sheet.decided_at', '>=', decidedSince),
      ]),
    )
    .orderBy('sheet.month')
    .orderBy('sheet.unit_id')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as SheetState }))
}

/** Returned cells of one month's sheets, as "unit element". */
export async function returnedCells(db: Reader, month: Month, unitIds: readonly number[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('cell_return')
    .select(['unit_id', 'element_id'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return new Set(rows.map((row) => cellKey(row.unit_id, row.element_id)))
}

/** What had been approved before the first correction since, by "unit element". */
export async function approvedContents(db: Reader, month: Month, unitIds: readonly number[]) {
  const rows = await db
    .selectFrom('adjustment')
    .select(['unit_id', 'element_id', 'revision', 'before_value', 'before_absence'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .orderBy('unit_id')
    .orderBy('element_id')
    .orderBy('revision', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [cellKey(row.unit_id, row.element_id), { value: row.before_value, absence: row.before_absence }]),
  )
}

export function cellKey(unitId: number, elementId: number): string {
  return `${unitId} ${elementId}`
}
