/**
 * An administrator changes a person: name, e-mail, roles, disabled. Other roles and disabling end every session, token
 * and link of the account. Refuses to leave a province without anybody who can administer it.
 */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import type { RoleAt } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { revokeInvitations } from './invitation-queries.ts'
import {
  countAdministrators,
  holdAdministrators,
  type PersonChange,
  replaceRoles,
  updatePerson,
} from './people-queries.ts'
import type { StoredAccount } from './queries.ts'
import { peopleSentences } from './sentences.vi.ts'
import { endSessions } from './session-queries.ts'
import { revokeTokensOf } from './token-queries.ts'

export type AccountChanges = PersonChange & { roles?: RoleAt[] }
export type Ended = { sessions: number; tokens: number }

/** `account` as it was looked at, with the revision that the change rests on. Fails with stale or conflict. */
export async function changeAccount(
  db: Database,
  account: StoredAccount,
  revision: number,
  given: AccountChanges,
  by: string,
  catalogue: Catalogue,
  now: Date,
): Promise<Ended> {
  if (account.revision !== revision) throw stale()
  const { roles, ...person } = onlyChanges(account, given)
  if (roles === undefined && Object.keys(person).length === 0) return { sessions: 0, tokens: 0 }
  const at = now.toISOString()
  const provinces = provincesAdministered(account, catalogue)
  return inTransaction(db, async (trx) => {
    await holdAdministrators(trx, provinces)
    if (!(await updatePerson(trx, account.id, revision, person))) throw stale()
    if (roles) await replaceRoles(trx, account.id, roles)
    for (const province of provinces)
      if ((await countAdministrators(trx, province)) === 0)
        throw new Failure('conflict', { message: peopleSentences.lastAdministrator })
    const ended = roles || person.disabled ? await endAccess(trx, account.id, at) : { sessions: 0, tokens: 0 }
    const after = { ...person, ...(roles && { roles }) }
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, account[key as keyof StoredAccount]]))
    const place = roles?.[0] ?? account.roles[0]
    await appendAudit(trx, {
      at,
      accountId: by,
      act: 'change_account',
      ...(place && { unitId: place.unitId }),
      before: { account: account.id, username: account.username, ...before },
      after: { account: account.id, username: account.username, ...after },
    })
    return ended
  })
}

/**
 * Ends every session and takes back every token and link, so that what was opened under other rights is worth nothing: a
 * link that a ward made must not let the ward in as what the province made of the person afterwards.
 */
async function endAccess(trx: Database, accountId: string, at: string): Promise<Ended> {
  await revokeInvitations(trx, { accountId }, at)
  return {
    sessions: await endSessions(trx, accountId, { allBut: undefined }),
    tokens: await revokeTokensOf(trx, accountId, at),
  }
}

function onlyChanges(account: StoredAccount, given: AccountChanges): AccountChanges {
  const changes: AccountChanges = {}
  if (given.displayName !== undefined && given.displayName !== account.displayName)
    changes.displayName = given.displayName
  if (given.email !== undefined && given.email !== account.email) changes.email = given.email
  if (given.disabled !== undefined && given.disabled !== account.disabled) changes.disabled = given.disabled
  if (given.roles !== undefined && !areSame(given.roles, account.roles)) changes.roles = given.roles
  return changes
}

function areSame(left: readonly RoleAt[], right: readonly RoleAt[]): boolean {
  const text = (roles: readonly RoleAt[]) =>
    roles
      .map((one) => `${one.role} ${one.unitId}`)
      .sort()
      .join()
  return text(left) === text(right)
}

/** The provinces that would miss this account: those it can administer now. */
function provincesAdministered(account: StoredAccount, catalogue: Catalogue): number[] {
  const isActive = !account.disabled && (account.passwordHash !== null || account.isOneClick)
  if (!isActive) return []
  return account.roles
    .filter(({ role, unitId }) => role === 'administrator' && catalogue.unitsById.get(unitId)?.kind === 'province')
    .map(({ unitId }) => unitId)
    .sort((a, b) => a - b)
}

function stale(): Failure {
  return new Failure('stale', { message: peopleSentences.stale })
}
