/** Opens the database named by the configuration. The only place, with sqlite.ts, that knows which engine it is. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type { Engine } from './engine.ts'
import { openReader, openSqlite, Sqlite, StrictTables } from './sqlite.ts'
import type { Database, Tables } from './tables.ts'
import type { Bounds } from './turns.ts'
import { countCommits } from './unchanged.ts'

export type { Engine }
export type Connection = { db: Database; engine: Engine; close: () => Promise<void> }

/** Connects to postgres:// or postgresql:// where an address is given, otherwise to the file in the data folder. */
export async function connect(settings: {
  databaseUrl: string | undefined
  dataFolder: string
  postgresPool?: number
}): Promise<Connection> {
  if (settings.databaseUrl !== undefined) return connectPostgres(settings.databaseUrl, settings.postgresPool)
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 })
  return connectSqlite(path.join(settings.dataFolder, 'bang-chi-tieu.db'))
}

/** A file path, or ':memory:'; `bounds` of what one write to the disk carries, where they are not the usual. */
export function connectSqlite(file: string, bounds?: Bounds): Connection {
  const writing = openSqlite(file)
  const reading = openReader(file)
  const dialect = new Sqlite(writing, reading, bounds)
  const db: Database = new Kysely<Tables>({ dialect, plugins: [new StrictTables()] })
  if (reading) countCommits(db, reading)
  return { db, engine: 'sqlite', close: () => db.destroy() }
}

/** What a server of PostgreSQL is asked to keep to, in milliseconds. */
const limits = {
  // Nobody waits longer for a page; acts that write thousands of rows lift it for themselves.
  statement_timeout: 30_000,
  // A server that was stopped in the middle of an act does not go on holding its rows.
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 10_000,
  // A network that swallows everything is noticed, where the other end says nothing any more.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: 'bang-chi-tieu',
}

/** Opens up to so many connections to one server of PostgreSQL, for this process. */
export async function connectPostgres(address: string, connections = 10): Promise<Connection> {
  const { default: pg } = await import('pg')
  // Counts come back as text from PostgreSQL; ours are far below 2^53.
  pg.types.setTypeParser(20, Number)
  pg.types.setTypeParser(1700, Number)
  pg.types.setTypeParser(1082, String)
  const pool = new pg.Pool({ connectionString: address, max: connections, ...limits })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that is lost in the middle of an act fails that act; without a listener of its own it would end the process, too.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'postgres', close: () => db.destroy() }
}
