/**
 * One attempt at a password. It is counted before it is looked at, so that a thousand at the same moment are not a
 * thousand chances, and taken back where it was right.
 */
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { type DelayKind, isForgotten, placeOf, secondsToWait } from '../../domain/sign-in-delay.ts'
import {
  clearFailures,
  forgetOldFailures,
  holdFailures,
  isKnownPlace,
  setFailures,
  takeBack,
} from './attempt-queries.ts'
import { tooEarly } from './sentences.vi.ts'

export type Attempt = {
  /** All was right: the person's own failures are forgotten. Those of the address stay, or one's own account would clear them. */
  right: () => Promise<void>
  /** Neither right nor wrong yet: the attempt counts for nothing. */
  undecided: () => Promise<void>
}

const hourMs = 3_600_000

/** Counts the attempt, or fails with too_many and the seconds to wait. */
export async function beginAttempt(db: Database, username: string, address: string, now: Date): Promise<Attempt> {
  const place = placeOf(address)
  const known = await isKnownPlace(db, username, place, now)
  const subjects: [string, DelayKind][] = known
    ? [[`account:${username}@${place}`, 'name']]
    : [
        [`account:${username}`, 'name'],
        [`address:${place}`, 'address'],
      ]
  await forgetOldFailures(db, new Date(now.getTime() - hourMs).toISOString())
  await db.transaction().execute(async (trx) => {
    for (const [subject, kind] of subjects) {
      const failures = await holdFailures(trx, subject, now.toISOString())
      const seconds = secondsToWait(kind, failures, now)
      if (seconds > 0) throw new Failure('too_many', { message: tooEarly(seconds), context: { seconds } })
      const begun = isForgotten(kind, failures, now) ? { count: 0, firstAt: now.toISOString() } : failures
      await setFailures(trx, subject, { count: begun.count + 1, firstAt: begun.firstAt, lastAt: now.toISOString() })
    }
  })
  const [[own] = [''], ...others] = subjects
  return {
    right: async () => {
      await clearFailures(db, own)
      for (const [subject] of others) await takeBack(db, subject)
    },
    undecided: async () => {
      for (const [subject] of subjects) await takeBack(db, subject)
    },
  }
}
