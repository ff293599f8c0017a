/** Units of the seeds as rows, with the keys that the other rows refer to. */
import type { SeedSuccession, SeedUnit, UnitReference } from './shapes.ts'

export type UnitIds = { of: (reference: UnitReference) => number }

/** Numbers units in the order of the lists. Throws where a reference names nobody: a seed must not lose a fact. */
export function numberUnits(lists: readonly (readonly SeedUnit[])[]): UnitIds {
  const ids = new Map(lists.flat().map((unit, index) => [`${unit.code} ${unit.validFrom}`, index + 1]))
  return {
    of: ({ code, from }) => {
      const id = ids.get(`${code} ${from}`)
      if (id === undefined) throw new Error(`no unit ${code} from ${from}`)
      return id
    },
  }
}

export function unitRow(unit: SeedUnit, ids: UnitIds, fictional: boolean) {
  return {
    id: ids.of({ code: unit.code, from: unit.validFrom }),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent_id: unit.parent === null ? null : ids.of(unit.parent),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    fictional: fictional ? 1 : 0,
    source: unit.source,
  }
}

export function successionRow(one: SeedSuccession, ids: UnitIds) {
  return {
    from_id: ids.of(one.from),
    to_id: ids.of(one.to),
    on_date: one.on,
    whole: one.whole ? 1 : 0,
    source: one.source,
  }
}
