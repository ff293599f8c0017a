/** What people do to a task: each act works, is refused to the wrong person, in the wrong state and on an old page. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { setSetting } from './review-desk.ts'
import { type ActBody, act, done, plantPlan, revisionOf, whole } from './task-desk.ts'

const reason = 'Chưa kèm biên bản'
const kept = [
  'plan',
  'plan_change',
  'task',
  'task_body',
  'task_occurrence',
  'task_event',
  'attachment',
  'audit',
  'data_version',
] as const

onEachEngine('acts upon a task', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person
  let administrator: Person
  let foreign: Person
  let people: Record<string, Person>
  let task: number
  let plan: number

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    leader = await program.as('leader')
    administrator = await program.as('administrator')
    foreign = await program.asAccount('nhap-lieu-mua-ngau')
    people = { clerk, approver, leader, administrator, 'the clerk of another ward': foreign }
  })
  beforeEach(async () => {
    const planted = await plantPlan(program, 'MH02', [
      { deadline: { kind: 'within', periods: ['2026-11', '2026-12'] } },
    ])
    plan = planted.plan
    task = planted.tasks[0] as number
  })

  const state = async (position = 1) => (await whole(clerk, task)).task.occurrences[position - 1]
  const reported = async () => done(act(program, clerk, task, 'report', { day: '2026-11-20', note: 'Đã ban hành' }))
  const approved = async () => {
    await reported()
    return done(act(program, approver, task, 'approve'))
  }
  const dropped = async () => done(act(program, approver, task, 'drop', { reason }))

  it('run from the first progress to the approval, each with its entry in the log', async () => {
    await done(act(program, clerk, task, 'progress', { percent: 40, note: 'Đã xong dự thảo' }))
    expect(await state()).toMatchObject({ state: 'in_progress', percent: 40, reportedOn: null })
    await reported()
    expect(await state()).toMatchObject({ state: 'waiting', percent: 100, reportedOn: '2026-11-20' })
    const after = await done(act(program, approver, task, 'approve', { note: 'Đủ hồ sơ' }))
    expect(after.task.occurrences[0]).toMatchObject({
      state: 'done',
      percent: 100,
      reportedOn: '2026-11-20',
      daysLate: 0,
    })
    expect(after.task.current).toBe(2)
    expect(
      after.events.map(({ act: name, by, occurrence, percent, day, note }) => [
        name,
        by,
        occurrence,
        percent,
        day,
        note,
      ]),
    ).toEqual([
      ['approve', 'Lãnh đạo UBND phường Hương Bưởi', 1, null, null, 'Đủ hồ sơ'],
      ['report', 'Công chức nhập liệu, phường Hương Bưởi', 1, 100, '2026-11-20', 'Đã ban hành'],
      ['progress', 'Công chức nhập liệu, phường Hương Bưởi', 1, 40, null, 'Đã xong dự thảo'],
    ])
    // The other time that it is to be done has not moved.
    expect(after.task.occurrences[1]).toMatchObject({ state: 'not_started', percent: 0, revision: 1 })
  })

  it('give a report back as far along as was told, and the clerk reports it anew', async () => {
    await done(act(program, clerk, task, 'progress', { percent: 70 }))
    await reported()
    const back = await done(act(program, approver, task, 'return', { reason }))
    expect(back.task.occurrences[0]).toMatchObject({ state: 'in_progress', percent: 70, reportedOn: null, reason })
    await reported()
    expect(await state()).toMatchObject({ state: 'waiting', reason: null })
  })

  it('reopen what was approved, with the reason', async () => {
    await approved()
    const back = await done(act(program, leader, task, 'reopen', { reason }))
    expect(back.task.occurrences[0]).toMatchObject({ state: 'in_progress', percent: 0, reportedOn: null, reason })
  })

  it('drop a task and take it up again as changes of the plan, each a version with its reason', async () => {
    await dropped()
    expect(await state()).toMatchObject({ state: 'dropped', reason })
    await done(act(program, approver, task, 'resume', { reason: 'Thành phố yêu cầu làm lại' }))
    expect(await state()).toMatchObject({ state: 'in_progress' })
    const { db } = program.connection
    const changes = await db
      .selectFrom('plan_change')
      .selectAll()
      .where('plan_id', '=', plan)
      .orderBy('version')
      .execute()
    expect(changes.map((row) => [row.version, row.kind, row.reason])).toEqual([
      [2, 'task', reason],
      [3, 'task', 'Thành phố yêu cầu làm lại'],
    ])
    expect(JSON.parse(changes[0]?.after ?? '')).toMatchObject({
      number: 'I.1',
      name: 'Kiểm tra cải cách hành chính',
      dropped: true,
    })
  })

  it('put off the due day and keep the plan’s own beside it, and the state', async () => {
    const { task: item } = await done(act(program, approver, task, 'extend', { due: '2027-01-15', reason }))
    expect(item.occurrences[0]).toMatchObject({ due: '2027-01-15', plannedDue: '2026-11-30', state: 'not_started' })
    const { events } = await whole(clerk, task)
    expect(events[0]).toMatchObject({ act: 'extend', day: '2027-01-15', beforeDay: '2026-11-30', note: reason })
  })

  it('are recorded as sentences for the people of the unit; what is unapproved is hidden from the administrator', async () => {
    await done(act(program, clerk, task, 'progress', { percent: 35 }))
    const items = async (person: Person) =>
      (await person.get('/api/audit?act=progress_task&unit=MH02&limit=1')).json().items?.[0]
    expect(await items(clerk)).toMatchObject({
      sentence: 'Cập nhật tiến độ nhiệm vụ “Kiểm tra cải cách hành chính” của phường Hương Bưởi',
      before: 'nhiệm vụ: I.1; lần thực hiện: 1; tỷ lệ hoàn thành (%): 0',
      after: 'nhiệm vụ: I.1; lần thực hiện: 1; tỷ lệ hoàn thành (%): 35',
      hidden: false,
    })
    expect(await items(administrator)).toMatchObject({ before: null, after: null, hidden: true })
    expect(await items(foreign)).toBeUndefined()
  })

  type Row = [
    name: string,
    body: ActBody,
    may: string[],
    bring: () => Promise<unknown>,
    statuses: Record<string, number>,
  ]
  const rows: Row[] = [
    ['progress', { percent: 10 }, ['clerk', 'approver'], async () => {}, {}],
    ['report', {}, ['clerk', 'approver'], async () => {}, {}],
    ['approve', {}, ['approver', 'leader'], reported, {}],
    ['return', { reason }, ['approver', 'leader'], reported, {}],
    ['reopen', { reason }, ['approver', 'leader'], approved, {}],
    ['drop', { reason }, ['approver', 'administrator'], async () => {}, {}],
    ['resume', { reason }, ['approver', 'administrator'], dropped, {}],
    ['extend', { due: '2027-02-01', reason }, ['approver', 'administrator'], async () => {}, {}],
  ]

  describe.each(rows)('%s', (name, body, may, bring) => {
    it(`is for ${may.join(' and ')}; of the others it changes nothing`, async () => {
      await bring()
      const rest = Object.keys(people).filter((one) => !may.includes(one))
      const rows = await stored(program.connection.db, kept)
      for (const one of rest) {
        const response = await act(program, people[one] as Person, task, name, body)
        const status = one === 'the clerk of another ward' ? 404 : 403
        expect([one, response.statusCode, response.json().message]).toEqual([one, status, expect.any(String)])
      }
      expect(await stored(program.connection.db, kept)).toEqual(rows)
      expect((await act(program, people[may.at(-1) as string] as Person, task, name, body)).statusCode).toBe(200)
    })

    it('is refused from an old page, with the task as it now is', async () => {
      await bring()
      const person = people[may[0] as string] as Person
      const revision = await revisionOf(program, task)
      const rows = await stored(program.connection.db, kept)
      const response = await act(program, person, task, name, { ...body, revision: revision + 1 })
      expect([response.statusCode, response.json()]).toMatchObject([
        412,
        { code: 'stale', context: { occurrence: { position: 1, revision } } },
      ])
      expect(await stored(program.connection.db, kept)).toEqual(rows)
    })

    it('is refused in another state, in a draft, and for an occurrence that there is not', async () => {
      const person = people[may[0] as string] as Person
      const isForOpen = ['progress', 'report', 'drop', 'extend'].includes(name)
      if (isForOpen) await approved()
      const rows = await stored(program.connection.db, kept)
      const wrong = await act(program, person, task, name, body)
      expect([wrong.statusCode, wrong.json().message]).toEqual([409, expect.stringContaining('đang ở trạng thái')])
      const absent = await act(program, person, task, name, { ...body, occurrence: 9, revision: 1 })
      expect([absent.statusCode, absent.json().fields?.[0]?.field]).toEqual([422, 'occurrence'])
      expect(await stored(program.connection.db, kept)).toEqual(rows)
      const draft = await plantPlan(program, 'MH02', [{}], 'draft')
      const early = await act(program, person, draft.tasks[0] as number, name, body)
      expect([early.statusCode, early.json().message]).toEqual(
        may[0] === 'approver' || may[0] === 'clerk'
          ? [409, expect.stringContaining('dự thảo')]
          : [404, expect.any(String)],
      )
    })
  })

  it.each<[string, string, ActBody]>([
    ['progress of 100', 'progress', { percent: 100 }],
    ['progress below nothing', 'progress', { percent: -1 }],
    ['a half percent', 'progress', { percent: 0.5 }],
    ['a report of tomorrow', 'report', { day: '2026-11-22' }],
    ['a report from before the plan', 'report', { day: '2025-12-31' }],
    ['a report of no day', 'report', { day: '2026-02-30' }],
    ['an unknown field', 'report', { state: 'done' }],
    ['dropping without a reason', 'drop', { reason: '  ' }],
    ['an extension to the same day', 'extend', { due: '2026-11-30', reason }],
    ['an extension to an earlier day', 'extend', { due: '2026-11-29', reason }],
    ['an extension of decades', 'extend', { due: '2062-01-01', reason }],
    ['an extension without a reason', 'extend', { due: '2027-01-15' }],
  ])('refuse %s with a field and a sentence', async (_, name, body) => {
    const rows = await stored(program.connection.db, kept)
    const response = await act(program, approver, task, name, body)
    expect([response.statusCode, response.json().fields?.length]).toEqual([422, 1])
    expect(response.json().fields[0].message).toMatch(/\S\.$/)
    expect(await stored(program.connection.db, kept)).toEqual(rows)
  })

  it('refuse to put off what has no due day', async () => {
    const { tasks } = await plantPlan(program, 'MH02', [{ deadline: { kind: 'regular' } }])
    const response = await act(program, approver, tasks[0] as number, 'extend', { due: '2027-01-15', reason })
    expect([response.statusCode, response.json().fields[0].code]).toEqual([422, 'no_due_day'])
  })

  it('let nobody approve their own report, unless the site does', async () => {
    await done(act(program, approver, task, 'report'))
    const { acts } = await whole(approver, task)
    expect(acts[0]?.acts).toEqual(['return'])
    const response = await act(program, approver, task, 'approve')
    expect([response.statusCode, response.json().message]).toEqual([403, expect.stringContaining('không tự duyệt')])
    await setSetting(program, 'approverMayBeEnterer', true)
    try {
      await done(act(program, approver, task, 'approve'))
    } finally {
      await setSetting(program, 'approverMayBeEnterer', false)
    }
  })

  it('are offered to each as they are open to them', async () => {
    const acts = async (person: Person) => (await whole(person, task)).acts.map((one) => one.acts)
    expect(await acts(clerk)).toEqual([
      ['progress', 'report'],
      ['progress', 'report'],
    ])
    expect((await acts(approver))[0]).toEqual(['progress', 'report', 'drop', 'extend'])
    expect(await acts(leader)).toEqual([[], []])
    expect(await acts(foreign)).toEqual([[], []])
    await reported()
    expect((await acts(leader))[0]).toEqual(['approve', 'return'])
    expect((await acts(clerk))[0]).toEqual([])
  })

  it('of two people who approve at once let one through; the other is told', async () => {
    await reported()
    const revision = await revisionOf(program, task)
    const answers = await Promise.all(
      [approver, leader, approver].map((one) => act(program, one, task, 'approve', { revision })),
    )
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412])
    expect((await whole(clerk, task)).events.filter((event) => event.act === 'approve')).toHaveLength(1)
  })

  it('from the page of another account are refused', async () => {
    const response = await act(program, clerk, task, 'report', { account: 'sample-nhap-lieu-2-huong-buoi' })
    expect([response.statusCode, response.json().fields[0].code]).toEqual([403, 'other_account'])
    expect(await state()).toMatchObject({ state: 'not_started' })
  })
})
