/** Whose drafts an account sees, worked out once for each unit while the catalogue and the account's roles stand. */
import { type Account, maySeeFigures } from '../domain/permission.ts'
import type { Catalogue } from './catalogue.ts'

const kept = new WeakMap<Catalogue, Map<string, Uint8Array>>()
/** A byte for each unit: three kilobytes each, of a country. */
const mostAccounts = 500
const [yes, no] = [1, 2]

export function draftsSeenBy(viewer: Account, catalogue: Catalogue): (unitId: number) => boolean {
  const byRoles = kept.get(catalogue) ?? new Map<string, Uint8Array>()
  kept.set(catalogue, byRoles)
  // People with the same roles see the same.
  const key = JSON.stringify(viewer.roles)
  const known = byRoles.get(key) ?? new Uint8Array(catalogue.units.length)
  byRoles.delete(key)
  byRoles.set(key, known)
  if (byRoles.size > mostAccounts) byRoles.delete(byRoles.keys().next().value as string)
  return (unitId) => {
    const place = catalogue.places.get(unitId)
    if (place === undefined) return maySeeFigures(viewer, unitId, false, catalogue.ancestorsOf)
    if (known[place] === 0) known[place] = maySeeFigures(viewer, unitId, false, catalogue.ancestorsOf) ? yes : no
    return known[place] === yes
  }
}
