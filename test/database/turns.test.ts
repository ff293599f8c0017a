/** Turns on the one connection that writes a SQLite file: what is written together, answered together and read beside. */
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
import { keys, setting } from './acts.ts'

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

  it('that are long are taken back whole, and those that waited for them are done', async () => {
    const { db, said, close } = await told()
    const failing = inTransaction(
      db,
      async (trx) => {
        await setting(trx, 'a')
        throw new Error('no right')
      },
      { isLong: true },
    )
    const ended = await Promise.allSettled([failing, inTransaction(db, (trx) => setting(trx, 'b'))])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(ofTurns(said)).toEqual(['begin immediate', 'rollback', 'begin immediate', 'commit'])
    expect(await keys(db)).toEqual(['b'])
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
