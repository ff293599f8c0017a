/**
 * The one form in which a database is written down: every table with its rows in the order of the key, the same bytes on
 * SQLite and PostgreSQL. Its SHA-256 says whether two databases hold the same; it knows nothing of what the rows mean.
 */
import { createHash } from 'node:crypto'
import type { TableLayout } from '../database/layout.ts'
import type { Snapshot, Value } from '../database/snapshot.ts'

export type TableDigest = { table: string; rows: number; sha256: string }

export type DatabaseDigest = { migrations: string[]; tables: TableDigest[]; sha256: string }

/**
 * Ways in that must not live on in a copy: who finds a backup has no session, no token and no one-time link of anybody.
 * Failed attempts belong to the door of the running program.
 */
export const keptOut: ReadonlySet<string> = new Set(['session', 'api_token', 'invitation', 'sign_in_failure'])

/** The first line of a table: its name and columns, as the rows below have them. */
export function headLine(table: string, columns: readonly string[]): string {
  return `${JSON.stringify({ table, columns })}\n`
}

export function columnNames({ columns }: TableLayout): string[] {
  return columns.map(({ name }) => name)
}

/** One row: texts in quotes, integers bare, null as null. */
export function rowLine(row: readonly Value[], table: string): string {
  for (const value of row)
    if (typeof value === 'number' ? !Number.isSafeInteger(value) : value !== null && typeof value !== 'string')
      throw new Error(`table ${table} holds a value that is no text, no integer and not null: ${String(value)}`)
  return `${JSON.stringify(row)}\n`
}

/** Writes a table down piece by piece and hashes it on the way; `write` is waited for. */
export async function writeTable(
  snapshot: Snapshot,
  table: TableLayout,
  write: (piece: string) => Promise<void> | void,
): Promise<TableDigest> {
  const hash = createHash('sha256')
  let rows = 0
  const take = async (piece: string) => {
    hash.update(piece)
    await write(piece)
  }
  await take(headLine(table.name, columnNames(table)))
  for await (const page of snapshot.pages(table)) {
    rows += page.length
    await take(page.map((row) => rowLine(row, table.name)).join(''))
  }
  return { table: table.name, rows, sha256: hash.digest('hex') }
}

/** The hash of each table and of all of them; the tables named are left out. */
export async function digestDatabase(
  snapshot: Snapshot,
  without: ReadonlySet<string> = new Set(),
): Promise<DatabaseDigest> {
  const tables: TableDigest[] = []
  for (const table of snapshot.tables)
    if (!without.has(table.name)) tables.push(await writeTable(snapshot, table, () => {}))
  return { migrations: snapshot.migrations, tables, sha256: digestOfAll(snapshot.migrations, tables) }
}

/** One hash over the schema's migrations and the hashes of its tables, by name. */
export function digestOfAll(migrations: readonly string[], tables: readonly TableDigest[]): string {
  const hash = createHash('sha256').update(`${JSON.stringify({ migrations })}\n`)
  for (const { table, rows, sha256 } of tables.toSorted((a, b) => (a.table < b.table ? -1 : 1)))
    hash.update(`${JSON.stringify([table, rows, sha256])}\n`)
  return hash.digest('hex')
}
