/** One unit: every indicator against its target, and the course of the last periods. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { computedSources } from '#domain/element.ts'
import { sheetStates } from '#domain/sheet.ts'
import { bases } from '#domain/succession.ts'
import { Measured } from '../rankings/contract.ts'
import { Period, UnitCode, UnitName } from '../units/contract.ts'

export const AssessmentItem = Measured.extend({ indicator: z.string(), period: z.string(), breaksBefore: z.boolean() })
export type AssessmentItem = z.infer<typeof AssessmentItem>

/** territory (as it is where left out): the past by the territory of today. source: as the units of then reported it. */
export const BasisName = z.enum(bases)
export const AssessmentQuery = z.strictObject({
  from: Period,
  to: Period,
  indicator: z.string().max(40).optional(),
  basis: BasisName.optional(),
})
export const UnitParams = z.strictObject({ unit: UnitCode })
export type UnitParams = z.infer<typeof UnitParams>
export type AssessmentQuery = z.infer<typeof AssessmentQuery>
export const AssessmentList = z.object({ unit: UnitName, items: z.array(AssessmentItem) })
export type AssessmentList = z.infer<typeof AssessmentList>

export const ScorecardRow = Measured.extend({
  indicator: z.object({ code: z.string(), name: z.string(), shortName: z.string(), kind: z.string() }),
  place: z.number().nullable(),
  /** How many units have a place in the unit's block. */
  ranked: z.number(),
  movement: z.number().nullable(),
  /** Why the unit has no place although it has a number ("mẫu số 9, dưới 30"). */
  unranked: z.string().nullable(),
  /** The last twelve months, oldest first. */
  months: z.array(z.object({ period: z.string(), value: z.number().nullable(), target: z.number().nullable() })),
  notes: z.array(z.object({ month: z.string(), text: z.string() })),
  /**
   * Where the number comes from records: the cell that leads to them, how many are below its line ("9 nhiệm vụ đến hạn"), and
   * whether they have moved on since the sheet was handed in. Empty for who does not see the unit's drafts.
   */
  records: z.array(
    z.object({
      month: z.string(),
      source: z.enum(computedSources),
      element: z.string(),
      count: z.number(),
      below: z.string(),
      movedOn: z.string().nullable(),
    }),
  ),
})
export type ScorecardRow = z.infer<typeof ScorecardRow>

export const ScorecardQuery = z.strictObject({ period: Period.optional(), basis: BasisName.optional() })
export const Scorecard = z.object({
  unit: UnitName.extend({ validFrom: z.string(), validTo: z.string().nullable() }),
  parent: UnitName.nullable(),
  block: z.string(),
  blockSize: z.number(),
  period: z.string(),
  /** The finding in one sentence: how many targets are met and what is missing. */
  verdict: z.object({ lead: z.string(), alarm: z.string() }),
  status: z.string().nullable(),
  asOf: z.string(),
  sheets: z.array(z.object({ month: z.string(), state: z.enum(sheetStates).nullable() })),
  nextDue: z.object({ month: z.string(), due: z.string() }).nullable(),
  mergedFrom: z.array(UnitName.extend({ whole: z.boolean(), on: z.string() })),
  becamePartOf: z.array(UnitName.extend({ whole: z.boolean(), on: z.string() })),
  basis: BasisName,
  /** Last eight periods of the same kind, oldest first, per indicator. */
  periods: z.array(z.string()),
  rows: z.array(ScorecardRow),
  history: z.array(z.object({ indicator: z.string(), cells: z.array(AssessmentItem) })),
  /** Figures of the period corrected after approval. */
  adjustments: z.array(
    z.object({
      month: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
      at: z.string(),
      reason: z.string(),
    }),
  ),
  /** Targets of the unit's plans that figures here cannot measure: classes, ranks, directions, indices; the last with a verdict. */
  otherTargets: z.array(
    z.object({
      indicatorName: z.string(),
      shown: z.string(),
      summary: z.string(),
      basis: z.string(),
      period: z.string(),
      /** Code of the index whose published results judge it; null where none does. */
      index: z.string().nullable(),
      assessment: z.enum(assessments).nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type Scorecard = z.infer<typeof Scorecard>
