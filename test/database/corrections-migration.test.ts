/** A site that ran before corrections were kept whole: what its audit knows is given back, and nothing else is touched. */
import { beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { fillSample } from '../../seeds/fill.ts'
import { guardAudit } from '../../server/database/audit-guard.ts'
import type { Database } from '../../server/database/tables.ts'
import { type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { emptyDatabase, onEachEngine } from '../support/database.ts'
import { type Before, histories, month, writeHistory } from './corrections-before.ts'

/** What is looked at. Later migrations do not build on it, and today's sample needs their tables. */
const tested = ['0011_corrections', '0012_import_rates']

onEachEngine('a database with corrections from before', (engine) => {
  let db: Database
  let program: Program
  let ids: Map<string, number>
  let untouched: string

  beforeAll(async () => {
    const connection = await emptyDatabase(engine)
    db = connection.db
    for (const [name, { up }] of Object.entries(migrations)) if (!tested.includes(name)) await up(db as never)
    await fillSample(db, now)
    const units = await db.selectFrom('unit').select(['code', 'id']).where('valid_to', 'is', null).execute()
    ids = new Map(units.map(({ code, id }) => [code, id]))
    for (const history of Object.values(histories)) await writeHistory(db, ids.get(history.unit) as number, history)
    untouched = await others()
    for (const name of tested) await migrations[name]?.up(db as never)
    await guardAudit(db)
    program = await programOn(connection, sampleConfig)
  })

  /** What no history touches: all sheets of other months, all figures, the audit, the rates themselves. */
  const others = async () => {
    const sheets = await db
      .selectFrom('sheet')
      .select(['month', 'unit_id', 'state', 'reason', 'note', 'approved_at', 'open_until', 'submitted_at'])
      .orderBy('month')
      .orderBy('unit_id')
      .execute()
    const rates = await db.selectFrom('typed_rate').selectAll().orderBy('unit_id').execute()
    const audit = await db.selectFrom('audit').selectAll().orderBy('id').execute()
    const values = await db
      .selectFrom('figure')
      .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('value').as('sum')])
      .executeTakeFirstOrThrow()
    return JSON.stringify([sheets, rates, audit, Number(values.rows), Number(values.sum)])
  }

  describe.each(Object.entries(histories))('%s', (_name, history: Before) => {
    it('has the reason of its reopening, each correction that of the one before it, and its rate a first revision', async () => {
      const unit_id = ids.get(history.unit) as number
      const sheet = await db
        .selectFrom('sheet')
        .select('reopen_reason')
        .where('month', '=', month)
        .where('unit_id', '=', unit_id)
        .executeTakeFirst()
      const corrections = await db
        .selectFrom('adjustment')
        .select(['revision', 'reason', 'approved'])
        .where('unit_id', '=', unit_id)
        .orderBy('revision')
        .execute()
      const changes = await db.selectFrom('rate_change').selectAll().where('unit_id', '=', unit_id).execute()
      expect({
        reopenReason: sheet?.reopen_reason ?? null,
        corrections: corrections.map((one) => [one.reason, one.approved]),
        changes,
      }).toEqual({
        reopenReason: history.after.reopenReason,
        corrections: history.after.corrections,
        changes:
          history.after.rate === null
            ? []
            : [
                {
                  month,
                  unit_id,
                  indicator: 'satisfaction',
                  revision: 1,
                  at: `${history.rate}T00:00:00.000Z`,
                  account_id: 'sample-tong-hop',
                  import_id: `import-${history.unit}`,
                  before_value: null,
                  before_decimals: null,
                  ...history.after.rate,
                },
              ],
      })
    })
  })

  it('keeps everything else as it was, and gives no other sheet a reason', async () => {
    expect(await others()).toBe(untouched)
    const given = await db.selectFrom('sheet').select('unit_id').where('reopen_reason', 'is not', null).execute()
    const expected = Object.values(histories).filter((one) => one.after.reopenReason !== null)
    expect(given.map((one) => one.unit_id).sort()).toEqual(expected.map((one) => ids.get(one.unit)).sort())
  })

  it('tells its leader every rate, a neighbour the approved ones, and counts as corrections those after approval', async () => {
    const told = async (username: string) => {
      const person = await program.asAccount(username)
      const { items } = (await person.get(`/api/rankings?indicator=satisfaction&period=${month}`)).json()
      const reasons = items.filter((one: { reason: string | null }) => one.reason?.includes('chỉ có tỷ lệ'))
      return reasons.map((one: { unit: { code: string } }) => one.unit.code).sort()
    }
    const withRate = Object.values(histories).filter((one) => one.rate !== undefined)
    const approved = withRate.filter((one) => one.after.rate?.approved === 1)
    expect(await told('lanh-dao')).toEqual(withRate.map((one) => one.unit).sort())
    expect(await told('nhap-lieu-mua-ngau')).toEqual(approved.map((one) => one.unit).sort())
    const card = (await (await program.as('leader')).get(`/api/units/MH09/scorecard?period=${month}`)).json()
    expect(card.adjustments.filter((one: { after: string }) => one.after === '12,5%')).toMatchObject([
      { before: 'để trống', reason: 'Lần hai' },
    ])
  })
})
