/** A plan of phường Hương Bưởi in draft and one in force, and how tests add, change, assign and remove their tasks. */
import { beforeAll, beforeEach, expect } from 'vitest'
import type { TaskWhole } from '#contract/tasks'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { type Planted, plantPlan, type TaskPeople, taskPeople } from './task-desk.ts'

export const reason = 'Thành phố giao bổ sung'
/** What an act that is refused must leave alone. */
export const kept = [
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
export const deadline = { kind: 'within', value: '2026-12' }
export const body = { field: 'direction', name: 'Tổ chức đối thoại với người dân', deadline }

/** Two plans of four tasks, fresh for each test. */
export function taskChangeDesk(engine: Engine) {
  const desk = {} as TaskPeople & { draft: Planted; force: Planted }

  beforeAll(async () => {
    Object.assign(desk, await taskPeople(await sampleProgram(engine)))
  })
  beforeEach(async () => {
    const tasks = [{ name: 'Một' }, { name: 'Hai' }, { name: 'Ba' }, { name: 'Bốn', field: 'procedures' as const }]
    desk.draft = await plantPlan(desk.program, 'MH02', tasks, 'draft')
    desk.force = await plantPlan(desk.program, 'MH02', tasks)
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
    const rows = await desk.program.connection.db
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
    const before = await stored(desk.program.connection.db, kept)
    await run()
    expect(await stored(desk.program.connection.db, kept)).toEqual(before)
  }

  return { desk, add, patch, remove, assign, numbers, changes, unchanged }
}
