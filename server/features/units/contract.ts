/** Units on the wire, and the shapes of codes and periods that every other contract uses. */
import { z } from 'zod'
import { isMonth, isPeriod } from '#domain/period.ts'
import { blocks, unitKinds } from '#domain/unit.ts'
import { kindLetters } from '#domain/unit-columns.ts'

/** An official code, kept as text: 00004 begins with zeros. */
export const UnitCode = z.string().regex(/^[0-9A-Z-]{2,12}$/)
export const Code = z.string().regex(/^[a-z0-9_]{2,40}$/)
/** The first year that can be asked for: a page looks up to eight years back, and periods begin with 2000. */
const firstAsked = '2008'
export const Month = z.string().refine((text) => isMonth(text) && text >= firstAsked, { params: { code: 'month' } })
export const Period = z.string().refine((text) => isPeriod(text) && text >= firstAsked, { params: { code: 'period' } })
/** Text as people write it: no NUL and no half characters, which one engine refuses and the other alters. */
export const Text = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { params: { code: 'text' } })
export const CalendarDate = z.iso.date()
/** Whose page an act comes from: any other account is refused (403, field code "other_account"). A program may leave it out. */
export const WhosePage = z.string().min(1).max(80).optional()
export const BlockName = z.enum(blocks)

export const UnitName = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  /** With its kind, as it stands in a sentence: "phường Hương Bưởi". */
  label: z.string(),
  fictional: z.boolean(),
})
export type UnitName = z.infer<typeof UnitName>

const kinds = Object.entries(kindLetters).map(([kind, letter]) => `"${letter}" ${kind}`)

/** Many units in lists: every list and every text of letters has one entry for each of them, in the same order. */
export const UnitColumns = z.object({
  codes: z.array(z.string()),
  names: z.array(z.string()).describe('Without the kind.'),
  kinds: z.string().describe(`One letter for each unit: ${kinds.join(', ')}.`),
})

export const UnitItem = UnitName.extend({
  parent: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
export type UnitItem = z.infer<typeof UnitItem>

export const UnitQuery = z.strictObject({
  kind: z.enum(unitKinds).optional(),
  parent: UnitCode.optional(),
  q: z.string().max(80).optional(),
  on: CalendarDate.optional(),
})
export const UnitList = z.object({ items: z.array(UnitItem) })
export type UnitList = z.infer<typeof UnitList>
