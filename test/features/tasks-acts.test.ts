/** What people do to a task: each act works, is offered to whom it is open, and leaves its entry in log and record. */
import { expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { reason, taskActDesk } from './task-act-desk.ts'
import { act, done, whole } from './task-desk.ts'

onEachEngine('acts upon a task', (engine) => {
  const { desk, state, reported, approved, dropped } = taskActDesk(engine)

  it('run from the first progress to the approval, each with its entry in the log', async () => {
    await done(act(desk.program, desk.clerk, desk.task, 'progress', { percent: 40, note: 'Đã xong dự thảo' }))
    expect(await state()).toMatchObject({ state: 'in_progress', percent: 40, reportedOn: null })
    await reported()
    expect(await state()).toMatchObject({ state: 'waiting', percent: 100, reportedOn: '2026-11-20' })
    const after = await done(act(desk.program, desk.approver, desk.task, 'approve', { note: 'Đủ hồ sơ' }))
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
    await done(act(desk.program, desk.clerk, desk.task, 'progress', { percent: 70 }))
    await reported()
    const back = await done(act(desk.program, desk.approver, desk.task, 'return', { reason }))
    expect(back.task.occurrences[0]).toMatchObject({ state: 'in_progress', percent: 70, reportedOn: null, reason })
    await reported()
    expect(await state()).toMatchObject({ state: 'waiting', reason: null })
  })

  it('reopen what was approved, with the reason', async () => {
    await approved()
    const back = await done(act(desk.program, desk.leader, desk.task, 'reopen', { reason }))
    expect(back.task.occurrences[0]).toMatchObject({ state: 'in_progress', percent: 0, reportedOn: null, reason })
  })

  it('drop a task and take it up again as changes of the plan, each a version with its reason', async () => {
    await dropped()
    expect(await state()).toMatchObject({ state: 'dropped', reason })
    await done(act(desk.program, desk.approver, desk.task, 'resume', { reason: 'Thành phố yêu cầu làm lại' }))
    expect(await state()).toMatchObject({ state: 'in_progress' })
    const { db } = desk.program.connection
    const changes = await db
      .selectFrom('plan_change')
      .selectAll()
      .where('plan_id', '=', desk.plan)
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
    const { task: item } = await done(
      act(desk.program, desk.approver, desk.task, 'extend', { due: '2027-01-15', reason }),
    )
    expect(item.occurrences[0]).toMatchObject({ due: '2027-01-15', plannedDue: '2026-11-30', state: 'not_started' })
    const { events } = await whole(desk.clerk, desk.task)
    expect(events[0]).toMatchObject({ act: 'extend', day: '2027-01-15', beforeDay: '2026-11-30', note: reason })
  })

  it('are recorded as sentences for the people of the unit; what is unapproved is hidden from the administrator', async () => {
    await done(act(desk.program, desk.clerk, desk.task, 'progress', { percent: 35 }))
    const items = async (person: Person) =>
      (await person.get('/api/audit?act=progress_task&unit=MH02&limit=1')).json().items?.[0]
    expect(await items(desk.clerk)).toMatchObject({
      sentence: 'Cập nhật tiến độ nhiệm vụ “Kiểm tra cải cách hành chính” của phường Hương Bưởi',
      before: 'nhiệm vụ: I.1; lần thực hiện: 1; tỷ lệ hoàn thành (%): 0',
      after: 'nhiệm vụ: I.1; lần thực hiện: 1; tỷ lệ hoàn thành (%): 35',
      hidden: false,
    })
    expect(await items(desk.administrator)).toMatchObject({ before: null, after: null, hidden: true })
    expect(await items(desk.foreign)).toBeUndefined()
  })

  it('are offered to each as they are open to them', async () => {
    const acts = async (person: Person) => (await whole(person, desk.task)).acts.map((one) => one.acts)
    expect(await acts(desk.clerk)).toEqual([
      ['progress', 'report'],
      ['progress', 'report'],
    ])
    expect((await acts(desk.approver))[0]).toEqual(['progress', 'report', 'drop', 'extend'])
    expect(await acts(desk.leader)).toEqual([[], []])
    expect(await acts(desk.foreign)).toEqual([[], []])
    await reported()
    expect((await acts(desk.leader))[0]).toEqual(['approve', 'return'])
    expect((await acts(desk.clerk))[0]).toEqual([])
  })
})
