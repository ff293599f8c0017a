/** Saves after an approval are corrections: what stood before is kept for those who see the approved figures. */
import type { AdjustmentTable } from '../database/rows/figures.ts'
import type { Database } from '../database/tables.ts'
import type { HeldSheet, SheetKey } from './sheet.ts'
import type { FigureContent, Stamp } from './stamp.ts'

/** A save: its cell, the revision that it made, and what stood there before. */
export type Correction = SheetKey & { elementId: number; revision: number; before: FigureContent | null }

/** Rows in one statement: few enough parameters for both engines. */
const batchSize = 100

/** Notes saves into a sheet that had been approved; into one that never was, there is nothing to note. */
export async function noteCorrections(
  trx: Database,
  corrections: readonly Correction[],
  stamp: Stamp,
  heldOf: (key: SheetKey) => HeldSheet | undefined,
): Promise<void> {
  const rows = corrections.flatMap((correction): AdjustmentTable[] => {
    const held = heldOf(correction)
    return held === undefined || held.approvedAt === null ? [] : [adjustmentRow(correction, stamp, held)]
  })
  for (let at = 0; at < rows.length; at += batchSize)
    await trx
      .insertInto('adjustment')
      .values(rows.slice(at, at + batchSize))
      .execute()
}

function adjustmentRow(
  { month, unitId, elementId, revision, before }: Correction,
  { at, accountId }: Stamp,
  held: HeldSheet,
): AdjustmentTable {
  return {
    month,
    unit_id: unitId,
    element_id: elementId,
    revision,
    at,
    account_id: accountId,
    reason: held.reopenReason ?? '',
    before_value: before?.value ?? null,
    before_absence: before === null || before.state === 'reported' ? null : before.state,
    before_note: before?.note ?? null,
    approved: 0,
  }
}

/** Once a sheet is approved again, its corrections, of figures and of rates, are what everybody sees. */
export async function settleCorrections(trx: Database, key: SheetKey): Promise<void> {
  for (const table of ['adjustment', 'rate_change'] as const)
    await trx
      .updateTable(table)
      .set({ approved: 1 })
      .where('month', '=', key.month)
      .where('unit_id', '=', key.unitId)
      .where('approved', '=', 0)
      .execute()
}
