/** SQL of people as administrators see them: accounts with roles within a reach, their changes, and who still administers. */
import type { Database, Reader } from '../../database/tables.ts'
import type { Role, RoleAt } from '../../domain/permission.ts'
import { insertRoles, type StoredAccount, storedAccount } from './queries.ts'

/** Every account with a role at one of the units, with all its roles. */
export async function peopleWithin(db: Reader, unitIds: readonly number[]): Promise<StoredAccount[]> {
  if (unitIds.length === 0) return []
  const holders = db.selectFrom('account_role').select('account_id').where('unit_id', 'in', unitIds)
  const rows = await db.selectFrom('account').selectAll().where('id', 'in', holders).execute()
  const roles = await db
    .selectFrom('account_role')
    .selectAll()
    .where('account_id', 'in', holders)
    .orderBy('role')
    .orderBy('unit_id')
    .execute()
  const byAccount = Map.groupBy(roles, (role) => role.account_id)
  return rows.map((row) =>
    storedAccount(
      row,
      (byAccount.get(row.id) ?? []).map((role) => ({ role: role.role as Role, unitId: role.unit_id })),
    ),
  )
}

/** Which of these usernames are taken, by whomever. */
export async function takenUsernames(db: Reader, usernames: readonly string[]): Promise<Set<string>> {
  if (usernames.length === 0) return new Set()
  const rows = await db.selectFrom('account').select('username').where('username', 'in', usernames).execute()
  return new Set(rows.map((row) => row.username))
}

export type PersonChange = { displayName?: string; email?: string | null; disabled?: boolean }

/** Changes an account that nobody changed since `revision`; false where somebody did. */
export async function updatePerson(
  trx: Database,
  id: string,
  revision: number,
  change: PersonChange,
): Promise<boolean> {
  const updated = await trx
    .updateTable('account')
    .set({
      changes: revision + 1,
      ...(change.displayName === undefined ? {} : { display_name: change.displayName }),
      ...(change.email === undefined ? {} : { email: change.email }),
      ...(change.disabled === undefined ? {} : { disabled: change.disabled ? 1 : 0 }),
    })
    .where('id', '=', id)
    .where('changes', '=', revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Holds an account that nobody changed since `revision` until the transaction ends; false where somebody did. */
export async function holdPerson(trx: Database, id: string, revision: number): Promise<boolean> {
  const held = await trx
    .updateTable('account')
    .set({ changes: revision })
    .where('id', '=', id)
    .where('changes', '=', revision)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

export async function replaceRoles(trx: Database, accountId: string, roles: readonly RoleAt[]): Promise<void> {
  await trx.deleteFrom('account_role').where('account_id', '=', accountId).execute()
  await insertRoles(trx, accountId, roles)
}

/** Holds the administrators of units until the transaction ends: two who leave at the same moment do so one by one. */
export async function holdAdministrators(trx: Database, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length === 0) return
  await trx
    .updateTable('account_role')
    .set({ role: 'administrator' })
    .where('role', '=', 'administrator')
    .where('unit_id', 'in', unitIds)
    .execute()
}

/** How many can administer a unit today: not disabled, and able to sign in. */
export async function countAdministrators(db: Reader, unitId: number): Promise<number> {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.password_hash', 'account.one_click'])
    .where('account_role.role', '=', 'administrator')
    .where('account_role.unit_id', '=', unitId)
    .where('account.disabled', '=', 0)
    .execute()
  return rows.filter((row) => row.password_hash !== null || row.one_click === 1).length
}
