/** Plan documents, their targets and their tasks, each with number, date and clause. */
import { z } from 'zod'
import { deadlineKinds } from '#domain/deadline.ts'
import { fields } from '#domain/element.ts'
import { recurrences, taskStates } from '#domain/occurrence.ts'
import { planStates } from '#domain/plan.ts'
import { operators } from '#domain/target.ts'
import { Measured } from '../rankings/contract.ts'
import { UnitCode, UnitName } from '../units/contract.ts'

export * from './act-contract.ts'
export * from './reading-contract.ts'

export const PlanName = z.object({
  id: z.number(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  year: z.number(),
  title: z.string(),
})
export type PlanName = z.infer<typeof PlanName>

export const PlanItem = PlanName.extend({
  unit: UnitName,
  issuer: z.string(),
  note: z.string(),
  state: z.enum(planStates),
  /** What the document cites, one per line. */
  basis: z.string(),
  /** First and last month for which it plans. */
  span: z.object({ from: z.string(), to: z.string() }),
  revision: z.number(),
  /** 1 as issued; one more with every change since. */
  version: z.number(),
  /** How many it sets, and how many it gives out. */
  targets: z.number(),
  tasks: z.number(),
})
export type PlanItem = z.infer<typeof PlanItem>

export const TargetItem = z.object({
  id: z.number(),
  plan: PlanName,
  /** Code and name of the unit whose plan it is, and for whom below it the target holds. */
  unit: z.string(),
  unitLabel: z.string(),
  appliesTo: z.string(),
  indicator: z.string(),
  indicatorName: z.string(),
  operator: z.enum(operators),
  /** 99.7 in the indicator's measure, or a word for class, rank and direction. */
  value: z.union([z.number(), z.string()]),
  shown: z.string(),
  clause: z.string(),
  summary: z.string(),
  note: z.string(),
  /** "2024", or "2022-01/2026-12". */
  period: z.string(),
  partOf: z.number().nullable(),
})
export type TargetItem = z.infer<typeof TargetItem>

/** One time that a task is to be done. Progress that nobody approved is null to whom may not see the unit's drafts. */
export const OccurrenceItem = z.object({
  position: z.number(),
  plannedDue: z.string().nullable(),
  due: z.string().nullable(),
  state: z.enum(taskStates).nullable(),
  percent: z.number().nullable(),
  reportedOn: z.string().nullable(),
  daysLate: z.number(),
  reason: z.string().nullable(),
  revision: z.number(),
})
export type OccurrenceItem = z.infer<typeof OccurrenceItem>

export const TaskItem = z.object({
  id: z.number(),
  plan: PlanName,
  unit: UnitName,
  field: z.enum(fields),
  /** "III.2". */
  number: z.string(),
  name: z.string(),
  /** Empty where the plan names none. */
  product: z.string(),
  lead: z.string().nullable(),
  /** The unit to which it is assigned, where the lead is one. */
  leadUnit: UnitName.nullable(),
  partners: z.array(z.string()),
  deadline: z.object({
    kind: z.enum(deadlineKinds),
    /** Periods parted by spaces, a day, a month and day, or nothing; by kind. */
    value: z.string(),
    note: z.string().nullable(),
    shown: z.string(),
    /** The last days on which it may be done by the plan, earliest first. */
    days: z.array(z.string()),
  }),
  recurrence: z.enum(recurrences).nullable(),
  clause: z.string(),
  note: z.string(),
  partOf: z.number().nullable(),
  /** Account of the person who answers for it; null where nobody is named, and to whom may not see the unit's progress. */
  responsible: z.string().nullable(),
  revision: z.number(),
  occurrences: z.array(OccurrenceItem),
  /** Position of the occurrence that stands for the task: the earliest unfinished, or else the last. */
  current: z.number(),
})
export type TaskItem = z.infer<typeof TaskItem>

const Year = z.coerce.number().int().min(2000).max(2099)
export const PlanQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const TargetQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const PlanParams = z.strictObject({ plan: z.coerce.number().int().min(1) })
/** `units`: those for which the viewer may draft plans, in Vietnamese order. */
export const PlanList = z.object({ items: z.array(PlanItem), units: z.array(UnitName) })
export type PlanList = z.infer<typeof PlanList>
export const TargetList = z.object({ items: z.array(TargetItem) })
export type TargetList = z.infer<typeof TargetList>

/** A numeric target held against what has been reported, or counted over the units for which it is set. */
export const TargetAssessment = z.object({
  target: z.number(),
  /** The year, quarter or month that is held against it. */
  period: z.string(),
  /** Last month that is in the number; null where none is yet. */
  through: z.string().nullable(),
  /** Counted from records up to today, what is not handed in included; for whom may see that. */
  toDate: z.boolean(),
  /** Of the plan's own unit; null where the target is for units below alone. */
  number: Measured.nullable(),
  /** Of the units below for which it is set: those that meet it, those that have a number, and all. */
  units: z.object({ met: z.number(), counted: z.number(), units: z.number() }).nullable(),
})
export type TargetAssessment = z.infer<typeof TargetAssessment>

/** Times at which tasks are to be done, counted. `due` and `inTime` are of the days that are past, by what is approved. */
export const PlanProgress = z.object({
  due: z.number(),
  inTime: z.number(),
  done: z.number(),
  open: z.number(),
  overdue: z.number(),
  waiting: z.number(),
})
export type PlanProgress = z.infer<typeof PlanProgress>

/** A plan whole: targets in the order of the document, tasks by field and number. */
export const PlanWhole = z.object({
  plan: PlanItem,
  targets: z.array(TargetItem),
  tasks: z.array(TaskItem),
  today: z.string(),
  /** Of a plan in force: one for each numeric target that figures can measure. */
  assessments: z.array(TargetAssessment),
  /** Whether what became of its tasks is known here: false for drafts, and for plans that are over and were never begun here. */
  followed: z.boolean(),
  progress: PlanProgress,
  /** Times of tasks not yet done whose day is today or one of the next 30, earliest first. */
  dueSoon: z.array(z.object({ task: z.number(), occurrence: z.number(), due: z.string() })),
  /** `needsReason`: the plan is in force, so that a change says why. */
  rights: z.object({
    mayEdit: z.boolean(),
    mayIssue: z.boolean(),
    mayCopy: z.boolean(),
    needsReason: z.boolean(),
  }),
})
export type PlanWhole = z.infer<typeof PlanWhole>
