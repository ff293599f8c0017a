/** Plan documents and their targets, each with number, date and clause. */
import { z } from 'zod'
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
  targets: z.number(),
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

const Year = z.coerce.number().int().min(2000).max(2099)
export const PlanQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const TargetQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const PlanList = z.object({ items: z.array(PlanItem) })
export type PlanList = z.infer<typeof PlanList>
export const TargetList = z.object({ items: z.array(TargetItem) })
export type TargetList = z.infer<typeof TargetList>
