/** Whose calendar a token opens. Anything but a living token of that scope opens nothing, whatever is wrong with it. */
import { createHash } from 'node:crypto'
import type { Reader } from '../../database/tables.ts'
import type { Account } from '../../domain/permission.ts'
import { people } from './queries.ts'

export async function accountOfCalendarToken(db: Reader, token: string, now: Date): Promise<Account | undefined> {
  const row = await db
    .selectFrom('api_token')
    .select(['account_id', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', createHash('sha256').update(token).digest('hex'))
    .where('scope', '=', 'calendar')
    .executeTakeFirst()
  if (!row || row.revoked_at !== null || row.expires_at <= now.toISOString()) return undefined
  // Somebody disabled, or without any role left, is not among the people.
  return (await people(db, [row.account_id]))[0]
}
