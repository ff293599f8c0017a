/** Tasks of a ward of another province: of its plan in force, with evidence, and of its draft. */
import type { Program } from '../support/app.ts'

export type PlantedTasks = { taskPlan: string; task: string; draftTask: string; evidence: string }

/** `ward` is out of everybody's reach, `near` a ward of the city whose progress its neighbours must not be told. */
export async function plantTasks(
  { connection: { db } }: Program,
  { ward, near, account, secret }: { ward: number; near: number; account: string; secret: string },
): Promise<PlantedTasks> {
  const planted = { taskPlan: 770_001, task: 770_002, draftTask: 770_003, evidence: 'e'.repeat(32) }
  const plan = { number: null, date: null, year: 2026, title: 'Kế hoạch', issuer: 'UBND', note: '' }
  const none = { from_month: null, to_month: null, copied_from: null }
  const plans = [
    { id: planted.taskPlan, unit_id: ward, state: 'in_force' },
    { id: 770_004, unit_id: ward, state: 'draft' },
    { id: 770_005, unit_id: near, state: 'in_force' },
  ]
  await db
    .insertInto('plan')
    .values(plans.map((one) => ({ ...plan, ...none, ...one })))
    .execute()
  const tasks = [
    { id: planted.task, plan_id: planted.taskPlan },
    { id: planted.draftTask, plan_id: 770_004 },
    { id: 770_006, plan_id: 770_005 },
  ]
  for (const task of tasks) {
    await db
      .insertInto('task')
      .values({
        ...task,
        field: 'direction',
        position: 1,
        name: 'Kiểm tra',
        product: '',
        deadline_kind: 'within',
        deadline_value: '2026-12',
        deadline_note: null,
        clause: '',
        part_of: null,
        recurrence: null,
        responsible_id: null,
      })
      .execute()
    await db
      .insertInto('task_occurrence')
      .values({
        task_id: task.id,
        position: 1,
        planned_due: '2026-12-31',
        due: '2026-12-31',
        state: 'in_progress',
        percent: 40,
        reported_on: null,
        reported_by: null,
        decided_at: null,
        decided_by: null,
        reason: secret,
        revision: 1,
      })
      .execute()
    await db
      .insertInto('task_event')
      .values({
        id: `${task.id}`,
        task_id: task.id,
        occurrence: 1,
        at: '2026-11-01T00:00:00.000Z',
        account_id: account,
        act: 'return',
        percent: null,
        day: null,
        before_day: null,
        note: secret,
      })
      .execute()
  }
  await db
    .insertInto('attachment')
    .values({
      id: planted.evidence,
      subject: 'task',
      subject_id: planted.task,
      part: 1,
      kind: 'link',
      name: secret,
      url: 'https://a.vn',
      media_type: null,
      size: null,
      sha256: null,
      at: '2026-11-01T00:00:00.000Z',
      account_id: account,
      removed_at: null,
      removed_by: null,
    })
    .execute()
  return { ...planted, taskPlan: `${planted.taskPlan}`, task: `${planted.task}`, draftTask: `${planted.draftTask}` }
}
