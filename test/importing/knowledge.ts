/** What the room is told about the invented city: its units, its elements, its rates, and the months of three years. */

import { monthsBetween } from '#domain/period.ts'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { successions, units } from '../../seeds/sample/units.ts'
import type { Knowledge, KnownUnit } from '../../server/importing/knowledge.ts'

const ids = new Map(units.map((unit, index) => [`${unit.code} ${unit.validFrom}`, index + 1]))
const idOf = (unit: { code: string; from: string }) => ids.get(`${unit.code} ${unit.from}`) ?? 0

export const knownUnits: KnownUnit[] = units
  .filter((unit) => unit.kind !== 'province')
  .map(({ code, name, kind, validFrom, validTo }) => ({
    id: idOf({ code, from: validFrom }),
    code,
    name,
    kind,
    validFrom,
    validTo,
    successors: successions.filter((one) => one.from.code === code).map((one) => idOf(one.to)),
  }))

export const city: Knowledge = {
  units: knownUnits,
  ownUnitId: null,
  parent: { code: 'MH', name: 'Minh Họa', kind: 'province' },
  elements: elements.map((element, index) => ({ ...element, id: index + 1 })),
  indicators: indicators.filter((one) => one.kind === 'rate'),
  months: monthsBetween('2023-01', '2026-10'),
}

/** The same, as one ward imports its own file: it knows itself and the wards that it succeeded. */
export function ward(code: string): Knowledge {
  const unit = knownUnits.find((one) => one.code === code && one.validTo === null) as KnownUnit
  const isKnown = (one: KnownUnit) => one.code === code || one.successors.includes(unit.id)
  return { ...city, units: knownUnits.filter(isKnown), ownUnitId: unit.id }
}

/** The city with further units, there since the beginning. */
export function cityWith(...units: Pick<KnownUnit, 'code' | 'name' | 'kind'>[]): Knowledge {
  const more = units.map((unit, index) => ({
    ...unit,
    id: 900 + index,
    validFrom: '2020-01-01',
    validTo: null,
    successors: [],
  }))
  return { ...city, units: [...city.units, ...more] }
}
