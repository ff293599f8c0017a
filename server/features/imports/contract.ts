/** Import of a file: a dry run that stores nothing but what it understood, then all of it at once, then perhaps back again. */
import { z } from 'zod'
import { lockReasons } from '#domain/failure.ts'
import { figureStates } from '#domain/figure.ts'
import { columnRoles, importQuestions, layouts, mostRows, severities } from '#domain/import-table.ts'
import { conventions } from '#domain/number-convention.ts'
import { Code, Month, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

export const importStates = ['dry', 'committed', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** A ward gets its own sheet of that month, a province its wards as rows. */
export const TemplateQuery = z.strictObject({ unit: UnitCode, month: Month })

/** What is below a head; its month is always read from the sheet itself. */
const HeadMeaning = z.strictObject({
  /** As `mapping[].key` of an earlier answer. */
  key: Text.min(1).max(300),
  role: z.enum(columnRoles),
  element: Code.nullable().default(null),
  indicator: Code.nullable().default(null),
})

/** The field `options` of the upload, as JSON. What is left out is found in the file, or asked for in `questions`. */
export const ImportOptions = z.strictObject({
  /** The ward whose figures these are, or the province whose wards they belong to. */
  unit: UnitCode,
  /** Names of the sheets to read; left out: all visible ones that are understood. */
  sheets: z.array(Text.min(1).max(100)).max(100).optional(),
  /** The month where the file names none. */
  month: Month.optional(),
  layout: z.enum(layouts).optional(),
  /** The row (from 1) that ends the head of the table. */
  headRow: z.number().int().min(1).max(mostRows).optional(),
  mapping: z.array(HeadMeaning).max(100).optional(),
  convention: z.enum(conventions).optional(),
})
export type ImportOptions = z.infer<typeof ImportOptions>

export const ImportParams = z.strictObject({ id: z.uuid() })
export const ImportListQuery = z.strictObject({ unit: UnitCode.optional() })
export const CommitBody = z.strictObject({ account: WhosePage }).nullish()
/** `partial`: what was changed since, or is closed by now, stays as it is; the rest goes back. */
export const UndoBody = z.strictObject({ account: WhosePage, partial: z.boolean().optional() })

export const SheetUnderstood = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number(),
  columns: z.number(),
  chosen: z.boolean(),
  layout: z.enum(layouts).nullable(),
  /** The month that holds for the whole sheet, where its title or name says so. */
  month: z.string().nullable(),
  headRow: z.number().nullable(),
  /** Why nothing of it is read; null for a chosen sheet. */
  reason: z.string().nullable(),
})
export type SheetUnderstood = z.infer<typeof SheetUnderstood>

export const ColumnUnderstood = z.object({
  key: z.string(),
  /** As printed above the column; levels parted by " › ". */
  title: z.string(),
  /** Letters of the column in the first chosen sheet. */
  column: z.string(),
  role: z.enum(columnRoles),
  element: z.string().nullable(),
  indicator: z.string().nullable(),
  month: z.string().nullable(),
  /** False where the name is only similar: ask the person. */
  sure: z.boolean(),
  /** The first few cells below it. */
  samples: z.array(z.string()),
})
export type ColumnUnderstood = z.infer<typeof ColumnUnderstood>

export const ReportItem = z.object({
  sheet: z.string(),
  /** From 1; 0 speaks of the whole sheet. */
  row: z.number(),
  /** Letters; empty speaks of the whole row. */
  column: z.string(),
  severity: z.enum(severities),
  code: z.string(),
  message: z.string(),
})
export type ReportItem = z.infer<typeof ReportItem>

/** What would become of one sheet of figures, unit × month. */
export const SheetChange = z.object({
  unit: UnitName,
  month: z.string(),
  new: z.number(),
  changed: z.number(),
  equal: z.number(),
  /** Typed rates that are new or replace another one, and those that stand there already. */
  rates: z.number(),
  ratesEqual: z.number(),
  /** Not null: nothing of this sheet is imported, and why. */
  lock: z.object({ reason: z.enum(lockReasons), message: z.string() }).nullable(),
})
export type SheetChange = z.infer<typeof SheetChange>

/** A figure that already stands there with another value. */
export const FigureChange = z.object({
  unit: z.string(),
  unitLabel: z.string(),
  month: z.string(),
  element: z.string(),
  elementName: z.string(),
  decimals: z.number(),
  before: z.number().nullable(),
  beforeState: z.enum(figureStates),
  after: z.number(),
})
export type FigureChange = z.infer<typeof FigureChange>

/** A percentage without numerator and denominator: kept apart, marked, in no sum. */
export const TypedRate = z.object({
  unit: z.string(),
  unitLabel: z.string(),
  month: z.string(),
  indicator: z.string(),
  indicatorName: z.string(),
  value: z.number(),
  decimals: z.number(),
  shown: z.string(),
})

/** What stands in the way of a commit or an undo: sent as `context.obstacles` with code "conflict" (409). */
export const Obstacle = z.object({
  unit: z.string(),
  unitLabel: z.string(),
  month: z.string(),
  /** The figure or the typed rate; both null: the whole sheet. */
  element: z.string().nullable(),
  indicator: z.string().nullable(),
  reason: z.enum(['changed', 'not_open']),
  message: z.string(),
})
export type Obstacle = z.infer<typeof Obstacle>

export const ImportCounts = z.object({
  rows: z.number(),
  /** Figures understood, marked ones and those of closed sheets included. */
  figures: z.number(),
  /** Cells or rows, by what is said of them in the report. */
  marked: z.number(),
  refused: z.number(),
  skipped: z.number(),
  /** Of the figures: what would become of them. */
  new: z.number(),
  changed: z.number(),
  equal: z.number(),
  locked: z.number(),
  /** Of the typed rates: those that a commit writes, those that stand there already, those of closed sheets. */
  rates: z.number(),
  ratesEqual: z.number(),
  ratesLocked: z.number(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportSummary = z.object({
  id: z.string(),
  state: z.enum(importStates),
  file: z.object({ name: z.string(), bytes: z.number() }),
  unit: UnitName,
  createdAt: z.string(),
  createdBy: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  /** How many figures and typed rates the undo took back, and how many stayed as they were; null where there was none. */
  undo: z.object({ undone: z.number(), kept: z.number() }).nullable(),
  counts: ImportCounts,
  /** Months, and how many units, of the sheets that a commit writes. */
  months: z.array(z.string()),
  units: z.number(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const ImportAnswer = ImportSummary.extend({
  /** What was said of the file when it was sent: to have it read again, say this and what has changed. */
  asked: ImportOptions,
  /** Empty where the import can be committed; otherwise what the person must say, by sending the file again. */
  questions: z.array(z.enum(importQuestions)),
  /** True where something would be written by a commit. */
  ready: z.boolean(),
  /** The same file was committed before, by whom and when, and was not undone. */
  already: z.object({ id: z.string(), at: z.string(), by: z.string(), message: z.string() }).nullable(),
  sheets: z.array(SheetUnderstood),
  mapping: z.array(ColumnUnderstood),
  /** True where the mapping is that of an earlier import with the same heads. */
  remembered: z.boolean(),
  convention: z.enum(conventions).nullable(),
  /** The text in the file that shows it; null where nothing hangs on it. */
  evidence: z.string().nullable(),
  /** Text in old encodings (TCVN3, VNI) that was turned into Unicode. */
  conversions: z.array(
    z.object({ encoding: z.enum(['tcvn3', 'vni']), sheet: z.string(), before: z.string(), after: z.string() }),
  ),
  conversionNote: z.string().nullable(),
  report: z.array(ReportItem),
  reportTotal: z.number(),
  /** By month and unit; the first thousand of `changesTotal`. */
  changes: z.array(SheetChange),
  changesTotal: z.number(),
  /** The first few hundred of the figures that would be (or were) replaced. */
  replaced: z.array(FigureChange),
  rates: z.array(TypedRate),
  /** What stood in the way of an undo in part: the first of `obstaclesTotal`. */
  obstacles: z.array(Obstacle),
  obstaclesTotal: z.number(),
})
export type ImportAnswer = z.infer<typeof ImportAnswer>

export const ImportList = z.object({ items: z.array(ImportSummary) })
export type ImportList = z.infer<typeof ImportList>

export const CommitAnswer = z.object({ import: ImportSummary, written: z.number() })
export const UndoAnswer = z.object({
  import: ImportSummary,
  undone: z.number(),
  kept: z.number(),
  /** What stayed and why: the first of `obstaclesTotal`. */
  obstacles: z.array(Obstacle),
  obstaclesTotal: z.number(),
})

export type CommitAnswer = z.infer<typeof CommitAnswer>
export type UndoAnswer = z.infer<typeof UndoAnswer>
