/** SQL of owners and of what lies blank or returned in open sheets. Writes element_owner; reads the rest. */
import type { ExpressionBuilder } from 'kysely'
import type { Database, Reader, Tables } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import { storedFigure } from '../../evaluation/queries.ts'
import type { OwnerRow } from '../../evaluation/sheets/owners.ts'

/** Who is named for a cell: a person, a post, or neither. */
export type Named = Pick<OwnerRow, 'accountId' | 'post'>

export function isNobody(named: Named): boolean {
  return named.accountId === null && named.post === null
}

/**
 * Names an owner, or takes the name away, where the one seen still stands; false where somebody else was named meanwhile.
 * The statement itself checks, so that of two at once the second waits, looks again, and is told.
 */
export async function replaceOwner(trx: Database, { unitId, elementId, ...wanted }: OwnerRow, seen: Named) {
  const named = { account_id: wanted.accountId, post: wanted.post }
  if (isNobody(seen)) {
    if (isNobody(wanted)) return false
    const inserted = await trx
      .insertInto('element_owner')
      .values({ unit_id: unitId, element_id: elementId, ...named })
      .onConflict((on) => on.columns(['unit_id', 'element_id']).doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const stands = (row: ExpressionBuilder<Tables, 'element_owner'>) =>
    row.and([
      row('unit_id', '=', unitId),
      row('element_id', '=', elementId),
      seen.accountId === null ? row('account_id', 'is', null) : row('account_id', '=', seen.accountId),
      seen.post === null ? row('post', 'is', null) : row('post', '=', seen.post),
    ])
  if (isNobody(wanted)) {
    const deleted = await trx.deleteFrom('element_owner').where(stands).executeTakeFirst()
    return deleted.numDeletedRows > 0n
  }
  const updated = await trx.updateTable('element_owner').set(named).where(stands).executeTakeFirst()
  return updated.numUpdatedRows > 0n
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
    blank: storedFigure(row.value, row.absence, row.note) === undefined,
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
