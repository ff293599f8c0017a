/** The ranking of a province's units by one indicator: places within a block, movement, and the province first and apart. */
import type { Assessment } from '../domain/assessment.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Indicator } from '../domain/indicator.ts'
import { monthsOf, type Period, previousPeriod } from '../domain/period.ts'
import { type Contender, countMet, movement, type Placed, rank } from '../domain/ranking.ts'
import { distanceOf } from '../domain/ranking-columns.ts'
import { type Block, isInBlock, type Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfUnit, reasonUnranked, unitsInPeriod } from './number.ts'
import { numberOfProvince } from './province.ts'

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
  /** Of those assessed and not met. */
  near: number
  /** How many have a number. */
  numbers: number
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
  const units = unitsRanked(facts, parent, period, block)
  const numbers = new Map(units.map((unit) => [unit.id, numberOfUnit(facts, unit, indicator, period)]))
  const numberOf = (unit: Unit) => numbers.get(unit.id) as Numbered
  const placed = rank(
    units.map((unit) => contender(unit, numberOf(unit), order)),
    indicator.polarity,
    asGiven,
  )
  const before = placesBefore(facts, parent, indicator, previousPeriod(period), block, order)
  const rows = placed.map(({ subject, place, reason }): RankedUnit => {
    const number = numberOf(subject)
    return {
      subject,
      place,
      reason,
      number,
      movement: movement(place, before.get(subject.id)),
      distance: distanceAt(number),
    }
  })
  return {
    indicator,
    period,
    parent,
    block,
    order,
    total: numberOfProvince(facts, parent, indicator, period),
    rows,
    ...countMet(rows.map((row): Assessment => row.number.assessment)),
    near: rows.filter((row) => row.number.assessment === 'near').length,
    numbers: rows.filter((row) => row.number.ratio !== undefined).length,
  }
}

/** In Vietnamese order of names, which is that of units with one value and of those without a place. */
export function unitsRanked(facts: Facts, parent: Unit, period: Period, block: Block): readonly Unit[] {
  const units = unitsInPeriod(facts, parent, period)
  return block === 'all' ? units : units.filter((unit) => isInBlock(unit.kind, block))
}

/** Ties stay in the order in which they came. */
const asGiven = () => 0

function contender(unit: Unit, number: Numbered, order: RankingOrder): Contender<Unit> {
  const reason = reasonUnranked(number)
  if (order === 'value') return { subject: unit, value: number.ratio, reason }
  const distance = distanceAt(number)
  return { subject: unit, value: distance, reason: reason ?? (distance === undefined ? 'no_target' : undefined) }
}

/** By unit. */
function placesBefore(
  facts: Facts,
  parent: Unit,
  indicator: Indicator,
  period: Period,
  block: Block,
  order: RankingOrder,
): ReadonlyMap<number, number | null> {
  const contenders = unitsRanked(facts, parent, period, block).map((unit) =>
    contender(unit, numberOfUnit(facts, unit, indicator, period), order),
  )
  return new Map(rank(contenders, indicator.polarity, asGiven).map((one) => [one.subject.id, one.place]))
}

function distanceAt({ ratio, target, indicator }: Numbered): Fraction | undefined {
  return distanceOf(ratio, target, indicator.kind === 'rate')
}
