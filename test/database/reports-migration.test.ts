/** A site from before the report calendar: its reminders stay what they were, and its provinces owe what new ones do. */
import { expect, it } from 'vitest'
import { up } from '../../migrations/0016_reports.ts'
import { migrations } from '../../migrations/index.ts'
import { fillReference } from '../../seeds/fill.ts'
import { reportPeriods } from '../../seeds/reference/report-periods.ts'
import { emptyDatabase, migratedDatabase, onEachEngine } from '../support/database.ts'

onEachEngine('a site from before', (engine) => {
  it('keeps its reminders, each once, and gets the ministry’s duties as a new site has them', async () => {
    const { db } = await emptyDatabase(engine)
    for (const [name, migration] of Object.entries(migrations)) if (name < '0016') await migration.up(db as never)
    const [province, person] = [1, 'lan']
    const unit = { id: province, code: '1', name: 'A', kind: 'province', valid_from: '2020-01-01' }
    await db
      .insertInto('unit')
      .values({ ...unit, fictional: 0, source: '', parent_id: null, valid_to: null })
      .execute()
    const account = { id: person, username: person, display_name: 'Lan', password_hash: null, disabled: 0 }
    await db
      .insertInto('account')
      .values({ ...account, created_at: '2026-01-01T00:00:00.000Z' })
      .execute()
    const reminder = { account_id: person, unit_id: province, deadline: '2026-11-05', at: '2026-11-02T00:00:00.000Z' }
    await db
      .insertInto('reminder' as never)
      .values({ ...reminder, id: 'a', month: '2026-10', step: '3', owed: 6, email: 'sent', email_tries: 1 } as never)
      .execute()
    for (const { from, to, ...period } of reportPeriods)
      await db
        .insertInto('report_period')
        .values({ ...period, from_date: from, to_date: to })
        .execute()
    await up(db as never)
    expect(await db.selectFrom('reminder').selectAll().execute()).toEqual([
      {
        ...reminder,
        id: 'a',
        subject: 'sheet',
        about: '2026-10',
        step: '3',
        owed: 6,
        email: 'sent',
        email_tries: 1,
        email_at: null,
      },
    ])
    const given = { ...reminder, id: 'b', subject: 'sheet', about: '2026-10', step: '3', owed: 6, email: 'none' }
    const again = db
      .insertInto('reminder')
      .values({ ...given, email_tries: 0, email_at: null })
      .execute()
    await expect(again).rejects.toThrow()

    const fresh = await migratedDatabase(engine)
    await fillReference(fresh.db)
    const duties = async (of: typeof db) => {
      const rows = await of.selectFrom('report_duty').selectAll().orderBy('report_period').execute()
      return rows.map(({ id: _, ...row }) => row)
    }
    expect(await duties(db)).toEqual(await duties(fresh.db))
    expect(await duties(db)).toHaveLength(16)
  })
})
