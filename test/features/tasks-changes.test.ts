/** Tasks made, changed, assigned and removed: in a draft by all who edit plans, in force with right and reason. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TaskWhole } from '#contract/tasks'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { act, done, plantPlan, whole } from './task-desk.ts'

const reason = 'Thành phố giao bổ sung'
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
  'id_series',
] as const
const deadline = { kind: 'within', value: '2026-12' }
const body = { field: 'direction', name: 'Tổ chức đối thoại với người dân', deadline }

onEachEngine('tasks of a plan', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let foreign: Person
  let draft: { plan: number; tasks: number[] }
  let force: { plan: number; tasks: number[] }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    foreign = await program.asAccount('nhap-lieu-mua-ngau')
  })
  beforeEach(async () => {
    const tasks = [{ name: 'Một' }, { name: 'Hai' }, { name: 'Ba' }, { name: 'Bốn', field: 'procedures' as const }]
    draft = await plantPlan(program, 'MH02', tasks, 'draft')
    force = await plantPlan(program, 'MH02', tasks)
  })

  const add = (person: Person, plan: number, tasks: object[], more: object = {}) =>
    person.call({ method: 'POST', url: `/api/plans/${plan}/tasks`, payload: { tasks, ...more } })
  const patch = (person: Person, id: number, task: object, more: object = {}) =>
    person.call({ method: 'PATCH', url: `/api/tasks/${id}`, payload: { revision: 1, task, ...more } })
  const remove = (person: Person, id: number, revision = 1) =>
    person.call({ method: 'DELETE', url: `/api/tasks/${id}`, payload: { revision } })
  const assign = (person: Person, id: number, units: string[], more: object = {}) =>
    person.call({ method: 'POST', url: `/api/tasks/${id}/assign`, payload: { revision: 1, units, ...more } })
  const numbers = async (person: Person, plan: number) =>
    (await person.get(`/api/tasks?plan=${plan}`)).json().items.map((one: TaskWhole['task']) => [one.number, one.name])
  const changes = async (plan: number) => {
    const rows = await program.connection.db
      .selectFrom('plan_change')
      .selectAll()
      .where('plan_id', '=', plan)
      .orderBy('version')
      .execute()
    return rows.map((row) => ({
      ...row,
      before: JSON.parse(row.before ?? 'null'),
      after: JSON.parse(row.after ?? 'null'),
    }))
  }
  const unchanged = async (run: () => Promise<void>) => {
    const before = await stored(program.connection.db, kept)
    await run()
    expect(await stored(program.connection.db, kept)).toEqual(before)
  }

  it('come as a table with parts tied to the wholes that are new with them', async () => {
    const part = { ...body, name: 'Phần thứ nhất', within: 0 }
    const answer = await add(clerk, draft.plan, [body, part, { ...body, name: 'Việc khác' }])
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
    const before = await stored(program.connection.db, kept)
    const answer = await add(clerk, draft.plan, tasks)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields[0].field).toMatch(/^tasks\.\d\.within$/)
    expect(await stored(program.connection.db, kept)).toEqual(before)
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
        partOf: draft.tasks[0],
      },
    ]
    const response = await add(clerk, draft.plan, sent)
    expect(response.statusCode, response.body).toBe(200)
    expect(response.json().items).toMatchObject([
      { number: 'I.4', name: body.name, partners: ['Công an'], responsible: 'sample-nhap-lieu-huong-buoi', lead: null },
      { number: 'I.5', recurrence: 'quarter', partOf: draft.tasks[0] },
    ])
    const days = response.json().items.map((one: TaskWhole['task']) => one.occurrences.map(({ due }) => due))
    expect(days).toEqual([
      ['2026-05-31', '2026-10-31'],
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ])
    expect(await changes(draft.plan)).toEqual([])
  })

  it('are added to a plan in force by those who may issue it, with a reason that its history keeps', async () => {
    await unchanged(async () => {
      const refused = await add(clerk, force.plan, [body], { change: { reason } })
      expect([refused.statusCode, refused.json().message]).toEqual([403, expect.stringContaining('đã ban hành')])
      const reasonless = await add(approver, force.plan, [body])
      expect([reasonless.statusCode, reasonless.json().fields]).toMatchObject([
        422,
        [{ field: 'change', code: 'missing' }],
      ])
      expect((await add(foreign, force.plan, [body], { change: { reason } })).statusCode).toBe(404)
      expect((await add(foreign, draft.plan, [body])).statusCode).toBe(404)
      expect((await add(clerk, 9999, [body])).statusCode).toBe(404)
    })
    const basis = { number: '99/QĐ-UBND', date: '2026-11-01', reason }
    expect((await add(approver, force.plan, [body, { ...body, name: 'Nữa' }], { change: basis })).statusCode).toBe(200)
    expect(await changes(force.plan)).toMatchObject([
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
      const response = await add(clerk, draft.plan, [
        body,
        { ...body, lead: 'Một; hai', deadline: { kind: 'on', value: '2026-02-30' } },
        {
          ...body,
          deadline: { kind: 'on', value: '2025-12-31' },
          leadUnit: 'MH03',
          responsible: 'sample-nhap-lieu-mua-ngau',
          partOf: force.tasks[0],
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
        expect((await add(clerk, draft.plan, tasks)).statusCode).toBe(422)
    })
  })

  it('are changed in a draft by whoever edits plans, without a reason', async () => {
    const id = draft.tasks[1] as number
    const after = await done(patch(clerk, id, { name: 'Hai sửa', partners: ['Công an'] }))
    expect(after.task).toMatchObject({
      name: 'Hai sửa',
      partners: ['Công an'],
      product: 'Thông báo kết luận',
      revision: 2,
    })
    expect([after.mayEdit, after.needsReason, after.mayRemove]).toEqual([true, false, true])
    expect(await changes(draft.plan)).toEqual([])
  })

  it('in force are changed with right and reason, and what stood before is kept', async () => {
    const id = force.tasks[1] as number
    await unchanged(async () => {
      expect((await patch(clerk, id, { name: 'Khác' }, { change: { reason } })).statusCode).toBe(403)
      expect((await patch(approver, id, { name: 'Khác' })).json().fields[0]).toMatchObject({ field: 'change' })
      expect((await patch(foreign, id, { name: 'Khác' }, { change: { reason } })).statusCode).toBe(404)
    })
    await done(
      patch(
        approver,
        id,
        { name: 'Hai sửa', deadline: { kind: 'before', value: '2026-12-20' } },
        { change: { reason } },
      ),
    )
    expect(await changes(force.plan)).toMatchObject([
      {
        version: 2,
        kind: 'task',
        number: null,
        reason,
        before: { id, number: 'I.2', name: 'Hai', deadline: { kind: 'within', value: '2026-12' } },
        after: { id, number: 'I.2', name: 'Hai sửa', deadline: { kind: 'before', value: '2026-12-20' } },
      },
    ])
    const { events, task } = await whole(clerk, id)
    expect(events[0]).toMatchObject({ act: 'change', note: reason })
    expect(task.occurrences).toMatchObject([{ plannedDue: '2026-12-19', due: '2026-12-19', revision: 2 }])
    const [item] = (await approver.get('/api/audit?act=change_task&limit=1')).json().items
    expect(item).toMatchObject({
      sentence: 'Sửa nhiệm vụ “Hai sửa” của phường Hương Bưởi',
      before: 'nhiệm vụ: I.2; thời gian hoàn thành: Tháng 12/2026',
      after: `nhiệm vụ: I.2; thời gian hoàn thành: Trước ngày 20/12/2026; lý do: ${reason}`,
    })
  })

  it('name who answers for them without a reason, also in force; only people who work for the unit', async () => {
    const id = force.tasks[0] as number
    const { people } = await whole(clerk, id)
    expect(people.map((one) => one.id)).toEqual(
      expect.arrayContaining(['sample-nhap-lieu-huong-buoi', 'sample-duyet-huong-buoi', 'sample-tong-hop']),
    )
    expect(people.map((one) => one.id)).not.toContain('sample-nhap-lieu-mua-ngau')
    expect((await whole(foreign, id)).people).toEqual([])
    const after = await done(patch(clerk, id, { responsible: 'sample-nhap-lieu-2-huong-buoi' }))
    expect(after.responsibleName).toBe('Công chức nhập liệu thứ hai, phường Hương Bưởi')
    expect(await changes(force.plan)).toEqual([])
    // To whom progress is not shown, neither is who answers for it.
    expect((await whole(foreign, id)).task.responsible).toBeNull()
    const stranger = await patch(clerk, id, { responsible: 'sample-nhap-lieu-mua-ngau' }, { revision: 2 })
    expect(stranger.json().fields).toMatchObject([{ field: 'task.responsible', code: 'person_elsewhere' }])
    const mine = await program.asAccount('nhap-lieu-2-huong-buoi')
    expect((await mine.get('/api/tasks?responsible=me')).json().items.map((one: { id: number }) => one.id)).toEqual([
      id,
    ])
  })

  it('are not changed from an old page, nor by a patch that changes nothing', async () => {
    const id = draft.tasks[0] as number
    await done(patch(clerk, id, { note: 'Lần đầu' }))
    await unchanged(async () => {
      const late = await patch(approver, id, { note: 'Trễ' })
      expect([late.statusCode, late.json().context]).toMatchObject([412, { task: { note: 'Lần đầu', revision: 2 } }])
      await done(patch(approver, id, { note: 'Lần đầu' }, { revision: 2 }))
    })
  })

  it('are left alone from the page of another account', async () => {
    const other = { account: 'sample-nhap-lieu-2-huong-buoi' }
    const id = draft.tasks[0] as number
    await unchanged(async () => {
      for (const response of [
        await add(clerk, draft.plan, [body], other),
        await patch(clerk, id, { note: 'Khác' }, other),
        await clerk.call({ method: 'DELETE', url: `/api/tasks/${id}`, payload: { revision: 1, ...other } }),
        await assign(clerk, id, ['MH03'], other),
      ])
        expect([response.statusCode, response.json().fields]).toMatchObject([403, [{ code: 'other_account' }]])
    })
  })

  it('of two who change one at once let one through', async () => {
    const id = draft.tasks[0] as number
    const answers = await Promise.all(['a', 'b', 'c'].map((note) => patch(clerk, id, { note })))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412])
    expect((await whole(clerk, id)).events).toHaveLength(1)
  })

  it('keep their course when their days are moved; a report never vanishes with its day', async () => {
    const { plan, tasks } = await plantPlan(program, 'MH02', [
      { deadline: { kind: 'within', periods: ['2026-05', '2026-10', '2026-12'] } },
    ])
    const id = tasks[0] as number
    await done(act(program, clerk, id, 'report', { occurrence: 2 }))
    const change = { change: { reason } }
    await unchanged(async () => {
      const fewer = await patch(approver, id, { deadline }, change)
      expect(fewer.json().fields).toMatchObject([{ field: 'task.deadline', code: 'days_taken' }])
    })
    const { task } = await done(patch(approver, id, { deadline: { kind: 'within', value: '2026-06 2026-11' } }, change))
    expect(task.occurrences).toMatchObject([
      { position: 1, due: '2026-06-30', state: 'overdue' },
      { position: 2, due: '2026-11-30', state: 'waiting' },
    ])
    expect(task.occurrences).toHaveLength(2)
    // Back to three: the third begins anew; and down to two again, for nothing has happened to it.
    await done(
      patch(
        approver,
        id,
        { deadline: { kind: 'within', value: '2026-06 2026-11 2026-12' } },
        { ...change, revision: 2 },
      ),
    )
    await done(
      patch(approver, id, { deadline: { kind: 'within', value: '2026-07 2026-11' } }, { ...change, revision: 3 }),
    )
    expect((await changes(plan)).map((one) => one.version)).toEqual([2, 3, 4])
  })

  it('keep the numbers of a field whole when one moves or is removed', async () => {
    await done(patch(clerk, draft.tasks[0] as number, { field: 'procedures' }))
    expect(await numbers(clerk, draft.plan)).toEqual([
      ['I.1', 'Hai'],
      ['I.2', 'Ba'],
      ['III.1', 'Bốn'],
      ['III.2', 'Một'],
    ])
    expect((await remove(clerk, draft.tasks[1] as number)).statusCode).toBe(204)
    expect(await numbers(clerk, draft.plan)).toEqual([
      ['I.1', 'Ba'],
      ['III.1', 'Bốn'],
      ['III.2', 'Một'],
    ])
    expect((await clerk.get(`/api/tasks/${draft.tasks[1]}`)).statusCode).toBe(404)
    const [item] = (await clerk.get('/api/audit?act=remove_task&limit=1')).json().items
    expect(item.sentence).toBe('Xóa nhiệm vụ khỏi dự thảo “Hai” của phường Hương Bưởi')
  })

  it('are removed from a draft only, with the revision seen, and not from above their parts', async () => {
    const [first = 0, second = 0] = draft.tasks
    const leader = await program.as('leader')
    await done(patch(clerk, second, { partOf: first }))
    await unchanged(async () => {
      expect((await remove(approver, force.tasks[0] as number)).statusCode).toBe(409)
      expect((await remove(foreign, first)).statusCode).toBe(404)
      expect((await remove(leader, first)).statusCode).toBe(403)
      expect((await remove(clerk, first, 9)).statusCode).toBe(412)
      const withParts = await remove(clerk, first)
      expect([withParts.statusCode, withParts.json().message]).toEqual([409, expect.stringContaining('phần việc')])
      expect((await whole(clerk, first)).mayRemove).toBe(false)
    })
  })

  it('form wholes and parts of one level, in one field, and nothing else', async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = draft.tasks
    await done(patch(clerk, second, { partOf: first }))
    expect((await whole(clerk, first)).parts.map((one) => one.id)).toEqual([second])
    expect((await whole(clerk, second)).whole?.id).toBe(first)
    await unchanged(async () => {
      const code = async (id: number, task: object, revision = 1) =>
        (await patch(clerk, id, task, { revision })).json().fields?.[0]?.code
      expect(await code(third, { partOf: second })).toBe('part_of_part')
      expect(await code(first, { partOf: second })).toBe('part_of_itself')
      expect(await code(first, { partOf: first })).toBe('part_of_itself')
      expect(await code(first, { partOf: third })).toBe('has_parts')
      expect(await code(fourth, { partOf: first })).toBe('other_field')
      expect(await code(second, { field: 'procedures' }, 2)).toBe('other_field')
      expect(await code(first, { field: 'procedures' })).toBe('parts_stay')
      expect(await code(third, { partOf: force.tasks[0] })).toBe('other_plan')
      expect(await code(third, { partOf: 999_999 })).toBe('other_plan')
    })
  })

  describe('of the city', () => {
    let city: { plan: number; tasks: number[] }
    let department: Person
    beforeEach(async () => {
      city = await plantPlan(program, 'MH', [{ name: 'Rà soát thủ tục', partners: ['Các sở'] }])
      department = await program.asAccount('duyet-so-noi-vu')
    })

    it('are assigned to wards, each a part that is its own to report and to approve', async () => {
      const id = city.tasks[0] as number
      const { parts, events } = await done(assign(department, id, ['MH02', 'MH03'], { change: { reason } }))
      expect(parts).toMatchObject([
        {
          name: 'Rà soát thủ tục',
          lead: 'Phường Hương Bưởi',
          leadUnit: { code: 'MH02' },
          partners: [],
          partOf: id,
          number: 'I.2',
        },
        { name: 'Rà soát thủ tục', lead: 'Phường Mưa Ngâu', leadUnit: { code: 'MH03' }, partOf: id, number: 'I.3' },
      ])
      expect(events[0]).toMatchObject({ act: 'assign', note: 'phường Hương Bưởi, phường Mưa Ngâu' })
      expect(await changes(city.plan)).toMatchObject([
        { version: 2, after: { tasks: [{ leadUnit: 'MH02' }, { leadUnit: 'MH03' }] } },
      ])
      const part = parts[0]?.id as number
      expect((await act(program, foreign, part, 'report')).statusCode).toBe(404)
      await done(act(program, clerk, part, 'report'))
      await done(act(program, approver, part, 'approve'))
      // Putting it off stays with the city.
      const other = parts[1]?.id as number
      expect((await act(program, foreign, other, 'extend', { due: '2027-02-01', reason })).statusCode).toBe(403)
      await done(act(program, department, other, 'extend', { due: '2027-02-01', reason }))
      // The ward names its own person, and finds the task among its own.
      await done(patch(clerk, part, { responsible: 'sample-nhap-lieu-huong-buoi' }))
      const ofWard = (await clerk.get('/api/tasks?unit=MH02&year=2026'))
        .json()
        .items.map((one: { id: number }) => one.id)
      expect(ofWard).toContain(part)
      expect(ofWard).not.toContain(id)
      const all = (await clerk.get(`/api/tasks?parent=MH&plan=${city.plan}`)).json().items
      expect(all.map((one: { id: number }) => one.id)).toEqual(expect.arrayContaining([id, part, other]))
    })

    it('are not assigned twice to one ward, elsewhere, from a part, on an old page, or by a ward', async () => {
      const id = city.tasks[0] as number
      const change = { change: { reason } }
      const { parts } = await done(assign(department, id, ['MH02'], change))
      await unchanged(async () => {
        const code = async (units: string[]) =>
          (await assign(department, id, units, { ...change, revision: 2 })).json().fields?.[0]
        expect(await code(['MH03', 'MH03'])).toMatchObject({ field: 'units.1', code: 'twice' })
        expect(await code(['MH03', 'MH02'])).toMatchObject({ field: 'units.1', code: 'already_assigned' })
        expect(await code(['MH'])).toMatchObject({ field: 'units.0', code: 'unit_not_below' })
        expect(await code(['00004'])).toMatchObject({ code: 'unit_not_below' })
        expect(await code(['ZZ99'])).toMatchObject({ code: 'unit_not_below' })
        expect((await assign(department, id, ['MH03'], change)).statusCode).toBe(412)
        expect((await assign(department, id, ['MH03'], { revision: 2 })).json().fields[0].field).toBe('change')
        expect((await assign(department, parts[0]?.id as number, ['MH03'], change)).statusCode).toBe(409)
        expect((await assign(clerk, id, ['MH03'], { ...change, revision: 2 })).statusCode).toBe(404)
        expect((await assign(approver, parts[0]?.id as number, ['MH03'], change)).statusCode).toBe(403)
      })
    })

    it('of a unit that changes take its name', async () => {
      const [part] = (await done(assign(department, city.tasks[0] as number, ['MH02'], { change: { reason } }))).parts
      const { task } = await done(patch(department, part?.id as number, { leadUnit: 'MH04' }, { change: { reason } }))
      expect([task.lead, task.leadUnit?.code]).toEqual(['Phường Sóng Bạc', 'MH04'])
    })
  })
})
