/** SQL of failed attempts at the door, and of the addresses that an account is known to come from. */
import type { Database, Reader } from '../../database/tables.ts'
import type { Failures } from '../../domain/sign-in-delay.ts'

/** Days after which an address is forgotten that an account no longer signs in from. */
const knownDays = 90
const dayMs = 86_400_000

/** True where somebody has signed in as this person from this address before. */
export async function isKnownPlace(db: Reader, username: string, place: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_place')
    .innerJoin('account', 'account.id', 'sign_in_place.account_id')
    .select('sign_in_place.last_at')
    .where('account.username', '=', username)
    .where('sign_in_place.address', '=', place)
    .where('sign_in_place.last_at', '>', new Date(now.getTime() - knownDays * dayMs).toISOString())
    .executeTakeFirst()
  return row !== undefined
}

export async function notePlace(trx: Database, accountId: string, place: string, now: Date): Promise<void> {
  await trx
    .deleteFrom('sign_in_place')
    .where('account_id', '=', accountId)
    .where('last_at', '<', new Date(now.getTime() - knownDays * dayMs).toISOString())
    .execute()
  await trx
    .insertInto('sign_in_place')
    .values({ account_id: accountId, address: place, last_at: now.toISOString() })
    .onConflict((on) => on.columns(['account_id', 'address']).doUpdateSet({ last_at: now.toISOString() }))
    .execute()
}

/** Forgets where an account came from: whoever has taken it over may have become known there. */
export async function forgetPlaces(trx: Database, accountId: string): Promise<void> {
  await trx.deleteFrom('sign_in_place').where('account_id', '=', accountId).execute()
}

/** The failures of a subject, held until the transaction ends: attempts of the same moment count one after another. */
export async function holdFailures(trx: Database, subject: string, now: string): Promise<Failures> {
  const row = await trx
    .insertInto('sign_in_failure')
    .values({ subject, count: 0, first_at: now, last_at: now })
    .onConflict((on) => on.column('subject').doUpdateSet((given) => ({ count: given.ref('sign_in_failure.count') })))
    .returningAll()
    .executeTakeFirstOrThrow()
  return { count: row.count, firstAt: row.first_at, lastAt: row.last_at }
}

export async function setFailures(trx: Database, subject: string, failures: Failures): Promise<void> {
  await trx
    .updateTable('sign_in_failure')
    .set({ count: failures.count, first_at: failures.firstAt, last_at: failures.lastAt })
    .where('subject', '=', subject)
    .execute()
}

/**
 * Takes back one attempt that was counted before it was looked at, at `at`. Whoever waited out a delay has not to wait
 * again: the time of the failure before it stands again, unless somebody else has failed since.
 */
export async function takeBack(db: Database, subject: string, before: string, at: string): Promise<void> {
  await db
    .updateTable('sign_in_failure')
    .set({ last_at: before })
    .where('subject', '=', subject)
    .where('last_at', '=', at)
    .execute()
  await db
    .updateTable('sign_in_failure')
    .set((given) => ({ count: given('count', '-', 1) }))
    .where('subject', '=', subject)
    .where('count', '>', 0)
    .execute()
}

export async function clearFailures(db: Database, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('subject', '=', subject).execute()
}

const mostForgotten = 100

/** Removes what no rule looks at any more; row by row, so that it never holds one while it waits for another. */
export async function forgetOldFailures(db: Database, before: string): Promise<void> {
  const old = await db
    .selectFrom('sign_in_failure')
    .select('subject')
    .where('last_at', '<', before)
    .orderBy('subject')
    .limit(mostForgotten)
    .execute()
  for (const { subject } of old)
    await db.deleteFrom('sign_in_failure').where('subject', '=', subject).where('last_at', '<', before).execute()
}
