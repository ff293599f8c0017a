/**
 * One attempt at a password. It is counted before it is looked at, so that a thousand at the same moment are not a
 * thousand chances, and taken back where it was right.
 */

import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
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
  /**
   * All was right: the failures at a place that the person is known at are forgotten. What all strangers share stays, or a
   * person's own coming and going would give a guesser new chances; the place is known from now on anyway.
   */
  right: () => Promise<void>
  /** Neither right nor wrong yet: the attempt counts for nothing. */
  undecided: () => Promise<void>
}

const hourMs = 3_600_000

/** Counts the attempt, or fails with too_many and the seconds to wait. */
export async function beginAttempt(db: Database, username: string, address: string, now: Date): Promise<Attempt> {
  const place = placeOf(address)
  const known = await isKnownPlace(db, username, place, now)
  // A name is free text at the door, so that no name may spell the subject of another kind.
  const subjects: [string, DelayKind][] = known
    ? [[`known:${place} ${username}`, 'name']]
    : [
        [`account:${username}`, 'name'],
        [`address:${place}`, 'address'],
      ]
  const at = now.toISOString()
  await forgetOldFailures(db, new Date(now.getTime() - hourMs).toISOString())
  const stood = await inTransaction(db, async (trx) => {
    const counted: { subject: string; lastAt: string }[] = []
    for (const [subject, kind] of subjects) {
      const failures = await holdFailures(trx, subject, at)
      const seconds = secondsToWait(kind, failures, now)
      if (seconds > 0) throw new Failure('too_many', { message: tooEarly(seconds), context: { seconds } })
      const begun = isForgotten(kind, failures, now) ? { count: 0, firstAt: at } : failures
      await setFailures(trx, subject, { count: begun.count + 1, firstAt: begun.firstAt, lastAt: at })
      counted.push({ subject, lastAt: failures.lastAt })
    }
    return counted
  })
  const undecided = async () => {
    for (const { subject, lastAt } of stood) await takeBack(db, subject, lastAt, at)
  }
  return {
    right: async () => {
      if (!known) return undecided()
      for (const { subject } of stood) await clearFailures(db, subject)
    },
    undecided,
  }
}
