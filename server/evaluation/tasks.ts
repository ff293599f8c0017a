/** Tasks of plans as everybody may read them: number, bodies, deadline in words, and the days that follow from it. */
import type { Reader } from '../database/tables.ts'
import { concernsMonth, type Deadline, deadlineOfStored, deadlineValue, dueDays } from '../domain/deadline.ts'
import { deadlineWords } from '../domain/deadline.vi.ts'
import { type Field, fields } from '../domain/element.ts'
import type { Month } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import { type Task, taskNumber } from '../domain/task.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { nameOf } from './shown.vi.ts'

export type TasksAsked = {
  plan?: number | undefined
  units?: readonly Unit[] | undefined
  year?: number | undefined
  field?: Field | undefined
  /** Body that leads, as printed. */
  lead?: string | undefined
  /** Tasks under way in this month. */
  month?: Month | undefined
}

/** In the order of plans, fields and numbers. */
export async function tasksOf(db: Reader, catalogue: Catalogue, asked: TasksAsked) {
  const plans = [...catalogue.plans.values()]
    .filter((plan) => asked.plan === undefined || plan.id === asked.plan)
    .filter((plan) => asked.year === undefined || plan.year === asked.year)
    .filter((plan) => asked.units === undefined || asked.units.some((unit) => unit.id === plan.unitId))
  const tasks = await storedTasks(
    db,
    plans.map((plan) => plan.id),
  )
  const planOf = (task: Task) => catalogue.plans.get(task.planId) as Plan
  return tasks
    .filter((task) => asked.field === undefined || task.field === asked.field)
    .filter((task) => asked.lead === undefined || task.lead === asked.lead)
    .filter((task) => asked.month === undefined || concernsMonth(task.deadline, planOf(task).year, asked.month))
    .sort((a, b) => a.planId - b.planId || placeOf(a) - placeOf(b))
    .map((task) => taskItem(catalogue, planOf(task), task))
}

function placeOf({ field, position }: Task): number {
  return fields.indexOf(field) * 10_000 + position
}

async function storedTasks(db: Reader, planIds: readonly number[]): Promise<Task[]> {
  if (planIds.length === 0) return []
  const rows = await db.selectFrom('task').selectAll().where('plan_id', 'in', planIds).execute()
  const bodies = await db
    .selectFrom('task_body')
    .innerJoin('task', 'task.id', 'task_body.task_id')
    .select(['task_id', 'role', 'task_body.name'])
    .where('plan_id', 'in', planIds)
    .orderBy('task_body.position')
    .execute()
  const bodiesOf = Map.groupBy(bodies, (body) => body.task_id)
  return rows.map((row) => {
    const own = bodiesOf.get(row.id) ?? []
    return {
      id: row.id,
      planId: row.plan_id,
      field: row.field as Field,
      position: row.position,
      name: row.name,
      product: row.product,
      lead: own.find((body) => body.role === 'lead')?.name ?? null,
      partners: own.filter((body) => body.role === 'partner').map((body) => body.name),
      deadline: deadlineOfStored(row.deadline_kind, row.deadline_value) as Deadline,
      deadlineNote: row.deadline_note,
      clause: row.clause,
      partOf: row.part_of,
    }
  })
}

function taskItem(catalogue: Catalogue, plan: Plan, task: Task) {
  const unit = catalogue.unitsById.get(plan.unitId)
  if (!unit) throw new Error(`plan ${plan.id} names no unit`)
  const { deadline, deadlineNote, planId: _, position: __, ...rest } = task
  return {
    ...rest,
    number: taskNumber(task),
    plan: { id: plan.id, number: plan.number, date: plan.date, year: plan.year, title: plan.title },
    unit: nameOf(unit),
    partners: [...task.partners],
    deadline: {
      kind: deadline.kind,
      value: deadlineValue(deadline),
      shown: deadlineWords(deadline, deadlineNote),
      days: dueDays(deadline, plan.year),
    },
  }
}
