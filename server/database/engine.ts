/** Which engine a database is on, for the few files of this folder that must know. */
import { PostgresAdapter } from 'kysely'
import type { Database } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

export function engineOf(db: Pick<Database, 'getExecutor'>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
