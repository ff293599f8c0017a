/**
 * The append-only record of who did what. Entries are gathered while an act is at work and written at its end, in its own
 * transaction, under one seal that takes up the seal before it. There is no entry outside an act.
 */
import { CompiledQuery, sql } from 'kysely'
import { noHash, rowValues, sealedColumns, sealText, textOf } from '../domain/audit-chain.ts'
import type { EntryWay } from '../domain/figure.ts'
import { contentHash, markOf, type RowHash, sha256 } from './audit-hash.ts'
import { engineOf } from './engine.ts'
import { entryId } from './entry-id.ts'
import { holdAlone } from './hold-alone.ts'
import type { AuditTable } from './rows/figures.ts'
import type { Database, Reader } from './tables.ts'
import { rowsAtOnce, textByRows } from './texts-by-rows.ts'

export type AuditEntry = {
  at: string
  accountId: string | null
  act: string
  month?: string
  unitId?: number
  elementId?: number
  revision?: number
  before?: unknown
  after?: unknown
  way?: EntryWay
  importId?: string
}

type Row = Omit<AuditTable, 'seal' | 'mark'>
/** What an act has entered so far: rows to be written, and the hashes of those that are. */
type Entered = { waiting: Row[]; hashes: RowHash[]; number: number | undefined }

const acts = new WeakMap<Database, Entered>()

/** Called by `inTransaction` before the work of an act. */
export function beginAudit(trx: Database): void {
  acts.set(trx, { waiting: [], hashes: [], number: undefined })
}

/** Enters what was done; it is written when the act ends, with all that it enters. */
export async function appendAudit(trx: Database, entry: AuditEntry): Promise<void> {
  enteredIn(trx).waiting.push(auditRow(entry))
}

/** Many entries, ready to be written inside the transaction of their act: all but the number of its seal is known. */
export type PreparedAudit = { sql: string; parameters: readonly unknown[]; hashes: RowHash[] }

const columns = [...sealedColumns, 'seal', 'mark'] as const
const sealAt = columns.indexOf('seal')

export function prepareAudit(db: Database, entries: readonly AuditEntry[]): PreparedAudit {
  return prepareRows(db, entries.map(auditRow))
}

function prepareRows(db: Database, rows: readonly Row[]): PreparedAudit {
  const hashes: RowHash[] = []
  const parameters: unknown[] = []
  for (const row of rows) {
    const values = rowValues(row)
    const hash = sha256(textOf(values))
    hashes.push({ id: row.id, at: row.at, hash })
    for (const value of values) parameters.push(value)
    parameters.push(0, markOf(hash))
  }
  return { sql: insertText(db, rows.length), parameters, hashes }
}

/** Writes what was prepared, at once. */
export async function appendPrepared(trx: Database, prepared: PreparedAudit): Promise<void> {
  const entered = enteredIn(trx)
  const number = await numberOf(trx, entered)
  const parameters = [...prepared.parameters]
  for (let at = sealAt; at < parameters.length; at += columns.length) parameters[at] = number
  await trx.executeQuery(CompiledQuery.raw(prepared.sql, parameters))
  for (const hash of prepared.hashes) entered.hashes.push(hash)
}

/**
 * Called by `inTransaction` after the work of an act: writes what waits, and the seal. Whoever seals holds the end of the
 * chain until the commit; it is the last thing that an act takes hold of, so that nobody waits crosswise.
 */
export async function sealAudit(trx: Database): Promise<void> {
  const entered = enteredIn(trx)
  for (let start = 0; start < entered.waiting.length; start += rowsAtOnce)
    await appendPrepared(trx, prepareRows(trx, entered.waiting.slice(start, start + rowsAtOnce)))
  acts.delete(trx)
  const { hashes, number } = entered
  if (number === undefined) return
  await holdAlone(trx, 'audit')
  const before = await auditHead(trx)
  const at = hashes.reduce((last, one) => (one.at > last ? one.at : last), '')
  const seal = { number, place: before.place + 1, at, rows: hashes.length }
  const hash = sha256(sealText(before.hash, seal, contentHash(hashes)))
  await trx
    .insertInto('audit_seal')
    .values({ ...seal, hash })
    .execute()
}

/** The end of the chain: kept elsewhere, it proves later that nothing before it was altered or taken away. */
export async function auditHead(db: Reader): Promise<{ place: number; hash: string }> {
  const last = await db
    .selectFrom('audit_seal')
    .select(['place', 'hash'])
    .orderBy('place', 'desc')
    // As a value beside the statement it would make SQLite plan the statement anew each time.
    .limit(sql<number>`1`)
    .executeTakeFirst()
  return last ?? { place: 0, hash: noHash }
}

function enteredIn(trx: Database): Entered {
  const entered = acts.get(trx)
  if (!entered) throw new Error('an entry of the record of acts outside of an act')
  return entered
}

/** The number of the act's seal. On PostgreSQL many acts are at work at once, and none waits for the number of another. */
async function numberOf(trx: Database, entered: Entered): Promise<number> {
  if (entered.number !== undefined) return entered.number
  const asked =
    engineOf(trx) === 'postgres'
      ? sql<{ number: number }>`select nextval('audit_number') as number`
      : sql<{ number: number }>`select coalesce(max(number), 0) + 1 as number from audit_seal`
  const { rows } = await asked.execute(trx)
  entered.number = Number(rows[0]?.number)
  return entered.number
}

const insertText = textByRows((db, count) => {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  return db
    .insertInto('audit')
    .values(Array.from({ length: count }, () => row as never))
    .compile()
})

function auditRow(entry: AuditEntry): Row {
  return {
    id: entryId(entry.at),
    at: entry.at,
    account_id: entry.accountId,
    act: entry.act,
    month: entry.month ?? null,
    unit_id: entry.unitId ?? null,
    element_id: entry.elementId ?? null,
    revision: entry.revision ?? null,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    way: entry.way ?? null,
    import_id: entry.importId ?? null,
  }
}
