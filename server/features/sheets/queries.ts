/** SQL of sheets and figures. The lock state and the revision are checked in the statements that write. */
import type { Database, Reader } from '../../database/tables.ts'
import type { FigureState } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'

export type SheetKey = { month: Month; unitId: number }
export type FigureKey = SheetKey & { elementId: number }

export type StoredFigure = {
  value: number | null
  state: FigureState
  note: string | null
  revision: number
  savedAt: string | null
  savedBy: string | null
  savedById: string | null
}

const openStates: SheetState[] = ['draft', 'returned', 'reopened']

export async function sheetRow(db: Reader, key: SheetKey) {
  return db
    .selectFrom('sheet')
    .select(['state', 'submitted_at', 'decided_at'])
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .executeTakeFirst()
}

/** All figures of a sheet with who saved each last, by element id. */
export async function figuresOfSheet(db: Reader, key: SheetKey): Promise<Map<number, StoredFigure>> {
  const rows = await db
    .selectFrom('figure')
    .leftJoin('audit', (join) =>
      join
        .onRef('audit.month', '=', 'figure.month')
        .onRef('audit.unit_id', '=', 'figure.unit_id')
        .onRef('audit.element_id', '=', 'figure.element_id')
        .onRef('audit.revision', '=', 'figure.revision'),
    )
    .leftJoin('account', 'account.id', 'audit.account_id')
    .select(['figure.element_id', 'figure.value', 'figure.absence', 'figure.note', 'figure.revision'])
    .select(['audit.at', 'audit.account_id', 'account.display_name'])
    .where('figure.month', '=', key.month)
    .where('figure.unit_id', '=', key.unitId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.element_id,
      {
        value: row.value,
        state: (row.absence ?? 'reported') as FigureState,
        note: row.note,
        revision: row.revision,
        savedAt: row.at,
        savedBy: row.display_name,
        savedById: row.account_id,
      },
    ]),
  )
}

/**
 * Makes the sheet where there is none and takes hold of its row, so that nobody can submit or approve it until this
 * transaction ends. False where it is not open for entry.
 */
export async function holdOpenSheet(trx: Database, key: SheetKey): Promise<boolean> {
  await trx
    .insertInto('sheet')
    .values({ month: key.month, unit_id: key.unitId, state: 'draft', submitted_at: null, decided_at: null })
    .onConflict((on) => on.columns(['month', 'unit_id']).doNothing())
    .execute()
  const held = await trx
    .updateTable('sheet')
    .set((row) => ({ state: row.ref('state') }))
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

export type FigureWrite = { value: number | null; state: FigureState; note: string | null; revision: number }

/** Writes only if nobody saved the figure since the writer looked; returns the new revision, or undefined. */
export async function writeFigure(trx: Database, key: FigureKey, write: FigureWrite): Promise<number | undefined> {
  const absence = write.state === 'reported' ? null : write.state
  const values = { value: write.value, absence, note: write.note, revision: write.revision + 1 }
  if (write.revision === 0) {
    const inserted = await trx
      .insertInto('figure')
      .values({ month: key.month, unit_id: key.unitId, element_id: key.elementId, ...values })
      .onConflict((on) => on.columns(['month', 'unit_id', 'element_id']).doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n ? values.revision : undefined
  }
  const updated = await trx
    .updateTable('figure')
    .set(values)
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('element_id', '=', key.elementId)
    .where('revision', '=', write.revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n ? values.revision : undefined
}

/** Hands an open sheet in; false where it was not open. */
export async function markSubmitted(trx: Database, key: SheetKey, at: string): Promise<boolean> {
  const updated = await trx
    .updateTable('sheet')
    .set({ state: 'submitted', submitted_at: at })
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
