/** Published results of indices: of a unit and year as a list, all indices of a unit, one index in depth, and what is entered. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { bases } from '#domain/succession.ts'
import { Code, Period, UnitCode, UnitName } from '../units/contract.ts'

export * from './act-contract.ts'

const Shown = z.object({ value: z.number(), shown: z.string() })
export const ResultSource = z.object({ id: z.number(), text: z.string(), publishedOn: z.string().nullable() })
const Other = Shown.extend({ placeShown: z.string(), source: ResultSource })

/** One published number as it is stored. Node '' is the total. */
export const ResultItem = Shown.extend({
  id: z.number(),
  index: z.string(),
  indexName: z.string(),
  scheme: z.string().nullable(),
  unit: UnitName,
  period: z.string(),
  node: z.string(),
  nodeName: z.string(),
  decimals: z.number(),
  place: z.number().nullable(),
  ofUnits: z.number().nullable(),
  note: z.string(),
  source: ResultSource,
  /** Whether this source stands where one number is needed. */
  prevails: z.boolean(),
  /** Other sources of the same cell that say otherwise. */
  others: z.array(Other),
  /** Places gained since the year before; null where that cannot be said. */
  movement: z.number().nullable(),
  mayChange: z.boolean(),
  revision: z.number(),
})
export type ResultItem = z.infer<typeof ResultItem>

export const ResultQuery = z.strictObject({
  index: Code.optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  unit: UnitCode.optional(),
})
export const ResultList = z.object({
  items: z.array(ResultItem),
  /** The year's best, mean and median of those ranked together, as far as they are known; null without one index and year. */
  field: z
    .object({
      best: Shown.extend({ unit: UnitName }).nullable(),
      mean: Shown.nullable(),
      median: Shown.nullable(),
      known: z.number(),
    })
    .nullable(),
})
export type ResultList = z.infer<typeof ResultList>

const Field = z.object({
  known: z.number(),
  ofUnits: z.number(),
  best: Shown.extend({ unit: UnitName }).nullable(),
  isBestSure: z.boolean(),
  mean: Shown.extend({ from: z.enum(['published', 'computed']) }).nullable(),
  median: Shown.extend({ from: z.enum(['published', 'computed']) }).nullable(),
})

export const Standing = Shown.extend({
  period: z.string(),
  place: z.number().nullable(),
  ofUnits: z.number().nullable(),
  placeShown: z.string(),
  placeFrom: z.enum(['published', 'computed']).nullable(),
  class: z.string().nullable(),
  movement: z.number().nullable(),
  movementShown: z.string(),
  change: z.number().nullable(),
  changeShown: z.string(),
  before: Shown.extend({ period: z.string(), placeShown: z.string() }).nullable(),
  field: Field,
  source: ResultSource,
  note: z.string(),
  others: z.array(Other),
})
export type Standing = z.infer<typeof Standing>

export const IndexHead = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  decimals: z.number(),
  top: z.number(),
  merger: z.enum(['mean', 'none']),
  level: z.enum(['province', 'commune', 'both']),
  owner: z.string(),
})
export type IndexHead = z.infer<typeof IndexHead>

export const IndexTarget = z.object({
  year: z.number(),
  shown: z.string(),
  value: z.number().nullable(),
  basis: z.string(),
  assessment: z.enum(assessments),
  reason: z.string(),
})
export type IndexTarget = z.infer<typeof IndexTarget>

export const IndexOverview = z.object({
  unit: UnitName,
  parent: UnitName.nullable(),
  title: z.string(),
  subtitle: z.string(),
  mayKeep: z.boolean(),
  items: z.array(
    z.object({
      index: IndexHead,
      /** Whether units of this kind are given the index at all. */
      isScored: z.boolean(),
      latest: Standing.nullable(),
      targets: z.array(IndexTarget),
      course: z.array(z.object({ period: z.string(), value: z.number().nullable(), breaksBefore: z.boolean() })),
    }),
  ),
})
export type IndexOverview = z.infer<typeof IndexOverview>

export const IndexCourse = z.object({
  unit: UnitName,
  parent: UnitName.nullable(),
  index: IndexHead,
  period: z.string(),
  /** With a published total, latest first. */
  periods: z.array(z.string()),
  basis: z.enum(bases),
  title: z.string(),
  mayKeep: z.boolean(),
  standing: Standing.nullable(),
  targets: z.array(IndexTarget),
  series: z.array(
    z.object({
      period: z.string(),
      value: z.number().nullable(),
      shown: z.string(),
      place: z.number().nullable(),
      placeShown: z.string(),
      from: z.enum(['own', 'same', 'mean']).nullable(),
      fromShown: z.string(),
      gap: z.string().nullable(),
      method: z.string(),
      breaks: z.enum(['gap', 'method']).nullable(),
      breakShown: z.string(),
      source: z.string(),
    }),
  ),
  profile: z.array(
    Shown.extend({
      code: z.string(),
      name: z.string(),
      depth: z.number(),
      top: z.number().nullable(),
      weight: z.number().nullable(),
      known: z.number(),
      best: Shown.extend({ unit: UnitName }).nullable(),
      median: Shown.nullable(),
      before: Shown.nullable(),
      others: z.array(Other),
    }),
  ),
  total: z.object({ computed: Shown, published: Shown, difference: Shown, notable: z.boolean() }).nullable(),
  ranking: z.array(
    Shown.extend({
      unit: UnitName,
      place: z.number().nullable(),
      placeShown: z.string(),
      movement: z.number().nullable(),
      source: ResultSource,
      note: z.string(),
      others: z.array(Other),
    }),
  ),
  unknown: z.number(),
  benchmarks: z.array(
    Shown.extend({ kind: z.string(), name: z.string(), placeShown: z.string(), note: z.string(), source: z.string() }),
  ),
  mergedFrom: z.array(UnitName.extend({ whole: z.boolean(), on: z.string() })),
})
export type IndexCourse = z.infer<typeof IndexCourse>

export const IndicesParams = z.strictObject({ unit: UnitCode })
export const IndexParams = z.strictObject({ unit: UnitCode, index: Code })
export const IndexQuery = z.strictObject({
  period: Period.optional(),
  /** How the past before a merger is told: for the territory of today, or as the units of then were given it. */
  basis: z.enum(bases).optional(),
})
