/**
 * A number held against its target: met, near, missed, out of reach, no data, no target, not applicable.
 * Everything is decided with exact integers; rounding is a matter of display only.
 */
import { ceilTimes, compareFractions, type Fraction, floorTimes, subtract } from './fraction.ts'
import type { Indicator } from './indicator.ts'
import type { Rollup } from './rollup.ts'
import { isNumeric, type NumericOperator, operatorHeld, satisfies, type Target, targetFraction } from './target.ts'

export const assessments = ['met', 'near', 'missed', 'out_of_reach', 'no_data', 'no_target', 'not_applicable'] as const
export type Assessment = (typeof assessments)[number]

/** A miss by at most this many điểm % is "gần đạt"; it stays a miss in every count of met targets. Not for full targets. */
export const nearPoints = 2

export type Verdict = {
  readonly assessment: Assessment
  /**
   * Cases still missing to the target within the cases at hand ("còn thiếu 37 hồ sơ"), or cases too many where
   * lower is better. Undefined where met, unknown, or where no change within these cases could help.
   */
  readonly gap: number | undefined
}

/** The value of a roll-up as an exact ratio, or undefined where there is none. Counts are over their scale. */
export function ratioOf(rollup: Pick<Rollup, 'numerator' | 'denominator' | 'gap'>, scale = 1): Fraction | undefined {
  if (rollup.gap !== undefined || rollup.denominator === 0) return undefined
  return { numerator: rollup.numerator, denominator: rollup.denominator ?? scale }
}

/**
 * Assesses a complete number; see rule 6 for "near" and rule 5 for "out of reach".
 * A count carries the decimals of its elements (1.234,50 triệu đồng is 123450 with 2), and is held to its target in its own measure.
 */
export function assess(
  rollup: Held,
  indicator: Assessed,
  target: Pick<Target, 'operator' | 'value' | 'decimals'> | undefined,
  rest?: RestOfYear,
): Verdict {
  return assessAgainst(indicator, target)(rollup, rest)
}

type Held = Pick<Rollup, 'numerator' | 'denominator' | 'gap'>
/** What of an indicator decides how its numbers are judged. */
type Assessed = Pick<Indicator, 'kind' | 'zeroRule' | 'polarity'> & Partial<Pick<Indicator, 'decimals'>>

/** The same for the numbers of many units, which are held against one target: what it asks is worked out once. */
export function assessAgainst(
  indicator: Assessed,
  target: Pick<Target, 'operator' | 'value' | 'decimals'> | undefined,
): (rollup: Held, rest?: RestOfYear) => Verdict {
  const isRate = indicator.kind === 'rate'
  const scale = isRate ? 1 : 10 ** (indicator.decimals ?? 0)
  const zero = zeroValue(indicator)
  const operator = target?.operator
  const numeric = operator !== undefined && isNumeric(operator) ? operatorHeld(operator, indicator.polarity) : undefined
  const goal = target && targetFraction(target, isRate)
  return (rollup, rest) => {
    if (rollup.gap === 'not_applicable') return notApplicable
    if (rollup.gap !== undefined) return noData
    const arose = ratioOf(rollup, scale)
    const value = arose ?? zero
    if (value === undefined) return notApplicable
    if (goal === undefined || numeric === undefined) return noTarget
    if (satisfies(value, numeric, goal)) return met
    if (!isRate) return missed
    // Where nothing arose a scheme may give marks all the same, but no case is lacking and nothing has been lost.
    const gap = arose && missingCases(arose, numeric, goal)
    if (arose && rest && isOutOfReach(arose, numeric, goal, rest)) return { assessment: 'out_of_reach', gap }
    return { assessment: isNear(value, numeric, goal) ? 'near' : 'missed', gap }
  }
}

const notApplicable: Verdict = { assessment: 'not_applicable', gap: undefined }
const noData: Verdict = { assessment: 'no_data', gap: undefined }
const noTarget: Verdict = { assessment: 'no_target', gap: undefined }
const met: Verdict = { assessment: 'met', gap: undefined }
const missed: Verdict = { assessment: 'missed', gap: undefined }

/** The rate that 0/0 stands for: full marks are all cases, or none of them where lower is better. */
function zeroValue({ zeroRule, polarity }: Pick<Indicator, 'zeroRule' | 'polarity'>): Fraction | undefined {
  if (zeroRule === 'not_assessed') return undefined
  return { numerator: (zeroRule === 'full') === (polarity === 'higher') ? 1 : 0, denominator: 1 }
}

/** Products of two such counts, a hundred times over, are exact integers. */
const exactInHundredths = 2 ** 22

/**
 * |value − target| ≤ 2 điểm %, exactly. A full target (100%, or 0% where lower is better) has nothing near to it:
 * it asks that no case fail, so 2.499/2.500 against 100% is "chưa đạt" with one case missing, not "gần đạt".
 */
function isNear(value: Fraction, operator: NumericOperator, goal: Fraction): boolean {
  const isFull = operator === '>=' || operator === '>' ? goal.numerator >= goal.denominator : goal.numerator <= 0
  if (isFull) return false
  const { numerator: a, denominator: b } = value
  const { numerator: c, denominator: d } = goal
  if (Math.max(a, b, c, d) < exactInHundredths) return Math.abs(a * d - c * b) * 100 <= nearPoints * b * d
  const difference = subtract(value, goal)
  const distance = { numerator: Math.abs(difference.numerator), denominator: difference.denominator }
  return compareFractions(distance, { numerator: nearPoints, denominator: 100 }) <= 0
}

/**
 * How many of the same cases would have had to turn out well: the smallest k with (n + k)/d on the target.
 * Where lower is better: how many are too many. Undefined where even all of them would not do (> 100%).
 */
export function missingCases(value: Fraction, operator: NumericOperator, goal: Fraction): number | undefined {
  const { numerator, denominator } = value
  const needed =
    operator === '>'
      ? floorTimes(goal, denominator) + 1
      : operator === '<'
        ? ceilTimes(goal, denominator) - 1
        : operator === '<='
          ? floorTimes(goal, denominator)
          : ceilTimes(goal, denominator)
  const cases = operator === '<' || operator === '<=' ? numerator - needed : Math.abs(needed - numerator)
  return needed < 0 || needed > denominator ? undefined : cases
}

/** What may still come before the target's period ends: a volume that is stated beside every such verdict. */
export type RestOfYear = { expected: number }

/**
 * Proven: even if every case of the rest turned out well, the target could not be reached.
 * With no case expected, what is lost is lost; for 100% one late dossier is enough whatever comes.
 */
export function isOutOfReach(value: Fraction, operator: NumericOperator, goal: Fraction, rest: RestOfYear): boolean {
  const higher = operator === '>=' || operator === '>'
  const best = {
    numerator: value.numerator + (higher ? rest.expected : 0),
    denominator: value.denominator + rest.expected,
  }
  return !satisfies(best, operator, goal)
}
