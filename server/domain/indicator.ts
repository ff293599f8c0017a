/**
 * What is tracked: a rate of sums of elements, or one sum alone (a count), or an index that others publish.
 * Rates are computed from counts and never typed.
 */
import type { Field, PartRule } from './element.ts'

export const polarities = ['higher', 'lower'] as const
/** Which way is good. The direction of a change and its worth are two facts. */
export type Polarity = (typeof polarities)[number]

export const indicatorKinds = ['rate', 'count', 'index'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** What 0/0 means: nothing to assess (the default), full marks, or none; the last two only where a scheme says so. */
export const zeroRules = ['not_assessed', 'full', 'none'] as const
export type ZeroRule = (typeof zeroRules)[number]

export type Indicator = {
  code: string
  version: number
  kind: IndicatorKind
  field: Field
  /** Order in lists, from 1. */
  position: number
  name: string
  /** A name that fits a column head. */
  shortName: string
  nameEn: string
  /** Element codes that are added up. Empty for an index. */
  numerator: string[]
  /** Element codes that are added up; empty for counts and indices. */
  denominator: string[]
  numeratorWords: string
  denominatorWords: string
  /** What the gap is counted in: hồ sơ, văn bản, phiếu … */
  caseWord: string
  /** Unit of measure of the value: % for rates. */
  measure: string
  polarity: Polarity
  /** Decimals shown. */
  decimals: number
  zeroRule: ZeroRule
  /** One of the four main indicators of the overview, by rank 1 to 4, or null. */
  headline: number | null
  /** Decree, circular or plan from which the definition is taken. */
  source: string
}

/** The elements an indicator reads. */
export function elementsOf(indicator: Pick<Indicator, 'numerator' | 'denominator'>): string[] {
  return [...new Set([...indicator.numerator, ...indicator.denominator])]
}

/** Whether a rate lies between none and all: what is counted is, by the rules of the sheet, a part of what it is held against. */
export function isShare(
  { kind, numerator, denominator }: Pick<Indicator, 'kind' | 'numerator' | 'denominator'>,
  rules: readonly PartRule[],
): boolean {
  const [part, ...others] = numerator
  if (kind !== 'rate' || part === undefined || others.length > 0) return false
  const wholes = new Set([part])
  // A set is walked over what is added to it meanwhile, so that wholes of wholes are found too.
  for (const one of wholes) for (const rule of rules) if (rule.part === one) wholes.add(rule.whole)
  return denominator.some((code) => wholes.has(code))
}
