/**
 * Tasks of plans as one person may see them. The document is public: number, bodies, deadline and days are everybody's. What
 * has been approved is, too; progress that nobody has approved is shown within the reach of one's own role.
 */
import { concernsMonth, deadlineValue } from '../domain/deadline.ts'
import { deadlineWords } from '../domain/deadline.vi.ts'
import type { Field } from '../domain/element.ts'
import { currentOccurrence, daysLate, type Occurrence, stateOn } from '../domain/occurrence.ts'
import type { Month } from '../domain/period.ts'
import { type Account, may } from '../domain/permission.ts'
import type { Plan } from '../domain/plan.ts'
import { type Task, taskNumber } from '../domain/task.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { maySeePlan } from './plans.ts'
import type { Records } from './records.ts'
import { nameOf } from './shown.vi.ts'

/** Who looks, at what, on which day. */
export type TaskView = { catalogue: Catalogue; records: Records; viewer: Account; today: string }

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

/** In the order of plans, fields and numbers; of the plans that the viewer may see. */
export function tasksOf(view: TaskView, asked: TasksAsked) {
  const { catalogue, records } = view
  const ofPlan = new Set(
    [...catalogue.plans.values()]
      .filter((plan) => asked.plan === undefined || plan.id === asked.plan)
      .filter((plan) => asked.year === undefined || plan.year === asked.year)
      .filter((plan) => asked.units === undefined || asked.units.some((unit) => unit.id === plan.unitId))
      .filter((plan) => maySeePlan(catalogue, plan, view.viewer))
      .map((plan) => plan.id),
  )
  const planOf = (task: Task) => catalogue.plans.get(task.planId) as Plan
  return records.tasks
    .filter((task) => ofPlan.has(task.planId))
    .filter((task) => asked.field === undefined || task.field === asked.field)
    .filter((task) => asked.lead === undefined || task.lead === asked.lead)
    .filter((task) => asked.month === undefined || concernsMonth(task.deadline, planOf(task).year, asked.month))
    .map((task) => taskItem(view, task))
}

/** The unit whose people do the task: the one it is assigned to, or else the plan's own. */
export function unitOfTask(catalogue: Catalogue, task: Pick<Task, 'leadUnitId' | 'planId'>): number {
  return task.leadUnitId ?? (catalogue.plans.get(task.planId) as Plan).unitId
}

/** Whether somebody may see what of a task nobody has approved: people of the unit that does it, and of those above it. */
export function maySeeProgress({ catalogue, viewer }: Pick<TaskView, 'catalogue' | 'viewer'>, task: Task): boolean {
  const plan = catalogue.plans.get(task.planId) as Plan
  const units = new Set([plan.unitId, unitOfTask(catalogue, task)])
  return [...units].some((unitId) => may(viewer, 'see_drafts', unitId, catalogue.ancestorsOf))
}

export function taskItem(view: TaskView, task: Task) {
  const { catalogue, records, today } = view
  const plan = catalogue.plans.get(task.planId) as Plan
  const unit = catalogue.unitsById.get(plan.unitId)
  if (!unit) throw new Error(`plan ${plan.id} names no unit`)
  const leadUnit = task.leadUnitId === null ? undefined : catalogue.unitsById.get(task.leadUnitId)
  const { deadline, deadlineNote, planId: _, position: __, leadUnitId: ___, responsibleId, ...rest } = task
  const sees = maySeeProgress(view, task)
  const occurrences = (records.occurrences.get(task.id) ?? []).map((one) => occurrenceItem(one, sees, today))
  return {
    ...rest,
    number: taskNumber(task),
    plan: { id: plan.id, number: plan.number, date: plan.date, year: plan.year, title: plan.title },
    unit: nameOf(unit),
    leadUnit: leadUnit ? nameOf(leadUnit) : null,
    partners: [...task.partners],
    responsible: sees ? responsibleId : null,
    deadline: {
      kind: deadline.kind,
      value: deadlineValue(deadline),
      note: deadlineNote,
      shown: deadlineWords(deadline, deadlineNote, task.recurrence),
      days: occurrences.flatMap(({ plannedDue }) => plannedDue ?? []),
    },
    occurrences,
    current: currentOccurrence(records.occurrences.get(task.id) ?? []).position,
  }
}

/** To whom may not see progress, an open occurrence says only whether its day is past. */
function occurrenceItem(one: Occurrence, sees: boolean, today: string) {
  const isDecided = one.state === 'done' || one.state === 'dropped'
  const shown = stateOn(one, today)
  const late = one.due !== null && one.due < today
  return {
    position: one.position,
    plannedDue: one.plannedDue,
    due: one.due,
    state: sees || isDecided ? shown : late ? ('overdue' as const) : null,
    percent: sees || isDecided ? one.percent : null,
    reportedOn: sees || isDecided ? one.reportedOn : null,
    daysLate: sees || isDecided ? daysLate(one, today) : late ? daysLate({ ...one, state: 'in_progress' }, today) : 0,
    reason: sees || isDecided ? one.reason : null,
    revision: one.revision,
  }
}
