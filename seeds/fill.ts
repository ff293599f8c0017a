/**
 * Fills an empty database with the facts of this folder, in one transaction: the reference for every site, the real plans
 * and the invented province for the sample only. A database that holds units is left as it is.
 */
import { holdAlone } from '../server/database/hold-alone.ts'
import type { Database } from '../server/database/tables.ts'
import { inTransaction } from '../server/database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../server/database/version.ts'

/** True where it was written, false where the database was not empty. */
export async function fillReference(db: Database): Promise<boolean> {
  return whenEmpty(db, async (trx) => (await import('./write-reference.ts')).writeReference(trx))
}

/** True where it was written, false where the database was not empty. */
export async function fillSample(db: Database, now: Date): Promise<boolean> {
  return whenEmpty(db, async (trx) => (await import('./write-sample.ts')).writeSample(trx, now))
}

/** The facts are loaded only then: every start but the first finds them written. */
async function whenEmpty(db: Database, write: (trx: Database) => Promise<void>): Promise<boolean> {
  if (await hasUnits(db)) return false
  return inTransaction(
    db,
    async (trx) => {
      // Two servers that start at the same moment would both find it empty.
      await holdAlone(trx, 'fill')
      if (await hasUnits(trx)) return false
      await write(trx)
      await raiseVersion(trx, catalogueTopic)
      return true
    },
    { isLong: true },
  )
}

async function hasUnits(db: Database): Promise<boolean> {
  return (await db.selectFrom('unit').select('id').limit(1).executeTakeFirst()) !== undefined
}
