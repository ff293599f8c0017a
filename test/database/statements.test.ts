/** Statements of SQLite that are kept ready: how many, which, and that a kept one says what a new one would. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { Statements } from '../../server/database/statements.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { keys, setting } from './acts.ts'

describe('kept statements', () => {
  /** A database that counts what is made of which text. */
  function counting(room?: { statements: number; length: number }) {
    const database = new BetterSqlite(':memory:')
    const made: string[] = []
    const prepare = (text: string) => {
      made.push(text)
      return database.prepare(text)
    }
    return { made, statements: new Statements({ prepare } as BetterSqlite.Database, room) }
  }

  it('are made once', () => {
    const { made, statements } = counting()
    for (let asked = 0; asked < 5; asked += 1) expect(statements.of('select 1 as one').all()).toEqual([{ one: 1 }])
    expect(made).toHaveLength(1)
  })

  it('are as many as there is room for; which was not asked for longest goes first', () => {
    const { made, statements } = counting({ statements: 3, length: 100 })
    for (const number of [1, 2, 3, 1, 4]) statements.of(`select ${number}`)
    expect(made).toHaveLength(4)
    for (const number of [1, 3, 4]) statements.of(`select ${number}`)
    expect(made).toHaveLength(4)
    statements.of('select 2')
    expect(made).toHaveLength(5)
  })

  it('are no pragmas, nothing that changes the schema, and nothing longer than the room', () => {
    const { made, statements } = counting({ statements: 3, length: 100 })
    const texts = ['pragma user_version', 'create table if not exists a (id integer)', `select '${'x'.repeat(100)}'`]
    for (const text of [...texts, ...texts]) statements.of(text)
    expect(made).toHaveLength(6)
  })
})

describe('a connection that keeps its statements', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bct-statements-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('answers by the schema as it is, reading and writing', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'a.db'))
    await sql`create table thing (id integer primary key, name text)`.execute(db)
    const add = (id: number) => sql`insert into thing (id, name) values (${id}, 'a') returning *`.execute(db)
    const all = async () => (await sql`select * from thing`.execute(db)).rows
    const allOfActs = () => inTransaction(db, async (trx) => (await sql`select * from thing`.execute(trx)).rows)
    await add(1)
    expect([await all(), await allOfActs()]).toEqual([[{ id: 1, name: 'a' }], [{ id: 1, name: 'a' }]])
    await sql`alter table thing add column note text not null default 'n'`.execute(db)
    expect((await add(2)).rows).toEqual([{ id: 2, name: 'a', note: 'n' }])
    const both = [1, 2].map((id) => ({ id, name: 'a', note: 'n' }))
    expect([await all(), await allOfActs()]).toEqual([both, both])
    await sql`drop table thing`.execute(db)
    await expect(all()).rejects.toThrow('no such table')
    await sql`create table thing (id integer primary key, name integer)`.execute(db)
    expect([await all(), await allOfActs()]).toEqual([[], []])
    await close()
  })

  it('runs a statement again that failed in an act before, or was taken back with it', async () => {
    const { db, close } = connectSqlite(path.join(folder, 'b.db'))
    await migrate(db)
    await inTransaction(db, (trx) => setting(trx, 'a'))
    await expect(inTransaction(db, (trx) => setting(trx, 'a'))).rejects.toThrow('UNIQUE')
    const refused = inTransaction(db, async (trx) => {
      await setting(trx, 'b')
      throw new Error('no right')
    })
    await expect(refused).rejects.toThrow('no right')
    await inTransaction(db, (trx) => setting(trx, 'b'))
    expect(await keys(db)).toEqual(['a', 'b'])
    await close()
  })

  it('ends with all of them, and leaves no log beside the file', async () => {
    const file = path.join(folder, 'c.db')
    const { db, close } = connectSqlite(file)
    await migrate(db)
    await inTransaction(db, (trx) => setting(trx, 'a'))
    expect(await keys(db)).toEqual(['a'])
    await close()
    expect(existsSync(`${file}-wal`)).toBe(false)
    const after = new BetterSqlite(file)
    expect(after.prepare('select key from setting').pluck().all()).toEqual(['a'])
    after.close()
  })
})
