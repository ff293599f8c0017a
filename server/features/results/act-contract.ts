/** What is sent to enter, change, remove and import published results. */
import { z } from 'zod'
import { CalendarDate, Code, Period, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

const Id = z.coerce.number().int().min(1).max(2_000_000_000)
const Revision = z.number().int().min(1).max(2_000_000_000)
const NodeCode = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}._-]+$/u)

/** As the source prints it, so that its decimals are kept: "84,50". */
const Printed = Text.trim().max(20)
const Place = z.number().int().min(1).max(10_000).nullable()
/** Who published, and where it can be read. */
const SourceText = Text.trim().min(3).max(500)
const Note = Text.trim().max(300)

export const ResultBody = z.strictObject({
  account: WhosePage,
  index: Code,
  unit: UnitCode,
  period: Period,
  value: Printed,
  place: Place.default(null),
  ofUnits: Place.default(null),
  note: Note.default(''),
  source: SourceText,
  publishedOn: CalendarDate.nullable().default(null),
  /** Whose name a code or name was, where the period lies before a merger: the units of then, or those of today. */
  territory: z.enum(['then', 'now']).default('then'),
  components: z
    .array(z.strictObject({ node: NodeCode, value: Printed }))
    .max(200)
    .default([]),
})
export type ResultBody = z.infer<typeof ResultBody>

export const ResultPatch = z.strictObject({
  account: WhosePage,
  revision: Revision,
  value: Printed.optional(),
  place: Place.optional(),
  ofUnits: Place.optional(),
  note: Note.optional(),
  source: SourceText.optional(),
  publishedOn: CalendarDate.nullable().optional(),
})
export type ResultPatch = z.infer<typeof ResultPatch>
export const ResultRemoval = z.strictObject({ account: WhosePage, revision: Revision })
export const ResultParams = z.strictObject({ id: Id })
export const ResultAnswer = z.object({ id: z.number(), revision: z.number() })
export type ResultAnswer = z.infer<typeof ResultAnswer>

/** Sent as JSON in the form's field "options", beside the file. */
export const ResultImportOptions = z.strictObject({
  account: WhosePage,
  index: Code,
  source: SourceText,
  publishedOn: CalendarDate.nullable().default(null),
  /** Of rows without a year of their own. */
  period: Period.nullable().default(null),
  territory: z.enum(['then', 'now']).default('then'),
  /** The province in which names of communes are looked up. */
  parent: UnitCode.optional(),
  /** True: say what would be stored, store nothing. */
  dryRun: z.boolean(),
})
export type ResultImportOptions = z.infer<typeof ResultImportOptions>

export const ResultImport = z.object({
  stored: z.number(),
  sheet: z.string(),
  /** Titles of columns that were not understood. */
  ignored: z.array(z.string()),
  faulty: z.number(),
  rows: z.array(
    z.object({
      row: z.number(),
      unit: UnitName.nullable(),
      /** As the file names it. */
      name: z.string(),
      period: z.string(),
      shown: z.string(),
      placeShown: z.string(),
      components: z.number(),
      /** Sources that already print another number for this cell; both are kept. */
      others: z.array(z.object({ shown: z.string(), source: z.string() })),
      faults: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
})
export type ResultImport = z.infer<typeof ResultImport>
