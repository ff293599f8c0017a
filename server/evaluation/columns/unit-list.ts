/** What does not change for a list of units while the catalogue stands, worked out once for each list. */
import { lastDayOf, type Month } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'

const places = new WeakMap<readonly Unit[], Uint32Array>()

/** The places of the units among the catalogue's. Lists are of one catalogue: another has units of its own. */
export function placesAmong(catalogue: Catalogue, units: readonly Unit[]): Uint32Array {
  const known = places.get(units)
  if (known) return known
  const made = Uint32Array.from(units, (unit) => catalogue.places.get(unit.id) as number)
  places.set(units, made)
  return made
}

const alone = new WeakMap<readonly Unit[], Map<string, Uint8Array>>()

/** 1 where a unit existed in all of the months: its own sheets are all that its number is made of. */
export function bearAlone(units: readonly Unit[], months: readonly Month[]): Uint8Array {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return new Uint8Array(units.length)
  const kept = alone.get(units) ?? new Map<string, Uint8Array>()
  alone.set(units, kept)
  const key = `${first} ${last}`
  const known = kept.get(key)
  if (known) return known
  const [begin, end] = [lastDayOf(first), lastDayOf(last)]
  const made = Uint8Array.from(units, (unit) => Number(isThere(unit, begin, end)))
  kept.set(key, made)
  return made
}

export function isThere({ validFrom, validTo }: Unit, begin: string, end: string): boolean {
  return validFrom <= begin && (validTo === null || validTo >= end)
}
