/** A file with a plan's targets or tasks as it was understood. Nothing is stored: what is taken is sent by the acts upon plans. */
import { z } from 'zod'
import { deadlineKinds } from '#domain/deadline.ts'
import { fields } from '#domain/element.ts'
import { recurrences } from '#domain/occurrence.ts'
import { planColumns, planTableKinds } from '#domain/plan-table.ts'
import { operators } from '#domain/target.ts'
import { WhosePage } from '../units/contract.ts'

/** Sent as JSON in the form's field "options", beside the file. */
export const PlanReadingOptions = z.strictObject({
  account: WhosePage,
  kind: z.enum(planTableKinds),
  sheet: z.string().max(200).optional(),
  /** By letter of the column, where the person says otherwise. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(planColumns)).optional(),
})
export type PlanReadingOptions = z.infer<typeof PlanReadingOptions>

const Remark = z.object({ column: z.enum(planColumns), message: z.string() })
const row = {
  /** As the spreadsheet counts it. */
  row: z.number(),
  /** What must be mended before the row can be taken, and what is to be looked at. */
  faults: z.array(Remark),
  doubts: z.array(Remark),
}

export const ReadTargetItem = z.object({
  ...row,
  indicator: z.string().nullable(),
  /** As the file names it. */
  name: z.string(),
  operator: z.enum(operators).nullable(),
  value: z.string().nullable(),
  word: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  appliesTo: z.string(),
  clause: z.string(),
  summary: z.string(),
  note: z.string(),
  /** Place in the list of the row of which this one is a part. */
  partOf: z.number().nullable(),
})
export type ReadTargetItem = z.infer<typeof ReadTargetItem>

export const ReadTaskItem = z.object({
  ...row,
  field: z.enum(fields).nullable(),
  name: z.string(),
  product: z.string(),
  lead: z.string().nullable(),
  partners: z.array(z.string()),
  deadline: z.object({ kind: z.enum(deadlineKinds), value: z.string(), shown: z.string() }).nullable(),
  deadlineNote: z.string().nullable(),
  recurrence: z.enum(recurrences).nullable(),
  clause: z.string(),
  note: z.string(),
  partOf: z.number().nullable(),
})
export type ReadTaskItem = z.infer<typeof ReadTaskItem>

export const PlanReading = z.object({
  fileName: z.string(),
  kind: z.enum(planTableKinds),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headRow: z.number(),
  columns: z.array(
    z.object({
      letter: z.string(),
      title: z.string(),
      meaning: z.enum(planColumns).nullable(),
      samples: z.array(z.string()),
    }),
  ),
  targets: z.array(ReadTargetItem),
  tasks: z.array(ReadTaskItem),
})
export type PlanReading = z.infer<typeof PlanReading>
