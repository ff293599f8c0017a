/** What is sent with the acts upon tasks: their content, progress, completion, evidence, and why a plan in force is changed. */
import { z } from 'zod'
import { deadlineKinds } from '#domain/deadline.ts'
import { fields } from '#domain/element.ts'
import { recurrences } from '#domain/occurrence.ts'
import { ChangeBasis } from '../plans/contract.ts'
import { CalendarDate, Text, UnitCode, WhosePage } from '../units/contract.ts'

export { ChangeBasis }

const Account = { account: WhosePage }
const Line = (most: number) => Text.trim().normalize('NFC').min(1).max(most)
const Blank = (most: number) => Text.trim().normalize('NFC').max(most)
const Lines = (most: number) => Blank(most).default('')

export const DeadlineBody = z.strictObject({
  kind: z.enum(deadlineKinds),
  /** As TaskItem.deadline.value: periods parted by spaces, a day, a month and day, or nothing. */
  value: z.string().max(400),
})

const content = {
  field: z.enum(fields),
  name: Line(500),
  product: Blank(500),
  lead: Line(200).nullable(),
  /** Assigns it to a unit below the plan's. */
  leadUnit: UnitCode.nullable(),
  partners: z.array(Line(200)).max(30),
  deadline: DeadlineBody,
  deadlineNote: Line(200).nullable(),
  recurrence: z.enum(recurrences).nullable(),
  clause: Blank(200),
  note: Blank(1000),
  responsible: Line(100).nullable(),
  partOf: z.number().int().min(1).nullable(),
}

/** The content of a task as it is typed. */
export const TaskBody = z.strictObject({
  ...content,
  product: content.product.default(''),
  lead: content.lead.default(null),
  leadUnit: content.leadUnit.default(null),
  partners: content.partners.default([]),
  deadlineNote: content.deadlineNote.default(null),
  recurrence: content.recurrence.default(null),
  clause: content.clause.default(''),
  note: content.note.default(''),
  responsible: content.responsible.default(null),
  partOf: content.partOf.default(null),
})
export type TaskBody = z.infer<typeof TaskBody>

/** New tasks of a plan, all or none. `change` is required where the plan is in force. */
export const TasksBody = z.strictObject({
  ...Account,
  change: ChangeBasis.optional(),
  /** `within`: place in the list, from 0, of the new task of which this one is a part. */
  tasks: z
    .array(TaskBody.extend({ within: z.number().int().min(0).nullable().default(null) }))
    .min(1)
    .max(1000),
})
export type TasksBody = z.infer<typeof TasksBody>
/** Only what is given is changed. */
export const TaskPatch = z.strictObject({
  ...Account,
  revision: z.number().int().min(1),
  change: ChangeBasis.optional(),
  task: z.strictObject(content).partial(),
})
export type TaskPatch = z.infer<typeof TaskPatch>
export const RemoveTaskBody = z.strictObject({ ...Account, revision: z.number().int().min(1) })

const ActBase = { ...Account, occurrence: z.number().int().min(1), revision: z.number().int().min(1) }
export const ProgressBody = z.strictObject({
  ...ActBase,
  percent: z.number().int().min(0).max(99),
  note: Lines(2000),
})
/** Reports completion: `day` is when it was done, at most today; today where it is not given. */
export const ReportBody = z.strictObject({
  ...ActBase,
  day: CalendarDate.optional(),
  note: Lines(2000),
})
export const ApproveTaskBody = z.strictObject({ ...ActBase, note: Lines(1000) })
/** Return, reopen, drop and resume: each with its reason. */
export const ReasonBody = z.strictObject({ ...ActBase, reason: Line(1000) })
export const ExtendBody = z.strictObject({ ...ActBase, due: CalendarDate, reason: Line(1000) })
export const LinkBody = z.strictObject({
  ...Account,
  occurrence: z.number().int().min(1),
  name: Line(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
})
/** Whose page it is, where a body is sent at all. */
export const EvidenceBody = z.strictObject(Account).nullish()
export const EvidenceParams = z.strictObject({ task: z.coerce.number().int().min(1), evidence: z.string().max(40) })
/** Assigns a task to units below: one part of it for each. */
export const AssignBody = z.strictObject({
  ...Account,
  revision: z.number().int().min(1),
  change: ChangeBasis.optional(),
  units: z.array(UnitCode).min(1).max(200),
})
