import { expect, it } from 'vitest'
import { fillReference, fillSample } from '../../seeds/fill.ts'
import { raiseVersion, versions } from '../../server/database/version.ts'
import { now } from '../support/clock.ts'
import { migratedDatabase, onEachEngine, sampleDatabase } from '../support/database.ts'
import { allTables, stored } from '../support/stored.ts'

it('SQLite and PostgreSQL hold the same rows after the sample was filled', async () => {
  const one = await stored((await sampleDatabase('sqlite')).db)
  const other = await stored((await sampleDatabase('postgres')).db)
  // By table first: a difference of thousands of rows is unreadable.
  const sizes = (rows: typeof one) => Object.fromEntries(allTables.map((table) => [table, rows[table]?.length]))
  expect(sizes(other)).toEqual(sizes(one))
  const differing = (table: (typeof allTables)[number]) =>
    other[table]?.find((row, index) => row !== one[table]?.[index]) ?? 'none'
  for (const table of allTables) expect([table, differing(table)]).toEqual([table, 'none'])
  expect(one.figure?.length).toBeGreaterThan(20_000)
})

onEachEngine('filling', (engine) => {
  it('fills once and leaves a database that holds anything as it is', async () => {
    const { db } = await sampleDatabase(engine)
    const before = await stored(db)
    expect(await fillSample(db, new Date('2027-01-01T00:00:00Z'))).toBe(false)
    expect(await fillReference(db)).toBe(false)
    expect(await stored(db)).toEqual(before)
  })

  it('gives a production site units and catalogue, but no people, plans or figures', async () => {
    const { db } = await migratedDatabase(engine)
    expect(await fillReference(db)).toBe(true)
    const rows = await stored(db)
    const empty = allTables.filter((table) => rows[table]?.length === 0)
    expect(empty).toEqual([
      'account',
      'account_role',
      'adjustment',
      'api_token',
      'attachment',
      'audit',
      'audit_seal',
      'body',
      'campaign',
      'campaign_award',
      'campaign_criterion',
      'campaign_paper',
      'cell_return',
      'commendation',
      'commendation_paper',
      'criterion_judgement',
      'element_owner',
      'figure',
      'id_series',
      'import_file',
      'import_mapping',
      'import_row',
      'initiative',
      'inspection',
      'invitation',
      'merger',
      'plan',
      'plan_change',
      'rate_change',
      'recovery_code',
      'reminder',
      'report',
      'edition',
      'edition_content',
      'report_frame',
      'meeting_action',
      'round_comment',
      'round_due',
      'round_proof',
      'round_result',
      'round_score',
      'round_score_change',
      'round_unit',
      'save_receipt',
      'scheme_class',
      'scoring_round',
      'session',
      'setting',
      'sheet',
      'sheet_due',
      'sheet_version',
      'sign_in_failure',
      'sign_in_place',
      'survey_answer',
      'survey_factor',
      'survey_forms',
      'survey_group',
      'survey_item',
      'survey_round',
      'survey_unit',
      'target',
      'task',
      'task_body',
      'task_event',
      'task_occurrence',
      'typed_rate',
    ])
    expect(rows.unit?.filter((row) => row.includes('["fictional",1]'))).toEqual([])
    expect(await fillSample(db, now)).toBe(false)
  })

  it('writes nothing at all when it fails half way', async () => {
    const { db } = await migratedDatabase(engine)
    const before = await stored(db)
    await db.insertInto('report_period').values(periodInTheWay).execute()
    await expect(fillSample(db, now)).rejects.toThrow()
    await db.deleteFrom('report_period').execute()
    expect(await stored(db)).toEqual(before)
  })
})

onEachEngine('versions', (engine) => {
  it('rise by one with each commit, each topic by itself', async () => {
    const { db } = await migratedDatabase(engine)
    expect((await versions(db)).size).toBe(0)
    await raiseVersion(db, '2026-09')
    await raiseVersion(db, '2026-10')
    await raiseVersion(db, '2026-09')
    expect([...(await versions(db))].sort()).toEqual([
      ['2026-09', 2],
      ['2026-10', 1],
    ])
  })

  it('stay where they are when the act is undone', async () => {
    const { db } = await migratedDatabase(engine)
    const act = db.transaction().execute(async (trx) => {
      await raiseVersion(trx, '2026-09')
      throw new Error('changed my mind')
    })
    await expect(act).rejects.toThrow('changed my mind')
    expect((await versions(db)).size).toBe(0)
  })

  it('lose no commit of many at the same time', async () => {
    const { db } = await migratedDatabase(engine)
    const raise = () => db.transaction().execute((trx) => raiseVersion(trx, '2026-09'))
    await Promise.all(Array.from({ length: 40 }, raise))
    expect((await versions(db)).get('2026-09')).toBe(40)
  })
})

const periodInTheWay = {
  code: 'bnv-2026-nam',
  name: 'x',
  year: 2026,
  from_date: '2026-12-01',
  to_date: '2026-12-31',
  due: '2027-01-05',
  receiver: 'x',
  source: 'x',
}
