/** The first administrator of an empty site, by a code that only the log shows; afterwards this door is gone. */

import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import type { SetUp } from './contract.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { type AccountRow, claimSetUp, countAccounts, insertAccount } from './queries.ts'
import { setUpSentences } from './sentences.vi.ts'

export type SetUpCode = { hash: Buffer; expires: number }

const validMinutes = 30

/** Makes a code for the log. It lives in memory only: a restart makes another. */
export function makeSetUpCode(now: Date): { code: string; kept: SetUpCode } {
  const code = randomBytes(10)
    .toString('hex')
    .toUpperCase()
    .replace(/(.{5})(?=.)/g, '$1-')
  return { code, kept: { hash: digest(code), expires: now.getTime() + validMinutes * 60_000 } }
}

/** Creates the administrator. Fails with forbidden for a wrong or old code, conflict where an account exists. */
export async function setUp(
  db: Database,
  body: SetUp,
  provinceId: number,
  kept: SetUpCode | undefined,
  now: Date,
): Promise<AccountRow> {
  const right =
    kept !== undefined && now.getTime() < kept.expires && timingSafeEqual(kept.hash, digest(body.code.trim()))
  if (!right) throw new Failure('forbidden', { message: setUpSentences.wrongCode })
  refuseWeakPassword(body.password, body)
  // Hashing takes its time, so it stays outside the transaction.
  const passwordHash = await hashPassword(body.password)
  const account: AccountRow = {
    id: randomUUID(),
    username: body.username,
    displayName: body.displayName.normalize('NFC'),
    passwordHash,
    roles: [{ role: 'administrator', unitId: provinceId }],
  }
  await inTransaction(db, async (trx) => {
    // The claim first: two that count at the same moment would both find nobody.
    if (!(await claimSetUp(trx, now.toISOString())) || (await countAccounts(trx)) > 0)
      throw new Failure('conflict', { message: setUpSentences.alreadyDone })
    await insertAccount(trx, account, now.toISOString())
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'set_up',
      after: { username: account.username, roles: account.roles },
    })
  })
  return account
}

function digest(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase()).digest()
}
