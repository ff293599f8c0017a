import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, connectSqlite } from '../../server/database/connect.ts'
import { isDiskFull } from '../../server/database/constraint.ts'
import { migrate } from '../../server/database/migrate.ts'
import { openSqlite } from '../../server/database/sqlite.ts'
import { migratedDatabase } from '../support/database.ts'
import { allTables } from '../support/stored.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bct-sqlite-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('opening a file', () => {
  it('sets what durability rests on: WAL, synchronous FULL, foreign keys', () => {
    const database = openSqlite(path.join(folder, 'a.db'))
    const setting = (name: string) => database.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('busy_timeout')).toBe(5000)
    expect(setting('trusted_schema')).toBe(0)
    database.close()
  })

  it('keeps in memory what an act needs to take itself back, and beside the file what a migration sorts', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'b.db'))
    const told = async (of: typeof db) =>
      (await sql<{ temp_store: number }>`pragma temp_store`.execute(of)).rows[0]?.temp_store
    let during: number | undefined
    await migrate(db, {
      '0001_asks': {
        up: async (migrating) => {
          during = await told(migrating)
        },
      },
    })
    expect([during, await told(db)]).toEqual([1, 2])
    await close()
  })

  it('turns a file that was kept in another journal mode to WAL', () => {
    const file = path.join(folder, 'old.db')
    const before = new BetterSqlite(file)
    before.pragma('journal_mode = delete')
    before.exec('create table kept (id integer)')
    before.close()
    const database = openSqlite(file)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    database.close()
  })

  it('refuses a database that cannot have WAL', () => {
    // SQLite's private temporary database has no file beside which a log could lie.
    expect(() => openSqlite('')).toThrow('SQLite refused journal_mode = wal: it is delete')
  })

  it('says why where the disk is full in the middle of a transaction, and goes on without it', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'full.db'))
    await migrate(db)
    const setting = (value: string) =>
      db
        .insertInto('setting')
        .values({ key: value.slice(0, 9), value })
        .execute()
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 0)}`.execute(db)
    const write = db.transaction().execute(async (trx) => {
      await trx.insertInto('setting').values({ key: 'small', value: 'x' }).execute()
      await trx
        .insertInto('setting')
        .values({ key: 'large', value: 'x'.repeat(3_000_000) })
        .execute()
    })
    await expect(write.catch((error: unknown) => Promise.reject(isDiskFull(error)))).rejects.toBe(true)
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
    await sql`pragma max_page_count = 1000000`.execute(db)
    await setting('fits again')
    await close()
  })

  it('lets a transaction take the write lock at once, so that what it read cannot change under it', async () => {
    const file = path.join(folder, 'two.db')
    const connection = connectSqlite(file)
    await migrate(connection.db)
    const other = new BetterSqlite(file, { timeout: 0 })
    await connection.db.transaction().execute(async (trx) => {
      await trx.selectFrom('unit').selectAll().execute()
      expect(() => other.exec('begin immediate')).toThrow('database is locked')
    })
    other.exec('begin immediate; rollback')
    other.close()
    await connection.close()
  })

  it('makes the data folder readable for its owner only', async () => {
    const inner = path.join(folder, 'new')
    const connection = await connect({ databaseUrl: undefined, dataFolder: inner })
    expect(statSync(inner).mode & 0o777).toBe(0o700)
    await connection.close()
  })
})

describe('the tables on SQLite', () => {
  it('are all STRICT and WITHOUT ROWID', async () => {
    const { db } = await migratedDatabase('sqlite')
    const { rows } = await sql<{ name: string; wr: number; strict: number }>`
      select name, wr, strict from pragma_table_list where schema = 'main' and type = 'table'`.execute(db)
    const own = rows.filter((row) => (allTables as readonly string[]).includes(row.name))
    expect(own).toHaveLength(allTables.length)
    expect(own.filter((row) => row.wr !== 1 || row.strict !== 1)).toEqual([])
  })

  it('hold figures clustered by month, unit and element', async () => {
    const { db } = await migratedDatabase('sqlite')
    const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = 'figure'`.execute(db)
    expect(rows[0]?.sql).toContain('primary key ("month", "unit_id", "element_id")')
    expect(rows[0]?.sql).toMatch(/strict, without rowid$/)
    const extra = await sql`select name from sqlite_master where tbl_name = 'figure' and type = 'index'`.execute(db)
    expect(extra.rows).toEqual([])
  })
})
