/** Changes a stored task: its content, its place, or that it is there at all. Numbers of a field stay 1 to n, as in an annex. */
import { updateAtRevision } from '../database/revised.ts'
import type { Database } from '../database/tables.ts'
import type { Field } from '../domain/element.ts'
import { plannedDays, type Span } from '../domain/occurrence.ts'
import { matchOccurrences } from './occurrences.ts'
import { type TaskContent, taskColumns, writeBodies } from './tasks.ts'

/** Where a task stands in its plan. */
export type TaskPlace = { id: number; field: string; position: number; partOf: number | null }

export async function placesIn(trx: Database, planId: number): Promise<TaskPlace[]> {
  const rows = await trx
    .selectFrom('task')
    .select(['id', 'field', 'position', 'part_of'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(({ part_of, ...place }) => ({ ...place, partOf: part_of }))
}

/** Raises the revision of a task; false where it no longer has the one that was seen. */
export async function holdTask(trx: Database, taskId: number, revision: number): Promise<boolean> {
  return updateAtRevision(trx, 'task', { id: taskId, revision })
}

/**
 * Writes the content of a task that is held. False where its new deadline leaves fewer days than have been begun; the caller
 * then rolls back. Another field puts it at the end of that one.
 */
export async function rewriteTask(
  trx: Database,
  plan: { id: number; span: Span },
  taskId: number,
  content: TaskContent,
  isDeadlineNew: boolean,
): Promise<boolean> {
  await trx.updateTable('task').set(taskColumns(content)).where('id', '=', taskId).execute()
  await writeBodies(trx, taskId, content)
  await moveToField(trx, plan.id, taskId, content.field)
  if (!isDeadlineNew) return true
  return matchOccurrences(trx, taskId, plannedDays(content.deadline, content.recurrence, plan.span))
}

async function moveToField(trx: Database, planId: number, taskId: number, field: Field): Promise<void> {
  const places = await placesIn(trx, planId)
  const own = places.find(({ id }) => id === taskId)
  if (!own || own.field === field) return
  const last = places.filter((place) => place.field === field).at(-1)?.position ?? 0
  await trx
    .updateTable('task')
    .set({ field, position: last + 1 })
    .where('id', '=', taskId)
    .execute()
  await closeGap(trx, places, own)
}

/** Removes a task of a draft with all that hangs on it. Whoever calls has made sure that it has no parts. */
export async function removeTask(trx: Database, planId: number, taskId: number): Promise<void> {
  const places = await placesIn(trx, planId)
  for (const table of ['task_body', 'task_occurrence', 'task_event'] as const)
    await trx.deleteFrom(table).where('task_id', '=', taskId).execute()
  await trx.deleteFrom('task').where('id', '=', taskId).execute()
  const own = places.find(({ id }) => id === taskId)
  if (own) await closeGap(trx, places, own)
}

/** One by one and from the front: no two tasks may have one place, not even for a moment. */
async function closeGap(trx: Database, places: readonly TaskPlace[], gone: TaskPlace): Promise<void> {
  for (const { id, position } of places.filter((one) => one.field === gone.field && one.position > gone.position))
    await trx
      .updateTable('task')
      .set({ position: position - 1 })
      .where('id', '=', id)
      .execute()
}
