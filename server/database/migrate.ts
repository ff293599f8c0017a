/** Brings the schema up to date. Forward only; each migration is one transaction and leaves nothing behind when it fails. */
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { guardAudit } from './audit-guard.ts'
import { engineOf } from './engine.ts'
import { whileAlone } from './hold-alone.ts'
import type { Database } from './tables.ts'

/**
 * Runs what is missing, one by one, so that a failure undoes its own migration and no other; returns the names that ran.
 * Servers that start at the same moment on one database do it one after the other, and the later ones find it done.
 * Throws an error that names the migration, with its own error as the cause.
 */
export async function migrate(db: Database, list: Record<string, Migration> = migrations): Promise<string[]> {
  return whileAlone(db, 'migrate', async (alone) => {
    const ran = await withRoom(alone, () => runMissing(alone, list))
    if (sealed in list) await guardAudit(alone)
    return ran
  })
}

/** A new index sorts a whole table. On SQLite that is done beside the file while migrations run: ten years would not fit in memory. */
async function withRoom<T>(db: Database, work: () => Promise<T>): Promise<T> {
  if (engineOf(db) === 'postgres') return work()
  await sql`pragma temp_store = 1`.execute(db)
  try {
    return await work()
  } finally {
    await sql`pragma temp_store = 2`.execute(db)
  }
}

/** From here on the database refuses that the record of acts is altered. */
const sealed = '0025_audit_chain'

async function runMissing(db: Database, list: Record<string, Migration>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => list } })
  const ran: string[] = []
  for (;;) {
    const { error, results } = await migrator.migrateUp()
    const step = results?.[0]
    if (error)
      throw new Error(`migration ${step?.migrationName ?? 'before the first'} failed; nothing of it was kept`, {
        cause: error,
      })
    if (!step) return ran
    ran.push(step.migrationName)
  }
}
