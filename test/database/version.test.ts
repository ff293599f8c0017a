/** Versions that many writers raise at once: each counts, and writers of several months never wait for each other crosswise. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../server/database/tables.ts'
import { raiseVersion, raiseVersions, versions } from '../../server/database/version.ts'
import { migratedDatabase, onEachEngine } from '../support/database.ts'

const [first, second] = ['2026-08', '2026-09'] as const

onEachEngine('versions', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = (await migratedDatabase(engine)).db
  })

  it('rise by one for each writer, and by one for a topic that is named twice', async () => {
    const before = await versions(db)
    const raise = (topics: string[]) => db.transaction().execute((trx) => raiseVersions(trx, topics))
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => raise(index % 2 === 0 ? [first, second, first] : [second, first])),
    )
    const after = await versions(db)
    for (const topic of [first, second]) expect((after.get(topic) ?? 0) - (before.get(topic) ?? 0)).toBe(20)
  })

  it('stay where the writer’s transaction is rolled back', async () => {
    const before = await versions(db)
    const failing = db.transaction().execute(async (trx) => {
      await raiseVersions(trx, [first, second])
      throw new Error('no more paper')
    })
    await expect(failing).rejects.toThrow('no more paper')
    expect(await versions(db)).toEqual(before)
  })
})

describe('two writers of the same months in opposite orders (postgres)', () => {
  it('both wait for the earlier month and hold none of the later, so that neither can lock the other out', async () => {
    const { db } = await migratedDatabase('postgres')
    await raiseVersions(db, [first, second])
    const held = Promise.withResolvers<void>()
    const open = Promise.withResolvers<void>()
    const holder = db.transaction().execute(async (trx) => {
      await raiseVersion(trx, first)
      held.resolve()
      await open.promise
    })
    await held.promise
    const orders = [
      [first, second],
      [second, first],
    ]
    const writers = orders.map((topics) => db.transaction().execute((trx) => raiseVersions(trx, topics)))
    const waiting = async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      return Number(rows[0]?.count)
    }
    await expect.poll(waiting).toBe(2)
    // Refused at once where anybody holds the row.
    const free = sql`select topic from data_version where topic = ${second} for update nowait`
    const probe = db.transaction().execute(async (trx) => (await free.execute(trx)).rows.length)
    await expect(probe.finally(() => open.resolve())).resolves.toBe(1)
    await Promise.all([holder, ...writers])
    expect([...(await versions(db))].sort()).toEqual([
      [first, 4],
      [second, 3],
    ])
  })
})
