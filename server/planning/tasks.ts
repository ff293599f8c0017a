/** The one road by which tasks of a plan are written: rows, bodies and occurrences together. */
import { takeIds } from '../database/series.ts'
import type { Database } from '../database/tables.ts'
import { type Deadline, deadlineValue } from '../domain/deadline.ts'
import type { Field } from '../domain/element.ts'
import { plannedDays, type Recurrence, type Span } from '../domain/occurrence.ts'
import { layOutOccurrences } from './occurrences.ts'

/** The content of a task as a person gives it; `partOf` is the key of a stored task. */
export type TaskContent = {
  field: Field
  name: string
  product: string
  lead: string | null
  /** The unit that the lead is, where it is one of the catalogue. */
  leadUnitId: number | null
  partners: readonly string[]
  deadline: Deadline
  deadlineNote: string | null
  recurrence: Recurrence | null
  clause: string
  note: string
  responsibleId: string | null
  partOf: number | null
}

/** Appends tasks to a plan, each at the end of its field, with its occurrences; answers their keys in order. */
export async function insertTasks(
  trx: Database,
  plan: { id: number; span: Span },
  contents: readonly TaskContent[],
): Promise<number[]> {
  const ids = await takeIds(trx, 'task', contents.length)
  const rows = await trx.selectFrom('task').select(['field', 'position']).where('plan_id', '=', plan.id).execute()
  const last = new Map<string, number>()
  for (const { field, position } of rows) last.set(field, Math.max(last.get(field) ?? 0, position))
  for (const [index, content] of contents.entries()) {
    const id = ids[index] as number
    const position = (last.get(content.field) ?? 0) + 1
    last.set(content.field, position)
    await trx
      .insertInto('task')
      .values({ id, plan_id: plan.id, field: content.field, position, ...taskColumns(content) })
      .execute()
    await writeBodies(trx, id, content)
    await layOutOccurrences(trx, id, plannedDays(content.deadline, content.recurrence, plan.span))
  }
  return ids
}

/** The columns of a task that its content decides; field and position are its place. */
export function taskColumns(content: TaskContent) {
  return {
    name: content.name,
    product: content.product,
    deadline_kind: content.deadline.kind,
    deadline_value: deadlineValue(content.deadline),
    deadline_note: content.deadlineNote,
    recurrence: content.recurrence,
    clause: content.clause,
    note: content.note,
    responsible_id: content.responsibleId,
    part_of: content.partOf,
  }
}

/** Replaces the bodies of a task. */
export async function writeBodies(
  trx: Database,
  taskId: number,
  { lead, leadUnitId, partners }: Pick<TaskContent, 'lead' | 'leadUnitId' | 'partners'>,
): Promise<void> {
  await trx.deleteFrom('task_body').where('task_id', '=', taskId).execute()
  const bodies = [
    ...(lead === null ? [] : [{ role: 'lead', position: 1, name: lead, unit_id: leadUnitId }]),
    ...partners.map((name, index) => ({ role: 'partner', position: index + 1, name, unit_id: null })),
  ]
  if (bodies.length === 0) return
  await trx
    .insertInto('task_body')
    .values(bodies.map((body) => ({ task_id: taskId, ...body })))
    .execute()
}

/** Ties tasks that were just inserted to the tasks of which they are parts, where those got their keys in the same act. */
export async function tieParts(trx: Database, parts: readonly { id: number; partOf: number }[]): Promise<void> {
  for (const { id, partOf } of parts)
    await trx.updateTable('task').set({ part_of: partOf }).where('id', '=', id).execute()
}
