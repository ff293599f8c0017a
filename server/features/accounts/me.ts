/** What a person's own page says of them, and what their screens may offer. */

import { readSettings } from '../../database/settings.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { actions, isTrusted, mayAnywhere } from '../../domain/permission.ts'
import { existsOn } from '../../domain/unit.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { homeOf } from '../../http/named.ts'
import type { Site as SiteContext } from '../../http/site.ts'
import type { Me } from './contract.ts'
import { accountById, type StoredAccount } from './queries.ts'
import { rolesShown } from './roles-shown.ts'
import { recoveryCodesLeft } from './second-factor-queries.ts'

export async function meOf(site: SiteContext, accountId: string): Promise<Me> {
  const account = await accountById(site.db, accountId)
  if (!account) throw new Failure('unauthenticated')
  const catalogue = await site.evaluation.catalogue()
  const units = account.roles.flatMap(({ unitId }) => catalogue.unitsById.get(unitId) ?? [])
  const today = dateInVietnam(site.now())
  const below = units.filter((unit) => unit.kind !== 'province')
  // At a merger people hold roles at the old unit and at the one that it becomes.
  const own = below.find((unit) => existsOn(unit, today)) ?? below[0]
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    email: account.email,
    roles: rolesShown(account.roles, catalogue),
    mode: site.config.mode,
    home: { parent: nameOf(homeOf(catalogue, account)), unit: own ? nameOf(own) : null },
    acts: actions.filter((action) => mayAnywhere(account, action)),
    hasPassword: account.passwordHash !== null,
    secondFactor: {
      on: account.totpSecret !== null,
      required: await isSecondFactorRequired(site, account),
      recoveryCodesLeft: await recoveryCodesLeft(site.db, account.id),
    },
    lateBackup: await lateBackup(site, account),
  }
}

/** Administrators can mend it, leaders can ask why it was not. */
async function lateBackup(site: SiteContext, { roles }: StoredAccount): Promise<Me['lateBackup']> {
  if (!roles.some(({ role }) => role === 'administrator' || role === 'leader')) return null
  const standing = await site.operations?.backups()
  return standing?.isLate === true ? { last: standing.last ?? null } : null
}

/** The site asks a second factor of approvers and administrators; the sample's one-click people have nothing to add it to. */
export async function isSecondFactorRequired(site: SiteContext, account: StoredAccount): Promise<boolean> {
  if (account.isOneClick || !isTrusted(account.roles)) return false
  return (await readSettings(site.db)).secondFactorRequired
}
