/** People around the tasks of a ward, a plan with tasks of its own, and how tests act upon them through the routes. */

import type { LightMyRequestResponse as Response } from 'fastify'
import type { TaskWhole } from '#contract/tasks'
import { takeIds } from '../../server/database/series.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic, raiseVersions, recordsTopic } from '../../server/database/version.ts'
import { insertTasks, type TaskContent } from '../../server/planning/tasks.ts'
import type { Person, Program } from '../support/app.ts'

const plain: TaskContent = {
  field: 'direction',
  name: 'Kiểm tra cải cách hành chính',
  product: 'Thông báo kết luận',
  lead: 'Văn phòng HĐND và UBND',
  leadUnitId: null,
  partners: [],
  deadline: { kind: 'within', periods: ['2026-12'] },
  deadlineNote: null,
  recurrence: null,
  clause: 'Phụ lục',
  note: '',
  responsibleId: null,
  partOf: null,
}

export type Planted = { plan: number; tasks: number[] }

/** Those around the tasks of phường Hương Bưởi; the foreign one is the clerk of another ward. */
export type TaskPeople = { program: Program } & Record<
  'clerk' | 'approver' | 'leader' | 'administrator' | 'foreign',
  Person
>

export async function taskPeople(program: Program): Promise<TaskPeople> {
  return {
    program,
    clerk: await program.as('clerk'),
    approver: await program.as('approver'),
    leader: await program.as('leader'),
    administrator: await program.as('administrator'),
    foreign: await program.asAccount('nhap-lieu-mua-ngau'),
  }
}

export async function unitId({ connection: { db } }: Program, code: string): Promise<number> {
  const unit = db.selectFrom('unit').select('id').where('code', '=', code).where('valid_to', 'is', null)
  return (await unit.executeTakeFirstOrThrow()).id
}

/** A plan of 2026 with these tasks; each names only what it is about. */
export async function plantPlan(
  program: Program,
  code: string,
  tasks: readonly Partial<TaskContent>[],
  state: 'draft' | 'in_force' = 'in_force',
): Promise<Planted> {
  const unit = await unitId(program, code)
  return inTransaction(program.connection.db, async (trx) => {
    const [plan = 0] = await takeIds(trx, 'plan', 1)
    await trx
      .insertInto('plan')
      .values({
        id: plan,
        unit_id: unit,
        number: state === 'draft' ? null : `${plan}/KH-UBND`,
        date: state === 'draft' ? null : '2026-01-20',
        year: 2026,
        title: `Kế hoạch thử ${plan}`,
        issuer: 'UBND',
        note: '',
        state,
        from_month: null,
        to_month: null,
        copied_from: null,
      })
      .execute()
    const contents = tasks.map((task) => ({ ...plain, ...task }))
    const ids = await insertTasks(trx, { id: plan, span: { from: '2026-01', to: '2026-12' } }, contents)
    await raiseVersions(trx, [catalogueTopic, recordsTopic])
    return { plan, tasks: ids }
  })
}

export async function whole(person: Person, task: number): Promise<TaskWhole> {
  const response = await person.get(`/api/tasks/${task}`)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}

/** The revision of an occurrence as it now stands. */
export async function revisionOf({ connection: { db } }: Program, task: number, position = 1): Promise<number> {
  const row = db.selectFrom('task_occurrence').select('revision').where('task_id', '=', task)
  return (await row.where('position', '=', position).executeTakeFirstOrThrow()).revision
}

export type ActBody = { occurrence?: number; revision?: number; [key: string]: unknown }

/** An act upon the first occurrence as it now stands, unless the body says otherwise. */
export async function act(
  program: Program,
  person: Person,
  task: number,
  name: string,
  body: ActBody = {},
): Promise<Response> {
  const occurrence = body.occurrence ?? 1
  const revision = body.revision ?? (await revisionOf(program, task, occurrence))
  return person.call({
    method: 'POST',
    url: `/api/tasks/${task}/${name}`,
    payload: { ...body, occurrence, revision },
  })
}

export async function done(response: Response | Promise<Response>): Promise<TaskWhole> {
  const answer = await response
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
