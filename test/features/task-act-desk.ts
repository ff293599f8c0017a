/** A task of phường Hương Bưởi in force, to be done twice, and how it is brought as far as an act needs it. */
import { beforeAll, beforeEach } from 'vitest'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { act, done, plantPlan, type TaskPeople, taskPeople, whole } from './task-desk.ts'

export const reason = 'Chưa kèm biên bản'

export function taskActDesk(engine: Engine) {
  const desk = {} as TaskPeople & { people: Record<string, Person>; plan: number; task: number }

  beforeAll(async () => {
    Object.assign(desk, await taskPeople(await sampleProgram(engine)))
    const { clerk, approver, leader, administrator, foreign } = desk
    desk.people = { clerk, approver, leader, administrator, 'the clerk of another ward': foreign }
  })
  beforeEach(async () => {
    const planted = await plantPlan(desk.program, 'MH02', [
      { deadline: { kind: 'within', periods: ['2026-11', '2026-12'] } },
    ])
    desk.plan = planted.plan
    desk.task = planted.tasks[0] as number
  })

  const state = async (position = 1) => (await whole(desk.clerk, desk.task)).task.occurrences[position - 1]
  const reported = async () =>
    done(act(desk.program, desk.clerk, desk.task, 'report', { day: '2026-11-20', note: 'Đã ban hành' }))
  const approved = async () => {
    await reported()
    return done(act(desk.program, desk.approver, desk.task, 'approve'))
  }
  const dropped = async () => done(act(desk.program, desk.approver, desk.task, 'drop', { reason }))

  return { desk, state, reported, approved, dropped }
}
