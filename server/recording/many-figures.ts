/**
 * The same road as `figures.ts` for thousands of figures at once: audit row, note of a correction and version for each, the
 * revision checked in the statement; all or nothing. What can be prepared is prepared before the transaction, so that
 * others wait as short as possible.
 */
import { CompiledQuery } from 'kysely'
import { auditRow } from '../database/audit.ts'
import type { Database } from '../database/tables.ts'
import { raiseVersion } from '../database/version.ts'
import type { Month } from '../domain/period.ts'
import type { FigureContent, FigureWrite, Stamp } from './figures.ts'
import { contentOf } from './figures.ts'
import type { HeldSheet } from './sheet.ts'

/** A write that names its sheet, and what stood there at the revision that the writer saw. */
export type PlacedWrite = FigureWrite & { month: Month; unitId: number; before: FigureContent | null }

type Batch = { size: number; figures: CompiledQuery; audit: CompiledQuery }
export type PreparedWrites = { batches: Batch[]; writes: readonly PlacedWrite[]; stamp: Stamp }

/** Rows in one statement: few enough parameters for both engines, and a few milliseconds of work. */
const batchSize = 250

/** Compiles the statements, letting others work in between. */
export async function prepareWrites(
  db: Database,
  writes: readonly PlacedWrite[],
  stamp: Stamp,
): Promise<PreparedWrites> {
  const batches: Batch[] = []
  for (let at = 0; at < writes.length; at += batchSize) {
    const some = writes.slice(at, at + batchSize)
    batches.push({
      size: some.length,
      figures: textOnly(figuresQuery(db, some)),
      audit: textOnly(auditQuery(db, some, stamp)),
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { batches, writes, stamp }
}

/** Without the tree that it was made from: that of thousands of rows takes more memory than the rows. */
function textOnly({ sql, parameters }: CompiledQuery): CompiledQuery {
  return CompiledQuery.raw(sql, [...parameters])
}

/** Inserts new figures and replaces those whose revision still stands; others are left, and missing in the count. */
function figuresQuery(db: Database, writes: readonly PlacedWrite[]): CompiledQuery {
  return db
    .insertInto('figure')
    .values(
      writes.map(({ month, unitId, elementId, value, state, note, revision }) => ({
        month,
        unit_id: unitId,
        element_id: elementId,
        value,
        absence: state === 'reported' ? null : state,
        note,
        revision: revision + 1,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['month', 'unit_id', 'element_id'])
        .doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          absence: row.ref('excluded.absence'),
          note: row.ref('excluded.note'),
          revision: row.ref('excluded.revision'),
        }))
        .where((row) => row(row('figure.revision', '+', 1), '=', row.ref('excluded.revision'))),
    )
    .compile()
}

function auditQuery(db: Database, writes: readonly PlacedWrite[], stamp: Stamp): CompiledQuery {
  const rows = writes.map((write) =>
    auditRow({
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
    }),
  )
  return db.insertInto('audit').values(rows).compile()
}

/**
 * Writes all of it inside the caller's transaction, on sheets that it holds (by `sheetName`). False where any figure was
 * saved by somebody else meanwhile, or was removed: the caller must roll back.
 */
export async function recordManyFigures(
  trx: Database,
  { batches, writes, stamp }: PreparedWrites,
  held: ReadonlyMap<string, HeldSheet>,
): Promise<boolean> {
  for (const { size, figures, audit } of batches) {
    const { numAffectedRows = 0n } = await trx.executeQuery(figures)
    if (Number(numAffectedRows) !== size) return false
    await trx.executeQuery(audit)
  }
  await noteCorrections(trx, writes, stamp, held)
  for (const month of new Set(writes.map((write) => write.month))) await raiseVersion(trx, month)
  return true
}

export function sheetName({ month, unitId }: { month: Month; unitId: number }): string {
  return `${month} ${unitId}`
}

/** Saves after an approval are corrections: what stood before is kept for those who see the approved figures. */
async function noteCorrections(
  trx: Database,
  writes: readonly PlacedWrite[],
  stamp: Stamp,
  held: ReadonlyMap<string, HeldSheet>,
): Promise<void> {
  const rows = writes.flatMap(({ month, unitId, elementId, revision, before }) => {
    const sheet = held.get(sheetName({ month, unitId }))
    if (sheet === undefined || sheet.approvedAt === null) return []
    return {
      month,
      unit_id: unitId,
      element_id: elementId,
      revision: revision + 1,
      at: stamp.at,
      account_id: stamp.accountId,
      reason: sheet.reason ?? '',
      before_value: before?.value ?? null,
      before_absence: before === null || before.state === 'reported' ? null : before.state,
      before_note: before?.note ?? null,
      approved: 0,
    }
  })
  for (let at = 0; at < rows.length; at += batchSize)
    await trx
      .insertInto('adjustment')
      .values(rows.slice(at, at + batchSize))
      .execute()
}
