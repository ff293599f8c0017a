/** Tasks of plans: lists with filters, one task whole with its log and evidence, what is late, and a calendar. */
import { z } from 'zod'
import { fields } from '#domain/element.ts'
import { taskActs, taskStates } from '#domain/occurrence.ts'
import { TaskItem } from '../plans/contract.ts'
import { Month, Text, UnitCode, UnitName } from '../units/contract.ts'

export * from './act-contract.ts'

export const TaskQuery = z.strictObject({
  plan: z.coerce.number().int().min(1).optional(),
  /** The unit whose plan it is, or to which it is assigned. */
  unit: UnitCode.optional(),
  /** This unit and all below it. */
  parent: UnitCode.optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  field: z.enum(fields).optional(),
  /** State of its current occurrence. */
  state: z.enum(taskStates).optional(),
  lead: Text.max(200).optional(),
  /** Tasks for which this account answers: "me" is whoever asks. */
  responsible: z.literal('me').optional(),
  /** Under way in this month. */
  due: Month.optional(),
  /** Words of the name, product or bodies, tone marks optional. */
  q: Text.max(100).optional(),
  from: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(1000).default(1000),
})
export type TaskQuery = z.infer<typeof TaskQuery>

/** In the order of plans, fields and numbers; `left` more after those listed. Counts are of all that the filters leave. */
export const TaskList = z.object({
  items: z.array(TaskItem),
  left: z.number(),
  total: z.number(),
  /** By state of the current occurrence, before `state` was applied; progress that
   * may not be seen is under "hidden", and that of plans that are over and were not followed here under "unknown".
   */
  states: z.record(z.string(), z.number()),
  /** Bodies that lead among them, in Vietnamese order, before `lead` was applied. */
  leads: z.array(z.object({ lead: z.string(), tasks: z.number() })),
})
export type TaskList = z.infer<typeof TaskList>

/** New tasks, in the order in which they were sent. */
export const NewTasks = z.object({ items: z.array(TaskItem) })
export const TasksParams = z.strictObject({ plan: z.coerce.number().int().min(1) })
export const TaskParams = z.strictObject({ task: z.coerce.number().int().min(1) })

export const AttachmentItem = z.object({
  id: z.string(),
  kind: z.enum(['file', 'link']),
  name: z.string(),
  url: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: z.number().nullable(),
  /** Position of the occurrence that it belongs to. */
  occurrence: z.number().nullable(),
  at: z.string(),
  by: z.string(),
})
export type AttachmentItem = z.infer<typeof AttachmentItem>

export const TaskEvent = z.object({
  at: z.string(),
  by: z.string(),
  act: z.string(),
  occurrence: z.number().nullable(),
  percent: z.number().nullable(),
  day: z.string().nullable(),
  beforeDay: z.string().nullable(),
  note: z.string().nullable(),
})
export type TaskEvent = z.infer<typeof TaskEvent>

/** A task with what surrounds it. Log and evidence are empty for whom the unit's progress is not. */
export const TaskWhole = z.object({
  task: TaskItem,
  whole: TaskItem.nullable(),
  parts: z.array(TaskItem),
  events: z.array(TaskEvent),
  evidence: z.array(AttachmentItem),
  responsibleName: z.string().nullable(),
  /** What the viewer may do to each occurrence, by position; and whether they may edit the task itself. */
  acts: z.array(z.object({ occurrence: z.number(), acts: z.array(z.enum(taskActs)) })),
  mayEdit: z.boolean(),
  mayRemove: z.boolean(),
  /** Editing needs a reason and becomes a change of the plan: it is in force. */
  needsReason: z.boolean(),
  /** People who may be named as answering for it; empty for whom it is not to decide. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type TaskWhole = z.infer<typeof TaskWhole>

/** Late occurrences of a unit and of those below it, counted by unit, by lead and by field. */
export const LateQuery = z.strictObject({
  parent: UnitCode.optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
})
const Count = { open: z.number(), overdue: z.number(), waiting: z.number(), done: z.number(), doneLate: z.number() }
export const LateTasks = z.object({
  parent: UnitName,
  year: z.number(),
  today: z.string(),
  total: z.object(Count),
  /** By the unit that does the task. Where progress is not shown, what is reported and not approved counts as open. */
  units: z.array(z.object({ unit: UnitName, ...Count, worstDays: z.number() })),
  /** `loadTenths` is the load of open occurrences in tenths: leading 10, taking part 3. */
  leads: z.array(z.object({ lead: z.string(), ...Count, loadTenths: z.number() })),
  fields: z.array(z.object({ field: z.enum(fields), ...Count })),
  /** The latest first. */
  late: z.array(z.object({ task: TaskItem, occurrence: z.number(), daysLate: z.number() })),
  left: z.number(),
})
export type LateTasks = z.infer<typeof LateTasks>

/** Occurrences by day, for a calendar of a month: of a unit, of a plan, or of one's own units. */
export const TaskCalendarQuery = z.strictObject({
  month: Month,
  unit: UnitCode.optional(),
  plan: z.coerce.number().int().min(1).optional(),
})
export const TaskCalendar = z.object({
  month: z.string(),
  today: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      items: z.array(
        z.object({
          task: z.number(),
          occurrence: z.number(),
          number: z.string(),
          name: z.string(),
          lead: z.string().nullable(),
          unit: UnitName,
          state: z.enum(taskStates).nullable(),
        }),
      ),
    }),
  ),
})
export type TaskCalendar = z.infer<typeof TaskCalendar>
