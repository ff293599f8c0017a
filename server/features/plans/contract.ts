/** Plan documents, their targets and their tasks, each with number, date and clause. */
import { z } from 'zod'
import { deadlineKinds } from '#domain/deadline.ts'
import { fields } from '#domain/element.ts'
import { operators } from '#domain/target.ts'
import { UnitCode, UnitName } from '../units/contract.ts'

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
  /** "2024", or "2022-01/2026-12". */
  period: z.string(),
  partOf: z.number().nullable(),
})
export type TargetItem = z.infer<typeof TargetItem>

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
  partners: z.array(z.string()),
  deadline: z.object({
    kind: z.enum(deadlineKinds),
    /** Periods parted by spaces, a day, a month and day, or nothing; by kind. */
    value: z.string(),
    shown: z.string(),
    /** The last days on which it may be done, earliest first. */
    days: z.array(z.string()),
  }),
  clause: z.string(),
  partOf: z.number().nullable(),
})
export type TaskItem = z.infer<typeof TaskItem>

const Year = z.coerce.number().int().min(2000).max(2099)
export const PlanQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const TargetQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const PlanParams = z.strictObject({ plan: z.coerce.number().int().min(1) })
export const PlanList = z.object({ items: z.array(PlanItem) })
export type PlanList = z.infer<typeof PlanList>
export const TargetList = z.object({ items: z.array(TargetItem) })
export type TargetList = z.infer<typeof TargetList>
/** A plan whole: targets in the order of the document, tasks by field and number. */
export const PlanWhole = z.object({ plan: PlanItem, targets: z.array(TargetItem), tasks: z.array(TaskItem) })
export type PlanWhole = z.infer<typeof PlanWhole>
