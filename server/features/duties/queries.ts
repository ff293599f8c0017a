/** SQL of owners and of what lies blank or returned in open sheets. Writes element_owner; reads the rest. */
import type { Database, Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { OwnerRow } from '../../evaluation/owners.ts'

/** Names an owner, or takes the name away where neither a person nor a post is given. */
export async function writeOwner(trx: Database, owner: OwnerRow): Promise<void> {
  if (owner.accountId === null && owner.post === null) {
    await trx
      .deleteFrom('element_owner')
      .where('unit_id', '=', owner.unitId)
      .where('element_id', '=', owner.elementId)
      .execute()
    return
  }
  const named = { account_id: owner.accountId, post: owner.post }
  await trx
    .insertInto('element_owner')
    .values({ unit_id: owner.unitId, element_id: owner.elementId, ...named })
    .onConflict((on) => on.columns(['unit_id', 'element_id']).doUpdateSet(named))
    .execute()
}

export type CellRow = { unitId: number; month: Month; elementId: number; revision: number; blank: boolean }

/** The saved cells of sheets; a cell that is not here was never filled. */
export async function cellRows(db: Reader, unitIds: readonly number[], months: readonly Month[]): Promise<CellRow[]> {
  if (unitIds.length === 0 || months.length === 0) return []
  const rows = await db
    .selectFrom('figure')
    .select(['unit_id', 'month', 'element_id', 'revision', 'value', 'absence', 'note'])
    .where('month', 'in', [...months])
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    month: row.month,
    elementId: row.element_id,
    revision: row.revision,
    // Emptied again: missing without a reason says nothing.
    blank: row.value === null && row.absence !== 'not_applicable' && row.note === null,
  }))
}

/** Cells that an approver returned, with the revision that was returned. */
export async function returnRows(db: Reader, unitIds: readonly number[], months: readonly Month[]) {
  if (unitIds.length === 0 || months.length === 0) return []
  const rows = await db
    .selectFrom('cell_return')
    .select(['unit_id', 'month', 'element_id', 'revision'])
    .where('month', 'in', [...months])
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    month: row.month,
    elementId: row.element_id,
    revision: row.revision,
  }))
}

/** Sheets that wait for approval, oldest month first. */
export async function submittedSheets(db: Reader, unitIds: readonly number[], most: number) {
  if (unitIds.length === 0) return []
  return db
    .selectFrom('sheet')
    .select(['unit_id', 'month', 'submitted_at'])
    .where('state', '=', 'submitted')
    .where('unit_id', 'in', [...unitIds])
    .orderBy('month')
    .orderBy('unit_id')
    .limit(most)
    .execute()
}
