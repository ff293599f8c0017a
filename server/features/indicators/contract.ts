/** The catalogue: indicators with the elements they are made of. */
import { z } from 'zod'
import { askedEvery, computedCounts, elementRollups, fields } from '#domain/element.ts'
import { indicatorKinds, polarities, zeroRules } from '#domain/indicator.ts'

export const ElementItem = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  section: z.string(),
  position: z.number(),
  measure: z.string(),
  decimals: z.number(),
  rollup: z.enum(elementRollups),
  asked: z.enum(askedEvery),
  definition: z.string(),
  partOf: z.string().nullable(),
  /** Which count of records it is, where the unit keeps them. */
  computed: z.enum(computedCounts).nullable(),
})
export type ElementItem = z.infer<typeof ElementItem>

export const IndicatorItem = z.object({
  code: z.string(),
  version: z.number(),
  kind: z.enum(indicatorKinds),
  field: z.enum(fields),
  position: z.number(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  numerator: z.array(z.string()),
  denominator: z.array(z.string()),
  numeratorWords: z.string(),
  denominatorWords: z.string(),
  caseWord: z.string(),
  measure: z.string(),
  polarity: z.enum(polarities),
  decimals: z.number(),
  zeroRule: z.enum(zeroRules),
  headline: z.number().nullable(),
  source: z.string(),
})
export type IndicatorItem = z.infer<typeof IndicatorItem>

/** What it takes to work a rate out from its elements. */
export const Recipe = IndicatorItem.pick({
  kind: true,
  name: true,
  numerator: true,
  denominator: true,
  numeratorWords: true,
  denominatorWords: true,
  caseWord: true,
  polarity: true,
  decimals: true,
  zeroRule: true,
})

export const Catalogue = z.object({ items: z.array(IndicatorItem), elements: z.array(ElementItem) })
export type Catalogue = z.infer<typeof Catalogue>
