/** A one-time link for an account: seven days, and the ones before it die. The caller records the act. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../database/tables.ts'
import type { Link } from './contract.ts'
import { insertInvitation, revokeInvitations } from './invitation-queries.ts'
import { newSecret } from './secret.ts'

const validDays = 7
const dayMs = 86_400_000

export async function makeLink(
  trx: Database,
  account: { id: string; passwordHash: string | null },
  createdBy: string,
  now: Date,
): Promise<Link> {
  const secret = newSecret()
  const at = now.toISOString()
  const purpose = account.passwordHash === null ? 'join' : 'reset'
  const expiresAt = new Date(now.getTime() + validDays * dayMs).toISOString()
  await revokeInvitations(trx, { accountId: account.id }, at)
  await insertInvitation(
    trx,
    { id: randomUUID(), accountId: account.id, purpose, createdAt: at, createdBy, expiresAt },
    secret,
  )
  return { path: `/loi-moi/${secret}`, purpose, expiresAt }
}
