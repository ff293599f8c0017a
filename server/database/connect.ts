/** Opens the database named by the configuration. The only place, with sqlite.ts, that knows which engine it is. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { openSqlite, Sqlite, StrictTables } from './sqlite.ts'
import type { Database, Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'
export type Connection = { db: Database; engine: Engine; close: () => Promise<void> }

/** Connects to postgres:// or postgresql:// where an address is given, otherwise to the file in the data folder. */
export async function connect(settings: { databaseUrl: string | undefined; dataFolder: string }): Promise<Connection> {
  if (settings.databaseUrl !== undefined) return connectPostgres(settings.databaseUrl)
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 })
  return connectSqlite(path.join(settings.dataFolder, 'bang-chi-tieu.db'))
}

/** A file path, or ':memory:'. */
export function connectSqlite(file: string): Connection {
  const db: Database = new Kysely<Tables>({ dialect: new Sqlite(openSqlite(file)), plugins: [new StrictTables()] })
  return { db, engine: 'sqlite', close: () => db.destroy() }
}

export async function connectPostgres(address: string): Promise<Connection> {
  const { default: pg } = await import('pg')
  // Counts come back as text from PostgreSQL; ours are far below 2^53.
  pg.types.setTypeParser(20, Number)
  pg.types.setTypeParser(1700, Number)
  pg.types.setTypeParser(1082, String)
  const pool = new pg.Pool({ connectionString: address, max: 10, statement_timeout: 30_000 })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'postgres', close: () => db.destroy() }
}
