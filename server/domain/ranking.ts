/**
 * Competition places (1, 2, 2, 4) within a block. Units without enough data and units with few cases are listed
 * unranked, with the reason; they are never last.
 */
import type { Assessment } from './assessment.ts'
import { compareFractions, type Fraction, subtract } from './fraction.ts'
import type { Polarity } from './indicator.ts'

/** Below this denominator a place would be noise; the unit is listed unranked (a setting). */
export const smallDenominator = 30

export const unrankedReasons = [
  'missing',
  /** Only a percentage is known, from an import: without its counts it is in no sum and in no ranking. */
  'rate_only',
  'invalid',
  'not_due',
  'not_applicable',
  'nothing_arose',
  'small_denominator',
  'no_target',
  'not_comparable',
  /** Figures are told as the units of then reported them, and the unit did not exist then. */
  'not_then',
] as const
export type UnrankedReason = (typeof unrankedReasons)[number]

export type Contender<T> = {
  subject: T
  /** What is ranked; undefined where the unit has no number. */
  value: Fraction | undefined
  reason: UnrankedReason | undefined
}

export type Placed<T> = { subject: T; place: number | null; reason: UnrankedReason | undefined }

/**
 * Gives places, best first; equal fractions share a place and the next place is skipped. The order within a tie and
 * among the unranked is that of `tieOrder` (by name). Values must have positive denominators.
 */
export function rank<T>(
  contenders: readonly Contender<T>[],
  polarity: Polarity,
  tieOrder: (left: T, right: T) => number,
): Placed<T>[] {
  const ranked = contenders.filter((one) => one.value !== undefined && one.reason === undefined)
  const direction = polarity === 'higher' ? -1 : 1
  ranked.sort((left, right) => direction * compare(left, right) || tieOrder(left.subject, right.subject))
  let place = 0
  const placed = ranked.map((one, index): Placed<T> => {
    const before = ranked[index - 1]
    if (before === undefined || compare(before, one) !== 0) place = index + 1
    return { subject: one.subject, place, reason: undefined }
  })
  const unranked = contenders
    .filter((one) => one.value === undefined || one.reason !== undefined)
    .map((one): Placed<T> => ({ subject: one.subject, place: null, reason: one.reason ?? 'missing' }))
    .sort((left, right) => tieOrder(left.subject, right.subject))
  return [...placed, ...unranked]
}

function compare<T>(left: Contender<T>, right: Contender<T>): number {
  return compareFractions(left.value as Fraction, right.value as Fraction)
}

/** The distance to the unit's own target (value − target), so that units with different targets can be ranked together. */
export function distanceToTarget(value: Fraction, target: Fraction): Fraction {
  return subtract(value, target)
}

/** Places gained since the last period (positive is up), null where the unit had or has no place. */
export function movement(place: number | null, before: number | null | undefined): number | null {
  return place === null || before === null || before === undefined ? null : before - place
}

/** "n/m đơn vị đạt": near is a miss; units without data or target are in neither number. */
export function countMet(assessments: readonly Assessment[]): { met: number; assessed: number } {
  const assessed = assessments.filter((one) => ['met', 'near', 'missed', 'out_of_reach'].includes(one))
  return { met: assessed.filter((one) => one === 'met').length, assessed: assessed.length }
}
