/** Tasks of plans as everybody may read them: number, bodies, deadline in words, and the days that follow from it. */
import { concernsMonth, deadlineValue, dueDays } from '../domain/deadline.ts'
import { deadlineWords } from '../domain/deadline.vi.ts'
import type { Field } from '../domain/element.ts'
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
export function tasksOf(catalogue: Catalogue, asked: TasksAsked) {
  const ofPlan = new Set(
    [...catalogue.plans.values()]
      .filter((plan) => asked.plan === undefined || plan.id === asked.plan)
      .filter((plan) => asked.year === undefined || plan.year === asked.year)
      .filter((plan) => asked.units === undefined || asked.units.some((unit) => unit.id === plan.unitId))
      .map((plan) => plan.id),
  )
  const planOf = (task: Task) => catalogue.plans.get(task.planId) as Plan
  return catalogue.tasks
    .filter((task) => ofPlan.has(task.planId))
    .filter((task) => asked.field === undefined || task.field === asked.field)
    .filter((task) => asked.lead === undefined || task.lead === asked.lead)
    .filter((task) => asked.month === undefined || concernsMonth(task.deadline, planOf(task).year, asked.month))
    .map((task) => taskItem(catalogue, planOf(task), task))
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
