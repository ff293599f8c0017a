/**
 * The same road as `figures.ts` for thousands of figures at once: audit row and note of a correction for each, the revision
 * checked in the statement; all or nothing. What can be prepared is prepared before the transaction, so that
 * others wait as short as possible.
 */
import type { CompiledQuery } from 'kysely'
import { type AuditEntry, appendPrepared, type PreparedAudit, prepareAudit } from '../database/audit.ts'
import { breathe, inPieces } from '../database/breathe.ts'
import type { Database } from '../database/tables.ts'
import { rowsAtOnce } from '../database/texts-by-rows.ts'
import type { Month } from '../domain/period.ts'
import { noteCorrections } from './adjustments.ts'
import { countedWrite, type FigureRow } from './figure-rows.ts'
import type { HeldSheet } from './sheet.ts'
import { contentOf, type FigureContent, type Stamp } from './stamp.ts'

/** A write that names its sheet, and what stood there at the revision that the writer saw. */
export type PlacedWrite = FigureRow & { before: FigureContent | null }

type Batch = { size: number; figures: CompiledQuery; audit: PreparedAudit }
export type PreparedWrites = { batches: Batch[]; writes: readonly PlacedWrite[]; stamp: Stamp }

/** Makes the statements, letting others work in between. */
export async function prepareWrites(
  db: Database,
  writes: readonly PlacedWrite[],
  stamp: Stamp,
): Promise<PreparedWrites> {
  const batches: Batch[] = []
  for await (const some of inPieces(writes, rowsAtOnce)) {
    batches.push({
      size: some.length,
      figures: countedWrite(db, some),
      audit: prepareAudit(
        db,
        some.map((write) => auditEntry(write, stamp)),
      ),
    })
  }
  return { batches, writes, stamp }
}

/** What the record of acts says of it. */
export function auditEntry(write: PlacedWrite, stamp: Stamp): AuditEntry {
  return {
    at: stamp.at,
    accountId: stamp.accountId,
    act: 'save_figure',
    month: write.month,
    unitId: write.unitId,
    elementId: write.elementId,
    revision: write.revision + 1,
    before: write.before,
    after: contentOf(write),
    way: stamp.way,
    ...(stamp.importId === undefined ? {} : { importId: stamp.importId }),
  }
}

/**
 * Writes all of it inside the caller's transaction, on sheets that it holds (by `sheetName`). False where a sheet is not
 * held, or a figure was saved by somebody else meanwhile or was removed: the caller must roll back. The caller also raises the versions of the
 * months, once for all that it writes.
 */
export async function recordManyFigures(
  trx: Database,
  { batches, writes, stamp }: PreparedWrites,
  held: ReadonlyMap<string, HeldSheet>,
): Promise<boolean> {
  // Nothing goes past a lock: what nobody took hold of is not written.
  if (writes.some((write) => !held.has(sheetName(write)))) return false
  for (const { size, figures, audit } of batches) {
    const { numAffectedRows = 0n } = await trx.executeQuery(figures)
    if (Number(numAffectedRows) !== size) return false
    await appendPrepared(trx, audit)
    // Whoever only reads is answered in between, though thousands of figures are still to come.
    await breathe()
  }
  // Only what had been approved is corrected.
  if ([...held.values()].every(({ approvedAt }) => approvedAt === null)) return true
  const corrections = writes.map((write) => ({ ...write, revision: write.revision + 1 }))
  await noteCorrections(trx, corrections, stamp, (key) => held.get(sheetName(key)))
  return true
}

export function sheetName({ month, unitId }: { month: Month; unitId: number }): string {
  return `${month} ${unitId}`
}
