/** Versions of indices: their trees and rules, and the scores of units under them. */
import { z } from 'zod'
import { roundedPlaces, roundings, schemeStates, scoreBases } from '#domain/scheme.ts'
import { ruleKinds } from '#domain/scoring-rule.ts'
import { dataStatuses } from '#domain/sheet.ts'
import { unitKinds } from '#domain/unit.ts'
import { BlockName, Period, UnitCode, UnitName, WhosePage } from '../units/contract.ts'
import { NodeBody, NodeCode, SchemeCode } from './act-contract.ts'

export * from './act-contract.ts'
export * from './comparison-contract.ts'
export * from './reading-contract.ts'

export const SchemeNodeItem = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  position: z.number(),
  name: z.string(),
  maximum: z.number().nullable(),
  inherited: z.boolean(),
  evidence: z.boolean(),
  note: z.string(),
  /** How its points are made; null for groups. */
  rule: z.enum(ruleKinds).nullable(),
  ruleShown: z.string(),
})
export type SchemeNodeItem = z.infer<typeof SchemeNodeItem>

export const SchemeHead = z.object({
  code: z.string(),
  index: z.string(),
  indexName: z.string(),
  name: z.string(),
  decision: z.string(),
  issuer: z.string(),
  appliesTo: z.array(z.enum(unitKinds)),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
  asOf: z.string().nullable(),
  state: z.enum(schemeStates),
  decimals: z.number(),
  rounding: z.enum(roundings),
  roundedAt: z.enum(roundedPlaces),
  maximum: z.number(),
  /** `from` in percent of the maximum. */
  classes: z.array(z.object({ name: z.string(), from: z.number() })),
  revision: z.number(),
  withdrawn: z.object({ on: z.string(), why: z.string() }).nullable(),
})

export const SchemeItem = SchemeHead.extend({
  nodes: z.array(SchemeNodeItem),
  /** Where published scores are at hand. */
  published: z.array(z.object({ parent: UnitName, period: z.string(), units: z.number() })),
})
export type SchemeItem = z.infer<typeof SchemeItem>
export const SchemeListItem = SchemeItem.extend({
  /** The province whose own set it is; null for a national one. */
  unit: UnitName.nullable(),
  mayEdit: z.boolean(),
})
export type SchemeListItem = z.infer<typeof SchemeListItem>
export const SchemeList = z.object({
  items: z.array(SchemeListItem),
  /** Provinces for which the reader may draft a set, and the indices of which a set can be a version. */
  units: z.array(UnitName),
  indices: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type SchemeList = z.infer<typeof SchemeList>
export const SchemeParams = z.strictObject({ scheme: SchemeCode })

/** One version with everything that an editor needs: its nodes as they are sent back, and what does not add up. */
export const SchemeWhole = z.object({
  scheme: SchemeHead.extend({ unit: UnitName.nullable() }),
  nodes: z.array(NodeBody.extend({ ruleShown: z.string() })),
  faults: z.array(
    z.object({ code: z.string(), node: z.string().nullable(), isDoubt: z.boolean(), message: z.string() }),
  ),
  mayEdit: z.boolean(),
  /** Provinces for which the reader may copy it. */
  units: z.array(UnitName),
  /** What rests on it, in words; null where nothing does. */
  used: z.string().nullable(),
  /** Other versions of the same index that the reader sees, latest first. */
  versions: z.array(
    SchemeHead.pick({ code: true, name: true, state: true, validFrom: true, validTo: true }).extend({
      unit: UnitName.nullable(),
      /** It is in force for the same units when this one begins: putting this one in force ends it. */
      isPredecessor: z.boolean(),
    }),
  ),
})
export type SchemeWhole = z.infer<typeof SchemeWhole>

export const ScoresQuery = z.strictObject({
  scheme: SchemeCode,
  unit: UnitCode,
  /** Either a year, or any period of a scheme that is published in shorter ones. */
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  period: Period.optional(),
})

const points = {
  computed: z.number().nullable(),
  computedShown: z.string(),
  missing: z.number(),
  self: z.number().nullable(),
  verified: z.number().nullable(),
  survey: z.number().nullable(),
  published: z.number().nullable(),
  publishedShown: z.string(),
  /** computed − published; null where either is missing or the computed one is only a part. */
  difference: z.number().nullable(),
  differenceShown: z.string(),
  /** More than rounding explains. */
  notable: z.boolean(),
}

export const ScoreLine = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  depth: z.number(),
  name: z.string(),
  maximum: z.number().nullable(),
  maximumShown: z.string(),
  inherited: z.boolean(),
  isLeaf: z.boolean(),
  rule: z.enum(ruleKinds).nullable(),
  ruleShown: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** "2.151/2.237", or "". */
  fraction: z.string(),
  from: z.enum(['sheets', 'entered', 'province']).nullable(),
  fromShown: z.string(),
  status: z.enum(dataStatuses).nullable(),
  /** Why there are no points; null where there are. */
  reason: z.string().nullable(),
  /** Of the counts entered; 0 where there are none. */
  revision: z.number(),
  note: z.string(),
  /** Of which indicator the monthly course stands behind the leaf; null where there is none. */
  indicator: z.string().nullable(),
  /** "thiếu 86 hồ sơ để đủ điểm", or "". */
  gapShown: z.string(),
  ...points,
})
export type ScoreLine = z.infer<typeof ScoreLine>

export const Scores = z.object({
  scheme: SchemeHead,
  unit: UnitName,
  parent: UnitName.nullable(),
  period: z.string(),
  title: z.string(),
  /** Whether the reader may enter counts of leaves. */
  mayEnter: z.boolean(),
  nodes: z.array(ScoreLine),
  /** Leaves that lack points, those that lack most first. */
  losses: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      group: z.string(),
      lost: z.number(),
      lostShown: z.string(),
      maximumShown: z.string(),
    }),
  ),
  /** Among the units of the province that have all their points; null where this one or its province has not. */
  rank: z.object({ place: z.number(), of: z.number() }).nullable(),
  total: z.object({ ...points, maximum: z.number(), assessed: z.number(), class: z.string().nullable() }),
})
export type Scores = z.infer<typeof Scores>

/** What is entered for a leaf: counts, a choice or points, by its rule; all null takes it away. */
export const LeafCountInput = z.strictObject({
  account: WhosePage,
  period: Period,
  numerator: z.number().int().min(0).max(999_999_999).nullable(),
  denominator: z.number().int().min(0).max(999_999_999).nullable(),
  choice: z.string().max(200).nullable(),
  points: z.number().min(0).max(10_000).nullable(),
  source: z.string().max(500),
  revision: z.number().int().min(0),
})
export type LeafCountInput = z.infer<typeof LeafCountInput>
export const LeafCountParams = z.strictObject({ scheme: SchemeCode, unit: UnitCode, node: NodeCode })

export const ComparisonQuery = z.strictObject({
  scheme: SchemeCode,
  parent: UnitCode.optional(),
  period: Period.optional(),
  kind: BlockName.optional(),
  /** Where left out: published points, or verified ones, or computed ones, whichever there are first. */
  points: z.enum(scoreBases).optional(),
})

export const ComparedUnit = z.object({
  place: z.number().nullable(),
  unit: UnitName,
  total: z.number().nullable(),
  totalShown: z.string(),
  class: z.string().nullable(),
  published: z.number().nullable(),
  /** Null where leaves are missing. */
  computed: z.number().nullable(),
  missing: z.number(),
  reason: z.string().nullable(),
  /** In the order of the nodes; null where nothing is known. */
  points: z.array(z.number().nullable()),
})
export type ComparedUnit = z.infer<typeof ComparedUnit>

export const Comparison = z.object({
  scheme: SchemeHead,
  parent: UnitName,
  period: z.string(),
  block: BlockName,
  basis: z.enum(scoreBases),
  bases: z.array(z.enum(scoreBases)),
  title: z.string(),
  subtitle: z.string(),
  nodes: z.array(
    z.object({
      code: z.string(),
      parent: z.string().nullable(),
      depth: z.number(),
      name: z.string(),
      maximum: z.number().nullable(),
      inherited: z.boolean(),
      isLeaf: z.boolean(),
      /** Bonus or deduction: not earned is not lost. */
      isExtra: z.boolean(),
    }),
  ),
  items: z.array(ComparedUnit),
})
export type Comparison = z.infer<typeof Comparison>
