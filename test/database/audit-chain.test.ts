/** The record of acts is sealed: whatever somebody alters in the file is named, and the database itself refuses to alter it. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { appendAudit, auditHead } from '../../server/database/audit.ts'
import type { Connection } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { emptyDatabase, migratedDatabase, onEachEngine } from '../support/database.ts'
import { unguard } from '../support/unguarded.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 2, minute)).toISOString()

/** An act with so many entries. */
function act(db: Database, minute: number, entries: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    for (let index = 0; index < entries; index += 1)
      await appendAudit(trx, {
        at: at(minute),
        accountId: null,
        act: 'save_figure',
        month: '2026-09',
        unitId: minute,
        elementId: index,
        revision: 1,
        before: null,
        after: { value: 100 + index, note: 'Ghi chú “đủ dấu”, 0/0' },
      })
  })
}

onEachEngine('the record of acts', (engine) => {
  let connection: Connection
  let db: Database
  let ids: string[]

  /** Five acts of 1, 2, 3, 1 and 2 entries: seals 1 to 5. */
  beforeEach(async () => {
    connection = await migratedDatabase(engine)
    db = connection.db
    for (const [index, entries] of [1, 2, 3, 1, 2].entries()) await act(db, index, entries)
    ids = (await db.selectFrom('audit').select('id').orderBy('id').execute()).map((row) => row.id)
  })

  const faults = async () => (await verifyAudit(db)).faults

  it('is whole as it was written, by acts one after the other and at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => act(db, 10 + index, 1 + (index % 4))))
    expect(await verifyAudit(db)).toMatchObject({ rows: 39, seals: 17, faults: [], end: { place: 17 } })
    const places = await db.selectFrom('audit_seal').select('place').orderBy('place').execute()
    expect(places.map((row) => row.place)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  })

  it('keeps nothing of an act that failed, and its place is taken by the next', async () => {
    await expect(
      inTransaction(db, async (trx) => {
        await appendAudit(trx, { at: at(9), accountId: null, act: 'sign_out' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await act(db, 9, 1)
    expect(await verifyAudit(db)).toMatchObject({ rows: 10, seals: 6, faults: [] })
  })

  it('takes no entry outside of an act', async () => {
    await expect(appendAudit(db, { at: at(9), accountId: null, act: 'sign_out' })).rejects.toThrow('outside of an act')
  })

  it.each([
    ['update audit set act = act', 'audit'],
    ['delete from audit', 'audit'],
    ['update audit_seal set hash = hash', 'audit_seal'],
    ['delete from audit_seal', 'audit_seal'],
  ])('cannot be altered through the database: %s', async (statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('never altered')
    expect(await faults()).toEqual([])
  })

  describe('in the hands of somebody who takes the guards away', () => {
    beforeEach(() => unguard(connection))

    const alter = (id: string | undefined, change: object) =>
      db
        .updateTable('audit')
        .set(change)
        .where('id', '=', id as string)
        .execute()

    it.each([
      ['a value', { after: '{"value":101,"note":"Ghi chú “đủ dấu”, 0/0"}' }],
      ['the account', { account_id: 'somebody' }],
      ['the moment', { at: at(3) }],
      ['nothing but a space', { after: '{"value": 100,"note":"Ghi chú “đủ dấu”, 0/0"}' }],
    ])('names the one row in which %s was altered', async (_, change) => {
      await alter(ids[3], change)
      expect(await faults()).toEqual([{ kind: 'row_altered', id: ids[3], number: 3 }])
    })

    it('names the transaction where the mark of the row was made to fit', async () => {
      await act(db, 8, 1)
      const { mark } = await db
        .selectFrom('audit')
        .select('mark')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      await alter(ids[3], { mark })
      expect(await faults()).toMatchObject([{ kind: 'row_altered', id: ids[3], number: 3 }])
    })

    it('names the transaction of which a row was taken away', async () => {
      await db
        .deleteFrom('audit')
        .where('id', '=', ids[4] as string)
        .execute()
      expect(await faults()).toEqual([{ kind: 'rows_missing', number: 3, place: 3, at: at(2), count: 1 }])
    })

    it('names a row that was added, in a transaction of its own or of others', async () => {
      const row = await db
        .selectFrom('audit')
        .selectAll()
        .where('id', '=', ids[0] as string)
        .executeTakeFirstOrThrow()
      const copy = { ...row, id: `${at(7)}.000001.ffffffff`, revision: 2 }
      await db
        .insertInto('audit')
        .values({ ...copy, seal: 99 })
        .execute()
      expect(await faults()).toEqual([{ kind: 'row_added', id: copy.id, number: 99 }])
      await db.deleteFrom('audit').where('id', '=', copy.id).execute()
      await db
        .insertInto('audit')
        .values({ ...copy, seal: 5 })
        .execute()
      expect(await faults()).toMatchObject([
        { kind: 'row_altered', id: copy.id },
        { kind: 'rows_added', number: 5, count: 1 },
      ])
    })

    it('names both rows of which one was put before the other', async () => {
      await alter(ids[0], { id: 'x' })
      await alter(ids[8], { id: ids[0] })
      await alter('x', { id: ids[8] })
      expect(await faults()).toMatchObject([
        { kind: 'row_altered', id: ids[0] },
        { kind: 'row_altered', id: ids[8] },
      ])
    })

    it('names a transaction that was taken away with all its rows', async () => {
      await db.deleteFrom('audit').where('seal', '=', 3).execute()
      await db.deleteFrom('audit_seal').where('number', '=', 3).execute()
      expect(await faults()).toEqual([{ kind: 'seal_missing', place: 3 }])
    })

    it('names the transactions that changed places', async () => {
      for (const [from, to] of [
        [2, 20],
        [4, 2],
        [20, 4],
      ] as const)
        await db.updateTable('audit_seal').set({ place: to }).where('place', '=', from).execute()
      const named = (await faults()).map((fault) => ('place' in fault ? fault.place : fault.kind))
      expect(named).toEqual([2, 3, 4, 5])
    })

    it('names a seal that was altered, and it alone', async () => {
      await db
        .updateTable('audit_seal')
        .set({ at: at(5) })
        .where('number', '=', 2)
        .execute()
      expect(await faults()).toEqual([{ kind: 'seal_altered', number: 2, place: 2, at: at(5) }])
    })

    it('is found out by its end, noted elsewhere, where the last of it was taken away', async () => {
      const end = await auditHead(db)
      await db.deleteFrom('audit').where('seal', '=', 5).execute()
      await db.deleteFrom('audit_seal').where('number', '=', 5).execute()
      expect(await faults()).toEqual([])
      expect((await verifyAudit(db, [end])).faults).toEqual([{ kind: 'end_missing', place: 5 }])
    })

    it('is guarded again when the program starts', async () => {
      if (engine === 'postgres')
        for (const table of ['audit', 'audit_seal'])
          await sql`drop trigger ${sql.id(`${table}_no_change`)} on ${sql.id(table)}`.execute(db)
      await migrate(db)
      await expect(sql.raw('delete from audit').execute(db)).rejects.toThrow('never altered')
    })
  })
})

onEachEngine('a record from before it was sealed', (engine) => {
  it('is sealed in pieces by the migration, and goes on from there', async () => {
    const { db } = await emptyDatabase(engine)
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0025'))
    await migrate(db, before)
    const old = Array.from({ length: 2500 }, (_, index) => ({
      id: `${at(index % 60)}.${String(index).padStart(6, '0')}.0000abcd`,
      at: at(index % 60),
      account_id: null,
      act: 'remind',
      after: JSON.stringify({ name: 'Nhắc nộp phiếu', step: index }),
    }))
    for (let start = 0; start < old.length; start += 500)
      await db
        .insertInto('audit')
        .values(old.slice(start, start + 500) as never)
        .execute()
    await migrate(db)
    await act(db, 59, 2)
    expect(await verifyAudit(db)).toMatchObject({ rows: 2502, seals: 4, faults: [] })
  })
})
