/**
 * The one road by which figures are written, whatever way they come: revision checked in the statement, audit row,
 * correction noted, version raised. Runs inside the caller's transaction, on a sheet that it holds.
 */
import { appendAudit } from '../database/audit.ts'
import type { Database, Reader } from '../database/tables.ts'
import { raiseSheets } from '../database/version.ts'
import type { EntryWay, FigureState } from '../domain/figure.ts'
import type { Month } from '../domain/period.ts'
import { noteCorrections } from './adjustments.ts'
import type { HeldSheet, SheetKey } from './sheet.ts'
import type { FigureContent, Stamp } from './stamp.ts'

/** What to write, on top of the revision that the writer saw (0: never saved). */
export type FigureWrite = FigureContent & { elementId: number; revision: number }

export type StoredFigure = FigureContent & {
  revision: number
  savedAt: string | null
  savedBy: string | null
  savedById: string | null
  /** How it came; null for figures that were there before any act was recorded. */
  way: EntryWay | null
}

export type WriteOutcome =
  | { elementId: number; kind: 'saved'; revision: number }
  /** Somebody else saved first; nothing was written. */
  | { elementId: number; kind: 'stale'; current: StoredFigure | undefined }

/** Writes each figure whose revision still stands; the others are answered as stale. Raises the month's version once. */
export async function recordFigures(
  trx: Database,
  key: SheetKey,
  held: HeldSheet,
  writes: readonly FigureWrite[],
  stamp: Stamp,
): Promise<WriteOutcome[]> {
  const before = await figuresOfSheet(trx, key)
  const outcomes: WriteOutcome[] = []
  let wrote = false
  for (const write of writes) {
    const stored = before.get(write.elementId)
    if (stored && isRepetition(stored, write, stamp)) {
      outcomes.push({ elementId: write.elementId, kind: 'saved', revision: stored.revision })
      continue
    }
    const revision = await writeFigure(trx, key, write)
    if (revision === undefined) {
      outcomes.push({ elementId: write.elementId, kind: 'stale', current: stored })
      continue
    }
    await appendAudit(trx, {
      at: stamp.at,
      accountId: stamp.accountId,
      act: 'save_figure',
      month: key.month,
      unitId: key.unitId,
      elementId: write.elementId,
      revision,
      before: stored ? contentOf(stored) : null,
      after: contentOf(write),
      way: stamp.way,
      ...(stamp.importId === undefined ? {} : { importId: stamp.importId }),
    })
    const correction = { ...key, elementId: write.elementId, revision, before: stored ?? null }
    await noteCorrections(trx, [correction], stamp, () => held)
    outcomes.push({ elementId: write.elementId, kind: 'saved', revision })
    wrote = true
  }
  if (wrote) await raiseSheets(trx, [key])
  return outcomes
}

/** The same save sent twice because its answer was lost: it was done, so it is answered and not done again. */
function isRepetition(stored: StoredFigure, write: FigureWrite, { accountId, way }: Stamp): boolean {
  const same = stored.value === write.value && stored.state === write.state && stored.note === write.note
  // What a person's file put back is no save of theirs, though the number be the same.
  const isOwn = stored.savedById === accountId && stored.way === way
  return same && isOwn && stored.revision === write.revision + 1
}

export function contentOf({ value, state, note }: FigureContent): FigureContent {
  return { value, state, note }
}

/** Writes only if nobody saved the figure since the writer looked; returns the new revision, or undefined. */
async function writeFigure(trx: Database, key: SheetKey, write: FigureWrite): Promise<number | undefined> {
  const absence = write.state === 'reported' ? null : write.state
  const values = { value: write.value, absence, note: write.note, revision: write.revision + 1 }
  if (write.revision === 0) {
    const inserted = await trx
      .insertInto('figure')
      .values({ month: key.month, unit_id: key.unitId, element_id: write.elementId, ...values })
      .onConflict((on) => on.columns(['month', 'unit_id', 'element_id']).doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n ? values.revision : undefined
  }
  const updated = await trx
    .updateTable('figure')
    .set(values)
    .where('month', '=', key.month)
    .where('unit_id', '=', key.unitId)
    .where('element_id', '=', write.elementId)
    .where('revision', '=', write.revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n ? values.revision : undefined
}

/** All figures of a sheet with who saved each last, by element id. */
export async function figuresOfSheet(db: Reader, key: SheetKey): Promise<Map<number, StoredFigure>> {
  return (await figuresOfSheets(db, key.month, [key.unitId])).get(key.unitId) ?? new Map()
}

/** The same for several units' sheets of one month, by unit; a unit without figures is absent. */
export async function figuresOfSheets(
  db: Reader,
  month: Month,
  unitIds: readonly number[],
): Promise<Map<number, Map<number, StoredFigure>>> {
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
    .select(['figure.unit_id', 'figure.element_id', 'figure.value', 'figure.absence', 'figure.note', 'figure.revision'])
    .select(['audit.at', 'audit.account_id', 'audit.way', 'account.display_name'])
    .where('figure.month', '=', month)
    .where('figure.unit_id', 'in', [...unitIds])
    .execute()
  const sheets = new Map<number, Map<number, StoredFigure>>()
  for (const row of rows) {
    const sheet = sheets.get(row.unit_id) ?? new Map<number, StoredFigure>()
    sheets.set(row.unit_id, sheet)
    sheet.set(row.element_id, {
      value: row.value,
      state: (row.absence ?? 'reported') as FigureState,
      note: row.note,
      revision: row.revision,
      savedAt: row.at,
      savedBy: row.display_name,
      savedById: row.account_id,
      way: row.way as EntryWay | null,
    })
  }
  return sheets
}
