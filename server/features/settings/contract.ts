/** What a site has decided for itself: rules of review and sign-in, and the days on which sheets are due. */
import { z } from 'zod'
import { CalendarDate, Month, Text, UnitCode, UnitName } from '../units/contract.ts'

export const SiteSettings = z.object({
  /** An approver may approve a sheet into which they entered figures themselves. */
  approverMayBeEnterer: z.boolean(),
  /** A draft can be written until so many days after its due day; null: no date closes it. */
  lockAfterDays: z.number().nullable(),
  /** Approvers and administrators must use a second factor. */
  secondFactorRequired: z.boolean(),
  /** True for an administrator of a province: the others may read. */
  editable: z.boolean(),
})
export type SiteSettings = z.infer<typeof SiteSettings>
/** Only what is given changes. */
export const SettingsChange = z.strictObject({
  approverMayBeEnterer: z.boolean().optional(),
  lockAfterDays: z.number().int().min(0).max(365).nullable().optional(),
  secondFactorRequired: z.boolean().optional(),
})
export type SettingsChange = z.infer<typeof SettingsChange>

export const DueYear = z.coerce.number().int().min(2008).max(2099)
export const DueDayQuery = z.strictObject({ unit: UnitCode, year: DueYear })
export const DueDays = z.object({
  unit: UnitName,
  year: z.number(),
  /** An administrator of the unit, or of one above it. */
  editable: z.boolean(),
  items: z.array(
    z.object({
      month: z.string(),
      /** The day that holds for the unit: its own, or that of the nearest unit above; null where nobody has said. */
      due: z.string().nullable(),
      /** The unit whose row holds. */
      from: UnitName.nullable(),
      source: z.string().nullable(),
      /** True where the row is the unit's own and can be taken away. */
      own: z.boolean(),
    }),
  ),
})
export type DueDays = z.infer<typeof DueDays>

/** The document that sets the day. */
const Source = Text.trim().min(3).max(200)
/** From the month's first day to 92 days after its end; null takes the unit's own row away. Answers the year. */
export const DueDayBody = z.strictObject({
  unit: UnitCode,
  month: Month,
  due: CalendarDate.nullable(),
  source: Source,
})
export type DueDayBody = z.infer<typeof DueDayBody>
/** Twelve rows at once: the given day (1 to 28) of the month that follows each. */
export const DueYearBody = z.strictObject({
  unit: UnitCode,
  year: z.number().int().min(2008).max(2099),
  day: z.number().int().min(1).max(28),
  source: Source,
})
export type DueYearBody = z.infer<typeof DueYearBody>
