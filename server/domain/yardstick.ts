/**
 * One target held against the numbers of thousands of units: the same verdicts as `assess`, in numbers instead of objects.
 * Rates of counts so small that their products are exact are judged here; everything else is left to `assess`.
 */
import { type Assessed, assessAgainst, assessments, isFullTarget, nearPoints, type RestOfYear } from './assessment.ts'
import { isNumeric, operatorHeld, type Target, targetFraction } from './target.ts'

/** A hundred times a product of two of them is an exact integer. */
const exactBelow = 2 ** 22
/** Where nothing is lacking, or nothing could be said to be. */
export const noGap = -1

const [met, near, missed] = [assessments.indexOf('met'), assessments.indexOf('near'), assessments.indexOf('missed')]

export class Yardstick {
  /** Of the number held last: the cases still missing, as in `Verdict`, or `noGap`. */
  gap = noGap
  readonly #assess: ReturnType<typeof assessAgainst>
  readonly #isQuick: boolean
  readonly #isHigher: boolean
  readonly #isStrict: boolean
  readonly #isFull: boolean
  readonly #over: number
  readonly #under: number

  constructor(indicator: Assessed, target: Pick<Target, 'operator' | 'value' | 'decimals'> | undefined) {
    this.#assess = assessAgainst(indicator, target)
    const operator =
      target && isNumeric(target.operator) ? operatorHeld(target.operator, indicator.polarity) : undefined
    const goal = target ? targetFraction(target, true) : { numerator: 0, denominator: 1 }
    this.#isHigher = operator === '>=' || operator === '>'
    this.#isStrict = operator === '>' || operator === '<'
    this.#isFull = operator !== undefined && isFullTarget(operator, goal)
    this.#over = goal.numerator
    this.#under = goal.denominator
    this.#isQuick = indicator.kind === 'rate' && operator !== undefined && isSmall(this.#over) && isSmall(this.#under)
  }

  /** The place in `assessments` of a complete number; its denominator is null for an indicator without one. */
  hold(numerator: number, denominator: number | null, rest?: RestOfYear): number {
    const isQuick = this.#isQuick && rest === undefined && denominator !== 0
    if (!isQuick || denominator === null || !isSmall(numerator) || !isSmall(denominator))
      return this.#holdSlowly(numerator, denominator, rest)
    const goal = this.#over * denominator
    const difference = numerator * this.#under - goal
    if (difference === 0 ? !this.#isStrict : difference > 0 === this.#isHigher) {
      this.gap = noGap
      return met
    }
    this.gap = this.#casesMissing(numerator, denominator, goal)
    return !this.#isFull && Math.abs(difference) * 100 <= nearPoints * denominator * this.#under ? near : missed
  }

  #casesMissing(numerator: number, denominator: number, goal: number): number {
    // The quotient may have been rounded up to a whole number; the remainder has not.
    const quotient = Math.floor(goal / this.#under)
    const floor = quotient * this.#under > goal ? quotient - 1 : quotient
    const ceiling = floor * this.#under === goal ? floor : floor + 1
    const needed = this.#isHigher ? (this.#isStrict ? floor + 1 : ceiling) : this.#isStrict ? ceiling - 1 : floor
    if (needed < 0 || needed > denominator) return noGap
    return this.#isHigher ? needed - numerator : numerator - needed
  }

  #holdSlowly(numerator: number, denominator: number | null, rest: RestOfYear | undefined): number {
    const { assessment, gap } = this.#assess({ numerator, denominator, gap: undefined }, rest)
    this.gap = gap ?? noGap
    return assessments.indexOf(assessment)
  }
}

function isSmall(count: number): boolean {
  return count >= 0 && count < exactBelow
}
