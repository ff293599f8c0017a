/** Tasks of plans as they are stored, with their bodies. SQL and row mapping only. */
import type { Reader } from '../database/tables.ts'
import { deadlineOfStored } from '../domain/deadline.ts'
import { type Field, fields } from '../domain/element.ts'
import type { Task } from '../domain/task.ts'

/** In the order of plans, fields and numbers. */
export async function storedTasks(db: Reader): Promise<Task[]> {
  const rows = await db.selectFrom('task').selectAll().execute()
  const bodies = await db.selectFrom('task_body').selectAll().orderBy('position').execute()
  const bodiesOf = Map.groupBy(bodies, (body) => body.task_id)
  const tasks = rows.map((row): Task => {
    const own = bodiesOf.get(row.id) ?? []
    const deadline = deadlineOfStored(row.deadline_kind, row.deadline_value)
    if (!deadline) throw new Error(`task ${row.id} has no deadline that can be read`)
    return {
      id: row.id,
      planId: row.plan_id,
      field: row.field as Field,
      position: row.position,
      name: row.name,
      product: row.product,
      lead: own.find((body) => body.role === 'lead')?.name ?? null,
      partners: own.filter((body) => body.role === 'partner').map((body) => body.name),
      deadline,
      deadlineNote: row.deadline_note,
      clause: row.clause,
      partOf: row.part_of,
    }
  })
  const placeOf = ({ field, position }: Task) => fields.indexOf(field) * 100_000 + position
  return tasks.sort((one, other) => one.planId - other.planId || placeOf(one) - placeOf(other))
}
