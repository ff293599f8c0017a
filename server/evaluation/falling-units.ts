/** Who falls for the third time in a row: the sign that a unit needs help before its rank shows it. */
import { periodsUpTo } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import type { Facts } from './facts.ts'
import { displayed, type Numbered, numberOfUnit } from './number.ts'
import type { UnitRanking } from './ranking.ts'

/**
 * Units below target whose shown value fell in each of the last three periods, the last in the ranking first; with their
 * four numbers, oldest first. Only where higher is better: elsewhere a fall is good news.
 */
export function fallingUnits(facts: Facts, ranking: UnitRanking): { unit: Unit; numbers: Numbered[] }[] {
  const { indicator, period } = ranking
  if (indicator.polarity !== 'higher') return []
  return [...ranking.rows].reverse().flatMap((row) => {
    if (row.number.assessment === 'met' || row.number.ratio === undefined) return []
    const numbers = periodsUpTo(period, 4).map((one) => numberOfUnit(facts, row.subject, indicator, one))
    return fallsThroughout(numbers.map(displayed)) ? [{ unit: row.subject, numbers }] : []
  })
}

function fallsThroughout(values: readonly (number | undefined)[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1]
    return value !== undefined && (index === 0 || (before !== undefined && value < before))
  })
}
