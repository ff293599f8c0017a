/** A plan of phường Hương Bưởi with four tasks in different states, one more in a draft, and who reads them. */
import { beforeAll } from 'vitest'
import type { Engine } from '../../server/database/connect.ts'
import { sampleProgram } from '../support/app.ts'
import { act, done, type Planted, plantPlan, type TaskPeople, taskPeople, unitId } from './task-desk.ts'

const within = (...periods: string[]) => ({ kind: 'within' as const, periods })

export function taskListDesk(engine: Engine) {
  const desk = {} as TaskPeople & { plan: number; draft: Planted }

  beforeAll(async () => {
    Object.assign(desk, await taskPeople(await sampleProgram(engine)))
    // The sample's own plan of the ward stands back, so that everything can be counted by hand.
    const ward = await unitId(desk.program, 'MH02')
    await desk.program.connection.db.updateTable('plan').set({ state: 'draft' }).where('unit_id', '=', ward).execute()
    const planted = await plantPlan(desk.program, 'MH02', [
      { name: 'Đối thoại với người dân', lead: 'Văn phòng', partners: ['Công an'], deadline: within('2026-03') },
      {
        name: 'Rà soát thủ tục',
        field: 'procedures',
        lead: 'văn  phòng',
        partners: ['Công an', 'Quân sự'],
        deadline: within('2026-09', '2026-12'),
      },
      {
        name: 'Kiểm tra công vụ',
        field: 'civil_service',
        lead: 'Công an',
        deadline: within('2026-11'),
        product: 'Biên bản hòa giải',
      },
      { name: 'Báo cáo', field: 'direction', lead: null, deadline: { kind: 'regular' } },
    ])
    const { tasks } = planted
    desk.plan = planted.plan
    desk.draft = await plantPlan(desk.program, 'MH02', [{ name: 'Của dự thảo', deadline: within('2026-02') }], 'draft')
    // The first: reported late, approved. The second: its first time waits. The third: put off to December.
    await done(act(desk.program, desk.clerk, tasks[0] as number, 'report', { day: '2026-04-10' }))
    await done(act(desk.program, desk.approver, tasks[0] as number, 'approve'))
    await done(act(desk.program, desk.clerk, tasks[1] as number, 'report', { day: '2026-09-30' }))
    await done(
      act(desk.program, desk.approver, tasks[2] as number, 'extend', { due: '2026-12-15', reason: 'Chờ hướng dẫn' }),
    )
  })

  return desk
}
