/** Acts upon tasks whose n-th statement fails: all of the act is there, or nothing; and many people at once. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { type Breakage, breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { stored } from '../support/stored.ts'
import { act, done, plantPlan, revisionOf, whole } from './task-desk.ts'

const kept = [
  'plan',
  'plan_change',
  'task',
  'task_body',
  'task_occurrence',
  'task_event',
  'audit',
  'data_version',
  'id_series',
] as const
const change = { reason: 'Thành phố giao bổ sung' }

onEachEngine('an act upon tasks whose n-th statement fails', (engine) => {
  let program: Program
  let approver: Person
  let breakage: Breakage

  beforeAll(async () => {
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    breakage = broken.breakage
    breakage.after(1_000_000)
    program = { ...(await programOn(broken.connection, sampleConfig)), connection: sound }
    approver = await program.as('approver')
  })

  const content = {
    field: 'direction',
    name: 'Thêm',
    partners: ['Công an'],
    deadline: { kind: 'within', value: '2026-06 2026-12' },
  }
  const acts: [string, (plan: number, tasks: number[], revision: number) => Parameters<Person['call']>[0]][] = [
    [
      'adding',
      (plan) => ({ method: 'POST', url: `/api/plans/${plan}/tasks`, payload: { change, tasks: [content, content] } }),
    ],
    [
      'changing',
      (_, [task]) => ({
        method: 'PATCH',
        url: `/api/tasks/${task}`,
        payload: {
          revision: 1,
          change,
          task: { field: 'procedures', partners: ['Công an'], deadline: content.deadline },
        },
      }),
    ],
    [
      'putting off',
      (_, [task], revision) => ({
        method: 'POST',
        url: `/api/tasks/${task}/extend`,
        payload: { occurrence: 1, revision, due: '2027-01-31', ...change },
      }),
    ],
    [
      'reporting',
      (_, [task], revision) => ({
        method: 'POST',
        url: `/api/tasks/${task}/report`,
        payload: { occurrence: 1, revision },
      }),
    ],
  ]

  it.each(acts)('leaves %s done wholly or not at all', async (_, ask) => {
    const { plan, tasks } = await plantPlan(program, 'MH02', [{}, {}, {}])
    const revision = await revisionOf(program, tasks[0] as number)
    for (let statement = 0; statement < 80; statement += 1) {
      const before = await stored(program.connection.db, kept)
      breakage.after(statement)
      const response = await approver.call(ask(plan, tasks, revision))
      const { broke } = breakage
      breakage.after(1_000_000)
      if (!broke) {
        expect(response.statusCode, response.body).toBe(200)
        expect(statement).toBeGreaterThan(8)
        return
      }
      expect([statement, response.statusCode]).toEqual([statement, 500])
      const after = await stored(program.connection.db, kept)
      // What breaks when the answer is read comes after the commit.
      if (after.audit?.length !== before.audit?.length) return
      expect(after, `statement ${statement}`).toEqual(before)
    }
    throw new Error('never ran through')
  })
})

onEachEngine('people at one task at the same moment', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person

  beforeAll(async () => {
    program = await programOn(farAway(await sampleDatabase(engine), 2), sampleConfig)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    leader = await program.as('leader')
  })

  it('approve, return and approve: one of them decides', async () => {
    const task = (await plantPlan(program, 'MH02', [{}])).tasks[0] as number
    await done(act(program, clerk, task, 'report'))
    const revision = await revisionOf(program, task)
    const answers = await Promise.all([
      act(program, approver, task, 'approve', { revision }),
      act(program, leader, task, 'return', { revision, ...change }),
      act(program, leader, task, 'approve', { revision }),
    ])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412])
    expect((await whole(clerk, task)).events).toHaveLength(2)
  })

  it('report while its days are taken away: the report stands, or comes too late, and never half', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { tasks } = await plantPlan(program, 'MH02', [
        { deadline: { kind: 'within', periods: ['2026-05', '2026-11'] } },
      ])
      const task = tasks[0] as number
      const [reported, changed] = await Promise.all([
        act(program, clerk, task, 'report', { occurrence: 2 }),
        approver.call({
          method: 'PATCH',
          url: `/api/tasks/${task}`,
          payload: { revision: 1, change, task: { deadline: { kind: 'within', value: '2026-12' } } },
        }),
      ])
      const { task: item, events } = await whole(clerk, task)
      if (reported.statusCode === 200) {
        expect([changed.statusCode, item.occurrences.length, item.occurrences[1]?.state]).toEqual([422, 2, 'waiting'])
      } else {
        expect([changed.statusCode, item.occurrences.length]).toEqual([200, 1])
        expect([412, 422]).toContain(reported.statusCode)
        expect(events.map((event) => event.act)).toEqual(['change'])
      }
    }
  })

  it('add, move and put off in one plan at once: numbers stay whole and nobody waits for ever', async () => {
    const { plan, tasks } = await plantPlan(program, 'MH02', [{}, {}, {}, {}])
    const [first = 0, second = 0, third = 0] = tasks
    const content = { field: 'direction', name: 'Thêm', deadline: { kind: 'regular', value: '' } }
    const answers = await Promise.all([
      approver.call({ method: 'POST', url: `/api/plans/${plan}/tasks`, payload: { change, tasks: [content] } }),
      approver.call({ method: 'POST', url: `/api/plans/${plan}/tasks`, payload: { change, tasks: [content] } }),
      approver.call({
        method: 'PATCH',
        url: `/api/tasks/${first}`,
        payload: { revision: 1, change, task: { field: 'procedures' } },
      }),
      act(program, approver, second, 'extend', { due: '2027-01-31', ...change }),
      act(program, approver, third, 'drop', change),
    ])
    expect(answers.map((one) => one.statusCode)).toEqual([200, 200, 200, 200, 200])
    const { items } = (await clerk.get(`/api/tasks?plan=${plan}`)).json()
    expect(items.map((one: { number: string }) => one.number)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'III.1'])
    const versions = await program.connection.db
      .selectFrom('plan_change')
      .select('version')
      .where('plan_id', '=', plan)
      .execute()
    expect(versions.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5, 6])
  })
})
