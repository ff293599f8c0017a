/** A sheet as it is read: its figures with what stands beside them, its rates, and how it stands as a whole. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { computedSources } from '#domain/element.ts'
import { lockReasons } from '#domain/failure.ts'
import { figureStates } from '#domain/figure.ts'
import { sheetActs, sheetStates } from '#domain/sheet.ts'
import { operators } from '#domain/target.ts'
import { Recipe } from '../indicators/contract.ts'
import { UnitName } from '../units/contract.ts'

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
  /**
   * Not typed: counted from the unit's records. `value` is what they say now, which an open sheet follows; `movedOn` says so
   * where a sheet that was handed in has another; `source` says which records they are. Null for typed cells, and for who does
   * not see drafts.
   */
  computed: z
    .object({ value: z.number(), mark: z.string(), source: z.enum(computedSources), movedOn: z.string().nullable() })
    .nullable(),
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
  /** What the approver asked for in this cell; `answered` once it was saved again after that. */
  returned: z
    .object({ reason: z.string(), at: z.string(), by: z.string().nullable(), answered: z.boolean() })
    .nullable(),
  /** Saved since the sheet was last decided on, so that a reviewer looks at it first. */
  changed: z.boolean(),
  /** Corrected after approval: what had been approved, as printed ("402", "Chưa có số liệu"); null where it was not. */
  approvedShown: z.string().nullable(),
  /** Who answers for the cell: a person or a post; `mine` where it is the reader. */
  owner: z
    .object({
      name: z.string(),
      mine: z.boolean(),
      /** Another person, who can enter figures here, answers for it: it is not the reader who owes it. */
      theirs: z.boolean(),
    })
    .nullable(),
  /** Saved since the last decision: what stood there then, as printed. */
  changedFrom: z.string().nullable(),
  /** Unlike this unit's own past, whether a note explains it or not: the finding alone, without advice. */
  odd: z.string().nullable(),
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
  /** How the rate is made, so that a screen can work it out while one types, without asking for the catalogue. */
  recipe: Recipe,
  /** The target in exact numbers, so that a screen can judge what is being typed; null where none is set. */
  goal: z.object({ operator: z.enum(operators), value: z.number().nullable(), decimals: z.number() }).nullable(),
})
export type RateItem = z.infer<typeof RateItem>

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
  submittedBy: z.string().nullable(),
  /** The last return, approval or reopening: when, by whom, and the reason given. */
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** The clerk's word on the sheet as a whole. */
  note: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** The last day on which a reopened sheet may be written. */
  openUntil: z.string().nullable(),
  /** The last day on which a draft is taken; null where no date closes it. */
  closesOn: z.string().nullable(),
  /** A clerk's request to open the sheet again. */
  request: z.object({ reason: z.string(), at: z.string(), by: z.string().nullable() }).nullable(),
  /** What this person may do with the sheet as it now is. */
  acts: z.array(z.enum(sheetActs)),
  /** Changes with every save; an approval carries the one that was looked at. */
  version: z.number(),
  answered: z.number(),
  asked: z.number(),
  figures: z.array(FigureItem),
  rates: z.array(RateItem),
})
export type Sheet = z.infer<typeof Sheet>
