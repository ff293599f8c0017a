/** SQL of sheets: their states, returned cells, receipts and history. Figures themselves are written by server/recording. */
import type { Database, Reader } from '../../database/tables.ts'
import type { EntryWay } from '../../domain/figure.ts'
import type { SheetState } from '../../domain/sheet.ts'
import type { SheetKey } from '../../recording/sheet.ts'

/** Sheets with the names of those who handed in, decided and asked; the caller says which sheets. */
export function sheetsWithPeople(db: Reader) {
  return db
    .selectFrom('sheet')
    .leftJoin('account as submitter', 'submitter.id', 'sheet.submitted_by')
    .leftJoin('account as decider', 'decider.id', 'sheet.decided_by')
    .leftJoin('account as asker', 'asker.id', 'sheet.requested_by')
    .selectAll('sheet')
    .select(['submitter.display_name as submitter', 'decider.display_name as decider', 'asker.display_name as asker'])
}

export async function sheetRow(db: Reader, key: SheetKey) {
  return sheetsWithPeople(db)
    .where('sheet.month', '=', key.month)
    .where('sheet.unit_id', '=', key.unitId)
    .executeTakeFirst()
}

export type SheetRow = NonNullable<Awaited<ReturnType<typeof sheetRow>>>

export type SheetChange = {
  submitted_at?: string
  submitted_by?: string
  decided_at?: string
  decided_by?: string
  approved_at?: string
  reason?: string | null
  reopen_reason?: string | null
  note?: string | null
  open_until?: string | null
  request?: string | null
  requested_at?: string | null
  requested_by?: string | null
}

/** Moves a sheet from one of the states to another; false where somebody else moved it first. */
export async function moveSheet(
  trx: Database,
  key: SheetKey,
  from: readonly SheetState[],
  to: SheetState,
  change: SheetChange,
): Promise<boolean> {
  const updated = await trx
    .updateTable('sheet')
    .set({ state: to, ...change })
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Keeps everybody else from moving or filling the sheet until this transaction ends, whatever its state. */
export async function holdSheet(trx: Database, key: SheetKey): Promise<void> {
  await trx
    .updateTable('sheet')
    .set((row) => ({ state: row.ref('state') }))
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .execute()
}

/** Makes an empty draft where there is no sheet yet. */
export async function makeSheet(trx: Database, key: SheetKey): Promise<void> {
  await trx
    .insertInto('sheet')
    .values({ month: key.month, unit_id: key.unitId, state: 'draft' })
    .onConflict((on) => on.columns(['month', 'unit_id']).doNothing())
    .execute()
}

export async function noteRequest(trx: Database, key: SheetKey, change: SheetChange): Promise<void> {
  await trx.updateTable('sheet').set(change).where('month', '=', key.month).where('unit_id', '=', key.unitId).execute()
}

export type CellReturn = { elementId: number; revision: number; reason: string; at: string; by: string | null }

export async function cellReturns(db: Reader, key: SheetKey): Promise<Map<number, CellReturn>> {
  const rows = await db
    .selectFrom('cell_return')
    .leftJoin('account', 'account.id', 'cell_return.account_id')
    .select(['element_id', 'revision', 'reason', 'at', 'display_name'])
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .execute()
  return new Map(rows.map((row) => [row.element_id, { ...row, elementId: row.element_id, by: row.display_name }]))
}

export async function replaceCellReturns(
  trx: Database,
  key: SheetKey,
  cells: readonly { elementId: number; revision: number; reason: string }[],
  stamp: { at: string; accountId: string },
): Promise<void> {
  await trx.deleteFrom('cell_return').where('month', '=', key.month).where('unit_id', '=', key.unitId).execute()
  for (const { elementId, revision, reason } of cells)
    await trx
      .insertInto('cell_return')
      .values({
        month: key.month,
        unit_id: key.unitId,
        element_id: elementId,
        revision,
        reason,
        at: stamp.at,
        account_id: stamp.accountId,
      })
      .execute()
}

export type StoredReceipt = { requestHash: string; results: string }

export async function receiptOf(db: Reader, accountId: string, key: string): Promise<StoredReceipt | undefined> {
  const row = await db
    .selectFrom('save_receipt')
    .select(['request_hash', 'results'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { requestHash: row.request_hash, results: row.results }
}

/**
 * Keeps what a batch was answered, and forgets receipts older than `before`: no client tries again after days. False where
 * the key was used for another sheet in the same moment.
 */
export async function keepReceipt(
  trx: Database,
  receipt: { accountId: string; key: string; at: string } & StoredReceipt,
  before: string,
): Promise<boolean> {
  await trx.deleteFrom('save_receipt').where('at', '<', before).execute()
  const kept = await trx
    .insertInto('save_receipt')
    .values({
      account_id: receipt.accountId,
      key: receipt.key,
      at: receipt.at,
      request_hash: receipt.requestHash,
      results: receipt.results,
    })
    .onConflict((on) => on.columns(['account_id', 'key']).doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Audit rows of a sheet with the people's names, in the order in which they were written: clocks are set back. */
export async function auditOfSheet(db: Reader, key: SheetKey, acts: readonly string[], elementId?: number) {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.account_id')
    .select(['audit.at', 'audit.act', 'audit.revision', 'audit.before', 'audit.after', 'audit.way', 'display_name'])
    .where('audit.month', '=', key.month)
    .where('audit.unit_id', '=', key.unitId)
    .where('audit.act', 'in', [...acts])
    .$if(elementId !== undefined, (query) => query.where('audit.element_id', '=', elementId as number))
    .orderBy('audit.seal')
    .orderBy('audit.id')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    by: row.display_name,
    act: row.act,
    revision: row.revision,
    way: (row.way ?? 'typed') as EntryWay,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}

/** The revisions of a cell that were saved after an approval. */
export async function adjustmentRevisions(db: Reader, key: SheetKey, elementId: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('adjustment')
    .select('revision')
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('element_id', '=', elementId)
    .execute()
  return new Set(rows.map((row) => row.revision))
}
