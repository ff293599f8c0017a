/** What a unit's records say of a sheet that nobody has approved yet makes no difference to what others are told. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { become, completion, layPlan, openSheets, september, ward } from './records-desk.ts'
import { act } from './review-desk.ts'
import { unitId } from './task-desk.ts'

const views = [
  '/api/overview?period=2026-Q3',
  '/api/overview?period=2026',
  ...['2026-09', '2026-Q3', '2026'].map((period) => `/api/rankings?indicator=plan_tasks&period=${period}`),
  ...[ward, 'MH'].flatMap((unit) => [
    `/api/units/${unit}/scorecard?period=2026-Q3`,
    `/api/units/${unit}/scorecard?period=2026`,
    `/api/units/${unit}/assessments?from=2026-Q1&to=2026-Q3`,
  ]),
  '/api/completeness?from=2026-01&to=2026-10',
  '/api/duties',
  '/api/reviews',
  '/api/exports/ranking.csv?indicator=plan_tasks&period=2026-Q3&dialect=machine',
  '/api/exports/heat.csv?period=2026-Q3&dialect=machine',
  `/api/exports/scorecard.csv?unit=${ward}&period=2026-Q3&dialect=machine`,
  `/api/exports/series.csv?unit=${ward}&indicator=plan_tasks&period=2026-Q3&dialect=machine`,
]
const sheetViews = [september, `${september}/records/plan_tasks_done`, `${september}/history?element=plan_tasks_done`]

/** A neighbour at each post, a ward's own leader, and who administers all of them. */
const outside = ['clerk', 'approver', 'ward leader', 'administrator'] as const

onEachEngine('what the records of a ward say while its sheet is open', (engine) => {
  let program: Program
  const people = new Map<string, Person>()
  const before = new Map<string, Record<string, string>>()
  let tasks: Record<string, number>

  async function told(person: Person): Promise<Record<string, string>> {
    const answers: Record<string, string> = {}
    for (const view of [...views, ...sheetViews]) {
      const response = await person.get(view)
      const said = response.statusCode === 200 ? response.body.replace(/"asOf":"[^"]*"/, '') : ''
      answers[view] = `${response.statusCode} ${response.headers.etag ?? ''} ${said}`
    }
    return answers
  }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    const { db } = program.connection
    await db
      .insertInto('account')
      .values({
        id: 'wl',
        username: 'wl',
        display_name: 'Chủ tịch phường',
        password_hash: null,
        disabled: 0,
        created_at: now.toISOString(),
      })
      .execute()
    await db
      .insertInto('account_role')
      .values({ account_id: 'wl', role: 'leader', unit_id: await unitId(program, 'MH02') })
      .execute()
    people.set('ward leader', await program.asAccount('wl'))
    for (const role of ['clerk', 'approver', 'administrator', 'leader'] as const)
      people.set(role, await program.as(role))
    await openSheets(program, ward, ['2026-03', '2026-06', '2026-09'])
    tasks = (
      await layPlan(program, ward, [
        { name: 'one', day: '2026-08-01' },
        { name: 'two', day: '2026-05-02' },
      ])
    ).tasks
    for (const [who, person] of people) before.set(who, await told(person))
    for (const task of Object.values(tasks)) await become(program, task, { state: 'done', reportedOn: '2026-05-01' })
  })

  it.each(outside)(
    'makes no difference to what the %s is told, on any screen, export or road to the records',
    async (who) => {
      const after = await told(people.get(who) as Person)
      for (const [view, said] of Object.entries(after)) expect([view, said]).toEqual([view, before.get(who)?.[view]])
      // What lies out of reach does not exist.
      for (const view of sheetViews) expect([view, after[view]?.slice(0, 3)]).toEqual([view, '404'])
    },
  )

  it('makes a difference to the leader, who sees it: the oracle can speak', async () => {
    const after = await told(people.get('leader') as Person)
    const changed = [...views, ...sheetViews].filter((view) => after[view] !== before.get('leader')?.[view])
    expect(changed.length).toBeGreaterThan(8)
    expect(changed).toContain(`${september}/records/plan_tasks_done`)
  })

  it('is told to everybody once it is approved', async () => {
    const [department, approver] = [await program.asAccount('tong-hop'), await program.asAccount('duyet-so-noi-vu')]
    for (const response of [
      await act(department, 'submit', {}, september),
      await act(approver, 'approve', {}, september),
    ])
      expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
    for (const who of outside) expect(await completion(people.get(who) as Person, ward, '2026-Q3')).toBe('1/1')
  })
})
