/** Tasks made: in a draft by all who edit plans, in force with right and reason; a table whole or not at all. */
import { expect, it } from 'vitest'
import type { TaskWhole } from '#contract/tasks'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { body, deadline, kept, reason, taskChangeDesk } from './task-change-desk.ts'

onEachEngine('tasks of a plan', (engine) => {
  const { desk, add, changes, unchanged } = taskChangeDesk(engine)

  it('come as a table with parts tied to the wholes that are new with them', async () => {
    const part = { ...body, name: 'Phần thứ nhất', within: 0 }
    const answer = await add(desk.clerk, desk.draft.plan, [body, part, { ...body, name: 'Việc khác' }])
    expect(answer.statusCode).toBe(200)
    const { items } = answer.json()
    expect(items.map((one: TaskWhole['task']) => one.partOf)).toEqual([null, items[0].id, null])
  })

  it.each([
    ['a whole that is not there', [{ ...body, within: 4 }]],
    ['itself', [{ ...body, within: 0 }]],
    ['a whole of another field', [body, { ...body, field: 'procedures', within: 0 }]],
    ['a part', [body, { ...body, within: 0 }, { ...body, within: 1 }]],
  ])('are refused whole where one is a part of %s', async (_name, tasks) => {
    const before = await stored(desk.program.connection.db, kept)
    const answer = await add(desk.clerk, desk.draft.plan, tasks)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields[0].field).toMatch(/^tasks\.\d\.within$/)
    expect(await stored(desk.program.connection.db, kept)).toEqual(before)
  })

  it('are added to a draft by whoever edits plans, at the end of their field, with their occurrences', async () => {
    const sent = [
      {
        ...body,
        partners: ['Công an'],
        deadline: { kind: 'within', value: '2026-05 2026-10' },
        product: 'Báo cáo',
        responsible: 'sample-nhap-lieu-huong-buoi',
      },
      {
        ...body,
        name: 'Báo cáo định kỳ',
        deadline: { kind: 'regular', value: '' },
        recurrence: 'quarter',
        partOf: desk.draft.tasks[0],
      },
    ]
    const response = await add(desk.clerk, desk.draft.plan, sent)
    expect(response.statusCode, response.body).toBe(200)
    expect(response.json().items).toMatchObject([
      { number: 'I.4', name: body.name, partners: ['Công an'], responsible: 'sample-nhap-lieu-huong-buoi', lead: null },
      { number: 'I.5', recurrence: 'quarter', partOf: desk.draft.tasks[0] },
    ])
    const days = response.json().items.map((one: TaskWhole['task']) => one.occurrences.map(({ due }) => due))
    expect(days).toEqual([
      ['2026-05-31', '2026-10-31'],
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ])
    expect(await changes(desk.draft.plan)).toEqual([])
  })

  it('are added to a plan in force by those who may issue it, with a reason that its history keeps', async () => {
    await unchanged(async () => {
      const refused = await add(desk.clerk, desk.force.plan, [body], { change: { reason } })
      expect([refused.statusCode, refused.json().message]).toEqual([403, expect.stringContaining('đã ban hành')])
      const reasonless = await add(desk.approver, desk.force.plan, [body])
      expect([reasonless.statusCode, reasonless.json().fields]).toMatchObject([
        422,
        [{ field: 'change', code: 'missing' }],
      ])
      expect((await add(desk.foreign, desk.force.plan, [body], { change: { reason } })).statusCode).toBe(404)
      expect((await add(desk.foreign, desk.draft.plan, [body])).statusCode).toBe(404)
      expect((await add(desk.clerk, 9999, [body])).statusCode).toBe(404)
    })
    const basis = { number: '99/QĐ-UBND', date: '2026-11-01', reason }
    expect(
      (await add(desk.approver, desk.force.plan, [body, { ...body, name: 'Nữa' }], { change: basis })).statusCode,
    ).toBe(200)
    expect(await changes(desk.force.plan)).toMatchObject([
      {
        version: 2,
        kind: 'task',
        ...basis,
        before: null,
        after: {
          tasks: [
            { number: 'I.4', name: body.name, deadline },
            { number: 'I.5', name: 'Nữa' },
          ],
        },
      },
    ])
  })

  it('are all added or none, each fault at its own field', async () => {
    await unchanged(async () => {
      const response = await add(desk.clerk, desk.draft.plan, [
        body,
        { ...body, lead: 'Một; hai', deadline: { kind: 'on', value: '2026-02-30' } },
        {
          ...body,
          deadline: { kind: 'on', value: '2025-12-31' },
          leadUnit: 'MH03',
          responsible: 'sample-nhap-lieu-mua-ngau',
          partOf: desk.force.tasks[0],
        },
      ])
      expect(response.statusCode).toBe(422)
      expect(response.json().fields.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
        ['tasks.1.lead', 'two_leads'],
        ['tasks.1.deadline', 'unreadable_deadline'],
        ['tasks.2.leadUnit', 'unit_not_below'],
        ['tasks.2.deadline', 'before_plan'],
        ['tasks.2.responsible', 'person_elsewhere'],
        ['tasks.2.partOf', 'other_plan'],
      ])
      for (const tasks of [[], [{ name: 'x' }], [{ ...body, name: ' ' }], [{ ...body, id: 1 }], Array(1001).fill(body)])
        expect((await add(desk.clerk, desk.draft.plan, tasks)).statusCode).toBe(422)
    })
  })
})
