/** Whose drafts an account sees, worked out once for each unit while the catalogue and the account's roles stand. */
import { type Account, maySeeFigures } from '../domain/permission.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'

const kept = new WeakMap<Catalogue, Map<string, DraftsSeen>>()
/** A byte for each unit, and for each of a list: ten kilobytes each, of a country. */
const mostAccounts = 500
const [yes, no] = [1, 2]

export type DraftsSeen = {
  of: (unitId: number) => boolean
  /** 1 where drafts are seen, in the order of the units; one array for each list. */
  among: (units: readonly Unit[]) => Uint8Array
}

export function draftsSeenBy(viewer: Account, catalogue: Catalogue): DraftsSeen {
  const byRoles = kept.get(catalogue) ?? new Map<string, DraftsSeen>()
  kept.set(catalogue, byRoles)
  // People with the same roles see the same.
  const key = JSON.stringify(viewer.roles)
  const seen = byRoles.get(key) ?? lookedUp(viewer, catalogue)
  byRoles.delete(key)
  byRoles.set(key, seen)
  if (byRoles.size > mostAccounts) byRoles.delete(byRoles.keys().next().value as string)
  return seen
}

function lookedUp(viewer: Account, catalogue: Catalogue): DraftsSeen {
  const known = new Uint8Array(catalogue.units.length)
  const lists = new WeakMap<readonly Unit[], Uint8Array>()
  const look = (unitId: number) => maySeeFigures(viewer, unitId, false, catalogue.ancestorsOf)
  const of = (unitId: number) => {
    const place = catalogue.places.get(unitId)
    if (place === undefined) return look(unitId)
    if (known[place] === 0) known[place] = look(unitId) ? yes : no
    return known[place] === yes
  }
  return {
    of,
    among: (units) => {
      const before = lists.get(units)
      if (before) return before
      const made = Uint8Array.from(units, ({ id }) => Number(of(id)))
      lists.set(units, made)
      return made
    },
  }
}
