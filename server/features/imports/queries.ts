/** SQL of imports: the files, the figures staged for them, and how the columns of a source were read last time. */

import type { Database, Reader } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import type { HeadMeaning } from '../../domain/import-table.ts'
import type { ImportState } from './contract.ts'
import { importSentences } from './sentences.vi.ts'
import type { StoredAnswer, StoredSummary } from './stored-answer.ts'

export type ImportFile = {
  id: string
  unitId: number
  fileName: string
  fileHash: string
  state: ImportState
  createdAt: string
  createdBy: string
  committedAt: string | null
  undoneAt: string | null
  undoneBy: string | null
  summary: StoredSummary
}

/** A file that is still being stored is not there yet. */
const present = ['dry', 'committed', 'undone'] as const

function files(db: Reader) {
  return db
    .selectFrom('import_file')
    .innerJoin('account as creator', 'creator.id', 'import_file.account_id')
    .leftJoin('account as undoer', 'undoer.id', 'import_file.undone_by')
    .select(['import_file.id', 'unit_id', 'file_name', 'file_hash', 'state', 'import_file.created_at', 'committed_at'])
    .select(['undone_at', 'options', 'creator.display_name as created_by', 'undoer.display_name as undone_by_name'])
    .where('state', 'in', present)
}

type FileRow = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>

function fileOf(row: FileRow): ImportFile {
  return {
    id: row.id,
    unitId: row.unit_id,
    fileName: row.file_name,
    fileHash: row.file_hash,
    state: row.state as ImportState,
    createdAt: row.created_at,
    createdBy: row.created_by,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by_name,
    summary: JSON.parse(row.options),
  }
}

export async function importFile(db: Reader, id: string): Promise<ImportFile | undefined> {
  const row = await files(db).where('import_file.id', '=', id).executeTakeFirst()
  return row && fileOf(row)
}

/** Newest first. */
export async function importFiles(db: Reader, unitIds: readonly number[], most: number): Promise<ImportFile[]> {
  if (unitIds.length === 0) return []
  const rows = await files(db)
    .where('unit_id', 'in', unitIds)
    .orderBy('import_file.created_at', 'desc')
    .orderBy('import_file.id')
    .limit(most)
    .execute()
  return rows.map(fileOf)
}

/** As for one that never was: a dry run may be forgotten while somebody looks at it. */
export function unknownImport(): Failure {
  return new Failure('not_found', { message: importSentences.unknownImport })
}

/** Throws Failure where the import is gone. */
export async function storedAnswer(db: Reader, id: string): Promise<StoredAnswer> {
  const row = await db.selectFrom('import_file').select('answer').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw unknownImport()
  return JSON.parse(row.answer)
}

/** The committed import of the same file for the same unit, if there is one that was not undone. */
export async function committedTwin(db: Reader, file: ImportFile): Promise<ImportFile | undefined> {
  const row = await files(db)
    .where('file_hash', '=', file.fileHash)
    .where('unit_id', '=', file.unitId)
    .where('state', '=', 'committed')
    .where('import_file.id', '!=', file.id)
    .orderBy('committed_at', 'desc')
    .executeTakeFirst()
  return row && fileOf(row)
}

export type NewImport = {
  id: string
  accountId: string
  unitId: number
  fileName: string
  fileHash: string
  at: string
  summary: StoredSummary
  answer: StoredAnswer
}

/** Begins to store a file; nobody sees it until `finishImport`. */
export async function beginImport(db: Database, one: NewImport): Promise<void> {
  await db
    .insertInto('import_file')
    .values({
      id: one.id,
      account_id: one.accountId,
      unit_id: one.unitId,
      file_name: one.fileName,
      file_hash: one.fileHash,
      state: 'storing',
      created_at: one.at,
      options: JSON.stringify(one.summary),
      answer: JSON.stringify(one.answer),
    })
    .execute()
}

export async function finishImport(db: Database, id: string): Promise<void> {
  await db.updateTable('import_file').set({ state: 'dry' }).where('id', '=', id).execute()
}

/** Moves an import from one state to another; false where it was not in the first. */
export async function moveImport(
  trx: Database,
  id: string,
  from: ImportState,
  to: ImportState,
  set: { committed_at?: string; undone_at?: string; undone_by?: string },
): Promise<boolean> {
  const updated = await trx
    .updateTable('import_file')
    .set({ state: to, ...set })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Keeps what an undo did, inside its transaction; the answer is written anew only where something stayed. */
export async function saveUndo(
  trx: Database,
  { id, summary }: ImportFile,
  undo: NonNullable<StoredSummary['undo']>,
  answer: StoredAnswer | undefined,
): Promise<void> {
  const options = JSON.stringify({ ...summary, undo })
  await trx
    .updateTable('import_file')
    .set(answer === undefined ? { options } : { options, answer: JSON.stringify(answer) })
    .where('id', '=', id)
    .execute()
}

/** Dry runs that somebody left behind, and stores that never ended: forgotten when the same person tries again. */
export async function forgetDryRuns(db: Database, accountId: string, unitId: number): Promise<void> {
  const left = await db
    .selectFrom('import_file')
    .select('id')
    .where('account_id', '=', accountId)
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['dry', 'storing'])
    .orderBy('created_at', 'desc')
    .offset(dryRunsKept)
    .limit(20)
    .execute()
  for (const { id } of left) await inTransaction(db, (trx) => forgetDryRun(trx, id))
}

/**
 * One of them, if it is one still: it is taken hold of first, so that a commit that came in between keeps its rows, and
 * one that comes later finds nothing.
 */
async function forgetDryRun(trx: Database, id: string): Promise<void> {
  const held = await trx
    .updateTable('import_file')
    .set({ state: 'storing' })
    .where('id', '=', id)
    .where('state', 'in', ['dry', 'storing'])
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return
  await trx.deleteFrom('import_row').where('import_id', '=', id).execute()
  await trx.deleteFrom('import_file').where('id', '=', id).execute()
}

/** A second window may still show an earlier one. */
const dryRunsKept = 3

/** How this unit's sources were read, by their signature. */
export async function mappingsOf(db: Reader, unitId: number): Promise<Record<string, HeadMeaning[]>> {
  const rows = await db
    .selectFrom('import_mapping')
    .select(['source', 'mapping'])
    .where('unit_id', '=', unitId)
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.source, JSON.parse(row.mapping)]))
}

export async function saveMapping(
  trx: Database,
  unitId: number,
  source: string,
  mapping: readonly HeadMeaning[],
  at: string,
): Promise<void> {
  const values = { mapping: JSON.stringify(mapping), saved_at: at }
  await trx
    .insertInto('import_mapping')
    .values({ unit_id: unitId, source, ...values })
    .onConflict((on) => on.columns(['unit_id', 'source']).doUpdateSet(values))
    .execute()
}
