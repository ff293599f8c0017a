import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { Sqlite } from '../../server/database/sqlite.ts'
import type { Database, Tables } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { migratedDatabase, onEachEngine } from '../support/database.ts'

const setting = (db: Database, key: string, value = '1') => db.insertInto('setting').values({ key, value }).execute()

async function keys(db: Database): Promise<string[]> {
  return (await db.selectFrom('setting').select('key').execute()).map((row) => row.key).sort()
}

const coded = (code: string) => Object.assign(new Error(code), { code })

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

describe('acts on SQLite', () => {
  /** A database that keeps what was said to it. */
  async function told(): Promise<{ db: Database; said: string[]; close: () => Promise<void> }> {
    const said: string[] = []
    const file = new BetterSqlite(':memory:', { verbose: (text) => void said.push(String(text)) })
    // However slow the machine is, nothing but their number ends a group.
    const bounds = { acts: 64, milliseconds: Number.POSITIVE_INFINITY }
    const db = new Kysely<Tables>({ dialect: new Sqlite(file, undefined, bounds) })
    await sql`create table setting (key text primary key, value text, check (value <> 'bad'))`.execute(db)
    await sql`create table kept (key text references setting (key) deferrable initially deferred)`.execute(db)
    said.length = 0
    return { db, said, close: () => db.destroy() }
  }

  const ofTurns = (said: string[]) => said.filter((text) => /^(begin|commit|rollback)/.test(text))

  it('that are wanted at once are written to the disk once', async () => {
    const { db, said, close } = await told()
    await Promise.all(Array.from({ length: 16 }, (_, index) => inTransaction(db, (trx) => setting(trx, `k${index}`))))
    expect(ofTurns(said)).toEqual(['begin immediate', 'commit'])
    expect(await keys(db)).toHaveLength(16)
    await close()
  })

  it('are written 64 at a time at most', async () => {
    const { db, said, close } = await told()
    await Promise.all(Array.from({ length: 150 }, (_, index) => inTransaction(db, (trx) => setting(trx, `k${index}`))))
    const groups = said.join('\n').split('commit').slice(0, -1)
    expect(groups).toHaveLength(3)
    for (const group of groups) expect(group.split('savepoint act').length - 1).toBeLessThanOrEqual(64)
    expect(await keys(db)).toHaveLength(150)
    await close()
  })

  it('wait for no long one before they are answered, and it for none of them', async () => {
    const { db, said, close } = await told()
    const order: string[] = []
    const act = (key: string, isLong = false) =>
      inTransaction(db, (trx) => setting(trx, key), { isLong }).then(() => void order.push(key))
    await Promise.all([act('a'), act('b'), act('long', true), act('c'), act('d')])
    expect(order).toEqual(['a', 'b', 'long', 'c', 'd'])
    expect(ofTurns(said)).toEqual([
      'begin immediate',
      'commit',
      'begin immediate',
      'commit',
      'begin immediate',
      'commit',
    ])
    await close()
  })

  it('are all told where their group could not be written, those too that had failed by themselves', async () => {
    const { db, close } = await told()
    await sql`pragma foreign_keys = 1`.execute(db)
    const ended = await Promise.allSettled([
      inTransaction(db, (trx) => setting(trx, 'a')),
      inTransaction(db, (trx) => setting(trx, 'c', 'bad')),
      // Refused by SQLite only when all is committed.
      inTransaction(db, (trx) => sql`insert into kept values ('nobody')`.execute(trx)),
      inTransaction(db, (trx) => setting(trx, 'b')),
    ])
    expect(ended.map((one) => (one.status === 'rejected' ? one.reason.code : 'kept'))).toEqual(
      Array.from({ length: 4 }, () => 'SQLITE_CONSTRAINT_FOREIGNKEY'),
    )
    expect(await keys(db)).toEqual([])
    await inTransaction(db, (trx) => setting(trx, 'later'))
    expect(await keys(db)).toEqual(['later'])
    await close()
  })

  it('see what those before them wrote, though it is not on the disk yet', async () => {
    const { db, said, close } = await told()
    const raise = () =>
      inTransaction(db, async (trx) => {
        const count = (await keys(trx)).length
        await setting(trx, `k${count}`)
        return count
      })
    expect(await Promise.all(Array.from({ length: 5 }, raise))).toEqual([0, 1, 2, 3, 4])
    expect(ofTurns(said)).toEqual(['begin immediate', 'commit'])
    await close()
  })
})

describe('a file of SQLite', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bct-transaction-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is read beside an act without waiting for it, and without seeing any of it', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'a.db'))
    await migrate(db)
    let seen: string[] | undefined
    await inTransaction(db, async (trx) => {
      await setting(trx, 'a')
      seen = await keys(db)
    })
    expect(seen).toEqual([])
    expect(await keys(db)).toEqual(['a'])
    await close()
  })

  it('that is full in the middle of one act fails those that were to be written with it, and goes on', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'full.db'))
    await migrate(db)
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 0)}`.execute(db)
    const ended = await Promise.allSettled([
      inTransaction(db, (trx) => setting(trx, 'small')),
      inTransaction(db, async (trx) => {
        // Whatever it tries after all was rolled back must not stand alone.
        await setting(trx, 'large', 'x'.repeat(3_000_000)).catch(() => {})
        await setting(trx, 'after')
      }),
      inTransaction(db, (trx) => setting(trx, 'next')),
    ])
    const codes = ended.map((one) => (one.status === 'rejected' ? one.reason.code : 'kept'))
    expect(codes).toEqual(['SQLITE_FULL', 'SQLITE_FULL', 'kept'])
    expect(await keys(db)).toEqual(['next'])
    await close()
  })

  it('that another program holds is told to whoever wants to write', async () => {
    const file = path.join(folder, 'held.db')
    const { db, close } = connectSqlite(file)
    await migrate(db)
    await sql`pragma busy_timeout = 1`.execute(db)
    const other = new BetterSqlite(file)
    other.exec('begin immediate')
    const ended = await Promise.allSettled([1, 2].map((key) => inTransaction(db, (trx) => setting(trx, `k${key}`))))
    expect(ended.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(['conflict', 'conflict'])
    other.exec('rollback')
    await inTransaction(db, (trx) => setting(trx, 'c'))
    expect(await keys(db)).toEqual(['c'])
    other.close()
    await close()
  })
})
