/** Rankings of units by an indicator, and by the published scores of a scheme. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { indicatorKinds, polarities } from '#domain/indicator.ts'
import { unrankedReasons } from '#domain/ranking.ts'
import { dataStatuses } from '#domain/sheet.ts'
import { operators } from '#domain/target.ts'
import { SchemeItem } from '../schemes/contract.ts'
import { BlockName, Code, Period, UnitCode, UnitName } from '../units/contract.ts'

/** A target as it is shown beside a number. */
export const TargetShown = z.object({
  operator: z.enum(operators),
  value: z.union([z.number(), z.string()]),
  shown: z.string(),
  /** "15/KH-UBND, mục II.3". */
  basis: z.string(),
})
export type TargetShown = z.infer<typeof TargetShown>

/** One number of one unit and period with everything that a reader may ask about it. */
export const Measured = z.object({
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** In the indicator's measure, unrounded; null where there is no number. Never rank or compare by it. */
  value: z.number().nullable(),
  /** The value as shown, as a number: 99.9 for 2.499/2.500. */
  rounded: z.number().nullable(),
  /** "57,6%", "không phát sinh", "–". */
  shown: z.string(),
  /** "13.519/23.468", or "". */
  fraction: z.string(),
  target: TargetShown.nullable(),
  assessment: z.enum(assessments),
  gap: z.number().nullable(),
  /** "còn thiếu 562 hồ sơ", or "". */
  gapShown: z.string(),
  status: z.enum(dataStatuses).nullable(),
  /** "Có số liệu điều chỉnh tháng 7/2026" where figures were corrected after approval; otherwise "". */
  adjusted: z.string(),
  /** Why there is no number or no place, in words; null where there is one. */
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
})
export type Measured = z.infer<typeof Measured>

export const RankingRow = Measured.extend({
  place: z.number().nullable(),
  unit: UnitName,
  /** Places gained since the period before; null where there was no place. */
  movement: z.number().nullable(),
  /** "0,5 điểm %" above or below the unit's own target, signed; "" without target or number. */
  distanceShown: z.string(),
  /** The same as a number, for drawing. */
  distance: z.number().nullable(),
})
export type RankingRow = z.infer<typeof RankingRow>

export type RankingQuery = z.infer<typeof RankingQuery>
export const RankingQuery = z.strictObject({
  indicator: Code.optional(),
  scheme: Code.optional(),
  period: Period.optional(),
  parent: UnitCode.optional(),
  kind: BlockName.optional(),
  order: z.enum(['value', 'distance']).optional(),
  /** Of an indicator's ranking: "rows" tells of each unit in full (the default), "columns" the same in few bytes, for thousands. */
  form: z.enum(['rows', 'columns']).optional(),
})

const RankingHead = z.object({
  indicator: z.object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    numeratorWords: z.string(),
    denominatorWords: z.string(),
    caseWord: z.string(),
    source: z.string(),
  }),
  period: z.string(),
  previous: z.string(),
  parent: UnitName,
  block: BlockName,
  order: z.enum(['value', 'distance']),
  /** The finding, and the line under it. */
  title: z.string(),
  subtitle: z.string(),
  status: z.enum(dataStatuses).nullable(),
  asOf: z.string(),
  smallDenominator: z.number(),
  met: z.number(),
  assessed: z.number(),
  total: Measured,
})
export const IndicatorRanking = RankingHead.extend({ items: z.array(RankingRow) })
export type IndicatorRanking = z.infer<typeof IndicatorRanking>

/** A place in a list. */
export const Place = z.number().int()

/**
 * What cells say of many units, in lists of one length, one member for each unit. A place of 0 names nothing, 1 the first of the
 * list beside; an assessment is 0 met, 1 near, 2 missed, 3 out_of_reach, 4 no_data, 5 no_target, 6 not_applicable.
 */
export const CellColumns = z.object({
  /** Null where the number is incomplete. */
  numerator: z.array(z.number().nullable()),
  /** Null for a count; without meaning where the numerator is null. */
  denominator: z.array(z.number()).nullable(),
  assessment: z.array(Place),
  reason: z.array(Place),
  /** Why there is no number. */
  reasons: z.array(z.object({ code: z.enum(unrankedReasons), words: z.string() })),
  adjusted: z.array(Place),
  adjustments: z.array(z.string()),
})

export const MeasuredColumns = CellColumns.extend({
  /** Cases lacking to the target, or too many; −1 where none is lacking or no number of them would help. */
  gap: z.array(z.number()),
  /** 1 provisional, 2 submitted, 3 approved, 4 final. */
  status: z.array(Place),
  target: z.array(Place),
  /** `scaled` and `decimals` are the exact value: 99,7% is 997 with 1. */
  targets: z.array(TargetShown.extend({ scaled: z.number().nullable(), decimals: z.number() })),
})

/** With what numbers are written: kind of measure, decimals, which way is good, and what a gap is counted in. */
export const NumberForm = z.object({
  kind: z.enum(indicatorKinds),
  decimals: z.number(),
  polarity: z.enum(polarities),
  caseWord: z.string(),
})

export const RankingInColumns = RankingHead.extend({
  form: NumberForm,
  /** In the order of the ranking; `place` is 0 and `movement` null where there is none. */
  columns: MeasuredColumns.extend({
    unit: z.array(z.string()),
    place: z.array(Place),
    movement: z.array(z.number().nullable()),
  }),
})
export type RankingInColumns = z.infer<typeof RankingInColumns>

export const SchemeRow = z.object({
  place: z.number().nullable(),
  unit: UnitName,
  /** Points; two decimals are exact. */
  published: z.number(),
  /** What the published groups add up to; null, and no difference, where no group was published. */
  computed: z.number().nullable(),
  difference: z.number().nullable(),
  publishedShown: z.string(),
  computedShown: z.string(),
  differenceShown: z.string(),
  /** The difference is more than rounding explains. */
  notable: z.boolean(),
  parts: z.array(z.object({ node: z.string(), points: z.number(), shown: z.string() })),
  reason: z.string().nullable(),
})
export type SchemeRow = z.infer<typeof SchemeRow>

export const SchemeRanking = z.object({
  scheme: SchemeItem.omit({ published: true }),
  period: z.string(),
  parent: UnitName,
  block: BlockName,
  title: z.string(),
  subtitle: z.string(),
  notable: z.number(),
  items: z.array(SchemeRow),
})
export type SchemeRanking = z.infer<typeof SchemeRanking>

export const Ranking = z.union([IndicatorRanking, RankingInColumns, SchemeRanking])
