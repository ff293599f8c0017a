/** SQL of one-time links; only the hash of what stands in the link is kept. */
import type { Database, Reader } from '../../database/tables.ts'
import type { purposes } from './contract.ts'
import { hashOf } from './secret.ts'

type Purpose = (typeof purposes)[number]

export type OpenInvitation = { id: string; accountId: string; purpose: Purpose; createdAt: string; expiresAt: string }

export async function insertInvitation(
  trx: Database,
  invitation: OpenInvitation & { createdBy: string },
  secret: string,
): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({
      id: invitation.id,
      token_hash: hashOf(secret),
      account_id: invitation.accountId,
      purpose: invitation.purpose,
      created_at: invitation.createdAt,
      created_by: invitation.createdBy,
      expires_at: invitation.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute()
}

/** Every link of these accounts that can still be used, with the name of who made it. */
export async function openInvitations(
  db: Reader,
  accountIds: readonly string[],
  at: string,
): Promise<(OpenInvitation & { createdBy: string })[]> {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('account as maker', 'maker.id', 'invitation.created_by')
    .selectAll('invitation')
    .select('maker.display_name')
    .where('invitation.account_id', 'in', accountIds)
    .where('invitation.used_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', at)
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id')
    .execute()
  return rows.map((row) => ({ ...invitationOf(row), createdBy: row.display_name }))
}

/** The link behind a secret, while it can be used and its account is not disabled. */
export async function invitationBySecret(db: Reader, secret: string, at: string): Promise<OpenInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('account', 'account.id', 'invitation.account_id')
    .selectAll('invitation')
    .where('invitation.token_hash', '=', hashOf(secret))
    .where('invitation.used_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', at)
    .where('account.disabled', '=', 0)
    .executeTakeFirst()
  return row && invitationOf(row)
}

export async function invitationById(db: Reader, id: string, at: string): Promise<OpenInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && invitationOf(row)
}

/** Uses a link up; false where somebody was quicker, or it was taken back meanwhile. */
export async function spendInvitation(trx: Database, id: string, at: string): Promise<boolean> {
  const updated = await trx
    .updateTable('invitation')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Takes back all unused links of an account, or one of them; returns how many. */
export async function revokeInvitations(
  trx: Database,
  which: { accountId: string } | { id: string },
  at: string,
): Promise<number> {
  const update = trx.updateTable('invitation').set({ revoked_at: at }).where('used_at', 'is', null)
  const updated = await ('id' in which
    ? update.where('id', '=', which.id)
    : update.where('account_id', '=', which.accountId)
  )
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}

function invitationOf(row: {
  id: string
  account_id: string
  purpose: string
  created_at: string
  expires_at: string
}): OpenInvitation {
  return {
    id: row.id,
    accountId: row.account_id,
    purpose: row.purpose as Purpose,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
