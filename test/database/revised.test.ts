/** Rows with a revision: what the writer saw must still stand, in every part that is named. */
import { expect, it } from 'vitest'
import { deleteAtRevision, putAtRevision, updateAtRevision } from '../../server/database/revised.ts'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

const key = { round_id: 1, unit_id: 0, node: 'X.1', step: 'self' }
const content = { numerator: null, denominator: null, choice: null, points: 50, note: '', at: 'now' }

onEachEngine('A row with a revision', (engine) => {
  const opened = async () => {
    const { db } = await sampleDatabase(engine)
    const inspection = await db
      .selectFrom('inspection')
      .selectAll()
      .where('held_on', 'is', null)
      .executeTakeFirstOrThrow()
    const inspections = () => db.selectFrom('inspection').selectAll().orderBy('id').execute()
    return { db, inspection, inspections }
  }
  const act = <T>(db: Database, work: (trx: Database) => Promise<T>) => inTransaction(db, work)

  it('is changed and raised by one, and no other with it', async () => {
    const { db, inspection, inspections } = await opened()
    const before = await inspections()
    const { id, revision } = inspection
    const change = { conclusion: 'Đạt yêu cầu' }
    expect(await act(db, (trx) => updateAtRevision(trx, 'inspection', { id, revision, held_on: null }, change))).toBe(
      true,
    )
    const changed = { ...inspection, ...change, revision: revision + 1 }
    expect(await inspections()).toEqual(before.map((row) => (row.id === id ? changed : row)))
    expect(await act(db, (trx) => updateAtRevision(trx, 'inspection', { id, revision: revision + 1 }))).toBe(true)
    expect(await inspections()).toContainEqual({ ...changed, revision: revision + 2 })
  })

  it.each([
    ['another revision', { revision: 1000 }],
    ['another state', { held_on: '2026-01-05' }],
    ['another key', { id: 9_999_999 }],
  ])('is left alone by who saw %s', async (_, other) => {
    const { db, inspection, inspections } = await opened()
    const before = await inspections()
    const { id, revision } = inspection
    const seen = { id, revision, held_on: null, ...other }
    expect(await act(db, (trx) => updateAtRevision(trx, 'inspection', seen, { conclusion: 'Khác' }))).toBe(false)
    expect(await act(db, (trx) => deleteAtRevision(trx, 'inspection', seen))).toBe(false)
    expect(await inspections()).toEqual(before)
  })

  it('is taken away alone', async () => {
    const { db, inspection, inspections } = await opened()
    const before = await inspections()
    const { id, revision } = inspection
    expect(await act(db, (trx) => deleteAtRevision(trx, 'inspection', { id, revision, held_on: null }))).toBe(true)
    expect(await inspections()).toEqual(before.filter((row) => row.id !== id))
  })

  it('is written once by those who saw none, and then by who saw it', async () => {
    const { db } = await opened()
    const account = await db.selectFrom('account').select('id').executeTakeFirstOrThrow()
    const unit = await db.selectFrom('round_unit').select(['round_id', 'unit_id']).executeTakeFirstOrThrow()
    const own = { ...key, ...unit }
    const put = (revision: number, points: number) =>
      act(db, (trx) => putAtRevision(trx, 'round_score', own, revision, { ...content, points, account_id: account.id }))
    expect([await put(0, 50), await put(0, 60), await put(1, 70), await put(1, 80)]).toEqual([true, false, true, false])
    const kept = await db.selectFrom('round_score').select(['points', 'revision']).where('node', '=', 'X.1').execute()
    expect(kept).toEqual([{ points: 70, revision: 2 }])
  })

  it('is never one of several: a key that is not whole writes nothing', async () => {
    const { db, inspections } = await opened()
    const before = await inspections()
    const all = { revision: before[0]?.revision ?? 0 }
    await expect(act(db, (trx) => deleteAtRevision(trx, 'inspection', all))).rejects.toThrow(/answer to one key/)
    const unknown = { ...all, id: undefined as unknown as number }
    await expect(act(db, (trx) => updateAtRevision(trx, 'inspection', unknown))).rejects.toThrow(/id is not known/)
    expect(await inspections()).toEqual(before)
  })
})
