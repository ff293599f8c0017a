/**
 * How the points of a leaf are made of what is known about it. Exact: the rounding is the scheme's, not the rule's.
 * Points are integers in the scheme's smallest unit (hundredths where it has two decimals); shares are hundredths of a
 * percent (8000 is 80%).
 */
import { compareFractions, type Fraction } from './fraction.ts'
import type { ZeroRule } from './indicator.ts'

export const ruleKinds = [
  'manual',
  'ratio',
  'steps',
  'class',
  'document',
  'survey',
  'scaled',
  'bonus',
  'deduction',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** 100% in hundredths of a percent. */
export const wholeShare = 10_000
/** The highest level of a survey's scale. */
export const surveyLevels = 5

/** From `from` (included) to `to` (not included; null: without end). `proportional`: the maximum times the ratio. */
export type Step = { from: number; to: number | null; points: number | 'proportional' }

/** Which monthly figures give a leaf's rate: an indicator's, or sums of elements where no indicator counts so. */
export type LeafSource = { indicator: string } | { numerator: string[]; denominator: string[] }

export type ScoringRule =
  /** A person gives the points. */
  | { kind: 'manual' }
  /** maximum × ratio, full from `fullAt` on. `from`: null where the counts are entered. */
  | { kind: 'ratio'; from: LeafSource | null; fullAt: number; zero: ZeroRule }
  /** Points by the step in which a rate (hundredths of a percent) or a count (hundredths) lies. */
  | { kind: 'steps'; from: LeafSource | null; of: 'percent' | 'count'; zero: ZeroRule; steps: Step[] }
  /** Points by class: "Hoàn thành xuất sắc" 2, "Hoàn thành tốt" 1,5 … */
  | { kind: 'class'; choices: { name: string; points: number }[] }
  /** The document exists, or it does not. */
  | { kind: 'document' }
  /** maximum × rate of satisfied answers, or maximum × mean level / 5. */
  | { kind: 'survey'; measure: 'rate' | 'mean' }
  /** What another publishes on a scale from 0 to `top`, brought to the maximum. */
  | { kind: 'scaled'; top: number }
  /** Points on top, or taken away, up to the maximum; `each`: per case, null where a person gives them. */
  | { kind: 'bonus'; each: number | null }
  | { kind: 'deduction'; each: number | null }

/** What is known about a leaf: a fraction (counts, a rate, a value on a scale, a number of cases), a choice, or points. */
export type LeafAnswer = { fraction: Fraction | null; choice: string | null; points: number | null }

export const noAnswer: LeafAnswer = { fraction: null, choice: null, points: null }
/** The two answers about a document. */
export const documentChoices = ['yes', 'no'] as const

export type LeafPoints = { points: Fraction } | { absence: 'missing' | 'not_assessed' }

/** Whether a leaf stands outside the maximum: bonus and deduction are no part of what can be reached. */
export function isExtra(rule: ScoringRule | null): boolean {
  return rule?.kind === 'bonus' || rule?.kind === 'deduction'
}

/** The points of a leaf, exact and never above its maximum; deductions are negative. The maximum is null where it is not known. */
export function leafPoints(rule: ScoringRule, maximum: number | null, answer: LeafAnswer): LeafPoints {
  switch (rule.kind) {
    case 'manual':
      return answer.points === null ? { absence: 'missing' } : whole(answer.points)
    case 'class':
      return chosen(rule.choices.find(({ name }) => name === answer.choice)?.points)
    case 'document':
      return answer.choice === 'no' ? whole(0) : chosen(answer.choice === 'yes' ? (maximum ?? undefined) : undefined)
    case 'bonus':
    case 'deduction':
      return extra(rule, maximum, answer)
    case 'ratio':
    case 'steps':
    case 'survey':
    case 'scaled':
      return ofFraction(rule, maximum, answer.fraction)
  }
}

type FractionRule = Extract<ScoringRule, { kind: 'ratio' | 'steps' | 'survey' | 'scaled' }>

function ofFraction(rule: FractionRule, maximum: number | null, fraction: Fraction | null): LeafPoints {
  if (fraction === null || maximum === null) return { absence: 'missing' }
  if (fraction.denominator === 0) return nothingArose('zero' in rule ? rule.zero : 'not_assessed', maximum)
  switch (rule.kind) {
    case 'ratio':
      return upTo(maximum, share(fraction, wholeShare, rule.fullAt, maximum))
    case 'survey':
      return upTo(maximum, share(fraction, 1, rule.measure === 'mean' ? surveyLevels : 1, maximum))
    case 'scaled':
      return upTo(maximum, share(fraction, 1, rule.top, maximum))
    case 'steps': {
      const points = stepOf(rule, fraction)?.points
      if (points === 'proportional') return upTo(maximum, share(fraction, 1, 1, maximum))
      return chosen(points)
    }
  }
}

/** The step in which a value lies: a rate in hundredths of a percent, a count in hundredths. Exact. */
export function stepOf(rule: Extract<ScoringRule, { kind: 'steps' }>, value: Fraction): Step | undefined {
  const unit = rule.of === 'percent' ? wholeShare : 100
  const isFrom = (bound: number) => compareFractions(value, { numerator: bound, denominator: unit }) >= 0
  return rule.steps.find(({ from, to }) => isFrom(from) && (to === null || !isFrom(to)))
}

function nothingArose(zero: ZeroRule, maximum: number): LeafPoints {
  if (zero === 'not_assessed') return { absence: 'not_assessed' }
  return whole(zero === 'full' ? maximum : 0)
}

function extra(
  rule: Extract<ScoringRule, { kind: 'bonus' | 'deduction' }>,
  maximum: number | null,
  answer: LeafAnswer,
): LeafPoints {
  const sign = rule.kind === 'bonus' ? 1 : -1
  const cap = maximum ?? Number.MAX_SAFE_INTEGER
  if (rule.each === null) return whole(sign * Math.min(cap, answer.points ?? 0))
  // Nothing said is nothing earned and nothing lost.
  if (answer.fraction === null || answer.fraction.denominator === 0) return whole(0)
  const { numerator, denominator } = answer.fraction
  const { points } = upTo(cap, { numerator: numerator * rule.each, denominator })
  return { points: { numerator: sign * points.numerator, denominator: points.denominator } }
}

/** maximum × fraction × multiplier / divisor; reduced, so that counts of any size stay exact. */
function share({ numerator, denominator }: Fraction, multiplier: number, divisor: number, maximum: number): Fraction {
  const common = commonDivisor(multiplier * maximum, divisor)
  return {
    numerator: numerator * ((multiplier * maximum) / common),
    denominator: denominator * (divisor / common),
  }
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

function upTo(maximum: number, points: Fraction): { points: Fraction } {
  const top = { numerator: maximum, denominator: 1 }
  return { points: compareFractions(points, top) > 0 ? top : points }
}

function whole(points: number): { points: Fraction } {
  return { points: { numerator: points, denominator: 1 } }
}

function chosen(points: number | undefined): LeafPoints {
  return points === undefined ? { absence: 'missing' } : whole(points)
}
