/** A site that ran before corrections were kept whole: what its audit knows is given back. */
import { expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { fillSample } from '../../seeds/fill.ts'
import { migrate } from '../../server/database/migrate.ts'
import { now } from '../support/clock.ts'
import { emptyDatabase, onEachEngine } from '../support/database.ts'

const { '0011_corrections': _, ...earlier } = migrations

onEachEngine('a database with corrections from before', (engine) => {
  it('gets the reasons of its reopenings back, and its imported rates stay drafts until approved', async () => {
    const { db } = await emptyDatabase(engine)
    await migrate(db, earlier)
    await fillSample(db, now)
    const account_id = 'sample-duyet-huong-buoi'
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const key = { month: '2026-09', unit_id: unit.id }
    const approved = await db
      .updateTable('sheet')
      .set({ state: 'returned', reason: 'Làm ẩu', approved_at: '2026-10-10T00:00:00.000Z' })
      .where('month', '=', key.month)
      .where('unit_id', '=', key.unit_id)
      .executeTakeFirst()
    expect(Number(approved.numUpdatedRows)).toBe(1)
    const element = await db
      .selectFrom('figure')
      .select('element_id')
      .where('month', '=', key.month)
      .where('unit_id', '=', key.unit_id)
      .executeTakeFirstOrThrow()
    for (const [day, reason] of [
      ['2026-11-01', 'Lần một'],
      ['2026-11-10', 'Lần hai'],
    ] as const) {
      const at = `${day}T00:00:00.000Z`
      const after = JSON.stringify({ state: 'reopened', reason, until: '2026-11-25' })
      await db
        .insertInto('audit')
        .values({ ...key, id: at, at, account_id, act: 'reopen_sheet', after })
        .execute()
    }
    const values = { ...key, ...element, account_id, reason: 'Làm ẩu', before_value: 1 }
    await db
      .insertInto('adjustment')
      .values([
        { ...values, revision: 2, at: '2026-11-02T00:00:00.000Z', approved: 1 },
        { ...values, revision: 3, at: '2026-11-12T00:00:00.000Z', approved: 0 },
      ])
      .execute()
    for (const [indicator, at] of [
      ['satisfaction', '2026-10-01T00:00:00.000Z'],
      ['online_payment', '2026-11-12T00:00:00.000Z'],
    ] as const) {
      const file = { account_id, unit_id: unit.id, file_name: 'x', file_hash: 'x', options: '{}', answer: '{}' }
      await db
        .insertInto('import_file')
        .values({ ...file, id: indicator, state: 'committed', created_at: at, committed_at: at })
        .execute()
      await db
        .insertInto('typed_rate')
        .values({ ...key, indicator, value: 125, decimals: 1, import_id: indicator })
        .execute()
    }

    expect(await migrate(db)).toEqual(['0011_corrections'])

    const sheets = await db.selectFrom('sheet').select('reopen_reason').where('reopen_reason', 'is not', null).execute()
    expect(sheets).toEqual([{ reopen_reason: 'Lần hai' }])
    const reasons = await db.selectFrom('adjustment').select('reason').orderBy('revision').execute()
    expect(reasons.map((row) => row.reason)).toEqual(['Lần một', 'Lần hai'])
    const rates = await db
      .selectFrom('rate_change')
      .select(['indicator', 'revision', 'reason', 'before_value', 'approved'])
      .orderBy('indicator', 'desc')
      .execute()
    expect(rates).toEqual([
      { indicator: 'satisfaction', revision: 1, reason: null, before_value: null, approved: 1 },
      { indicator: 'online_payment', revision: 1, reason: 'Lần hai', before_value: null, approved: 0 },
    ])
  })
})
