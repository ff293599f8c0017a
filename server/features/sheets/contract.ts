/** The monthly sheet of one unit: read it whole, write one figure at a time, submit it. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { lockReasons } from '#domain/failure.ts'
import { figureStates } from '#domain/figure.ts'
import { sheetStates } from '#domain/sheet.ts'
import { Code, Month, Text, UnitCode, UnitName } from '../units/contract.ts'

export const FigureItem = z.object({
  element: z.string(),
  name: z.string(),
  section: z.string(),
  position: z.number(),
  measure: z.string(),
  decimals: z.number(),
  partOf: z.string().nullable(),
  definition: z.string(),
  /** Scaled by the element's decimals; null unless reported. */
  value: z.number().nullable(),
  state: z.enum(figureStates),
  /** True where nothing was said yet: no value, and no reason for its absence. */
  blank: z.boolean(),
  note: z.string().nullable(),
  /** How often the figure was saved; 0 for never. Send it back with a correction. */
  revision: z.number(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  lastMonth: z.number().nullable(),
  /** Flow elements only: the sum since January, this month included; null where a month is missing. */
  yearToDate: z.number().nullable(),
  sameMonthLastYear: z.number().nullable(),
  /** Part larger than whole: the sentence; the figure counts in no rate until mended. */
  wrong: z.string().nullable(),
  /** Unlike this unit's own past: the sentence; asks for a look or a note. */
  suspicion: z.string().nullable(),
})
export type FigureItem = z.infer<typeof FigureItem>

export const RateItem = z.object({
  indicator: z.string(),
  shortName: z.string(),
  /** The row on which the rate is printed: its numerator. */
  element: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
  shown: z.string(),
  assessment: z.enum(assessments),
  targetShown: z.string(),
  gapShown: z.string(),
})
export type RateItem = z.infer<typeof RateItem>

export const SheetParams = z.strictObject({ unit: UnitCode, month: Month })
export const Sheet = z.object({
  unit: UnitName,
  parent: UnitName.nullable(),
  month: z.string(),
  state: z.enum(sheetStates),
  due: z.string().nullable(),
  today: z.string(),
  /** Null where this person may write; otherwise which of the four reasons, and its sentence. */
  lock: z.object({ reason: z.enum(lockReasons), message: z.string() }).nullable(),
  submittedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  answered: z.number(),
  asked: z.number(),
  figures: z.array(FigureItem),
  rates: z.array(RateItem),
})
export type Sheet = z.infer<typeof Sheet>

export const FigureParams = z.strictObject({ unit: UnitCode, month: Month, element: Code })
export const FigureBody = z.strictObject({
  value: z.number().nullable(),
  state: z.enum(figureStates).optional(),
  note: Text.max(500).nullable().optional(),
  /** Far below what a column holds: nobody has seen a figure saved a thousand million times. */
  revision: z.number().int().min(0).max(999_999_999),
})
export type FigureBody = z.infer<typeof FigureBody>

/** What another person saved meanwhile: sent with code "stale" (412), so that both values can be shown. */
export const StaleContext = z.object({
  value: z.number().nullable(),
  state: z.enum(figureStates),
  note: z.string().nullable(),
  revision: z.number(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
})
export type StaleContext = z.infer<typeof StaleContext>

/** A save answers with the whole sheet as it now is: rates, wrong cells and progress move together. */
export const SavedFigure = z.object({ figure: FigureItem, sheet: Sheet })
export type SavedFigure = z.infer<typeof SavedFigure>
