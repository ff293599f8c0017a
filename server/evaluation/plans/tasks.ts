/**
 * Tasks of plans as one person may see them. The document is public: number, bodies, deadline and days are everybody's. What
 * has been approved is, too; progress that nobody has approved is shown within the reach of one's own role.
 */
import { concernsMonth, deadlineValue } from '../../domain/deadline.ts'
import { deadlineWords } from '../../domain/deadline.vi.ts'
import type { Field } from '../../domain/element.ts'
import { currentOccurrence, daysLate, type Occurrence, stateOn, type TaskState } from '../../domain/occurrence.ts'
import type { Month } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Plan } from '../../domain/plan.ts'
import { bodyKeys, type Task, taskNumber } from '../../domain/task.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Records } from '../records/records.ts'
import { nameOf } from '../shown.vi.ts'
import { isFollowed } from './followed-plans.ts'
import { maySeePlan } from './plans.ts'

/** Who looks, at what, on which day. */
export type TaskView = { catalogue: Catalogue; records: Records; viewer: Account; today: string }

export type TasksAsked = {
  plan?: number | undefined
  /** Whose plan it is, or to whom it is assigned. */
  units?: readonly Unit[] | undefined
  /** The same of this unit and all below it. */
  below?: Unit | undefined
  year?: number | undefined
  field?: Field | undefined
  /** Body that leads, as printed. */
  lead?: string | undefined
  /** The account that answers for it. */
  responsible?: string | undefined
  /** Tasks under way in this month. */
  month?: Month | undefined
}

/** In the order of plans, fields and numbers; of the plans that the viewer may see. */
export function tasksOf(view: TaskView, asked: TasksAsked) {
  return tasksAsked(view, asked).map((task) => taskItem(view, task))
}

export function tasksAsked({ catalogue, records, viewer }: TaskView, asked: TasksAsked): Task[] {
  const plans = new Map(
    [...catalogue.plans]
      .filter(([id]) => asked.plan === undefined || id === asked.plan)
      .filter(([, plan]) => asked.year === undefined || plan.year === asked.year)
      .filter(([, plan]) => maySeePlan(catalogue, plan, viewer)),
  )
  const concerns = unitFilter(catalogue, asked)
  const keyOf = bodyKeys()
  const lead = asked.lead === undefined ? undefined : keyOf(asked.lead)
  return records.tasks.filter((task) => {
    const plan = plans.get(task.planId)
    return (
      plan !== undefined &&
      (asked.field === undefined || task.field === asked.field) &&
      (asked.responsible === undefined || task.responsibleId === asked.responsible) &&
      (lead === undefined || (task.lead !== null && keyOf(task.lead) === lead)) &&
      (concerns(plan.unitId) || (task.leadUnitId !== null && concerns(task.leadUnitId))) &&
      (asked.month === undefined || isUnderWay(records, task, plan, asked.month))
    )
  })
}

function unitFilter({ ancestorsOf }: Catalogue, { units, below }: TasksAsked): (unitId: number) => boolean {
  const ids = units === undefined ? undefined : new Set(units.map((unit) => unit.id))
  return (unitId) =>
    (ids === undefined || ids.has(unitId)) &&
    (below === undefined || unitId === below.id || ancestorsOf(unitId).includes(below.id))
}

/** By its plan, or because it was put off into this month. */
function isUnderWay(records: Records, task: Task, plan: Plan, month: Month): boolean {
  if (concernsMonth(task.deadline, plan.year, month)) return true
  return records.occurrences.get(task.id)?.some(({ due }) => due?.startsWith(month)) ?? false
}

/** The unit whose people do the task: the one it is assigned to, or else the plan's own. */
export function unitOfTask(catalogue: Catalogue, task: Pick<Task, 'leadUnitId' | 'planId'>): number {
  return task.leadUnitId ?? (catalogue.plans.get(task.planId) as Plan).unitId
}

/** What somebody is shown of a task: everything, what was decided and whether its day is past, or nothing where nobody knows. */
export type Sight = 'all' | 'decided' | 'nothing'

/** For many tasks: each pair of units is judged once. */
export function sightOfTasks(view: TaskView): (task: Task) => Sight {
  const judged = new Map<string, Sight>()
  return (task) => {
    const key = `${task.planId} ${task.leadUnitId ?? ''}`
    const known = judged.get(key) ?? sightOf(view, task)
    judged.set(key, known)
    return known
  }
}

function sightOf(view: TaskView, task: Task): Sight {
  const plan = view.catalogue.plans.get(task.planId) as Plan
  if (plan.state === 'in_force' && !isFollowed(view.records, plan, view.today)) return 'nothing'
  return maySeeProgress(view, task) ? 'all' : 'decided'
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
  const sight = sightOf(view, task)
  const occurrences = (records.occurrences.get(task.id) ?? []).map((one) => occurrenceItem(one, sight, today))
  return {
    ...rest,
    number: taskNumber(task),
    plan: { id: plan.id, number: plan.number, date: plan.date, year: plan.year, title: plan.title },
    unit: nameOf(unit),
    leadUnit: leadUnit ? nameOf(leadUnit) : null,
    partners: [...task.partners],
    responsible: maySeeProgress(view, task) ? responsibleId : null,
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

/** The state as somebody may see it; null where it is open, not past its day, and not theirs to know, or where nobody knows. */
export function shownState(one: Pick<Occurrence, 'state' | 'due'>, sight: Sight, today: string): TaskState | null {
  if (sight === 'nothing') return null
  if (sight === 'all' || one.state === 'done' || one.state === 'dropped') return stateOn(one, today)
  return one.due !== null && one.due < today ? 'overdue' : null
}

export function occurrenceItem(one: Occurrence, sight: Sight, today: string) {
  const isTold = sight === 'all' || (sight === 'decided' && (one.state === 'done' || one.state === 'dropped'))
  const late = sight === 'decided' && one.due !== null && one.due < today
  return {
    position: one.position,
    plannedDue: one.plannedDue,
    due: one.due,
    state: shownState(one, sight, today),
    percent: isTold ? one.percent : null,
    reportedOn: isTold ? one.reportedOn : null,
    daysLate: isTold ? daysLate(one, today) : late ? daysLate({ ...one, state: 'in_progress' }, today) : 0,
    reason: isTold ? one.reason : null,
    revision: one.revision,
  }
}
