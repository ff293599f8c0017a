/**
 * What is wrong with a task as it was typed: a deadline before its plan, two bodies that lead, a part of itself. Only what a
 * person changes is judged; an oddity that a real document brought along stands.
 */
import type { Deadline } from './deadline.ts'
import type { Field } from './element.ts'
import { plannedDays, type Recurrence, type Span } from './occurrence.ts'
import { daysAfter, firstDayOf, lastDayOf } from './period.ts'
import { bodyKey } from './task.ts'

/** Keys of a task's content as they are sent. */
export type TaskKey =
  | 'field'
  | 'name'
  | 'product'
  | 'lead'
  | 'leadUnit'
  | 'partners'
  | 'deadline'
  | 'deadlineNote'
  | 'recurrence'
  | 'clause'
  | 'note'
  | 'responsible'
  | 'partOf'

export type TypedTask = {
  field: Field
  lead: string | null
  partners: readonly string[]
  /** Undefined where its value cannot be read. */
  deadline: Deadline | undefined
  recurrence: Recurrence | null
  partOf: number | null
}

/** What is known around it. */
export type TaskAbout = {
  span: Span
  /** Its own key and whether it has parts; null where it is new. */
  own: { id: number; hasParts: boolean } | null
  /** The task of which it shall be a part; null where that is none of the same plan. */
  whole: { field: string; partOf: number | null } | null
  /** The unit named to lead: whether it lies below the plan's. */
  leadUnit: 'none' | 'below' | 'elsewhere'
  /** The person named to answer for it: whether they work for the unit or for one above it. */
  responsible: 'none' | 'within' | 'elsewhere'
}

export type TaskFaultCode =
  | 'unreadable_deadline'
  | 'before_plan'
  | 'after_plan'
  | 'recurs_otherwise'
  | 'two_leads'
  | 'lead_is_partner'
  | 'partner_twice'
  | 'two_partners'
  | 'part_of_itself'
  | 'other_plan'
  | 'part_of_part'
  | 'has_parts'
  | 'other_field'
  | 'parts_stay'
  | 'unit_not_below'
  | 'person_elsewhere'

/** `about` is the day, body or unit that the sentence names. */
export type TaskFault = { field: TaskKey; code: TaskFaultCode; about: string }

/** A due day so long after the plan's last one is a slip of the keyboard. */
const longestAfter = 731

/** In the order of the form; at most one of each key that was changed (all, of a new task). */
export function taskFaults(typed: TypedTask, about: TaskAbout, changed: ReadonlySet<TaskKey>): TaskFault[] {
  const among = (...keys: TaskKey[]) => keys.some((key) => changed.has(key))
  return [
    among('lead', 'partners') ? bodyFault(typed) : undefined,
    among('leadUnit') && about.leadUnit === 'elsewhere' ? fault('leadUnit', 'unit_not_below') : undefined,
    among('deadline', 'recurrence') ? deadlineFault(typed, about.span) : undefined,
    among('responsible') && about.responsible === 'elsewhere' ? fault('responsible', 'person_elsewhere') : undefined,
    among('field') && about.own?.hasParts ? fault('field', 'parts_stay') : undefined,
    among('partOf', 'field') ? partFault(typed, about) : undefined,
  ].filter((one) => one !== undefined)
}

function fault(field: TaskKey, code: TaskFaultCode, about = ''): TaskFault {
  return { field, code, about }
}

/** One body leads, the others take part; a semicolon parts two of them, as in the plans' annexes. */
function bodyFault({ lead, partners }: TypedTask): TaskFault | undefined {
  if (lead !== null && isSeveral(lead)) return fault('lead', 'two_leads', lead)
  const several = partners.find(isSeveral)
  if (several !== undefined) return fault('partners', 'two_partners', several)
  const keys = partners.map(bodyKey)
  const leading = lead === null ? -1 : keys.indexOf(bodyKey(lead))
  if (leading >= 0) return fault('partners', 'lead_is_partner', partners[leading])
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index)
  return twice < 0 ? undefined : fault('partners', 'partner_twice', partners[twice])
}

function isSeveral(body: string): boolean {
  return body.split(/[;\n]/).filter((part) => part.trim() !== '').length > 1
}

function deadlineFault({ deadline, recurrence }: TypedTask, span: Span): TaskFault | undefined {
  if (deadline === undefined) return fault('deadline', 'unreadable_deadline')
  if (recurrence !== null && deadline.kind !== 'regular') return fault('recurrence', 'recurs_otherwise')
  const days = plannedDays(deadline, recurrence, span).filter((day) => day !== null)
  const early = days.find((day) => day < firstDayOf(span.from))
  if (early !== undefined) return fault('deadline', 'before_plan', early)
  const last = daysAfter(lastDayOf(span.to), longestAfter)
  const late = days.find((day) => day > last)
  return late === undefined ? undefined : fault('deadline', 'after_plan', late)
}

/** A task has parts, and a part has none: plans number one level below a task. */
function partFault({ field, partOf }: TypedTask, { own, whole }: TaskAbout): TaskFault | undefined {
  if (partOf === null) return undefined
  if (own !== null && partOf === own.id) return fault('partOf', 'part_of_itself')
  if (whole === null) return fault('partOf', 'other_plan')
  // A part of one's own part would go round in a circle; it is a part of a part as well.
  if (whole.partOf !== null) return fault('partOf', whole.partOf === own?.id ? 'part_of_itself' : 'part_of_part')
  if (own?.hasParts) return fault('partOf', 'has_parts')
  return whole.field === field ? undefined : fault('partOf', 'other_field')
}
