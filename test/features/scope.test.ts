/** Who sees whose figures. The oracle: what others keep to themselves must make no difference to what one is told. */
import { beforeAll, describe, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import { at, type Raw, rawRows } from '../evaluation/slow-facts.ts'
import { type Sees, slowRanking } from '../evaluation/slow-numbers.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { approveRates, bringRates, emptyRatings, keptBack, rateOf, rewriteSecrets } from './scope-secrets.ts'

const views = [
  '/api/overview',
  '/api/overview?period=2026-10',
  '/api/overview?period=2026-09&kind=ward',
  '/api/overview?period=2026',
  ...['on_time', 'online_payment', 'satisfaction', 'reuse'].flatMap((indicator) =>
    ['2026-10', '2026-09', '2026-Q3', '2026-Q4', '2026'].map(
      (period) => `/api/rankings?indicator=${indicator}&period=${period}`,
    ),
  ),
  '/api/rankings?indicator=online_payment&period=2026-10&order=distance',
  ...['MH03', 'MH04', 'MH05', 'MH08', 'MH'].flatMap((unit) => [
    `/api/units/${unit}/scorecard?period=2026-10`,
    `/api/units/${unit}/scorecard?period=2026-Q4`,
    `/api/units/${unit}/assessments?from=2026-01&to=2026-10`,
  ]),
  '/api/units?q=huong',
  '/api/search?q=huong',
  '/api/search?q=bi%20mat',
  '/api/completeness?from=2026-01&to=2026-10',
  '/api/duties',
  '/api/owners?unit=MH02',
  '/api/exports/completeness.csv?period=2026-10&dialect=machine',
  '/api/exports/ranking.csv?indicator=online_payment&period=2026-10&dialect=machine',
  '/api/exports/heat.csv?period=2026-10&dialect=machine',
  '/api/exports/scorecard.csv?unit=MH08&period=2026-10&dialect=machine',
  '/api/exports/series.csv?unit=MH08&indicator=on_time&period=2026-10&dialect=machine',
  '/api/exports/ranking.svg?indicator=online_payment&period=2026-10',
  '/api/exports/dumbbell.csv?indicator=online_payment&period=2026-10&dialect=machine',
  '/api/exports/dumbbell.svg?indicator=online_payment&period=2026-10',
]

/** Every road on which a percentage without its counts may be told: as a reason, as a cell's note, as a correction. */
const rateViews = [
  '/api/overview?period=2026-10',
  '/api/rankings?indicator=satisfaction&period=2026-10',
  '/api/units/MH/scorecard?period=2026-10',
  '/api/completeness?from=2026-01&to=2026-10',
  '/api/exports/ranking.csv?indicator=satisfaction&period=2026-10&dialect=machine',
  '/api/exports/ranking.svg?indicator=satisfaction&period=2026-10',
  '/api/exports/heat.csv?period=2026-10&dialect=machine',
  '/api/exports/heat.svg?period=2026-10',
  '/api/exports/completeness.csv?period=2026-10&dialect=machine',
  ...Object.values(keptBack).flatMap((unit) => [
    `/api/units/${unit}/scorecard?period=2026-10`,
    `/api/units/${unit}/scorecard?period=2026-Q4`,
    `/api/units/${unit}/assessments?from=2026-01&to=2026-10`,
    `/api/exports/scorecard.csv?unit=${unit}&period=2026-10&dialect=machine`,
    `/api/exports/series.csv?unit=${unit}&indicator=satisfaction&period=2026-10&dialect=machine`,
  ]),
]

/** What the views answer to somebody, each with its tag: one that changes shows that somebody is at work. */
async function told(person: Person, asked: readonly string[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const view of asked) {
    const response = await person.get(view)
    expect(response.statusCode, `${view} ${response.body.slice(0, 200)}`).toBe(200)
    answers[view] = `${response.headers.etag}\n${response.body}`
  }
  return answers
}

/** Those without a right to these drafts: a neighbour at each post, a ward's own leader, and who administers all of them. */
const outside = ['clerk', 'approver', 'ward leader', 'administrator'] as const

async function everybody(program: Program): Promise<Map<string, Person>> {
  const { db } = program.connection
  const ward = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
  const names = { id: 'ward-leader', username: 'lanh-dao-phuong', display_name: 'Chủ tịch phường Hương Bưởi' }
  await db
    .insertInto('account')
    .values({ ...names, password_hash: null, disabled: 0, created_at: now.toISOString() })
    .execute()
  await db.insertInto('account_role').values({ account_id: names.id, role: 'leader', unit_id: ward.id }).execute()
  const people = new Map([['ward leader', await program.asAccount(names.username)]])
  for (const role of ['clerk', 'approver', 'administrator', 'leader'] as const) people.set(role, await program.as(role))
  return people
}

onEachEngine('what others keep to themselves', (engine) => {
  let program: Program
  let people: Map<string, Person>
  // What is scoped is the same code on both engines; PostgreSQL answers for a third of it.
  const asked = engine === 'sqlite' ? views : views.filter((_, index) => index % 3 === 0)
  const before = new Map<string, Record<string, string>>()
  const tell = (who: string) => told(people.get(who) as Person, asked)

  beforeAll(async () => {
    program = await sampleProgram(engine)
    people = await everybody(program)
    for (const who of people.keys()) before.set(who, await tell(who))
    await rewriteSecrets(program)
  })

  it.each(outside)('makes no difference to what the %s is told, on any screen or export', async (who) => {
    const after = await tell(who)
    for (const view of asked) expect(after[view], view).toBe(before.get(who)?.[view])
  })

  it('makes a difference to the leader, who sees it: the oracle can speak', async () => {
    const after = await tell('leader')
    const changed = asked.filter((view) => after[view] !== before.get('leader')?.[view])
    expect(changed.length).toBeGreaterThan(asked.length / 2)
  })
})

onEachEngine('typed percentages in sheets that nobody has approved', (engine) => {
  let program: Program
  let people: Map<string, Person>
  const before = new Map<string, Record<string, string>>()
  const tell = (who: string) => told(people.get(who) as Person, rateViews)
  const heard = (answers: Record<string, string>) => {
    const all = Object.values(answers).join('\n')
    return Object.keys(rateOf).filter((unit) => all.includes(rateOf[unit] as string))
  }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    people = await everybody(program)
    await emptyRatings(program)
    for (const who of people.keys()) before.set(who, await tell(who))
    await bringRates(program)
  })

  it.each(outside)('make no difference to what the %s is told, on any screen or export', async (who) => {
    const after = await tell(who)
    expect(heard(after)).toEqual([])
    for (const view of rateViews) expect(after[view], view).toBe(before.get(who)?.[view])
  })

  it('are told to the leader, whatever the state of the sheet, on every road but those that show sums and bare numbers', async () => {
    const after = await tell('leader')
    expect(heard(after)).toEqual(Object.keys(rateOf))
    const silent = rateViews.filter((view) => after[view] === before.get('leader')?.[view])
    expect(silent).toEqual(rateViews.filter((view) => /\/MH\/|heat/.test(view)))
  })

  it('are told to everybody once they are approved, and those of the other sheets still to nobody', async () => {
    await approveRates(program)
    for (const who of outside) expect([who, heard(await tell(who))]).toEqual([who, ['MH04', 'MH09']])
  })
})

onEachEngine('numbers of a month on its way', (engine) => {
  let program: Program
  let raw: Raw

  beforeAll(async () => {
    program = await sampleProgram(engine)
    raw = await rawRows(program.connection.db)
  })

  const own = () => raw.units.find((unit) => unit.code === 'MH02')?.id as number
  const sight: [string, () => Sees][] = [
    ['leader', () => () => true],
    ['administrator', () => (_unit, state) => state === 'approved'],
    ['clerk', () => (unit, state) => state === 'approved' || unit === own()],
    ['approver', () => (unit, state) => state === 'approved' || unit === own()],
  ]

  describe.each(sight)('as the %s sees them', (who, sees) => {
    it.each(['on_time', 'online_payment', 'incoming_documents'])(
      'are those of %s that are hers to see',
      async (indicator) => {
        const person = await program.as(who as 'leader')
        for (const period of ['2026-10', '2026-09', '2026-Q3']) {
          const { items } = (await person.get(`/api/rankings?indicator=${indicator}&period=${period}`)).json()
          const slow = slowRanking(raw, { indicator, period, sees: sees() })
          const seen = items.map((item: { unit: { code: string }; place: number | null; numerator: number | null }) => [
            item.unit.code,
            item.place,
            item.numerator,
          ])
          expect(new Set(seen.map(String)), period).toEqual(
            new Set(slow.rows.map((row) => String([row.code, row.place, row.numerator]))),
          )
        }
      },
    )
  })

  it('carry the status of the sheet: tạm tính, đã nộp, đã duyệt', async () => {
    const leader = await program.as('leader')
    const { items } = (await leader.get('/api/rankings?indicator=on_time&period=2026-10')).json()
    const ids = new Map(raw.units.map((unit) => [unit.code, unit.id]))
    const expected: Record<string, string> = { draft: 'provisional', submitted: 'submitted', approved: 'approved' }
    const seen = new Set<string>()
    for (const item of items) {
      const state = raw.stateOf.get(at(ids.get(item.unit.code) as number, '2026-10'))
      if (item.numerator === null || state === undefined) continue
      expect([item.unit.code, item.status]).toEqual([item.unit.code, expected[state]])
      seen.add(item.status)
    }
    expect([...seen].sort()).toEqual(['approved', 'provisional', 'submitted'])
  })

  it('hide a unit’s notes until its sheet is approved', async () => {
    const leader = await program.as('leader')
    const administrator = await program.as('administrator')
    const { db } = program.connection
    const id = raw.units.find((unit) => unit.code === 'MH04')?.id as number
    const element = await db
      .selectFrom('element')
      .select('id')
      .where('code', '=', 'dossiers_on_time')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('figure')
      .set({ note: 'Đang rà soát nội bộ' })
      .where('month', '=', '2026-09')
      .where('unit_id', '=', id)
      .where('element_id', '=', element.id)
      .execute()
    await raiseVersion(db, '2026-09')
    const card = '/api/units/MH04/scorecard?period=2026-09'
    expect((await leader.get(card)).body).toContain('Đang rà soát nội bộ')
    expect((await administrator.get(card)).body).not.toContain('Đang rà soát nội bộ')
  })
})
