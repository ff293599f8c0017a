/** Inspections of a unit's bodies in a year, and how many of the bodies they have reached. */
import { z } from 'zod'
import { inspectionKinds } from '#domain/inspection.ts'
import { CalendarDate, Month, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

const Id = z.number().int().min(1).max(2_000_000_000)
const Revision = z.number().int().min(1).max(2_000_000_000)

export const InspectionItem = z.object({
  id: z.number(),
  body: z.object({ id: z.number(), name: z.string() }),
  kind: z.enum(inspectionKinds),
  plannedMonth: z.string().nullable(),
  heldOn: z.string().nullable(),
  conclusion: z.string().nullable(),
  concludedOn: z.string().nullable(),
  findings: z.string(),
  remediedOn: z.string().nullable(),
  revision: z.number(),
})
export type InspectionItem = z.infer<typeof InspectionItem>

export const InspectionQuery = z.strictObject({ unit: UnitCode, year: z.coerce.number().int().min(2000).max(2099) })
export const InspectionList = z.object({
  unit: UnitName,
  year: z.number(),
  today: z.string(),
  mayEdit: z.boolean(),
  /** By the month for which they are planned or in which they were held. */
  items: z.array(InspectionItem),
  /** Bodies within the range of inspections today, each with how often it was inspected this year. */
  bodies: z.array(z.object({ id: z.number(), name: z.string(), held: z.number(), planned: z.number() })),
  inspected: z.number(),
  /** The share wanted, with its basis; null where no target binds the unit. */
  target: z.object({ percent: z.number(), shown: z.string(), basis: z.string(), needed: z.number() }).nullable(),
})
export type InspectionList = z.infer<typeof InspectionList>

const content = {
  bodyId: Id,
  kind: z.enum(inspectionKinds),
  plannedMonth: Month.nullable(),
  heldOn: CalendarDate.nullable(),
  /** Number of the conclusion. */
  conclusion: Text.trim().min(1).max(60).nullable(),
  concludedOn: CalendarDate.nullable(),
  findings: Text.trim().max(4000),
  remediedOn: CalendarDate.nullable(),
}
export const InspectionBody = z.strictObject({
  account: WhosePage,
  unit: UnitCode,
  year: z.number().int().min(2000).max(2099),
  bodyId: content.bodyId,
  kind: content.kind,
  plannedMonth: content.plannedMonth.default(null),
  heldOn: content.heldOn.default(null),
  conclusion: content.conclusion.default(null),
  concludedOn: content.concludedOn.default(null),
  findings: content.findings.default(''),
  remediedOn: content.remediedOn.default(null),
})
export type InspectionBody = z.infer<typeof InspectionBody>
export const InspectionPatch = z.strictObject({
  account: WhosePage,
  revision: Revision,
  ...z.strictObject(content).partial().shape,
})
export type InspectionPatch = z.infer<typeof InspectionPatch>
export const InspectionRemoval = z.strictObject({ account: WhosePage, revision: Revision })
export const InspectionParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) })
