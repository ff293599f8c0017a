/**
 * Units merged or split. The history of a merged unit is the sum of its whole predecessors;
 * where only a part of a unit moved, nobody knows which cases moved with it: "không so sánh được".
 */
import type { Month } from './period.ts'
import { firstDayOf, lastDayOf } from './period.ts'
import type { Unit } from './unit.ts'

export type Succession = { fromId: number; toId: number; on: string; whole: boolean }

/** Whose figures stand for a unit in a month: itself, its predecessors, or nobody's. */
export type Bearers =
  | { comparable: true; unitIds: number[]; merged: boolean }
  | { comparable: false; reason: 'partial' | 'no_predecessor' }

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
    if (!predecessor) return { comparable: false, reason: 'no_predecessor' }
    const bearers = bearersOf(predecessor, month, unitsById, successions)
    if (!bearers.comparable) return bearers
    unitIds.push(...bearers.unitIds)
  }
  return { comparable: true, unitIds: [...new Set(unitIds)], merged: true }
}

/** True where a merger falls inside the months shown, so that the screen must say so. */
export function mergedWithin(unit: Pick<Unit, 'validFrom'>, first: Month): boolean {
  return unit.validFrom > firstDayOf(first)
}
