/** Roles as answers show them: each with the name of its unit. */
import type { RoleAt } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { AccountItem } from './contract.ts'

export function rolesShown(roles: readonly RoleAt[], catalogue: Catalogue): AccountItem['roles'] {
  return roles.flatMap(({ role, unitId }) => {
    const unit = catalogue.unitsById.get(unitId)
    return unit ? [{ role, unit: nameOf(unit) }] : []
  })
}
