/** Acts upon a task refused: to the wrong person, in the wrong state, on an old page, and with what cannot be. */
import { describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { setSetting } from './review-desk.ts'
import { reason, taskActDesk } from './task-act-desk.ts'
import { type ActBody, act, done, plantPlan, revisionOf, whole } from './task-desk.ts'

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
  const { desk, state, reported, approved, dropped } = taskActDesk(engine)

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
      const rest = Object.keys(desk.people).filter((one) => !may.includes(one))
      const rows = await stored(desk.program.connection.db, kept)
      for (const one of rest) {
        const response = await act(desk.program, desk.people[one] as Person, desk.task, name, body)
        const status = one === 'the clerk of another ward' ? 404 : 403
        expect([one, response.statusCode, response.json().message]).toEqual([one, status, expect.any(String)])
      }
      expect(await stored(desk.program.connection.db, kept)).toEqual(rows)
      expect(
        (await act(desk.program, desk.people[may.at(-1) as string] as Person, desk.task, name, body)).statusCode,
      ).toBe(200)
    })

    it('is refused from an old page, with the task as it now is', async () => {
      await bring()
      const person = desk.people[may[0] as string] as Person
      const revision = await revisionOf(desk.program, desk.task)
      const rows = await stored(desk.program.connection.db, kept)
      const response = await act(desk.program, person, desk.task, name, { ...body, revision: revision + 1 })
      expect([response.statusCode, response.json()]).toMatchObject([
        412,
        { code: 'stale', context: { occurrence: { position: 1, revision } } },
      ])
      expect(await stored(desk.program.connection.db, kept)).toEqual(rows)
    })

    it('is refused in another state, in a draft, and for an occurrence that there is not', async () => {
      const person = desk.people[may[0] as string] as Person
      const isForOpen = ['progress', 'report', 'drop', 'extend'].includes(name)
      if (isForOpen) await approved()
      const rows = await stored(desk.program.connection.db, kept)
      const wrong = await act(desk.program, person, desk.task, name, body)
      expect([wrong.statusCode, wrong.json().message]).toEqual([409, expect.stringContaining('đang ở trạng thái')])
      const absent = await act(desk.program, person, desk.task, name, { ...body, occurrence: 9, revision: 1 })
      expect([absent.statusCode, absent.json().fields?.[0]?.field]).toEqual([422, 'occurrence'])
      expect(await stored(desk.program.connection.db, kept)).toEqual(rows)
      const draft = await plantPlan(desk.program, 'MH02', [{}], 'draft')
      const early = await act(desk.program, person, draft.tasks[0] as number, name, body)
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
    const rows = await stored(desk.program.connection.db, kept)
    const response = await act(desk.program, desk.approver, desk.task, name, body)
    expect([response.statusCode, response.json().fields?.length]).toEqual([422, 1])
    expect(response.json().fields[0].message).toMatch(/\S\.$/)
    expect(await stored(desk.program.connection.db, kept)).toEqual(rows)
  })

  it('refuse to put off what has no due day', async () => {
    const { tasks } = await plantPlan(desk.program, 'MH02', [{ deadline: { kind: 'regular' } }])
    const response = await act(desk.program, desk.approver, tasks[0] as number, 'extend', { due: '2027-01-15', reason })
    expect([response.statusCode, response.json().fields[0].code]).toEqual([422, 'no_due_day'])
  })

  it('let nobody approve their own report, unless the site does', async () => {
    await done(act(desk.program, desk.approver, desk.task, 'report'))
    const { acts } = await whole(desk.approver, desk.task)
    expect(acts[0]?.acts).toEqual(['return'])
    const response = await act(desk.program, desk.approver, desk.task, 'approve')
    expect([response.statusCode, response.json().message]).toEqual([403, expect.stringContaining('không tự duyệt')])
    await setSetting(desk.program, 'approverMayBeEnterer', true)
    try {
      await done(act(desk.program, desk.approver, desk.task, 'approve'))
    } finally {
      await setSetting(desk.program, 'approverMayBeEnterer', false)
    }
  })

  it('of two people who approve at once let one through; the other is told', async () => {
    await reported()
    const revision = await revisionOf(desk.program, desk.task)
    const answers = await Promise.all(
      [desk.approver, desk.leader, desk.approver].map((one) =>
        act(desk.program, one, desk.task, 'approve', { revision }),
      ),
    )
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412])
    expect((await whole(desk.clerk, desk.task)).events.filter((event) => event.act === 'approve')).toHaveLength(1)
  })

  it('from the page of another account are refused', async () => {
    const response = await act(desk.program, desk.clerk, desk.task, 'report', {
      account: 'sample-nhap-lieu-2-huong-buoi',
    })
    expect([response.statusCode, response.json().fields[0].code]).toEqual([403, 'other_account'])
    expect(await state()).toMatchObject({ state: 'not_started' })
  })
})
