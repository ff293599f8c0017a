/**
 * The one road by which figures are written, whatever way they come: revision checked in the statement, audit row,
 * correction noted, version raised. Runs inside the caller's transaction, on a sheet that it holds.
 */
import { appendAudit } from '../database/audit.ts'
import type { Database } from '../database/tables.ts'
import { raiseSheets } from '../database/version.ts'
import { noteCorrections } from './adjustments.ts'
import { writeRows } from './figure-rows.ts'
import { auditEntry, type PlacedWrite } from './many-figures.ts'
import type { HeldSheet, SheetKey } from './sheet.ts'
import { contentOf, type FigureContent, type Stamp } from './stamp.ts'
import { contentsOfSheet, figuresOfSheet, type StoredFigure } from './stored-figures.ts'

/** What to write, on top of the revision that the writer saw (0: never saved). */
export type FigureWrite = FigureContent & { elementId: number; revision: number }

export type WriteOutcome =
  | { elementId: number; kind: 'saved'; revision: number }
  /** Somebody else saved first; nothing was written. */
  | { elementId: number; kind: 'stale'; current: StoredFigure | undefined }

/**
 * Writes each figure whose revision still stands, each element once; the others are answered as stale. Raises the month's
 * version once.
 */
export async function recordFigures(
  trx: Database,
  key: SheetKey,
  held: HeldSheet,
  writes: readonly FigureWrite[],
  stamp: Stamp,
): Promise<WriteOutcome[]> {
  const before = await contentsOfSheet(trx, key)
  const isMoved = ({ elementId, revision }: FigureWrite) => (before.get(elementId)?.revision ?? 0) !== revision
  // Who saved last is asked for only where somebody saved since the writer looked.
  const moved = writes.some(isMoved) ? await figuresOfSheet(trx, key) : undefined
  const repeated = new Set(writes.filter((write) => isRepetition(moved?.get(write.elementId), write, stamp)))
  // The statement would insert what was never saved, though its writer saw a revision of it.
  const isVain = ({ elementId, revision }: FigureWrite) => revision > 0 && !before.has(elementId)
  const wanted = writes.filter((write) => !repeated.has(write) && !isVain(write))
  const written = await writeRows(
    trx,
    wanted.map((write) => ({ ...write, ...key })),
  )
  const saved = wanted
    .filter(({ elementId }) => written.has(elementId))
    .map((write): PlacedWrite => {
      const stood = before.get(write.elementId)
      return { ...write, ...key, before: stood ? contentOf(stood) : null }
    })
  for (const write of saved) await appendAudit(trx, auditEntry(write, stamp))
  const corrections = saved.map((write) => ({ ...write, revision: write.revision + 1 }))
  await noteCorrections(trx, corrections, stamp, () => held)
  if (saved.length > 0) await raiseSheets(trx, [key])
  const isDone = (write: FigureWrite) => repeated.has(write) || written.has(write.elementId)
  const current = writes.every(isDone) ? undefined : (moved ?? (await figuresOfSheet(trx, key)))
  return writes.map((write) => {
    const { elementId, revision } = write
    if (isDone(write)) return { elementId, kind: 'saved', revision: revision + 1 }
    return { elementId, kind: 'stale', current: current?.get(elementId) }
  })
}

/** The same save sent twice because its answer was lost: it was done, so it is answered and not done again. */
function isRepetition(stored: StoredFigure | undefined, write: FigureWrite, { accountId, way }: Stamp): boolean {
  if (stored?.revision !== write.revision + 1) return false
  const same = stored.value === write.value && stored.state === write.state && stored.note === write.note
  // What a person's file put back is no save of theirs, though the number be the same.
  return same && stored.savedById === accountId && stored.way === way
}
