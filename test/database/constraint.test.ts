import { beforeAll, expect, it } from 'vitest'
import { violatedConstraint } from '../../server/database/constraint.ts'
import type { Database } from '../../server/database/tables.ts'
import { migratedDatabase, onEachEngine } from '../support/database.ts'

onEachEngine('constraints', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = (await migratedDatabase(engine)).db
    await db.insertInto('unit').values(unit(1)).execute()
    await db.insertInto('sheet').values(sheet(1)).execute()
    await db.insertInto('element').values(element).execute()
  })

  /** Each act by itself, in a transaction that is undone. */
  const whatFails = (act: (trx: Database) => Promise<unknown>) =>
    db
      .transaction()
      .execute(async (trx) => {
        await act(trx)
        throw new Error('accepted')
      })
      .catch((error: Error) => (error.message === 'accepted' ? 'accepted' : violatedConstraint(error)))

  it.each<[string, (trx: Database) => Promise<unknown>, string]>([
    ['the same key twice', (trx) => trx.insertInto('unit').values(unit(1)).execute(), 'unique'],
    [
      'the same code and first day under another key',
      (trx) => trx.insertInto('unit').values(unit(2)).execute(),
      'unique',
    ],
    [
      'a parent that does not exist',
      (db) =>
        db
          .insertInto('unit')
          .values({ ...unit(2), code: 'B', parent_id: 99 })
          .execute(),
      'foreign_key',
    ],
    ['a sheet of no unit', (trx) => trx.insertInto('sheet').values(sheet(2)).execute(), 'foreign_key'],
    [
      'a figure without its sheet',
      (db) =>
        db
          .insertInto('figure')
          .values({ ...figure, month: '2026-08' })
          .execute(),
      'foreign_key',
    ],
    ['a unit that has sheets taken away', (trx) => trx.deleteFrom('unit').where('id', '=', 1).execute(), 'foreign_key'],
    [
      'a negative figure',
      (db) =>
        db
          .insertInto('figure')
          .values({ ...figure, value: -1 })
          .execute(),
      'check',
    ],
    [
      'a figure with a value and a reason for having none',
      (db) =>
        db
          .insertInto('figure')
          .values({ ...figure, absence: 'missing' })
          .execute(),
      'check',
    ],
    [
      'a figure with neither value nor reason',
      (db) =>
        db
          .insertInto('figure')
          .values({ ...figure, value: null })
          .execute(),
      'check',
    ],
    ['a figure as it should be', (trx) => trx.insertInto('figure').values(figure).execute(), 'accepted'],
  ])('%s', async (_name, act, expected) => {
    expect(await whatFails(act)).toBe(expected)
  })

  it('text where a number belongs is refused, and is none of the three', async () => {
    const fault = await whatFails((db) =>
      db
        .insertInto('figure')
        .values({ ...figure, value: 'x' as never })
        .execute(),
    )
    expect(fault).toBeUndefined()
  })

  it('one revision of a figure has one audit row', async () => {
    const fault = await whatFails(async (trx) => {
      await trx.insertInto('audit').values(audit('a')).execute()
      await trx.insertInto('audit').values(audit('b')).execute()
    })
    expect(fault).toBe('unique')
  })
})

it('whatever else goes wrong is no violation', () => {
  for (const error of [new Error('x'), null, undefined, 'SQLITE_CONSTRAINT_UNIQUE', { code: 'SQLITE_BUSY' }, {}])
    expect(violatedConstraint(error)).toBeUndefined()
})

const unit = (id: number) => ({
  id,
  code: 'A',
  name: 'Hương Bưởi',
  kind: 'ward',
  parent_id: null,
  valid_from: '2020-01-01',
  valid_to: null,
  fictional: 1,
  source: 'x',
})
const sheet = (unitId: number) => ({
  month: '2026-09',
  unit_id: unitId,
  state: 'draft',
  submitted_at: null,
  decided_at: null,
})
const element = {
  id: 1,
  code: 'x',
  name: 'x',
  name_en: 'x',
  section: 'x',
  position: 1,
  measure: 'x',
  decimals: 0,
  rollup: 'flow',
  asked: 'month',
  definition: 'x',
  part_of: null,
}
const figure = {
  month: '2026-09',
  unit_id: 1,
  element_id: 1,
  value: 0 as number | null,
  absence: null as string | null,
  note: null,
  revision: 1,
}
const audit = (id: string) => ({
  seal: 0,
  mark: '',
  id,
  at: '2026-11-21T02:00:00.000Z',
  account_id: null,
  act: 'save_figure',
  month: '2026-09',
  unit_id: 1,
  element_id: 1,
  revision: 1,
  before: null,
  after: null,
})
