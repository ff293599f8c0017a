import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { migratedDatabase, onEachEngine } from '../support/database.ts'
import { coded, keys, setting } from './acts.ts'

onEachEngine('an act', (engine) => {
  it('is kept whole, and answers what its work answers', async () => {
    const { db } = await migratedDatabase(engine)
    const answer = await inTransaction(db, async (trx) => {
      await setting(trx, 'a')
      return setting(trx, 'b').then(() => 7)
    })
    expect(answer).toBe(7)
    expect(await keys(db)).toEqual(['a', 'b'])
  })

  it('leaves nothing where it fails, and tells what it failed by', async () => {
    const { db } = await migratedDatabase(engine)
    const failing = inTransaction(db, async (trx) => {
      await setting(trx, 'a')
      throw new Error('no right')
    })
    await expect(failing).rejects.toThrow('no right')
    expect(await keys(db)).toEqual([])
  })

  it('fails alone among others at the same moment', async () => {
    const { db } = await migratedDatabase(engine)
    const acts = Array.from({ length: 20 }, (_, index) =>
      inTransaction(db, async (trx) => {
        await setting(trx, `k${index}`)
        if (index % 3 === 0) await setting(trx, `k${index}`)
        return index
      }),
    )
    const ended = await Promise.allSettled(acts)
    const good = ended.flatMap((one, index) => (one.status === 'fulfilled' ? [`k${index}`] : []))
    expect(good).toHaveLength(13)
    expect(await keys(db)).toEqual(good.sort())
  })
})

describe('an act on PostgreSQL', () => {
  it('is done again where two took hold of the same rows crosswise', async () => {
    const { db } = await migratedDatabase('postgres')
    await setting(db, 'a', '0')
    await setting(db, 'b', '0')
    const raise = (trx: Database, key: string) =>
      sql`update setting set value = cast(cast(value as integer) + 1 as text) where key = ${key}`.execute(trx)
    let met = 0
    let runs = 0
    const both = (first: string, second: string) =>
      inTransaction(db, async (trx) => {
        runs += 1
        await sql`set local deadlock_timeout = '20ms'`.execute(trx)
        await raise(trx, first)
        // The first time, neither goes on before the other holds a row.
        met += 1
        while (met < 2) await new Promise((resolve) => setTimeout(resolve, 1))
        await raise(trx, second)
      })
    await Promise.all([both('a', 'b'), both('b', 'a')])
    expect(runs).toBeGreaterThan(2)
    expect(await db.selectFrom('setting').select(['key', 'value']).orderBy('key').execute()).toEqual([
      { key: 'a', value: '2' },
      { key: 'b', value: '2' },
    ])
  })

  it.each(['40001', '40P01'])('is asked for again after five repetitions that all ended in %s', async (code) => {
    const { db } = await migratedDatabase('postgres')
    let runs = 0
    const failing = inTransaction(db, async (trx) => {
      runs += 1
      await setting(trx, 'a')
      throw coded(code)
    })
    await expect(failing).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('làm lại') })
    expect(runs).toBe(6)
    expect(await keys(db)).toEqual([])
  })

  it('is given up after half a minute in one statement, but not where it writes thousands of rows', async () => {
    const { db } = await migratedDatabase('postgres')
    const asked = (trx: Database, name: string) =>
      sql<{ value: string }>`select current_setting(${name}) as value`.execute(trx)
    const told = (isLong: boolean, name: string) =>
      inTransaction(db, async (trx) => (await asked(trx, name)).rows[0]?.value, { isLong })
    expect(await told(false, 'statement_timeout')).toBe('30s')
    expect(await told(true, 'statement_timeout')).toBe('0')
    expect(await told(false, 'statement_timeout')).toBe('30s')
    expect(await told(false, 'idle_in_transaction_session_timeout')).toBe('1min')
    expect(await told(false, 'application_name')).toBe('bang-chi-tieu')
  })

  it('says that the database was lost, does not try again, and the next one has another connection', async () => {
    const { db } = await migratedDatabase('postgres')
    let runs = 0
    const cut = inTransaction(db, async (trx) => {
      runs += 1
      await setting(trx, 'a')
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
    })
    await expect(cut).rejects.toMatchObject({ code: 'unavailable' })
    expect(runs).toBe(1)
    await inTransaction(db, (trx) => setting(trx, 'b'))
    expect(await keys(db)).toEqual(['b'])
  })
})
