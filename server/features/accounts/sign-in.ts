/** Name, password and, where there is one, the second factor: all right, or refused without saying which was wrong. */
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { type Attempt, beginAttempt } from './attempt.ts'
import { isPassword } from './password.ts'
import { accountByUsername, type StoredAccount } from './queries.ts'
import { spendCode } from './second-factor.ts'
import { ownSentences, signInSentences } from './sentences.vi.ts'

type Given = { username: string; password: string; code?: string | undefined }

/**
 * The account that may enter. Fails with too_many (and the seconds to wait), unauthenticated, or unauthenticated with
 * `{ secondFactor: true }` where the password was right and the code is missing or wrong.
 */
export async function signIn(db: Database, given: Given, address: string, now: Date): Promise<StoredAccount> {
  const attempt = await beginAttempt(db, given.username, address, now)
  const account = await accountByUsername(db, given.username)
  const isRight = await unlessBusy(attempt, isPassword(account?.passwordHash ?? null, given.password))
  if (!isRight || !account) throw new Failure('unauthenticated', { message: signInSentences.wrong })
  await requireSecondFactor(db, attempt, account, given.code, now)
  await attempt.right()
  return account
}

/**
 * Asks a signed-in person for their password again. Fails with invalid, naming the field; failures count towards the
 * same delay as at the door, so that a borrowed session is no quicker way to guess.
 */
export async function confirmPassword(
  db: Database,
  account: StoredAccount,
  password: string,
  field: string,
  address: string,
  now: Date,
  /** Where a code is asked for as well: a wrong one counts like a wrong password. */
  isCode: () => Promise<boolean> = async () => true,
): Promise<void> {
  const attempt = await beginAttempt(db, account.username, address, now)
  const isRight = await unlessBusy(attempt, isPassword(account.passwordHash, password))
  const message = signInSentences.wrongCurrent
  if (!isRight) throw new Failure('invalid', { message, fields: [{ field, code: 'wrong_password', message }] })
  if (!(await isCode())) throw wrongCode()
  await attempt.right()
}

export function wrongCode(): Failure {
  const message = ownSentences.wrongFactorCode
  return new Failure('invalid', { message, fields: [{ field: 'code', code: 'wrong_code', message }] })
}

async function requireSecondFactor(
  db: Database,
  attempt: Attempt,
  account: StoredAccount,
  code: string | undefined,
  now: Date,
): Promise<void> {
  if (account.totpSecret === null) return
  const context = { secondFactor: true }
  if (code === undefined) {
    await attempt.undecided()
    throw new Failure('unauthenticated', { message: signInSentences.codeNeeded, context })
  }
  if (!(await spendCode(db, account, code, now)))
    throw new Failure('unauthenticated', { message: signInSentences.wrongCode, context })
}

/** Where the gate was too crowded to look, the attempt was none. */
async function unlessBusy(attempt: Attempt, checked: Promise<boolean>): Promise<boolean> {
  try {
    return await checked
  } catch (error) {
    await attempt.undecided()
    throw error
  }
}
