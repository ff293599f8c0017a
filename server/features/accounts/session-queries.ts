/** SQL of sessions; tokens are stored only as SHA-256. */
import { whereRoom } from '../../database/constraint.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { keptWhileUnchanged } from '../../database/unchanged.ts'
import { type StoredAccount, withRoles } from './queries.ts'
import { hashOf, newSecret } from './secret.ts'

/** Idle and absolute life of a session, in minutes. */
const idleMinutes = 30
const absoluteMinutes = 12 * 60
/** How far a clock may be set back without everybody having to sign in again. */
const toleratedMinutes = 24 * 60

/** Where a session was opened from, and whether with a second factor. */
export type Origin = { address: string | null; agent: string | null; withSecondFactor: boolean }
const unknown: Origin = { address: null, agent: null, withSecondFactor: false }

/** Opens a session and returns its token: 256 random bits, known only to the browser. */
export async function openSession(db: Database, accountId: string, now: Date, origin = unknown): Promise<string> {
  const token = newSecret()
  await db.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute()
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      expires_at: minutesAfter(now, absoluteMinutes),
      address: origin.address,
      agent: origin.agent,
      second_factor_at: origin.withSecondFactor ? now.toISOString() : null,
    })
    .execute()
  return token
}

/** The account of a living session, or undefined; notes at most once a minute that it is in use. */
export async function accountOfSession(
  db: Database,
  token: string,
  now: Date,
): Promise<{ account: StoredAccount; sessionId: string } | undefined> {
  const tokenHash = hashOf(token)
  const session = await sessionNow(db, tokenHash)
  if (!session || session.account.disabled || !isLiving(session, now)) return undefined
  if (minutesAfter(new Date(session.last_seen_at), 1) <= now.toISOString())
    await whereRoom(
      db.updateTable('session').set({ last_seen_at: now.toISOString() }).where('token_hash', '=', tokenHash).execute(),
    )
  return { account: session.account, sessionId: idOf(tokenHash) }
}

/** People who work at the same moment. */
const mostSessions = 1000

const sessionNow = keptWhileUnchanged(async (db, tokenHash) => {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select(['session.last_seen_at', 'session.expires_at'])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return null
  return { account: await withRoles(db, row), last_seen_at: row.last_seen_at, expires_at: row.expires_at }
}, mostSessions)

function isLiving(session: { last_seen_at: string; expires_at: string }, now: Date): boolean {
  const idleSince = minutesAfter(new Date(session.last_seen_at), idleMinutes)
  // One that was opened under a clock far ahead would otherwise outlive its day by months.
  const latest = minutesAfter(now, absoluteMinutes + toleratedMinutes)
  return session.expires_at > now.toISOString() && idleSince > now.toISOString() && session.expires_at <= latest
}

export async function closeSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

export type SessionRow = {
  id: string
  address: string | null
  agent: string | null
  since: string
  lastSeenAt: string
  secondFactor: boolean
}

/** The living sessions of an account, the youngest first. */
export async function sessionsOf(db: Reader, accountId: string, now: Date): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('token_hash')
    .execute()
  return rows
    .filter((row) => isLiving(row, now))
    .map((row) => ({
      id: idOf(row.token_hash),
      address: row.address,
      agent: row.agent,
      since: row.created_at,
      lastSeenAt: row.last_seen_at,
      secondFactor: row.second_factor_at !== null,
    }))
}

/** The account of a session by the session's public id. */
export async function accountIdOfSession(db: Reader, id: string): Promise<string | undefined> {
  const rows = await db.selectFrom('session').select(['token_hash', 'account_id']).execute()
  return rows.find((row) => idOf(row.token_hash) === id)?.account_id
}

/** Ends one session, or all but one; returns how many ended. */
export async function endSessions(
  trx: Database,
  accountId: string,
  which: { only: string } | { allBut: string | undefined },
): Promise<number> {
  const rows = await trx.selectFrom('session').select('token_hash').where('account_id', '=', accountId).execute()
  const ending = rows
    .map((row) => row.token_hash)
    .filter((hash) => ('only' in which ? idOf(hash) === which.only : idOf(hash) !== which.allBut))
  if (ending.length === 0) return 0
  const ended = await trx.deleteFrom('session').where('token_hash', 'in', ending).executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** Notes that a session's person has just shown a second factor. */
export async function noteSecondFactor(trx: Database, accountId: string, sessionId: string, at: string): Promise<void> {
  const rows = await trx.selectFrom('session').select('token_hash').where('account_id', '=', accountId).execute()
  const own = rows.map((row) => row.token_hash).find((hash) => idOf(hash) === sessionId)
  if (own !== undefined)
    await trx.updateTable('session').set({ second_factor_at: at }).where('token_hash', '=', own).execute()
}

/** What a session is called outside: a hash of the hash, of no use as a key. */
function idOf(tokenHash: string): string {
  return hashOf(tokenHash).slice(0, 16)
}

function minutesAfter(instant: Date, minutes: number): string {
  return new Date(instant.getTime() + minutes * 60_000).toISOString()
}
