/** People as an administrator's list shows them: filtered, cut into pages, each with what can be done. */

import type { z } from 'zod'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, mayManage } from '../../domain/permission.ts'
import { matchesSearch } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import type { Site as SiteContext } from '../../http/site.ts'
import type { AccountItem, AccountList, AccountQuery } from './contract.ts'
import { type OpenInvitation, openInvitations } from './invitation-queries.ts'
import { peopleWithin } from './people-queries.ts'
import type { StoredAccount } from './queries.ts'
import { reachOf } from './reach.ts'
import { rolesShown } from './roles-shown.ts'

const usualLimit = 100

export async function listPeople(
  site: SiteContext,
  viewer: Account,
  query: z.infer<typeof AccountQuery>,
): Promise<AccountList> {
  const { q, role, after, limit = usualLimit } = query
  const catalogue = await site.evaluation.catalogue()
  const unit = query.unit === undefined ? undefined : unitNamed(catalogue, query.unit, dateInVietnam(site.now()))
  const isBelow = (unitId: number) =>
    unit === undefined || unitId === unit.id || catalogue.ancestorsOf(unitId).includes(unit.id)
  const reach = await reachOf(site, viewer)
  // A unit out of reach answers as one that does not exist.
  if (unit !== undefined && !reach.some(isBelow)) throw notFound('unit', unit.code)
  const people = (await peopleWithin(site.db, reach))
    .filter((one) => one.roles.some((at) => isBelow(at.unitId) && (role === undefined || at.role === role)))
    .filter((one) => q === undefined || matchesSearch(one.displayName, q) || one.username.includes(q.trim()))
  // The database's order of names with dots and hyphens is not everybody's.
  people.sort((a, b) => (a.username < b.username ? -1 : 1))
  const rest = people.filter((one) => after === undefined || one.username > after)
  const page = rest.slice(0, limit)
  const invitations = await openOf(site, page)
  return {
    items: page.map((one) => itemOf(one, invitations.get(one.id), viewer, catalogue)),
    total: people.length,
    next: rest.length > page.length ? (page.at(-1)?.username ?? null) : null,
  }
}

export async function personItem(site: SiteContext, viewer: Account, account: StoredAccount): Promise<AccountItem> {
  const invitations = await openOf(site, [account])
  return itemOf(account, invitations.get(account.id), viewer, await site.evaluation.catalogue())
}

async function openOf(site: SiteContext, people: readonly StoredAccount[]): Promise<Map<string, OpenInvitation>> {
  const ids = people.map((one) => one.id)
  const open = await openInvitations(site.db, ids, site.now().toISOString())
  return new Map(open.map((one) => [one.accountId, one]))
}

function itemOf(
  account: StoredAccount,
  invitation: OpenInvitation | undefined,
  viewer: Account,
  catalogue: Catalogue,
): AccountItem {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    email: account.email,
    roles: rolesShown(account.roles, catalogue),
    disabled: account.disabled,
    createdAt: account.createdAt,
    lastSignInAt: account.lastSignInAt,
    hasPassword: account.passwordHash !== null,
    secondFactor: account.totpSecret !== null,
    invitation: invitation ? { id: invitation.id, purpose: invitation.purpose, expiresAt: invitation.expiresAt } : null,
    manageable: mayManage(viewer, account.roles, catalogue.ancestorsOf),
    revision: account.revision,
  }
}
