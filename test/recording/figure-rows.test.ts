/** The statement by which figures come into their table: each on the revision that its writer saw, many at once. */
import { beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { rowsAtOnce } from '../../server/database/texts-by-rows.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { writeRows } from '../../server/recording/figure-rows.ts'
import { recordFigures } from '../../server/recording/figures.ts'
import type { SheetKey } from '../../server/recording/sheet.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

const month = '2016-03'
const held = { approvedAt: null, reopenReason: null, isNew: false }

onEachEngine('figures of one sheet', (engine) => {
  let connection: Connection
  let key: SheetKey
  let elements: number[]
  let stamp: { at: string; accountId: string; way: 'typed' }

  beforeEach(async () => {
    connection = await sampleDatabase(engine)
    const { db } = connection
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const account = await db.selectFrom('account').select('id').orderBy('id').executeTakeFirstOrThrow()
    key = { month, unitId: unit.id }
    const known = await db.selectFrom('element').selectAll().orderBy('id').execute()
    const [pattern] = known
    if (!pattern) throw new Error('no elements')
    const more = Array.from({ length: 120 }, (_, index) => ({ ...pattern, id: 9000 + index, code: `more_${index}` }))
    await db.insertInto('element').values(more).execute()
    elements = [...known, ...more].map(({ id }) => id)
    stamp = { at: '2026-11-21T02:00:00.000Z', accountId: account.id, way: 'typed' }
    await db.insertInto('sheet').values({ month, unit_id: unit.id, state: 'draft' }).execute()
  })

  const write = (elementId: number, value: number, revision: number) =>
    ({ elementId, value, state: 'reported', note: null, revision }) as const

  async function stored() {
    const rows = await connection.db
      .selectFrom('figure')
      .select(['element_id', 'value', 'revision'])
      .where('month', '=', month)
      .orderBy('element_id')
      .execute()
    return rows.map((row) => [row.element_id, row.value, row.revision])
  }

  const place = (one: ReturnType<typeof write>) => ({ ...key, ...one })

  it('are written where their revision stands, and named; the others are left as they are', async () => {
    const [first, second, third] = elements as [number, number, number]
    const add = (rows: ReturnType<typeof write>[]) =>
      inTransaction(connection.db, (trx) => writeRows(trx, rows.map(place)))
    expect(await add([write(first, 1, 0), write(second, 2, 0)])).toEqual(new Set([first, second]))
    // One on top of what stands there, one that saw nothing yet, one that saw what nobody wrote, and a new one.
    expect(await add([write(first, 10, 1), write(second, 20, 0), write(third, 30, 0)])).toEqual(new Set([first, third]))
    expect(await add([write(first, 11, 3), write(second, 21, 2)])).toEqual(new Set())
    expect(await stored()).toEqual([
      [first, 10, 2],
      [second, 2, 1],
      [third, 30, 1],
    ])
  })

  it('are all written, though they are more than one statement takes, and each is entered once', async () => {
    expect(elements.length).toBeGreaterThan(rowsAtOnce)
    const save = (revision: number) =>
      inTransaction(connection.db, (trx) =>
        recordFigures(
          trx,
          key,
          held,
          elements.map((id) => write(id, id, revision)),
          stamp,
        ),
      )
    const saved = elements.map((elementId) => ({ elementId, kind: 'saved', revision: 1 }))
    expect(await save(0)).toEqual(saved)
    // Its answer was lost: it is answered again and not done again.
    expect(await save(0)).toEqual(saved)
    expect(await entries()).toBe(elements.length)
    expect(await stored()).toEqual(elements.map((id) => [id, id, 1]))
  })

  it('that nobody ever saved are not saved on top of a revision', async () => {
    const [first, second] = elements as [number, number]
    const writes = [write(first, 5, 4), write(second, 6, 0)]
    const outcomes = await inTransaction(connection.db, (trx) => recordFigures(trx, key, held, writes, stamp))
    expect(outcomes).toEqual([
      { elementId: first, kind: 'stale', current: undefined },
      { elementId: second, kind: 'saved', revision: 1 },
    ])
    expect(await stored()).toEqual([[second, 6, 1]])
    expect(await entries()).toBe(1)
  })

  async function entries(): Promise<number> {
    return (await connection.db.selectFrom('audit').select('id').where('month', '=', month).execute()).length
  }
})
