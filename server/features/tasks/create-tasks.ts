/** New tasks of a plan, all or none: typed one by one, or brought in as a table. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import { placesIn } from '../../planning/change-task.ts'
import { closePlanAct, notePlanChange } from '../../planning/changes.ts'
import { insertTasks, tieParts } from '../../planning/tasks.ts'
import { basisOfChange, holdPlanOf } from './change-right.ts'
import type { TaskBody, TasksBody } from './contract.ts'
import { taskSentences } from './sentences.vi.ts'
import type { Acting } from './task-access.ts'
import { contentOf, faultsOf, taskKeys, toldOf, typedTasks, wordsOfTask } from './task-content.ts'

/** Answers the keys of the new tasks, in the order in which they came. */
export async function createTasks(acting: Acting, { tasks: sent, change }: TasksBody): Promise<number[]> {
  const { site, view, plan, account, now } = acting
  const basis = basisOfChange(acting, change)
  const tasks = sent.map(({ within: _, ...body }) => body)
  const typed = await typedTasks(site.db, view.catalogue, plan, tasks)
  const stamp = { at: now.toISOString(), accountId: account.id }
  return inTransaction(site.db, async (trx) => {
    await holdPlanOf(trx, acting)
    const places = await placesIn(trx, plan.id)
    const every = new Set(taskKeys)
    const fields = typed.flatMap((one, index) => faultsOf(one, plan, places, null, every, `tasks.${index}.`))
    fields.push(...withinFaults(sent))
    if (fields.length > 0) throw new Failure('invalid', { fields })
    const ids = await insertTasks(trx, plan, typed.map(contentOf))
    const parts = sent.flatMap(({ within }, index) =>
      within === null ? [] : [{ id: ids[index] as number, partOf: ids[within] as number }],
    )
    await tieParts(trx, parts)
    const told = await toldTasks(
      trx,
      plan.id,
      ids,
      typed.map(({ body }) => body),
    )
    const after = told.length === 1 ? told[0] : { tasks: told }
    if (basis) await notePlanChange(trx, plan, 'task', basis, { before: undefined, after }, stamp)
    const [first] = told
    const [body] = typed
    // One is told with its content; many are told by their number.
    const audited =
      first && body && told.length === 1
        ? { task: first.id, number: first.number, name: first.name, ...wordsOfTask(body.body, ['lead', 'deadline']) }
        : { count: told.length }
    const content = { before: undefined, after: { ...audited, ...(basis && { reason: basis.reason }) } }
    await closePlanAct(trx, 'add_tasks', plan, content, stamp)
    return ids
  })
}

/** A part stands in the same list and field as its whole, which is no part itself: what is asked of stored tasks, too. */
function withinFaults(tasks: TasksBody['tasks']): FieldFailure[] {
  return tasks.flatMap(({ within, field, partOf }, index): FieldFailure[] => {
    if (within === null) return []
    const whole = tasks[within]
    const isSound = whole !== undefined && within !== index && whole.field === field && partOf === null
    if (isSound && whole.within === null && whole.partOf === null) return []
    return [{ field: `tasks.${index}.within`, code: 'wrong_whole', message: taskSentences.wrongWhole }]
  })
}

/** New tasks with the numbers that they were given. */
export async function toldTasks(
  trx: Parameters<typeof placesIn>[0],
  planId: number,
  ids: readonly number[],
  bodies: readonly TaskBody[],
) {
  const places = new Map((await placesIn(trx, planId)).map((place) => [place.id, place]))
  return ids.map((id, index) => toldOf(id, places.get(id) ?? { position: 0 }, bodies[index] as TaskBody))
}
