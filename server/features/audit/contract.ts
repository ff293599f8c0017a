/** The record of acts as people may read it: who did what, to which unit, when, and what stood before and after. */
import { z } from 'zod'
import { CalendarDate, Month, UnitCode, UnitName } from '../units/contract.ts'

export const AuditQuery = z.strictObject({
  /** The unit and those below it. */
  unit: UnitCode.optional(),
  month: Month.optional(),
  /** The id of the account that acted. */
  account: z.string().min(1).max(80).optional(),
  act: z
    .string()
    .regex(/^[a-z_]{2,40}$/)
    .optional(),
  /** Days in Viet Nam, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** The `next` of the page before. */
  before: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

/** The same filters; up to 20,000 rows, for Excel. */
export const AuditFileQuery = AuditQuery.omit({ before: true, limit: true })

export const AuditItem = z.object({
  id: z.string(),
  at: z.string(),
  /** Null for what the program did itself. */
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  act: z.string(),
  /** What was done, as a sentence: "Lưu số liệu “Hồ sơ đến hạn” của phường Hương Bưởi, Tháng 10/2026". */
  sentence: z.string(),
  unit: UnitName.nullable(),
  month: z.string().nullable(),
  element: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** As printed ("1.182", "chưa có số liệu"); null where there is none, or where it is hidden. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Values that are not approved are not for an administrator's eyes. */
  hidden: z.boolean(),
  /** How a figure came; null for other acts. */
  way: z.string().nullable(),
})
export type AuditItem = z.infer<typeof AuditItem>

/** Newest first. `acts` names the kinds of act that may be filtered by, with their words. */
export const AuditList = z.object({
  items: z.array(AuditItem),
  next: z.string().nullable(),
  acts: z.array(z.object({ act: z.string(), words: z.string() })),
})
export type AuditList = z.infer<typeof AuditList>
