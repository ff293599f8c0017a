/** Whom an administrator may look at and change: the accounts whose roles lie within their own reach. */
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may, mayManage, type RoleAt } from '../../domain/permission.ts'
import { unitByCode } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site as SiteContext } from '../../http/site.ts'
import { refuseBeforeSecondFactor, type Visitor } from '../../http/who-may.ts'
import type { GivenRole } from './contract.ts'
import { accountById, type StoredAccount } from './queries.ts'
import { peopleSentences } from './sentences.vi.ts'

/** The ids of every unit that an administrator reaches, those that ceased to exist included. */
export async function reachOf(site: SiteContext, administrator: Account): Promise<number[]> {
  const { units, ancestorsOf } = await site.evaluation.catalogue()
  return units.filter((unit) => may(administrator, 'administer', unit.id, ancestorsOf)).map((unit) => unit.id)
}

export function maySee(viewer: Account, roles: readonly RoleAt[], catalogue: Catalogue): boolean {
  return roles.some(({ unitId }) => may(viewer, 'administer', unitId, catalogue.ancestorsOf))
}

/** An account within reach. Another one's id is answered as one that does not exist. */
export async function accountSeen(site: SiteContext, viewer: Account, id: string): Promise<StoredAccount> {
  const account = await accountById(site.db, id)
  if (!account || !maySee(viewer, account.roles, await site.evaluation.catalogue())) throw new Failure('not_found')
  return account
}

/** An account all of whose roles lie within reach; not_found where none does, forbidden where some do not. */
export async function accountManaged(site: SiteContext, viewer: Account, id: string): Promise<StoredAccount> {
  const account = await accountSeen(site, viewer, id)
  const { ancestorsOf } = await site.evaluation.catalogue()
  if (!mayManage(viewer, account.roles, ancestorsOf))
    throw new Failure('forbidden', { message: peopleSentences.notManageable })
  return account
}

/** The account that a list is asked of: one's own, or one that an administrator manages. */
export async function accountAsked(site: SiteContext, viewer: Visitor, id: string | undefined): Promise<string> {
  if (id === undefined || id === viewer.id) return viewer.id
  refuseBeforeSecondFactor(viewer)
  return (await accountManaged(site, viewer, id)).id
}

/** The account whose session or token is to be ended: one's own, or of somebody whom one manages; else not_found. */
export async function accountEnded(site: SiteContext, viewer: Visitor, id: string): Promise<StoredAccount> {
  if (id !== viewer.id) refuseBeforeSecondFactor(viewer)
  const account = await accountById(site.db, id)
  const { ancestorsOf } = await site.evaluation.catalogue()
  const isManaged = account && account.roles.length > 0 && mayManage(viewer, account.roles, ancestorsOf)
  if (!account || !(isManaged || id === viewer.id)) throw new Failure('not_found')
  return account
}

/**
 * Roles as given, at units that exist today and lie within reach. `held` are those that the person has: one of the same code
 * stays where it is, at a unit that has ended or one that is to come, since a merger leaves both. Fails with invalid, naming
 * each that is neither.
 */
export function rolesGiven(
  given: readonly GivenRole[],
  administrator: Account,
  catalogue: Catalogue,
  now: Date,
  held: readonly RoleAt[] = [],
): RoleAt[] {
  const checked = given.flatMap((one) => {
    const kept = held.filter(
      ({ role, unitId }) => role === one.role && catalogue.unitsById.get(unitId)?.code === one.unit,
    )
    return kept.length > 0 ? kept : [roleGiven(one, administrator, catalogue, now)]
  })
  const fields = checked.flatMap((one, index) =>
    'fault' in one ? [{ field: `roles.${index}.unit`, code: one.fault, message: one.message }] : [],
  )
  if (fields[0]) throw new Failure('invalid', { message: fields[0].message, fields })
  return checked.filter((one) => 'unitId' in one)
}

export function roleGiven(
  given: GivenRole,
  administrator: Account,
  catalogue: Catalogue,
  now: Date,
): RoleAt | { fault: 'unknown_unit' | 'outside_reach'; message: string } {
  const unit = unitByCode(catalogue.units, given.unit, dateInVietnam(now))
  if (!unit) return { fault: 'unknown_unit', message: peopleSentences.unknownUnit }
  if (!may(administrator, 'administer', unit.id, catalogue.ancestorsOf))
    return { fault: 'outside_reach', message: peopleSentences.outsideReach }
  return { role: given.role, unitId: unit.id }
}
