/** From what was typed to the content of a task, with what is wrong with it; and back, as the history of a plan tells it. */
import type { Reader } from '../../database/tables.ts'
import { deadlineOfStored, deadlineValue } from '../../domain/deadline.ts'
import { deadlineWords, recurrenceWords } from '../../domain/deadline.vi.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { type Task, taskNumber } from '../../domain/task.ts'
import { fieldWords } from '../../domain/task.vi.ts'
import { type TaskAbout, type TaskKey, taskFaults } from '../../domain/task-faults.ts'
import { taskFaultSentence } from '../../domain/task-faults.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import { capitalised, unitName } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { people } from '../../evaluation/sheets/owners.ts'
import type { TaskPlace } from '../../planning/change-task.ts'
import type { TaskContent } from '../../planning/tasks.ts'
import type { TaskBody } from './contract.ts'
import { worksFor } from './read-task.ts'

export const taskKeys = [
  'field',
  'name',
  'product',
  'lead',
  'leadUnit',
  'partners',
  'deadline',
  'deadlineNote',
  'recurrence',
  'clause',
  'note',
  'responsible',
  'partOf',
] as const satisfies (keyof TaskBody & TaskKey)[]

/** What was typed, seen beside the plan for which it was. */
export type Typed = {
  body: TaskBody
  unit: Unit | null
  /** Whether the person named to answer for it works for one of its units. */
  isWithin: boolean
}

export async function typedTasks(
  db: Reader,
  catalogue: Catalogue,
  plan: Plan,
  bodies: readonly TaskBody[],
): Promise<Typed[]> {
  const everybody = bodies.some(({ responsible }) => responsible !== null) ? await people(db) : []
  return bodies.map((body) => {
    const unit = body.leadUnit === null ? null : (unitBelow(catalogue, plan, body.leadUnit) ?? null)
    const units = unit ? [plan.unitId, unit.id] : [plan.unitId]
    const person = everybody.find(({ id }) => id === body.responsible)
    return { body: withLead(body, unit), unit, isWithin: person !== undefined && worksFor(catalogue, person, units) }
  })
}

/** The unit that a code means below the unit of a plan: today's, or else one of the plan's year. */
export function unitBelow(catalogue: Catalogue, plan: Plan, code: string): Unit | undefined {
  const below = catalogue.units.filter(
    (unit) => unit.code === code && catalogue.ancestorsOf(unit.id).includes(plan.unitId),
  )
  return below.find((unit) => unit.validTo === null) ?? below.at(-1)
}

/** A unit to which a task is assigned leads it under its own name, unless the plan prints another. */
function withLead(body: TaskBody, unit: Unit | null): TaskBody {
  return body.lead === null && unit !== null ? { ...body, lead: leadNameOf(unit) } : body
}

export function leadNameOf(unit: Unit): string {
  return capitalised(unitName(unit))
}

/** As fields of the request, each below `path`; none where the task is sound. Judged among the tasks of its plan as stored. */
export function faultsOf(
  { body, unit, isWithin }: Typed,
  plan: Plan,
  places: readonly TaskPlace[],
  own: number | null,
  changed: ReadonlySet<TaskKey>,
  path: string,
): FieldFailure[] {
  const whole = places.find(({ id }) => id === body.partOf)
  const about: TaskAbout = {
    span: plan.span,
    own: own === null ? null : { id: own, hasParts: places.some(({ partOf }) => partOf === own) },
    whole: whole ?? null,
    leadUnit: body.leadUnit === null ? 'none' : unit === null ? 'elsewhere' : 'below',
    responsible: body.responsible === null ? 'none' : isWithin ? 'within' : 'elsewhere',
  }
  const typed = { ...body, deadline: deadlineOfStored(body.deadline.kind, body.deadline.value) }
  return taskFaults(typed, about, changed).map((fault) => ({
    field: `${path}${fault.field}`,
    code: fault.code,
    message: taskFaultSentence(fault),
  }))
}

/** Of a body in which no fault was found. */
export function contentOf({ body, unit }: Typed): TaskContent {
  const { leadUnit: _, responsible, deadline: typed, ...content } = body
  const deadline = deadlineOfStored(typed.kind, typed.value)
  if (deadline === undefined) throw new Error(`no deadline: ${typed.kind} ${typed.value}`)
  return { ...content, deadline, leadUnitId: unit?.id ?? null, responsibleId: responsible }
}

export function bodyOf(catalogue: Catalogue, task: Task): TaskBody {
  const unit = task.leadUnitId === null ? undefined : catalogue.unitsById.get(task.leadUnitId)
  return {
    field: task.field,
    name: task.name,
    product: task.product,
    lead: task.lead,
    leadUnit: unit?.code ?? null,
    partners: [...task.partners],
    deadline: { kind: task.deadline.kind, value: deadlineValue(task.deadline) },
    deadlineNote: task.deadlineNote,
    recurrence: task.recurrence,
    clause: task.clause,
    note: task.note,
    responsible: task.responsibleId,
    partOf: task.partOf,
  }
}

/** As the history of a plan keeps a task. Who answers for it is no part of the plan. */
export function toldOf(id: number, place: Pick<TaskPlace, 'position'>, body: TaskBody) {
  const { responsible: _, ...told } = body
  return { id, number: taskNumber({ field: body.field, position: place.position }), ...told }
}

/** For the record of acts: what was changed, in words. */
export function wordsOfTask(body: TaskBody, keys: Iterable<TaskKey>): Record<string, unknown> {
  const { deadline: typed } = body
  const deadline = deadlineOfStored(typed.kind, typed.value)
  const words: Partial<Record<TaskKey, string | null>> = {
    field: fieldWords[body.field],
    deadline: deadline ? deadlineWords(deadline, null, body.recurrence) : null,
    recurrence: body.recurrence === null ? null : recurrenceWords[body.recurrence],
  }
  return Object.fromEntries([...keys].map((key) => [key, words[key] ?? body[key]]))
}
