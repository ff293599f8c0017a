/** A person opens their one-time link and sets a password: once, however many do so at the same moment. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { beginAttempt } from './attempt.ts'
import { forgetPlaces } from './attempt-queries.ts'
import { invitationBySecret, spendInvitation } from './invitation-queries.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { accountById, type StoredAccount, setPassword } from './queries.ts'
import { spendCode } from './second-factor.ts'
import { linkSentences, signInSentences } from './sentences.vi.ts'
import { endSessions } from './session-queries.ts'
import { revokeTokensOf } from './token-queries.ts'

type Given = { password: string; code?: string | undefined }

/**
 * The account that may now enter. Fails with not_found for wrong, used and old links alike; with unauthenticated and
 * `{ secondFactor: true }` where the account has a second factor: a link alone must not get round it.
 */
export async function acceptLink(
  db: Database,
  secret: string,
  given: Given,
  address: string,
  now: Date,
): Promise<StoredAccount> {
  const at = now.toISOString()
  const invitation = await invitationBySecret(db, secret, at)
  const account = invitation && (await accountById(db, invitation.accountId))
  if (!account) throw linkGone()
  refuseWeakPassword(given.password, account)
  if (account.totpSecret !== null) await checkSecondFactor(db, account, given.code, address, now)
  // Hashing takes its time, so it stays outside the transaction.
  const passwordHash = await hashPassword(given.password)
  await inTransaction(db, async (trx) => {
    // The account before its link, as administrators do who make or revoke one: nobody waits crosswise.
    await setPassword(trx, account.id, passwordHash, at)
    if (!(await spendInvitation(trx, invitation.id, at))) throw linkGone()
    // A link is how an account is taken back: nothing that another person may hold outlives it.
    await endSessions(trx, account.id, { allBut: undefined })
    await revokeTokensOf(trx, account.id, at)
    await forgetPlaces(trx, account.id)
    const after = { account: account.id, purpose: invitation.purpose }
    await appendAudit(trx, { at, accountId: account.id, act: 'use_invitation', after })
  })
  return { ...account, passwordHash }
}

export function linkGone(): Failure {
  return new Failure('not_found', { message: linkSentences.gone })
}

async function checkSecondFactor(
  db: Database,
  account: StoredAccount,
  code: string | undefined,
  address: string,
  now: Date,
): Promise<void> {
  const context = { secondFactor: true }
  if (code === undefined) throw new Failure('unauthenticated', { message: signInSentences.codeNeeded, context })
  const attempt = await beginAttempt(db, account.username, address, now)
  if (!(await spendCode(db, account, code, now)))
    throw new Failure('unauthenticated', { message: signInSentences.wrongCode, context })
  await attempt.right()
}
