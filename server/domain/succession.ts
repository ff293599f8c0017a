/**
 * Units merged or split. The history of a merged unit is the sum of its whole predecessors;
 * where only a part of a unit moved, nobody knows which cases moved with it: "không so sánh được".
 */
import type { Fraction } from './fraction.ts'
import type { Month } from './period.ts'
import { firstDayOf, lastDayOf } from './period.ts'
import { existsOn, type Unit } from './unit.ts'

export type Succession = { fromId: number; toId: number; on: string; whole: boolean }

/**
 * How the past of a unit is told. territory: what its whole predecessors reported is added up to the territory it has today.
 * source: figures as the units of then reported them, so that a unit's own course begins with its own first month.
 */
export const bases = ['territory', 'source'] as const
export type Basis = (typeof bases)[number]

/** Whose figures stand for a unit in a month: itself, its predecessors, or nobody's. */
export type Bearers =
  | { comparable: true; unitIds: number[]; merged: boolean }
  | { comparable: false; reason: 'partial' | 'no_predecessor' | 'not_then' }

/**
 * The units whose figures of a month add up to the territory that `unit` has today. A month belongs to the unit
 * that exists on its last day. Follows chains of mergers; one partial link anywhere makes the month incomparable.
 */
export function bearersOf(
  unit: Pick<Unit, 'id' | 'validFrom'>,
  month: Month,
  unitsById: ReadonlyMap<number, Pick<Unit, 'id' | 'validFrom'>>,
  successions: readonly Succession[],
): Bearers {
  if (unit.validFrom <= lastDayOf(month)) return { comparable: true, unitIds: [unit.id], merged: false }
  const links = successions.filter((link) => link.toId === unit.id)
  if (links.length === 0) return { comparable: false, reason: 'no_predecessor' }
  if (links.some((link) => !link.whole)) return { comparable: false, reason: 'partial' }
  const unitIds: number[] = []
  for (const link of links) {
    const predecessor = unitsById.get(link.fromId)
    // Whoever is not older than its successor cannot be what that was made of; without this a circle would never end.
    if (!predecessor || predecessor.validFrom >= unit.validFrom) return { comparable: false, reason: 'no_predecessor' }
    const bearers = bearersOf(predecessor, month, unitsById, successions)
    if (!bearers.comparable) return bearers
    unitIds.push(...bearers.unitIds)
  }
  return { comparable: true, unitIds: [...new Set(unitIds)], merged: true }
}

/** The unit itself in the months that are its own; nobody in the others. Reads no successions. */
export function sourceBearers(unit: Pick<Unit, 'id' | 'validFrom' | 'validTo'>, month: Month): Bearers {
  return existsOn(unit, lastDayOf(month))
    ? { comparable: true, unitIds: [unit.id], merged: false }
    : { comparable: false, reason: 'not_then' }
}

/** Of some months those that are a unit's own: it existed on their last day. */
export function ownMonths(unit: Pick<Unit, 'validFrom' | 'validTo'>, months: readonly Month[]): Month[] {
  return months.filter((month) => existsOn(unit, lastDayOf(month)))
}

/** mean: as DTI 2024 was published for the merged provinces. none: the index says nothing of mergers. */
export const scoreRules = ['mean', 'none'] as const
export type ScoreRule = (typeof scoreRules)[number]

/** A predecessor's score as an integer scaled alike for all; undefined where it has none. */
export type PredecessorScore = { score: number | undefined; whole: boolean }
export type MergedScore =
  | { comparable: true; score: Fraction }
  | { comparable: false; reason: 'no_rule' | 'no_predecessor' | 'partial' | 'missing' }

/**
 * The score of a merged unit before it existed, by its index's own rule: the exact arithmetic mean of all its whole
 * predecessors, or nothing. A part of a unit has no score, and a mean without one of them would be another territory's.
 */
export function mergedScore(rule: ScoreRule, predecessors: readonly PredecessorScore[]): MergedScore {
  if (rule === 'none') return { comparable: false, reason: 'no_rule' }
  if (predecessors.length === 0) return { comparable: false, reason: 'no_predecessor' }
  if (predecessors.some(({ whole }) => !whole)) return { comparable: false, reason: 'partial' }
  const scores = predecessors.flatMap(({ score }) => score ?? [])
  if (scores.length < predecessors.length) return { comparable: false, reason: 'missing' }
  return {
    comparable: true,
    score: { numerator: scores.reduce((sum, one) => sum + one, 0), denominator: scores.length },
  }
}

/** True where a merger falls inside the months shown, so that the screen must say so. */
export function mergedWithin(unit: Pick<Unit, 'validFrom'>, first: Month): boolean {
  return unit.validFrom > firstDayOf(first)
}
