/** Who has handed in which month's sheet: units by months with state and lateness. States are no secret; figures are not here. */
import { z } from 'zod'
import { standings } from '#domain/completeness.ts'
import { sheetStates } from '#domain/sheet.ts'
import { Month, UnitCode, UnitName } from '../units/contract.ts'

/** Twelve months up to the last one that is over where nothing is said; at most 60. */
export const CompletenessQuery = z.strictObject({
  parent: UnitCode.optional(),
  from: Month.optional(),
  to: Month.optional(),
})

export const CompletenessCell = z.object({
  month: z.string(),
  standing: z.enum(standings),
  /** Null where no sheet was begun. */
  state: z.enum(sheetStates).nullable(),
  /** The first time it was handed in; later returns do not change it. */
  submittedAt: z.string().nullable(),
  /** The day that holds for the unit now: its due day, or the last day of a reopened sheet. */
  due: z.string().nullable(),
  /** Days past the due day: of the first handing-in, or until today where it is still owed. */
  daysLate: z.number(),
  /** How many figures and rates differ from those first approved; as last approved for who may not see drafts. */
  adjusted: z.number(),
})
export type CompletenessCell = z.infer<typeof CompletenessCell>

const Counts = {
  /** Sheets expected: the unit existed, and the month was asked for. */
  expected: z.number(),
  handedIn: z.number(),
  late: z.number(),
  /** Not in, the month over, and no due day set. */
  owed: z.number(),
  /** Handed in by the due day, of all whose due day is known and has come or that were handed in. */
  onTime: z.number(),
  judged: z.number(),
}

export const CompletenessUnit = z.object({
  unit: UnitName,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** True where this person may open the unit's sheets. */
  open: z.boolean(),
  ...Counts,
  /** One for each month, in the order of `months`. */
  cells: z.array(CompletenessCell),
})
export type CompletenessUnit = z.infer<typeof CompletenessUnit>

export const CompletenessMonth = z.object({
  month: z.string(),
  /** The due day of the province; a unit may have its own. */
  due: z.string().nullable(),
  approved: z.number(),
  submitted: z.number(),
  ...Counts,
})
export type CompletenessMonth = z.infer<typeof CompletenessMonth>

export const Completeness = z.object({
  parent: UnitName,
  today: z.string(),
  from: z.string(),
  to: z.string(),
  months: z.array(CompletenessMonth),
  units: z.array(CompletenessUnit),
})
export type Completeness = z.infer<typeof Completeness>
