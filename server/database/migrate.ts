/** Brings the schema up to date. Forward only; each migration is one transaction and leaves nothing behind when it fails. */
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import type { Database } from './tables.ts'

/** Runs what is missing; returns the names that ran. Throws the migration's own error, with its name. */
export async function migrate(db: Database, list: Record<string, Migration> = migrations): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => list } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first'
    throw new Error(`migration ${failed} failed; nothing of it was kept`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}
