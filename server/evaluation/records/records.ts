/**
 * What units keep beside their figures, read once per version: tasks and what became of each, initiatives, inspections,
 * ratings at the one-stop desk.
 * Unscoped: what other people's records may be shown to somebody is decided where they are shown.
 */
import type { TaskOccurrenceTable } from '../../database/rows/plans.ts'
import type { Reader } from '../../database/tables.ts'
import { deadlineOfStored } from '../../domain/deadline.ts'
import { type Field, fields } from '../../domain/element.ts'
import type { Occurrence, OccurrenceState, Recurrence } from '../../domain/occurrence.ts'
import type { Task } from '../../domain/task.ts'
import { type EmulationRecords, loadEmulation } from '../emulation/emulation-records.ts'
import { loadRatings, type Ratings } from '../surveys/ratings.ts'

export type Records = EmulationRecords & {
  ratings: Ratings
  /** In the order of plans, fields and numbers. */
  tasks: Task[]
  tasksById: Map<number, Task>
  /** By task, in order; every task has at least one. */
  occurrences: Map<number, Occurrence[]>
}

export async function loadRecords(db: Reader): Promise<Records> {
  const tasks = await storedTasks(db)
  const rows = await db.selectFrom('task_occurrence').selectAll().orderBy('task_id').orderBy('position').execute()
  const occurrences = rows.map(occurrenceOf)
  return {
    ...(await loadEmulation(db)),
    ratings: await loadRatings(db),
    tasks,
    tasksById: new Map(tasks.map((task) => [task.id, task])),
    occurrences: Map.groupBy(occurrences, (one) => one.taskId),
  }
}

export function occurrenceOf(row: TaskOccurrenceTable): Occurrence {
  return {
    taskId: row.task_id,
    position: row.position,
    plannedDue: row.planned_due,
    due: row.due,
    state: row.state as OccurrenceState,
    percent: row.percent,
    reportedOn: row.reported_on,
    reportedById: row.reported_by,
    decidedAt: row.decided_at,
    decidedById: row.decided_by,
    reason: row.reason,
    revision: row.revision,
  }
}

async function storedTasks(db: Reader): Promise<Task[]> {
  const rows = await db.selectFrom('task').selectAll().execute()
  const bodies = await db.selectFrom('task_body').selectAll().orderBy('position').execute()
  const bodiesOf = Map.groupBy(bodies, (body) => body.task_id)
  const tasks = rows.map((row): Task => {
    const own = bodiesOf.get(row.id) ?? []
    const lead = own.find((body) => body.role === 'lead')
    const deadline = deadlineOfStored(row.deadline_kind, row.deadline_value)
    if (!deadline) throw new Error(`task ${row.id} has no deadline that can be read`)
    return {
      id: row.id,
      planId: row.plan_id,
      field: row.field as Field,
      position: row.position,
      name: row.name,
      product: row.product,
      lead: lead?.name ?? null,
      leadUnitId: lead?.unit_id ?? null,
      partners: own.filter((body) => body.role === 'partner').map((body) => body.name),
      deadline,
      deadlineNote: row.deadline_note,
      recurrence: row.recurrence as Recurrence | null,
      clause: row.clause,
      note: row.note,
      responsibleId: row.responsible_id,
      revision: row.revision,
      partOf: row.part_of,
    }
  })
  const placeOf = ({ field, position }: Task) => fields.indexOf(field) * 100_000 + position
  return tasks.sort((one, other) => one.planId - other.planId || placeOf(one) - placeOf(other))
}
