/** SQL of accounts and their roles as the door needs them. */

import type { Selectable } from 'kysely'
import type { Database, Reader, Tables } from '../../database/tables.ts'
import type { Account, Role, RoleAt } from '../../domain/permission.ts'

export type AccountRow = Account & { username: string; passwordHash: string | null }

export type StoredAccount = AccountRow & {
  email: string | null
  disabled: boolean
  createdAt: string
  lastSignInAt: string | null
  /** Base32, in force; null where there is none or it was not confirmed. */
  totpSecret: string | null
  isOneClick: boolean
  revision: number
}

type Row = Selectable<Tables['account']>

export async function accountByUsername(db: Reader, username: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst()
  return row && row.disabled === 0 ? withRoles(db, row) : undefined
}

/** Disabled ones too. */
export async function accountById(db: Reader, id: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && withRoles(db, row)
}

/** The first of the sample's one-click accounts that holds a role, anywhere or for a whole province. */
export async function oneClickAccount(db: Reader, role: Role, province: boolean): Promise<StoredAccount | undefined> {
  let asked = db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .innerJoin('unit', 'unit.id', 'account_role.unit_id')
    .selectAll('account')
    .where('account_role.role', '=', role)
    .where('account.one_click', '=', 1)
    .where('account.disabled', '=', 0)
    .orderBy('account.created_at')
    .orderBy('account.id')
  if (province) asked = asked.where('unit.parent_id', 'is', null)
  const row = await asked.executeTakeFirst()
  return row && withRoles(db, row)
}

export async function countAccounts(db: Reader): Promise<number> {
  const row = await db.selectFrom('account').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes the one set-up that a site has; false where somebody took it. A rival waits until this transaction ends. */
export async function claimSetUp(trx: Database, at: string): Promise<boolean> {
  const claimed = await trx
    .insertInto('setting')
    .values({ key: 'set_up_at', value: at })
    .onConflict((on) => on.column('key').doNothing())
    .executeTakeFirst()
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function withRoles(db: Reader, row: Row): Promise<StoredAccount> {
  const roles = await db
    .selectFrom('account_role')
    .selectAll()
    .where('account_id', '=', row.id)
    .orderBy('role')
    .orderBy('unit_id')
    .execute()
  return storedAccount(
    row,
    roles.map((role) => ({ role: role.role as Role, unitId: role.unit_id })),
  )
}

export function storedAccount(row: Row, roles: RoleAt[]): StoredAccount {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    roles,
    email: row.email,
    disabled: row.disabled !== 0,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    totpSecret: row.totp_confirmed_at === null ? null : row.totp_secret,
    isOneClick: row.one_click === 1,
    revision: row.changes,
  }
}

/** A new account; fails on the unique username, which the caller names. */
export async function insertAccount(
  db: Database,
  account: AccountRow & { email?: string | null },
  createdAt: string,
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      username: account.username,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      password_changed_at: account.passwordHash === null ? null : createdAt,
      disabled: 0,
      created_at: createdAt,
      email: account.email ?? null,
    })
    .execute()
  await insertRoles(db, account.id, account.roles)
}

export async function insertRoles(db: Database, accountId: string, roles: readonly RoleAt[]): Promise<void> {
  await db
    .insertInto('account_role')
    .values(roles.map((one) => ({ account_id: accountId, role: one.role, unit_id: one.unitId })))
    .execute()
}

/**
 * Sets a password. With `was`, the hash that the person was checked against, only while that still stands: a change that
 * rests on an old password must not undo a reset. False where nothing was set.
 */
export async function setPassword(
  trx: Database,
  accountId: string,
  passwordHash: string,
  at: string,
  was?: string,
): Promise<boolean> {
  const updated = await trx
    .updateTable('account')
    .set({ password_hash: passwordHash, password_changed_at: at })
    .where('id', '=', accountId)
    .$if(was !== undefined, (query) => query.where('password_hash', '=', was as string))
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Notes the entry; false where the account was disabled, or given another password, since it was looked at. */
export async function noteSignIn(trx: Database, account: StoredAccount, at: string): Promise<boolean> {
  const { passwordHash } = account
  const updated = await trx
    .updateTable('account')
    .set({ last_sign_in_at: at })
    .where('id', '=', account.id)
    .where('disabled', '=', 0)
    .where('password_hash', passwordHash === null ? 'is' : '=', passwordHash)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
