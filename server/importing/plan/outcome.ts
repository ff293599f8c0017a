/** What understanding the table of a plan gives: its columns, and every row as a target or a task with what is doubtful in it. */
import type { Deadline } from '#domain/deadline.ts'
import type { Field } from '#domain/element.ts'
import type { Recurrence } from '#domain/occurrence.ts'
import type { PlanColumn } from '#domain/plan-table.ts'
import type { Operator } from '#domain/target.ts'

export type PlanKnowledge = {
  year: number
  indicators: { code: string; name: string; shortName: string; isRate: boolean }[]
}

/** What a person has said about the file; the rest is found in it. `columns`: by letter of the column. */
export type PlanChoices = { sheet?: string | undefined; columns?: Record<string, PlanColumn> | undefined }

export type ReadTask = {
  field: Field | null
  name: string
  product: string
  lead: string | null
  partners: string[]
  deadline: Deadline | null
  deadlineNote: string | null
  recurrence: Recurrence | null
  clause: string
  note: string
  /** Place in the list of the task of which it is a part, or null. */
  partOf: number | null
}

export type ReadTarget = {
  indicator: string | null
  /** As the file names it. */
  name: string
  operator: Operator | null
  /** Decimal text: "99.7". */
  value: string | null
  word: string | null
  from: string
  to: string
  appliesTo: string
  clause: string
  summary: string
  note: string
  partOf: number | null
}

/** `faults` must be mended before the row can be taken; `doubts` are to be looked at. Columns by letter. */
export type ReadRow<Thing> = {
  row: number
  thing: Thing
  faults: { column: PlanColumn; message: string }[]
  doubts: { column: PlanColumn; message: string }[]
}

export type UnderstoodPlanColumn = { letter: string; title: string; meaning: PlanColumn | null; samples: string[] }

export type PlanOutcome = {
  sheets: string[]
  sheet: string
  headRow: number
  columns: UnderstoodPlanColumn[]
  targets: ReadRow<ReadTarget>[]
  tasks: ReadRow<ReadTask>[]
}
