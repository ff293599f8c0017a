/** SQL of settings and due days. */
import type { Settings } from '../../database/settings.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'

export async function writeSettings(trx: Database, change: Partial<Settings>): Promise<void> {
  for (const [key, value] of Object.entries(change))
    await trx
      .insertInto('setting')
      .values({ key, value: JSON.stringify(value) })
      .onConflict((on) => on.column('key').doUpdateSet({ value: JSON.stringify(value) }))
      .execute()
}

export type DueRow = { unitId: number; month: Month; due: string; source: string }

/** The rows of these units for the months of a year. */
export async function dueRows(db: Reader, unitIds: readonly number[], year: number): Promise<DueRow[]> {
  const rows = await db
    .selectFrom('sheet_due')
    .selectAll()
    .where('unit_id', 'in', unitIds)
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .orderBy('month')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, month: row.month, due: row.due, source: row.source }))
}

export async function setDue(trx: Database, { unitId, ...row }: DueRow): Promise<void> {
  await trx
    .insertInto('sheet_due')
    .values({ unit_id: unitId, ...row })
    .onConflict((on) => on.columns(['unit_id', 'month']).doUpdateSet({ due: row.due, source: row.source }))
    .execute()
}

/** True where there was a row to take away. */
export async function removeDue(trx: Database, unitId: number, month: Month): Promise<boolean> {
  const removed = await trx
    .deleteFrom('sheet_due')
    .where('unit_id', '=', unitId)
    .where('month', '=', month)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}
