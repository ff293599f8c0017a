/** Who falls for the third time in a row: the sign that a unit needs help before its rank shows it. */
import { assessments } from '../domain/assessment.ts'
import { scaledNumber } from '../domain/measured-columns.ts'
import { periodsUpTo } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import { numberColumns } from './columns/number-columns.ts'
import type { NumberColumns } from './columns/numbers.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfUnit } from './number.ts'
import type { UnitRanking } from './ranking.ts'

/**
 * Units below target whose shown value fell in each of the last three periods, the last in the ranking first; with their
 * four numbers, oldest first. Only where higher is better: elsewhere a fall is good news.
 */
export function fallingUnits(facts: Facts, ranking: UnitRanking): { unit: Unit; numbers: Numbered[] }[] {
  const { indicator, period, columns } = ranking
  if (indicator.polarity !== 'higher') return []
  const periods = periodsUpTo(period, 4)
  const values = periods.map((one) => valuesOf(numberColumns(facts, columns.units, indicator, one, false)))
  return [...ranking.places.order].reverse().flatMap((at) => {
    if (columns.assessment[at] === met || !fallsThroughout(values.map((of) => of(at)))) return []
    const unit = columns.units[at] as Unit
    return [{ unit, numbers: periods.map((one) => numberOfUnit(facts, unit, indicator, one)) }]
  })
}

const met = assessments.indexOf('met')

/** The value shown of each unit. */
function valuesOf({ numerator, denominator, absence, indicator }: NumberColumns) {
  return (at: number) =>
    absence[at] === 0
      ? scaledNumber({ numerator: numerator[at] as number, denominator: denominator[at] as number }, indicator)
      : undefined
}

/** Oldest first; each less than the one before, and none unknown. */
function fallsThroughout(values: readonly (number | undefined)[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1]
    return value !== undefined && (index === 0 || (before !== undefined && value < before))
  })
}
