/** In which period an act upon a task changes the completion of a unit: the one in which its due day lies, and no other. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import {
  become,
  type Course,
  completion,
  completions,
  layPlan,
  openSheets,
  pageOf,
  type TaskLaid,
  ward,
} from './records-desk.ts'
import { read } from './sheet-desk.ts'
import { type ActBody, act, done, whole } from './task-desk.ts'

const laid: TaskLaid[] = [
  { name: 'done in March', day: '2026-03-20', state: 'done', reportedOn: '2026-03-19' },
  { name: 'done in May', day: '2026-05-20', state: 'done', reportedOn: '2026-05-20' },
  { name: 'late in June', day: '2026-06-10', state: 'done', reportedOn: '2026-06-14' },
  { name: 'open in August', day: '2026-08-31' },
  { name: 'waiting in September', day: '2026-09-30', state: 'waiting', reportedOn: '2026-09-29' },
  { name: 'dropped in September', day: '2026-09-15', state: 'dropped', reason: 'Cấp trên không giao' },
  { name: 'due in December', day: '2026-12-10' },
]
/** Of the first three quarters, and of the year so far. */
const first = ['1/1', '1/2', '0/2', '2/5']

type Case = [name: string, task: string, course: Course, then: string[]]
const cases: Case[] = [
  [
    'reopened: it is not done any more',
    'done in May',
    { state: 'in_progress', reportedOn: null },
    ['1/1', '0/2', '0/2', '1/5'],
  ],
  [
    'approved, reported in time though approved late',
    'waiting in September',
    { state: 'done' },
    ['1/1', '1/2', '1/2', '3/5'],
  ],
  [
    'approved, but reported late',
    'open in August',
    { state: 'done', reportedOn: '2026-09-01' },
    ['1/1', '1/2', '0/2', '2/5'],
  ],
  ['given back', 'waiting in September', { state: 'in_progress', reportedOn: null }, first],
  ['not to be done at all', 'open in August', { state: 'dropped', reason: 'Thôi giao' }, ['1/1', '1/2', '0/1', '2/4']],
  ['taken up again', 'dropped in September', { state: 'in_progress' }, ['1/1', '1/2', '0/3', '2/6']],
  [
    'put off within its quarter, so that it was in time',
    'late in June',
    { due: '2026-06-15' },
    ['1/1', '2/2', '0/2', '3/5'],
  ],
  ['put off into the next quarter', 'late in June', { due: '2026-07-15' }, ['1/1', '1/1', '1/3', '3/5']],
  ['put off to a day that has not come', 'open in August', { due: '2026-12-20' }, ['1/1', '1/2', '0/1', '2/4']],
  ['brought forward out of its quarter', 'done in May', { due: '2026-03-31' }, ['1/2', '0/1', '0/2', '1/5']],
  ['put off into the next year', 'open in August', { due: '2027-01-31' }, ['1/1', '1/2', '0/1', '2/4']],
  ['done before a day that has not come', 'due in December', { state: 'done', reportedOn: '2026-11-20' }, first],
  ['brought forward to yesterday', 'due in December', { due: '2026-11-20' }, first],
]

onEachEngine('an act upon a task', (engine) => {
  let program: Program
  let leader: Person
  let tasks: Record<string, number>

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    await openSheets(program, ward, ['2026-03', '2026-06', '2026-09'])
    tasks = (await layPlan(program, ward, laid)).tasks
  })
  beforeEach(async () => {
    for (const { name, day, state = 'not_started', reportedOn = null } of laid)
      await become(program, tasks[name] as number, { due: day, state, reportedOn })
  })

  const all = async () => [
    ...(await completions(leader, ward, '2026-Q1', '2026-Q3')),
    ...(await completions(leader, ward, '2026', '2026')),
  ]

  it('stands on what the records say before it', async () => {
    expect(await all()).toEqual(first)
  })

  it.each(cases)('%s: counts in the period that it should', async (_, task, course, then) => {
    await become(program, tasks[task] as number, course)
    expect(await all()).toEqual(then)
  })

  it('changes nothing else: no other indicator, no other unit', async () => {
    const others = async () => {
      const page = await pageOf(leader, ward, '2026-Q2')
      const neighbour = await pageOf(leader, 'MH04', '2026-Q2')
      return [
        page.rows
          .filter((row) => row.indicator.code !== 'plan_tasks')
          .map((row) => [row.indicator.code, row.fraction, row.place]),
        neighbour.rows.map((row) => row.fraction),
      ]
    }
    const before = await others()
    await become(program, tasks['done in May'] as number, { state: 'in_progress', reportedOn: null })
    expect(await all()).not.toEqual(first)
    expect(await others()).toEqual(before)
  })

  it('counts in the ranking and the overview as on the unit’s page', async () => {
    await become(program, tasks['done in May'] as number, { state: 'in_progress', reportedOn: null })
    const { items } = (await leader.get('/api/rankings?indicator=plan_tasks&period=2026-Q2&parent=MH')).json()
    const own = items.find((item: { unit: { code: string } }) => item.unit.code === ward)
    expect([own.numerator, own.denominator, own.status]).toEqual([0, 2, 'provisional'])
    const exported = await leader.get('/api/exports/ranking.csv?indicator=plan_tasks&period=2026-Q2&dialect=machine')
    expect(exported.body).toMatch(/,MH05,Trăng Rằm,phường,0,2,/)
  })
})

onEachEngine('acts done through the routes', (engine) => {
  it('count as they are done: reported, approved, opened again, put off, moved, dropped and taken up', async () => {
    const program = await sampleProgram(engine)
    const [clerk, approver] = [await program.asAccount('tong-hop'), await program.asAccount('duyet-so-noi-vu')]
    await openSheets(program, ward, ['2026-03', '2026-06', '2026-09'])
    const planted = await layPlan(program, ward, [
      { name: 'one', day: '2026-05-20' },
      { name: 'two', day: '2026-08-20' },
    ])
    const one = planted.tasks.one as number
    const two = planted.tasks.two as number
    const said = () => completions(approver, ward, '2026-Q2', '2026-Q3')
    const steps: [Person, number, string, ActBody, string[]][] = [
      [clerk, one, 'report', { day: '2026-05-19' }, ['0/1', '0/1']],
      [approver, one, 'approve', {}, ['1/1', '0/1']],
      [clerk, two, 'report', { day: '2026-08-25' }, ['1/1', '0/1']],
      [approver, two, 'return', { reason: 'Thiếu báo cáo' }, ['1/1', '0/1']],
      [approver, two, 'extend', { due: '2026-12-10', reason: 'Chờ hướng dẫn' }, ['1/1', '0/0']],
      [approver, one, 'reopen', { reason: 'Kết luận chưa ban hành' }, ['0/1', '0/0']],
      [approver, one, 'drop', { reason: 'Chuyển sang năm sau' }, ['0/0', '0/0']],
      [approver, one, 'resume', { reason: 'Vẫn làm trong năm' }, ['0/1', '0/0']],
    ]
    for (const [person, task, name, body, then] of steps) {
      await done(act(program, person, task, name, body))
      expect([name, await said()]).toEqual([name, then])
    }
    const { revision } = (await whole(approver, one)).task
    const moved = await approver.call({
      method: 'PATCH',
      url: `/api/tasks/${one}`,
      payload: { revision, change: { reason: 'Sửa hạn' }, task: { deadline: { kind: 'on', value: '2026-07-15' } } },
    })
    expect(moved.statusCode, moved.body).toBe(200)
    expect(await said()).toEqual(['0/0', '0/1'])
  })
})

onEachEngine('tasks assigned from above', (engine) => {
  it('are the unit’s that they are assigned to, and not those of the plan that holds them', async () => {
    const program = await sampleProgram(engine)
    const leader = await program.as('leader')
    const typed = await completion(leader, ward, '2026-Q2', 'assigned_tasks')
    const own = await completion(leader, ward, '2026-Q2')
    await openSheets(program, ward, ['2026-06'])
    const { tasks } = await layPlan(program, 'MH', [
      { name: 'one', day: '2026-05-20', leadUnit: ward, state: 'done', reportedOn: '2026-05-01' },
      { name: 'two', day: '2026-05-25', leadUnit: ward },
    ])
    expect(await completion(leader, ward, '2026-Q2', 'assigned_tasks')).toBe('1/2')
    expect(typed).not.toBe('1/2')
    // It keeps no tasks of its own: those are typed, as before.
    expect(await completion(leader, ward, '2026-Q2')).toBe(own)
    await become(program, tasks.two as number, { state: 'done', reportedOn: '2026-05-25' })
    expect(await completion(leader, ward, '2026-Q2', 'assigned_tasks')).toBe('2/2')
  })

  it('count for nobody while the plan is a draft', async () => {
    const program = await sampleProgram(engine)
    const leader = await program.as('leader')
    const before = await completion(leader, ward, '2026-Q2')
    await openSheets(program, ward, ['2026-06'])
    const { plan } = await layPlan(program, ward, [{ name: 'one', day: '2026-05-20' }], 'draft')
    expect(await completion(leader, ward, '2026-Q2')).toBe(before)
    await program.connection.db.updateTable('plan').set({ state: 'in_force' }).where('id', '=', plan).execute()
    await become(program, 0, {})
    expect(await completion(leader, ward, '2026-Q2')).toBe('0/1')
  })
})

const tasks = ['plan_tasks_due', 'plan_tasks_done']
const movement = [
  'inspection_units',
  'units_inspected',
  'initiative_bodies',
  'initiative_bodies_registered',
  'initiatives_registered',
  'initiatives_applied',
]

onEachEngine('the sample', (engine) => {
  it('has reported what its records say: no sheet is told that they have moved on', async () => {
    const program = await sampleProgram(engine)
    const leader = await program.as('leader')
    for (const unit of ['MH02', 'MH16', 'MH20'])
      for (const month of ['2026-03', '2026-06', '2026-09']) {
        const sheet = await read(leader, `/api/sheets/${unit}/${month}`)
        const counted = sheet.figures.flatMap(({ element, computed }) =>
          computed ? [[element, computed.movedOn]] : [],
        )
        // Phường Hương Bưởi alone keeps its initiatives and inspections here.
        const cells = [...tasks, ...(unit === 'MH02' ? movement : [])]
        expect([unit, month, counted]).toEqual([unit, month, cells.map((cell) => [cell, null])])
      }
  })
})
