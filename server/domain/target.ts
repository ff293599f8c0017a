/**
 * Targets are data: plan × indicator × period, each with its clause. Different units have different targets.
 * Classes, rank groups and directions are targets too; they carry a word instead of a number.
 */
import { compareFractions, type Fraction } from './fraction.ts'
import type { Polarity } from './indicator.ts'
import { lastMonthOf, type Month, type Period, periodKind, yearOf } from './period.ts'
import type { UnitKind } from './unit.ts'

export const numericOperators = ['>=', '>', '=', '<=', '<'] as const
export type NumericOperator = (typeof numericOperators)[number]
export const wordOperators = ['class', 'rank', 'direction'] as const
export const operators = [...numericOperators, ...wordOperators] as const
export type Operator = (typeof operators)[number]

export type Target = {
  id: number
  planId: number
  /** The unit whose plan it is. */
  unitId: number
  indicator: string
  operator: Operator
  /** Scaled integer and its decimals: 99,7% is 997 with 1 decimal. Null for word operators. */
  value: number | null
  decimals: number
  /** "Khá", "nhóm đầu toàn tỉnh", "nâng cao" for class, rank and direction; null otherwise. */
  word: string | null
  /** First and last month in which it is in force. */
  from: Month
  to: Month
  /**
   * For whom: 'own' for the plan's unit alone; a kind for the units of that kind below it; 'all' for both.
   * A province's plan sets 60% for phường and 50% for xã with two rows.
   */
  appliesTo: 'own' | 'all' | UnitKind
  clause: string
  /** The target restated in a few words. */
  summary: string
  note: string
  /** Target of which this one is a part ("trong đó 50%"), or null. */
  partOf: number | null
}

export function isNumeric(operator: Operator): operator is NumericOperator {
  return (numericOperators as readonly string[]).includes(operator)
}

/** The target's number as a plain number in the indicator's measure (99.7), or its word. */
export function targetValue(target: Pick<Target, 'value' | 'decimals' | 'word'>): number | string {
  if (target.value === null) return target.word ?? ''
  return target.value / 10 ** target.decimals
}

/** The rate that a percentage target names, as an exact fraction: 99,7% is 997/1000. */
export function targetFraction(target: Pick<Target, 'value' | 'decimals'>, isPercentage: boolean): Fraction {
  return { numerator: target.value ?? 0, denominator: 10 ** target.decimals * (isPercentage ? 100 : 1) }
}

/** Whether a value satisfies a numeric target; exact, never rounded. */
export function satisfies(value: Fraction, operator: NumericOperator, target: Fraction): boolean {
  const order = compareFractions(value, target)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
  }
}

/**
 * A plan that writes "80%" asks for reaching 80%: to exceed it is to meet it. So "=" is held as at least
 * (at most, where lower is better); the operator shown stays the plan's own.
 */
export function operatorHeld(operator: NumericOperator, polarity: Polarity): NumericOperator {
  if (operator !== '=') return operator
  return polarity === 'higher' ? '>=' : '<='
}

/** A unit with the chain of units above it, nearest first: what decides which targets bind it. */
export type TargetSubject = { unitId: number; kind: UnitKind; ancestorIds: readonly number[] }

/**
 * The target in force for a unit, indicator and period: the one whose months hold the period's last month.
 * A unit's own plan comes before its province's; a row for the unit's kind before a row for all; the later plan last.
 */
export function targetInForce(
  targets: readonly Target[],
  subject: TargetSubject,
  indicator: string,
  period: Period,
): Target | undefined {
  const month = lastMonthOf(period)
  let best: Target | undefined
  let bestRank = Number.POSITIVE_INFINITY
  for (const target of targets) {
    if (target.indicator !== indicator || isPartOfSame(target, targets)) continue
    if (month < target.from || month > target.to) continue
    const rank = nearness(target, subject)
    if (rank === undefined) continue
    if (rank < bestRank || (rank === bestRank && best !== undefined && target.id > best.id)) {
      best = target
      bestRank = rank
    }
  }
  return best
}

/** "100%, trong đó 50% …" of one indicator is bound by the whole; a part with an indicator of its own binds by itself. */
function isPartOfSame(target: Target, targets: readonly Target[]): boolean {
  return target.partOf !== null && targets.find((one) => one.id === target.partOf)?.indicator === target.indicator
}

function nearness(target: Target, subject: TargetSubject): number | undefined {
  if (target.unitId === subject.unitId) {
    if (target.appliesTo === 'own') return 0
    return target.appliesTo === 'all' ? 1 : undefined
  }
  const depth = subject.ancestorIds.indexOf(target.unitId)
  if (depth < 0 || target.appliesTo === 'own') return undefined
  if (target.appliesTo === subject.kind) return 2 + depth * 2
  return target.appliesTo === 'all' ? 3 + depth * 2 : undefined
}

/** The target's months as one text: "2024" for a whole year, otherwise "2022-01/2026-12". */
export function targetPeriod(target: Pick<Target, 'from' | 'to'>): string {
  if (target.from === target.to) return target.from
  const year = String(yearOf(target.from))
  return periodKind(year) && target.from === `${year}-01` && target.to === `${year}-12`
    ? year
    : `${target.from}/${target.to}`
}
