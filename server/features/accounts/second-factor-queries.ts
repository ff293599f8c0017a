/** SQL of second factors: the secret, the last step used, and the recovery codes by their hashes. */
import type { Database, Reader } from '../../database/tables.ts'

/** Keeps a secret that is not in force yet; false where a confirmed one stands. */
export async function setPendingSecret(db: Database, accountId: string, secret: string): Promise<boolean> {
  const updated = await db
    .updateTable('account')
    .set({ totp_secret: secret, totp_last_step: null })
    .where('id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

export async function pendingSecret(db: Reader, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .select('totp_secret')
    .where('id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return row?.totp_secret ?? undefined
}

/** Puts the pending secret in force, once; false where it changed meanwhile. */
export async function confirmSecret(
  trx: Database,
  accountId: string,
  secret: string,
  step: number,
  at: string,
): Promise<boolean> {
  const updated = await trx
    .updateTable('account')
    .set({ totp_confirmed_at: at, totp_last_step: step })
    .where('id', '=', accountId)
    .where('totp_secret', '=', secret)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Uses up a time step; false where it or a later one was used before. */
export async function spendStep(db: Database, accountId: string, step: number): Promise<boolean> {
  const updated = await db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', accountId)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

export async function replaceRecoveryCodes(trx: Database, accountId: string, hashes: string[]): Promise<void> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await trx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, used_at: null })))
    .execute()
}

/** Uses up a recovery code; false where there is none such, or it was used. */
export async function spendRecoveryCode(db: Database, accountId: string, hash: string, at: string): Promise<boolean> {
  const updated = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

export async function recoveryCodesLeft(db: Reader, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select(db.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes the second factor away; false where there was none. */
export async function removeSecondFactor(trx: Database, accountId: string): Promise<boolean> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const updated = await trx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', accountId)
    .where('totp_confirmed_at', 'is not', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
