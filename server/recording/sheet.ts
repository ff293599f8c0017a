/**
 * Takes hold of a sheet's row for writing. The state and the days are checked in the statement that takes hold, so that
 * nobody can submit or approve the sheet until this transaction ends.
 */
import type { Database } from '../database/tables.ts'
import type { Month } from '../domain/period.ts'

export type SheetKey = { month: Month; unitId: number }

/** The sheet as it was taken hold of; `isNew` where holding it has made it. */
export type HeldSheet = { approvedAt: string | null; reopenReason: string | null; isNew: boolean }

/**
 * Makes the sheet where there is none and holds it. Undefined where it is not open for entry on that day: submitted or
 * approved, a draft whose time is over (`draftsClosed`), or a reopened one past its last day.
 */
export async function holdOpenSheet(
  trx: Database,
  key: SheetKey,
  on: { today: string; draftsClosed: boolean },
): Promise<HeldSheet | undefined> {
  const made = await trx
    .insertInto('sheet')
    .values({ month: key.month, unit_id: key.unitId, state: 'draft' })
    .onConflict((conflict) => conflict.columns(['month', 'unit_id']).doNothing())
    .executeTakeFirst()
  const open = on.draftsClosed ? ['returned'] : ['draft', 'returned']
  const held = await trx
    .updateTable('sheet')
    .set((row) => ({ state: row.ref('state') }))
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where((row) =>
      row.or([
        row('state', 'in', open),
        row.and([
          row('state', '=', 'reopened'),
          row.or([row('open_until', 'is', null), row('open_until', '>=', on.today)]),
        ]),
      ]),
    )
    .returning(['approved_at', 'reopen_reason'])
    .executeTakeFirst()
  const isNew = (made.numInsertedOrUpdatedRows ?? 0n) > 0n
  return held && { approvedAt: held.approved_at, reopenReason: held.reopen_reason, isNew }
}

/** Takes a sheet away again that was made in this transaction and into which nothing was written after all. */
export async function dropNewSheet(trx: Database, key: SheetKey): Promise<void> {
  await trx.deleteFrom('sheet').where('month', '=', key.month).where('unit_id', '=', key.unitId).execute()
}
