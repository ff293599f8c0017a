/** The ranking of a province's units by one indicator: places within a block, movement, and the province first and apart. */
import type { Assessment } from '../domain/assessment.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Indicator } from '../domain/indicator.ts'
import { monthsOf, type Period, previousPeriod } from '../domain/period.ts'
import { type Contender, countMet, distanceToTarget, movement, type Placed, rank } from '../domain/ranking.ts'
import { isNumeric, targetFraction } from '../domain/target.ts'
import { type Block, compareNames, isInBlock, type Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfProvince, numbersOfUnits, reasonUnranked, unitsInPeriod } from './number.ts'

export type RankingOrder = 'value' | 'distance'

export type RankedUnit = Placed<Unit> & {
  number: Numbered
  movement: number | null
  /** value − own target, exact; undefined without a number or a numeric target. */
  distance: Fraction | undefined
}

export type UnitRanking = {
  indicator: Indicator
  period: Period
  parent: Unit
  block: Block
  order: RankingOrder
  total: ReturnType<typeof numberOfProvince>
  rows: RankedUnit[]
  met: number
  assessed: number
}

/** The months that must be loaded for a ranking with movement. */
export function monthsForRanking(period: Period): string[] {
  return [...monthsOf(previousPeriod(period)), ...monthsOf(period)]
}

/** The indicator with which a ranking opens where none is named. */
export function headlineOf(catalogue: Catalogue): Indicator | undefined {
  return catalogue.indicators.find((indicator) => indicator.headline === 1)
}

export function rankingOf(
  facts: Facts,
  parent: Unit,
  indicator: Indicator,
  period: Period,
  block: Block = 'all',
  order: RankingOrder = 'value',
): UnitRanking {
  const placed = placesOf(facts, parent, indicator, period, block, order)
  const before = new Map(
    placesOf(facts, parent, indicator, previousPeriod(period), block, order).map((one) => [one.subject.id, one.place]),
  )
  const rows = placed.map((one) => ({ ...one, movement: movement(one.place, before.get(one.subject.id)) }))
  return {
    indicator,
    period,
    parent,
    block,
    order,
    total: numberOfProvince(facts, parent, indicator, period),
    rows,
    ...countMet(rows.map((row): Assessment => row.number.assessment)),
  }
}

function placesOf(
  facts: Facts,
  parent: Unit,
  indicator: Indicator,
  period: Period,
  block: Block,
  order: RankingOrder,
): Omit<RankedUnit, 'movement'>[] {
  const units = unitsInPeriod(facts, parent, period).filter((unit) => isInBlock(unit.kind, block))
  const numbers = numbersOfUnits(facts, units, indicator, period)
  const contenders = units.map((unit): Contender<Unit> => {
    const number = numbers.get(unit.id) as Numbered
    const distance = distanceOf(number)
    const reason = reasonUnranked(number)
    if (order === 'value') return { subject: unit, value: number.ratio, reason }
    return { subject: unit, value: distance, reason: reason ?? (distance === undefined ? 'no_target' : undefined) }
  })
  return rank(contenders, indicator.polarity, (left, right) => compareNames(left.name, right.name)).map((one) => {
    const number = numbers.get(one.subject.id) as Numbered
    return { ...one, number, distance: distanceOf(number) }
  })
}

function distanceOf({ ratio, target, indicator }: Numbered): Fraction | undefined {
  if (ratio === undefined || target === undefined || !isNumeric(target.operator)) return undefined
  return distanceToTarget(ratio, targetFraction(target, indicator.kind === 'rate'))
}
