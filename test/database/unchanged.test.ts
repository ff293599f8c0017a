/** What is kept while nothing was committed: a change by anybody, of whatever process, is seen by the next who asks. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Connection, connectSqlite } from '../../server/database/connect.ts'
import type { Reader } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { keptWhileUnchanged } from '../../server/database/unchanged.ts'
import { raiseVersion, versions } from '../../server/database/version.ts'
import { migratedDatabase } from '../support/database.ts'

let folder: string
let connections: Connection[]
let reads: string[]

const read = async (db: Reader, key: string) => {
  reads.push(key)
  return (await versions(db)).get(key) ?? 0
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bct-unchanged-'))
  const file = path.join(folder, 'unchanged.db')
  connections = [connectSqlite(file), connectSqlite(file)]
  reads = []
  await sql`create table data_version (topic text primary key, version integer not null)`.execute(first().db)
})

afterEach(async () => {
  for (const { close } of connections) await close()
  rmSync(folder, { recursive: true })
})

const first = () => connections[0] as Connection
const second = () => connections[1] as Connection
const raise = ({ db }: Connection) => db.transaction().execute((trx) => raiseVersion(trx, 'records'))

it('is read once, and again after a commit by the same process or by another connection', async () => {
  const kept = keptWhileUnchanged(read, 10)
  const { db } = first()
  expect([await kept(db, 'records'), await kept(db, 'records')]).toEqual([0, 0])
  await raise(first())
  expect([await kept(db, 'records'), await kept(db, 'records')]).toEqual([1, 1])
  await raise(second())
  expect([await kept(db, 'records'), await kept(db, 'records')]).toEqual([2, 2])
  expect(reads).toHaveLength(3)
})

it('is not forgotten because an act was taken back', async () => {
  const kept = keptWhileUnchanged(read, 10)
  const { db } = first()
  await kept(db, 'records')
  const failing = db.transaction().execute(async (trx) => {
    await raiseVersion(trx, 'records')
    throw new Error('no more paper')
  })
  await expect(failing).rejects.toThrow('no more paper')
  expect(await kept(db, 'records')).toBe(0)
})

it('is read each time inside an act, which sees what it wrote itself', async () => {
  const kept = keptWhileUnchanged(read, 10)
  await kept(first().db, 'records')
  await first()
    .db.transaction()
    .execute(async (trx) => {
      await raiseVersion(trx, 'records')
      expect(await kept(trx, 'records')).toBe(1)
      // Nobody else does yet.
      expect(await kept(first().db, 'records')).toBe(0)
    })
  expect(await kept(first().db, 'records')).toBe(1)
})

it('holds no more answers than it was given room for', async () => {
  const kept = keptWhileUnchanged(read, 2)
  for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) await kept(first().db, key)
  expect(reads).toEqual(['a', 'b', 'c', 'a'])
})

it.each(['sqlite', 'postgres'] as const)('is never older than the last commit (%s)', async (engine) => {
  const { db } = await migratedDatabase(engine)
  for (let turn = 1; turn <= 30; turn += 1) {
    await inTransaction(db, (trx) => raiseVersion(trx, 'surveys'))
    expect((await versions(db)).get('surveys')).toBe(turn)
  }
})
