/** What only one may be at on all servers of a database: held inside a transaction, until it ends. */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Database } from './tables.ts'

/** The keys under which PostgreSQL knows them. */
const keys = { audit: 8_217_001, fill: 8_217_002, migrate: 8_217_003 } as const
export type Alone = keyof typeof keys

/** Waits for whoever is at it. On SQLite a transaction is alone anyway. */
export async function holdAlone(trx: Database, what: Alone): Promise<void> {
  if (engineOf(trx) === 'postgres') await sql`select pg_advisory_xact_lock(${keys[what]})`.execute(trx)
}

/**
 * Does the work while this server alone is at it, in as many transactions as it takes; the others wait at the door. The work
 * is given the connection that holds the door.
 */
export async function whileAlone<T>(db: Database, what: Alone, work: (db: Database) => Promise<T>): Promise<T> {
  if (engineOf(db) === 'sqlite') return work(db)
  return db.connection().execute(async (held) => {
    // Whoever waits here, and what is done behind the door, may take long.
    await sql`set statement_timeout = 0`.execute(held)
    await sql`select pg_advisory_lock(${keys[what]})`.execute(held)
    try {
      return await work(held)
    } finally {
      await sql`select pg_advisory_unlock(${keys[what]})`.execute(held)
      await sql`reset statement_timeout`.execute(held)
    }
  })
}
