/** Brings the schema up to date. Forward only; each migration is one transaction and leaves nothing behind when it fails. */
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { guardAudit } from './audit-guard.ts'
import { whileAlone } from './hold-alone.ts'
import type { Database } from './tables.ts'

/**
 * Runs what is missing, one by one, so that a failure undoes its own migration and no other; returns the names that ran.
 * Servers that start at the same moment on one database do it one after the other, and the later ones find it done.
 * Throws an error that names the migration, with its own error as the cause.
 */
export async function migrate(db: Database, list: Record<string, Migration> = migrations): Promise<string[]> {
  return whileAlone(db, 'migrate', async (alone) => {
    const ran = await runMissing(alone, list)
    if (sealed in list) await guardAudit(alone)
    return ran
  })
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
