/** Whether a database is whole and can be written; knows what each engine can say of itself. Changes nothing. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { Connection } from './connect.ts'
import { type DatabasePlace, databaseFile } from './snapshot.ts'
import type { Database } from './tables.ts'

/** What SQLite finds wrong with its file; PostgreSQL checks its pages by itself as it reads them. */
export async function fileFaults({ db, engine }: Connection, how: 'quick' | 'full'): Promise<string[]> {
  if (engine === 'postgres') return []
  const asked =
    how === 'quick'
      ? sql<Record<string, string>>`pragma quick_check(5)`
      : sql<Record<string, string>>`pragma integrity_check(5)`
  const said = (await asked.execute(db)).rows.map((row) => String(Object.values(row)[0]))
  return said.filter((line) => line !== 'ok')
}

/** Tables with rows that lead nowhere; PostgreSQL never lets one in. */
export async function brokenLinks({ db, engine }: Connection): Promise<string[]> {
  if (engine === 'postgres') return []
  const found = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
  return [...new Set(found.rows.map(({ table }) => table))]
}

/** Takes the right to write and changes no row; throws where nobody could save: a read-only disk, a replica, a lost connection. */
export async function probeWriting(db: Database): Promise<void> {
  await db
    .updateTable('data_version')
    .set((row) => ({ version: row.ref('version') }))
    .where('topic', '=', 'no such topic')
    .execute()
}

/** How much room the database takes. */
export async function databaseBytes({ db, engine }: Connection, place: DatabasePlace): Promise<number> {
  if (engine === 'postgres') {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db)
    return rows[0]?.bytes ?? 0
  }
  const sizes = [databaseFile, `${databaseFile}-wal`].map(
    (name) => statSync(path.join(place.dataFolder, name), { throwIfNoEntry: false })?.size ?? 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
