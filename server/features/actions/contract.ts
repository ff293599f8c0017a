/** Actions decided in meetings: what is asked of them and how they are answered. */
import { z } from 'zod'
import { actionStandings, actionStates } from '#domain/meeting-action.ts'
import { CalendarDate, Code, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

const Id = z.number().int().min(1).max(2_000_000_000)
const Revision = z.number().int().min(1).max(2_000_000_000)

/** Of the meetings of `parent`, or those that concern `unit`; open ones first, by due day. */
export const ActionQuery = z
  .strictObject({ parent: UnitCode.optional(), unit: UnitCode.optional(), state: z.enum(actionStates).optional() })
  .refine((query) => (query.parent === undefined) !== (query.unit === undefined), { params: { code: 'one_of' } })

export const ActionItem = z.object({
  id: z.number(),
  /** Whose meeting decided it. */
  parent: UnitName,
  unit: UnitName,
  indicator: z.object({ code: z.string(), name: z.string() }).nullable(),
  edition: z.number().nullable(),
  issue: z.string(),
  owner: z.string(),
  decidedOn: z.string(),
  due: z.string().nullable(),
  state: z.enum(actionStates),
  /** How it stands today. */
  standing: z.enum(actionStandings),
  daysLate: z.number(),
  result: z.string(),
  closedOn: z.string().nullable(),
  revision: z.number(),
  /** Whether the viewer may change it, and whether they may only write what came of it. */
  mayDecide: z.boolean(),
  mayReport: z.boolean(),
})
export type ActionItem = z.infer<typeof ActionItem>

export const ActionList = z.object({
  today: z.string(),
  /** Whose meetings these are of, or which unit they concern. */
  of: UnitName,
  /** Whether the viewer may add an action to the meetings of `of`. */
  mayDecide: z.boolean(),
  /** Of all that the viewer may see, whatever state was asked for; `open` counts the late ones, too. */
  open: z.number(),
  late: z.number(),
  items: z.array(ActionItem),
  /** Closed ones that are not listed any more: the oldest. */
  left: z.number(),
})
export type ActionList = z.infer<typeof ActionList>

const content = {
  /** The unit that it concerns: the meeting's own or one below it. */
  unit: UnitCode,
  indicator: Code.nullable(),
  issue: Text.trim().min(1).max(600),
  owner: Text.trim().min(1).max(200),
  decidedOn: CalendarDate,
  due: CalendarDate.nullable(),
}
export const ActionBody = z.strictObject({
  account: WhosePage,
  parent: UnitCode,
  edition: Id.nullable().default(null),
  ...content,
})
export type ActionBody = z.infer<typeof ActionBody>

/** What came of it may be written by the unit that it concerns; everything else by those who decide. */
export const ActionPatch = z.strictObject({
  account: WhosePage,
  revision: Revision,
  ...z.strictObject({ ...content, state: z.enum(actionStates), result: Text.trim().max(2000) }).partial().shape,
})
export type ActionPatch = z.infer<typeof ActionPatch>
export const ActionRemoval = z.strictObject({ account: WhosePage, revision: Revision })
export const ActionParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) })
