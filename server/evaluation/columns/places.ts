/** Places of units whose numbers are in columns: by value, or by the distance to each unit's own target. */
import { type Places, placesOf } from '../../domain/places.ts'
import { rank } from '../../domain/ranking.ts'
import { distanceOf, isSmall } from '../../domain/ranking-columns.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import type { NumberColumns } from './numbers.ts'
import { placesAmong } from './unit-list.ts'

export type RankingOrder = 'value' | 'distance'

export function placesIn(columns: NumberColumns, order: RankingOrder): Places {
  const { units, numerator, denominator, absence, indicator } = columns
  const isPlaced = new Uint8Array(units.length)
  const isShare = indicator.denominator.length > 0
  for (let at = 0; at < units.length; at += 1)
    isPlaced[at] = absence[at] === 0 && !(isShare && isSmall(denominator[at] as number)) ? 1 : 0
  return order === 'value'
    ? placesOf(numerator, denominator, isPlaced, indicator.polarity)
    : placesByDistance(columns, isPlaced)
}

/** Each distance is a fraction of its own, which no quotient stands for. */
function placesByDistance(columns: NumberColumns, isPlaced: Uint8Array): Places {
  const { units, numerator, denominator, indicator, target, targets } = columns
  const contenders = units.map((_, at) => {
    const ratio = { numerator: numerator[at] as number, denominator: denominator[at] as number }
    const own = targets[(target[at] as number) - 1]
    const value = isPlaced[at] === 1 ? distanceOf(ratio, own, indicator.kind === 'rate') : undefined
    return { subject: at, value, reason: undefined }
  })
  const ranked = rank(contenders, indicator.polarity, (left, right) => left - right)
  const place = new Uint32Array(units.length)
  for (const one of ranked) place[one.subject] = one.place ?? 0
  return { place, order: Uint32Array.from(ranked, (one) => one.subject) }
}

/** The place that a unit has among those units; 0 where it has none or is not one of them. */
export function placesByUnit(catalogue: Catalogue, units: readonly Unit[], { place }: Places): (unit: Unit) => number {
  const byUnit = new Uint32Array(catalogue.units.length)
  for (const [at, own] of placesAmong(catalogue, units).entries()) byUnit[own] = place[at] as number
  return (unit) => byUnit[catalogue.places.get(unit.id) as number] as number
}
