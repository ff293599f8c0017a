/** From one engine to the other and back: every row as it was, and everything goes on from there. */
import { describe, expect, it } from 'vitest'
import { appendAudit } from '../../server/database/audit.ts'
import { copyDatabase } from '../../server/database/copy.ts'
import { takeIds } from '../../server/database/series.ts'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { migratedDatabase, sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'

const note = (db: Database) =>
  inTransaction(db, (trx) =>
    appendAudit(trx, { at: '2026-11-21T02:00:00.000Z', accountId: null, act: 'remind', after: { name: 'Nhắc “nộp”' } }),
  )

describe('a copy', () => {
  it('of the sample to PostgreSQL and back holds every row of every table as it was', async () => {
    const { db } = await sampleDatabase('sqlite')
    for (let count = 0; count < 3; count += 1) await note(db)
    const before = await stored(db)
    const { db: postgres } = await migratedDatabase('postgres')
    const copied = await copyDatabase(db, postgres)
    expect(copied.get('unit')).toBe(before.unit?.length)
    expect(await stored(postgres)).toEqual(before)
    const { db: back } = await migratedDatabase('sqlite')
    await copyDatabase(postgres, back)
    expect(await stored(back)).toEqual(before)
    for (const copy of [postgres, back]) {
      // New keys and seals follow on those that were copied.
      expect(await inTransaction(copy, (trx) => takeIds(trx, 'plan', 1))).toEqual([(before.plan?.length ?? 0) + 1])
      await note(copy)
      expect(await verifyAudit(copy)).toMatchObject({ rows: 4, seals: 4, faults: [] })
    }
  })

  it('is refused by a target that holds anything, and leaves it as it was', async () => {
    const { db } = await sampleDatabase('sqlite')
    const { db: target } = await migratedDatabase('postgres')
    await target.insertInto('setting').values({ key: 'a', value: '1' }).execute()
    await expect(copyDatabase(db, target)).rejects.toThrow('setting holds rows')
    expect((await stored(target)).unit).toEqual([])
  })

  it('is refused by a target of another schema', async () => {
    const { db } = await migratedDatabase('sqlite')
    const { db: target } = await migratedDatabase('postgres')
    await target
      .deleteFrom('kysely_migration' as 'setting')
      .where('name' as 'key', '=', '0025_audit_chain')
      .execute()
    await expect(copyDatabase(db, target)).rejects.toThrow('the schemas differ')
  })
})
