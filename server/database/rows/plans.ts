/** Rows of plans: documents, targets, tasks, what became of each task, what was changed, and what was attached. */
import type { Generated } from 'kysely'

/** `state`: 'draft' or 'in_force'. `from_month` and `to_month` are null where the plan is for its year. */
export type PlanTable = {
  id: number
  unit_id: number
  number: string | null
  date: string | null
  year: number
  title: string
  issuer: string
  note: string
  state: Generated<string>
  /** What the document cites ("Căn cứ …"), one line each. */
  basis: Generated<string>
  from_month: string | null
  to_month: string | null
  /** How often its head or targets were saved, against two people at once. */
  revision: Generated<number>
  /** 1 as issued; one more with every change after that, each of which is a row of plan_change. */
  version: Generated<number>
  copied_from: number | null
}

export type TargetTable = {
  id: number
  plan_id: number
  indicator: string
  operator: string
  value: number | null
  decimals: number
  word: string | null
  from_month: string
  to_month: string
  applies_to: string
  clause: string
  summary: string
  part_of: number | null
  note: Generated<string>
  /** Place in the document; those at one place stand in the order of their keys. */
  position: Generated<number>
}

/** `deadline_kind` and `deadline_value` as `domain/deadline.ts` writes them; `recurrence` of regular tasks alone. */
export type TaskTable = {
  id: number
  plan_id: number
  field: string
  position: number
  name: string
  product: string
  deadline_kind: string
  deadline_value: string
  deadline_note: string | null
  clause: string
  part_of: number | null
  recurrence: string | null
  note: Generated<string>
  responsible_id: string | null
  revision: Generated<number>
}

/** `role`: 'lead' or 'partner'. `unit_id` where the body is a unit of the catalogue, so that the task is that unit's. */
export type TaskBodyTable = { task_id: number; role: string; position: number; name: string; unit_id: number | null }

/**
 * One time that a task is to be done: a task for May and October has two. `due` null: no day makes it late.
 * `planned_due` is the plan's own day where it was put off. State as `domain/occurrence.ts` names it.
 */
export type TaskOccurrenceTable = {
  task_id: number
  position: number
  planned_due: string | null
  due: string | null
  state: string
  percent: number
  /** The Vietnamese date on which it was reported as done, and by whom. */
  reported_on: string | null
  reported_by: string | null
  decided_at: string | null
  decided_by: string | null
  /** Why it was given back, or why it is not done at all. */
  reason: string | null
  revision: number
}

/** The log of a task; append-only. `occurrence` null for what concerns the task as a whole. */
export type TaskEventTable = {
  id: string
  task_id: number
  occurrence: number | null
  at: string
  account_id: string | null
  act: string
  percent: number | null
  /** The date that the act names: when it was done, or the new due day. */
  day: string | null
  before_day: string | null
  note: string | null
}

/** One change of a plan in force, or its issue; before and after are JSON. `kind`: 'issued', 'head', 'targets', 'task'. */
export type PlanChangeTable = {
  plan_id: number
  version: number
  at: string
  account_id: string | null
  kind: string
  /** Number and date of the document that orders the change; null for a mend of what was entered wrongly. */
  number: string | null
  date: string | null
  reason: string
  before: string | null
  after: string | null
}

/** A file or link attached to a record: `subject` and `subject_id` say to which, `part` to which part of it. */
export type AttachmentTable = {
  id: string
  subject: string
  subject_id: number
  part: number | null
  /** 'file' or 'link'. */
  kind: string
  name: string
  url: string | null
  media_type: string | null
  size: number | null
  sha256: string | null
  at: string
  account_id: string
  removed_at: string | null
  removed_by: string | null
}

/** The last key given to a new row of a table whose keys are numbers. */
export type IdSeriesTable = { name: string; last: number }
