/** Why a target of a year cannot be reached any more: what is lost, and what the best that may still come would give. */
import type { Fraction } from '../domain/fraction.ts'
import { monthsOver } from '../domain/period.ts'
import type { Facts } from './facts.ts'
import { type Numbered, restOfYear } from './number.ts'

export type Reach = {
  /** Cases that did not turn out well so far. */
  lost: number
  /** How many more are expected: the average of the months so far, for the months that remain. */
  expected: number
  /** The rate of the year if every one of those turned out well. */
  best: Fraction
}

/** Undefined for numbers that are not out of reach. */
export function reachOf(facts: Facts, number: Numbered): Reach | undefined {
  const { rollup, indicator, period, assessment } = number
  if (assessment !== 'out_of_reach' || rollup.denominator === null) return undefined
  const rest = restOfYear(facts, indicator, period, rollup, monthsOver(period, facts.today))
  const expected = rest?.expected ?? 0
  const isHigher = indicator.polarity === 'higher'
  return {
    lost: isHigher ? rollup.denominator - rollup.numerator : rollup.numerator,
    expected,
    best: {
      numerator: rollup.numerator + (isHigher ? expected : 0),
      denominator: rollup.denominator + expected,
    },
  }
}
