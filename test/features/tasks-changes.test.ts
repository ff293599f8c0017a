/** Tasks changed: in a draft by all who edit plans, in force with right and reason, and never from an old page. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { body, deadline, reason, taskChangeDesk } from './task-change-desk.ts'
import { act, done, plantPlan, whole } from './task-desk.ts'

onEachEngine('tasks of a plan', (engine) => {
  const { desk, add, patch, assign, changes, unchanged } = taskChangeDesk(engine)

  it('are changed in a draft by whoever edits plans, without a reason', async () => {
    const id = desk.draft.tasks[1] as number
    const after = await done(patch(desk.clerk, id, { name: 'Hai sửa', partners: ['Công an'] }))
    expect(after.task).toMatchObject({
      name: 'Hai sửa',
      partners: ['Công an'],
      product: 'Thông báo kết luận',
      revision: 2,
    })
    expect([after.mayEdit, after.needsReason, after.mayRemove]).toEqual([true, false, true])
    expect(await changes(desk.draft.plan)).toEqual([])
  })

  it('in force are changed with right and reason, and what stood before is kept', async () => {
    const id = desk.force.tasks[1] as number
    await unchanged(async () => {
      expect((await patch(desk.clerk, id, { name: 'Khác' }, { change: { reason } })).statusCode).toBe(403)
      expect((await patch(desk.approver, id, { name: 'Khác' })).json().fields[0]).toMatchObject({ field: 'change' })
      expect((await patch(desk.foreign, id, { name: 'Khác' }, { change: { reason } })).statusCode).toBe(404)
    })
    await done(
      patch(
        desk.approver,
        id,
        { name: 'Hai sửa', deadline: { kind: 'before', value: '2026-12-20' } },
        { change: { reason } },
      ),
    )
    expect(await changes(desk.force.plan)).toMatchObject([
      {
        version: 2,
        kind: 'task',
        number: null,
        reason,
        before: { id, number: 'I.2', name: 'Hai', deadline: { kind: 'within', value: '2026-12' } },
        after: { id, number: 'I.2', name: 'Hai sửa', deadline: { kind: 'before', value: '2026-12-20' } },
      },
    ])
    const { events, task } = await whole(desk.clerk, id)
    expect(events[0]).toMatchObject({ act: 'change', note: reason })
    expect(task.occurrences).toMatchObject([{ plannedDue: '2026-12-19', due: '2026-12-19', revision: 2 }])
    const [item] = (await desk.approver.get('/api/audit?act=change_task&limit=1')).json().items
    expect(item).toMatchObject({
      sentence: 'Sửa nhiệm vụ “Hai sửa” của phường Hương Bưởi',
      before: 'nhiệm vụ: I.2; thời gian hoàn thành: Tháng 12/2026',
      after: `nhiệm vụ: I.2; thời gian hoàn thành: Trước ngày 20/12/2026; lý do: ${reason}`,
    })
  })

  it('name who answers for them without a reason, also in force; only people who work for the unit', async () => {
    const id = desk.force.tasks[0] as number
    const { people } = await whole(desk.clerk, id)
    expect(people.map((one) => one.id)).toEqual(
      expect.arrayContaining(['sample-nhap-lieu-huong-buoi', 'sample-duyet-huong-buoi', 'sample-tong-hop']),
    )
    expect(people.map((one) => one.id)).not.toContain('sample-nhap-lieu-mua-ngau')
    expect((await whole(desk.foreign, id)).people).toEqual([])
    const after = await done(patch(desk.clerk, id, { responsible: 'sample-nhap-lieu-2-huong-buoi' }))
    expect(after.responsibleName).toBe('Công chức nhập liệu thứ hai, phường Hương Bưởi')
    expect(await changes(desk.force.plan)).toEqual([])
    // To whom progress is not shown, neither is who answers for it.
    expect((await whole(desk.foreign, id)).task.responsible).toBeNull()
    const stranger = await patch(desk.clerk, id, { responsible: 'sample-nhap-lieu-mua-ngau' }, { revision: 2 })
    expect(stranger.json().fields).toMatchObject([{ field: 'task.responsible', code: 'person_elsewhere' }])
    const mine = await desk.program.asAccount('nhap-lieu-2-huong-buoi')
    expect((await mine.get('/api/tasks?responsible=me')).json().items.map((one: { id: number }) => one.id)).toEqual([
      id,
    ])
  })

  it('are not changed from an old page, nor by a patch that changes nothing', async () => {
    const id = desk.draft.tasks[0] as number
    await done(patch(desk.clerk, id, { note: 'Lần đầu' }))
    await unchanged(async () => {
      const late = await patch(desk.approver, id, { note: 'Trễ' })
      expect([late.statusCode, late.json().context]).toMatchObject([412, { task: { note: 'Lần đầu', revision: 2 } }])
      await done(patch(desk.approver, id, { note: 'Lần đầu' }, { revision: 2 }))
    })
  })

  it('are left alone from the page of another account', async () => {
    const other = { account: 'sample-nhap-lieu-2-huong-buoi' }
    const id = desk.draft.tasks[0] as number
    await unchanged(async () => {
      for (const response of [
        await add(desk.clerk, desk.draft.plan, [body], other),
        await patch(desk.clerk, id, { note: 'Khác' }, other),
        await desk.clerk.call({ method: 'DELETE', url: `/api/tasks/${id}`, payload: { revision: 1, ...other } }),
        await assign(desk.clerk, id, ['MH03'], other),
      ])
        expect([response.statusCode, response.json().fields]).toMatchObject([403, [{ code: 'other_account' }]])
    })
  })

  it('of two who change one at once let one through', async () => {
    const id = desk.draft.tasks[0] as number
    const answers = await Promise.all(['a', 'b', 'c'].map((note) => patch(desk.clerk, id, { note })))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412])
    expect((await whole(desk.clerk, id)).events).toHaveLength(1)
  })

  it('keep their course when their days are moved; a report never vanishes with its day', async () => {
    const { plan, tasks } = await plantPlan(desk.program, 'MH02', [
      { deadline: { kind: 'within', periods: ['2026-05', '2026-10', '2026-12'] } },
    ])
    const id = tasks[0] as number
    await done(act(desk.program, desk.clerk, id, 'report', { occurrence: 2 }))
    const change = { change: { reason } }
    await unchanged(async () => {
      const fewer = await patch(desk.approver, id, { deadline }, change)
      expect(fewer.json().fields).toMatchObject([{ field: 'task.deadline', code: 'days_taken' }])
    })
    const { task } = await done(
      patch(desk.approver, id, { deadline: { kind: 'within', value: '2026-06 2026-11' } }, change),
    )
    expect(task.occurrences).toMatchObject([
      { position: 1, due: '2026-06-30', state: 'overdue' },
      { position: 2, due: '2026-11-30', state: 'waiting' },
    ])
    expect(task.occurrences).toHaveLength(2)
    // Back to three: the third begins anew; and down to two again, for nothing has happened to it.
    await done(
      patch(
        desk.approver,
        id,
        { deadline: { kind: 'within', value: '2026-06 2026-11 2026-12' } },
        { ...change, revision: 2 },
      ),
    )
    await done(
      patch(desk.approver, id, { deadline: { kind: 'within', value: '2026-07 2026-11' } }, { ...change, revision: 3 }),
    )
    expect((await changes(plan)).map((one) => one.version)).toEqual([2, 3, 4])
  })
})
