/** SQL of accounts and sessions; tokens are stored only as SHA-256. */
import { createHash, randomBytes } from 'node:crypto'
import type { Database, Reader } from '../../database/tables.ts'
import type { Account, Role } from '../../domain/permission.ts'

export type AccountRow = Account & { username: string; passwordHash: string | null }

/** Idle and absolute life of a session, in minutes. */
const idleMinutes = 30
const absoluteMinutes = 12 * 60

export async function accountByUsername(db: Reader, username: string): Promise<AccountRow | undefined> {
  const row = await db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst()
  return row && row.disabled === 0 ? withRoles(db, row) : undefined
}

/** The first account that holds a role and cannot be entered by password: the sample's one-click accounts. */
export async function oneClickAccount(db: Reader, role: Role): Promise<AccountRow | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .selectAll('account')
    .where('account_role.role', '=', role)
    .where('account.password_hash', 'is', null)
    .where('account.disabled', '=', 0)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .executeTakeFirst()
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

type StoredAccount = { id: string; username: string; display_name: string; password_hash: string | null }

async function withRoles(db: Reader, row: StoredAccount): Promise<AccountRow> {
  const roles = await db
    .selectFrom('account_role')
    .selectAll()
    .where('account_id', '=', row.id)
    .orderBy('role')
    .execute()
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    roles: roles.map((role) => ({ role: role.role as Role, unitId: role.unit_id })),
  }
}

export async function insertAccount(db: Database, account: AccountRow, createdAt: string): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      username: account.username,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      disabled: 0,
      created_at: createdAt,
    })
    .execute()
  await db
    .insertInto('account_role')
    .values(account.roles.map((one) => ({ account_id: account.id, role: one.role, unit_id: one.unitId })))
    .execute()
}

/** Opens a session and returns its token: 256 random bits, known only to the browser. */
export async function openSession(db: Database, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute()
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      expires_at: minutesAfter(now, absoluteMinutes),
    })
    .execute()
  return token
}

/** The account of a living session, or undefined; notes at most once a minute that it is in use. */
export async function accountOfSession(db: Database, token: string, now: Date): Promise<AccountRow | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select(['session.last_seen_at', 'session.expires_at'])
    .where('session.token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (row?.disabled !== 0) return undefined
  const idleSince = minutesAfter(new Date(row.last_seen_at), idleMinutes)
  if (row.expires_at <= now.toISOString() || idleSince <= now.toISOString()) return undefined
  if (minutesAfter(new Date(row.last_seen_at), 1) <= now.toISOString())
    await db
      .updateTable('session')
      .set({ last_seen_at: now.toISOString() })
      .where('token_hash', '=', hashOf(token))
      .execute()
  return withRoles(db, row)
}

export async function closeSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function minutesAfter(instant: Date, minutes: number): string {
  return new Date(instant.getTime() + minutes * 60_000).toISOString()
}
