/** The ranking of a province's units by one indicator: places within a block, movement, and the province first and apart. */
import { type Assessment, assessments } from '../domain/assessment.ts'
import type { Indicator } from '../domain/indicator.ts'
import { monthsOf, type Period, previousPeriod } from '../domain/period.ts'
import type { Places } from '../domain/places.ts'
import { type Block, isInBlock, type Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { numberColumns } from './columns/number-columns.ts'
import type { NumberColumns } from './columns/numbers.ts'
import { onDemand } from './columns/on-demand.ts'
import { placesByUnit, placesIn, type RankingOrder } from './columns/places.ts'
import type { Facts } from './facts.ts'
import { unitsInPeriod } from './number.ts'
import { numberOfProvince, type ProvinceNumber } from './province.ts'
import { RankedUnit } from './ranked-unit.ts'

export type UnitRanking = {
  indicator: Indicator
  period: Period
  parent: Unit
  block: Block
  order: RankingOrder
  total: ProvinceNumber
  columns: NumberColumns
  places: Places
  /** By the place of a unit in the columns: places gained since the period before; null where there was no place. */
  movementAt: (at: number) => number | null
  /** In the order of the ranking. */
  rows: readonly RankedUnit[]
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
  const columns = numberColumns(facts, unitsRanked(facts, parent, period, block), indicator, period)
  const places = placesIn(columns, order)
  const earlier = placesBefore(facts, parent, indicator, previousPeriod(period), block, order)
  const movementAt = (at: number) => {
    const [place, before] = [places.place[at] as number, earlier(columns.units[at] as Unit)]
    return place === 0 || before === 0 ? null : before - place
  }
  const rowOf = (at: number) => new RankedUnit(facts, columns, at, places.place[at] as number, movementAt(at))
  const total = onDemand(() => numberOfProvince(facts, parent, indicator, period))
  const rows = onDemand(() => Array.from(places.order, rowOf))
  return {
    indicator,
    period,
    parent,
    block,
    order,
    get total() {
      return total()
    },
    columns,
    places,
    movementAt,
    get rows() {
      return rows()
    },
    ...countedIn(columns),
  }
}

/** In Vietnamese order of names, which is that of units with one value and of those without a place. */
function unitsRanked(facts: Facts, parent: Unit, period: Period, block: Block): readonly Unit[] {
  const units = unitsInPeriod(facts, parent, period)
  return block === 'all' ? units : units.filter((unit) => isInBlock(unit.kind, block))
}

/** Of a place by value nothing has to be judged. */
function placesBefore(
  facts: Facts,
  parent: Unit,
  indicator: Indicator,
  period: Period,
  block: Block,
  order: RankingOrder,
): (unit: Unit) => number {
  const units = unitsRanked(facts, parent, period, block)
  const columns = numberColumns(facts, units, indicator, period, order === 'distance')
  return placesByUnit(facts.catalogue, units, placesIn(columns, order))
}

/** How many are assessed, meet their target, come near to it, and have a number at all. */
function countedIn({ assessment, absence }: NumberColumns) {
  const counts = new Uint32Array(assessments.length)
  for (const one of assessment) counts[one] = (counts[one] as number) + 1
  const of = (one: Assessment) => counts[assessments.indexOf(one)] as number
  const [met, near] = [of('met'), of('near')]
  let numbers = 0
  for (const one of absence) if (one === 0) numbers += 1
  return { met, near, assessed: met + near + of('missed') + of('out_of_reach'), numbers }
}
