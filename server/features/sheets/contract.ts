/** The monthly sheet of one unit: read it whole, write figures one by one or in batches, hand it in, review it. */
import { z } from 'zod'
import { entryWays, figureStates, handWays } from '#domain/figure.ts'
import { lookKinds } from '#domain/review.ts'
import { sheetActs } from '#domain/sheet.ts'
import { CalendarDate, Code, Month, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'
import { FigureItem, Sheet } from './sheet-contract.ts'

export { CellRecords, RecordItem } from './records-contract.ts'
export { FigureItem, RateItem, Sheet } from './sheet-contract.ts'

export const SheetParams = z.strictObject({ unit: UnitCode, month: Month })
export const FigureParams = z.strictObject({ unit: UnitCode, month: Month, element: Code })
export const FigureBody = z.strictObject({
  value: z.number().nullable(),
  state: z.enum(figureStates).optional(),
  note: Text.max(500).nullable().optional(),
  /** Far below what a column holds: nobody has seen a figure saved a thousand million times. */
  revision: z.number().int().min(0).max(999_999_999),
  way: z.enum(handWays).optional(),
})
export type FigureBody = z.infer<typeof FigureBody>

/** What a cell says. */
const Content = z.object({ value: z.number().nullable(), state: z.enum(figureStates), note: z.string().nullable() })

/** What another person saved meanwhile: sent with code "stale" (412), so that both values can be shown. */
export const StaleContext = Content.extend(FigureItem.pick({ revision: true, savedAt: true, savedBy: true }).shape)
export type StaleContext = z.infer<typeof StaleContext>

/** A save answers with the whole sheet as it now is: rates, wrong cells and progress move together. */
export const SavedFigure = z.object({ figure: FigureItem, sheet: Sheet })
export type SavedFigure = z.infer<typeof SavedFigure>

/** Several cells in one transaction. Sent twice under one key, it is done once and answered alike. */
export const BatchBody = z.strictObject({
  key: z.string().regex(/^[0-9A-Za-z-]{8,64}$/),
  account: WhosePage,
  way: z.enum(handWays).optional(),
  figures: z
    .array(FigureBody.omit({ way: true }).extend({ element: Code }))
    .min(1)
    .max(200)
    .refine((figures) => new Set(figures.map((one) => one.element)).size === figures.length, {
      params: { code: 'twice' },
    }),
})
export type BatchBody = z.infer<typeof BatchBody>

/** What became of each cell: saved, not saved because somebody else was first, or not a figure. */
export const CellResult = z.discriminatedUnion('kind', [
  z.object({ element: z.string(), kind: z.literal('saved'), revision: z.number() }),
  z.object({ element: z.string(), kind: z.literal('stale'), message: z.string(), theirs: StaleContext }),
  z.object({ element: z.string(), kind: z.literal('refused'), code: z.string(), message: z.string() }),
])
export type CellResult = z.infer<typeof CellResult>
export const SavedBatch = z.object({ results: z.array(CellResult), sheet: Sheet })
export type SavedBatch = z.infer<typeof SavedBatch>

/** The value that a person gave up in a conflict, so that the cell's history keeps both. */
export const DiscardBody = z.strictObject({
  account: WhosePage,
  value: z.number().nullable(),
  state: z.enum(figureStates),
  note: Text.max(500).nullable(),
  /** The revision that stays. */
  revision: z.number().int().min(1).max(999_999_999),
})
export type DiscardBody = z.infer<typeof DiscardBody>

const Reason = Text.trim().min(3).max(500)
export const SubmitBody = z
  .strictObject({ account: WhosePage, note: Text.trim().max(500).nullable().optional() })
  .nullish()
export const ReturnBody = z.strictObject({
  account: WhosePage,
  /** For the sheet as a whole; may be left out where cells carry their own. */
  reason: Reason.optional(),
  cells: z
    .array(z.strictObject({ element: Code, reason: Reason }))
    .max(200)
    .optional(),
})
export type ReturnBody = z.infer<typeof ReturnBody>
export const ApproveBody = z
  .strictObject({
    account: WhosePage,
    version: z.number().int().min(0).optional(),
    /** What stood in the computed cells of a reopened sheet when it was looked at, by element. */
    computed: z.record(Code, z.number().int()).optional(),
  })
  .nullish()
export const ReopenBody = z.strictObject({
  account: WhosePage,
  reason: Reason,
  /** The last day for corrections, from today to 60 days ahead. */
  until: CalendarDate,
})
export type ReopenBody = z.infer<typeof ReopenBody>
/** How a sheet stands after it was opened again; whoever may only do that is told no figures. */
export const SheetStanding = Sheet.pick({
  state: true,
  reason: true,
  openUntil: true,
  decidedAt: true,
  decidedBy: true,
})
export const RequestBody = z.strictObject({ account: WhosePage, reason: Reason })

const Done = z.object({ at: z.string(), by: z.string().nullable() })
export const HistoryQuery = z.strictObject({ element: Code })
/** The life of one cell, oldest first. `before` is null before the first save; an adjustment is a save after approval. */
export const History = z.object({
  ...FigureItem.pick({ element: true, name: true, decimals: true }).shape,
  items: z.array(
    Done.extend({
      revision: z.number(),
      before: Content.nullable(),
      after: Content,
      way: z.enum(entryWays),
      adjustment: z.boolean(),
    }),
  ),
  /** Values given up in a conflict. */
  discarded: z.array(Done.extend({ given: Content, kept: Content })),
  returns: z.array(Done.extend({ reason: z.string() })),
})
export type History = z.infer<typeof History>

const Event = Done.extend({ act: z.enum([...sheetActs, 'request']), reason: z.string().nullable() })
/** What was done to the sheet as a whole, oldest first. */
export const Events = z.object({ items: z.array(Event.extend({ until: z.string().nullable() })) })
export type Events = z.infer<typeof Events>

const SheetAt = z.object({ unit: UnitName, month: z.string(), due: z.string().nullable() })
/**
 * A submitted sheet: how many cells ask for a look, whether this person entered it and so may not approve it, and by how
 * many days it was first handed in after its due day.
 */
export const ReviewItem = SheetAt.extend({
  ...Sheet.pick({ submittedAt: true, submittedBy: true, note: true, request: true, version: true }).shape,
  cells: z.record(z.enum([...lookKinds, 'flagged']), z.number()),
  ownEntry: z.boolean(),
  daysLate: z.number(),
})
export type ReviewItem = z.infer<typeof ReviewItem>
/** Oldest due day first; `left` more wait than are listed. A submitted sheet with a request stands among the items. */
export const ReviewList = z.object({
  today: z.string(),
  items: z.array(ReviewItem),
  left: z.number(),
  requests: z.array(SheetAt.extend(Sheet.pick({ state: true, request: true }).shape)),
  reopened: z.array(SheetAt.extend(SheetStanding.omit({ state: true }).shape)),
  decided: z.array(SheetAt.extend(Event.shape)),
})
export type ReviewList = z.infer<typeof ReviewList>
