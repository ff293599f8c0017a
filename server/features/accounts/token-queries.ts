/** SQL of tokens for programs; only their hashes are kept. */
import { whereRoom } from '../../database/constraint.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { TokenScope } from '../../http/who-may.ts'
import { type StoredAccount, withRoles } from './queries.ts'
import { hashOf } from './secret.ts'

/** Begins every token, so that one that was put into a file or a message is recognised. */
export const tokenMark = 'bct_'
const longestToken = 100

/** The account of a living token, or undefined; notes at most once a minute that it is in use. */
export async function accountOfToken(
  db: Database,
  token: string,
  now: Date,
): Promise<{ account: StoredAccount; tokenId: string; scope: TokenScope } | undefined> {
  if (!token.startsWith(tokenMark) || token.length > longestToken) return undefined
  const row = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .selectAll('account')
    .select(['api_token.id as token_id', 'api_token.scope', 'api_token.last_used_at'])
    .where('api_token.token_hash', '=', hashOf(token))
    .where('api_token.revoked_at', 'is', null)
    .where('api_token.expires_at', '>', now.toISOString())
    .where('account.disabled', '=', 0)
    .executeTakeFirst()
  if (!row) return undefined
  const aMinuteAgo = new Date(now.getTime() - 60_000).toISOString()
  if (row.last_used_at === null || row.last_used_at <= aMinuteAgo)
    await whereRoom(
      db.updateTable('api_token').set({ last_used_at: now.toISOString() }).where('id', '=', row.token_id).execute(),
    )
  return { account: await withRoles(db, row), tokenId: row.token_id, scope: row.scope as TokenScope }
}

export type TokenRow = {
  id: string
  accountId: string
  name: string
  scope: TokenScope
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
}

/** The tokens of an account that were not taken back, the youngest first. */
export async function tokensOf(db: Reader, accountId: string): Promise<TokenRow[]> {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(tokenRow)
}

export async function tokenById(db: Reader, id: string): Promise<TokenRow | undefined> {
  const row = await db
    .selectFrom('api_token')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && tokenRow(row)
}

function tokenRow(row: {
  id: string
  account_id: string
  name: string
  scope: string
  created_at: string
  expires_at: string
  last_used_at: string | null
}): TokenRow {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scope: row.scope as TokenScope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }
}

export async function insertToken(trx: Database, token: TokenRow, secret: string): Promise<void> {
  await trx
    .insertInto('api_token')
    .values({
      id: token.id,
      account_id: token.accountId,
      name: token.name,
      token_hash: hashOf(secret),
      scope: token.scope,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

/** Takes one token back; false where somebody did so before. */
export async function revokeToken(trx: Database, id: string, at: string): Promise<boolean> {
  const updated = await trx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Takes back every token of an account that still works; returns how many. */
export async function revokeTokensOf(trx: Database, accountId: string, at: string): Promise<number> {
  const updated = await trx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}
