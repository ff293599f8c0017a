/** A new person with roles and a one-time link, in the caller's transaction; one audit row, without the link. */
import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../database/audit.ts'
import { violatedConstraint } from '../../database/constraint.ts'
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import type { RoleAt } from '../../domain/permission.ts'
import type { Link } from './contract.ts'
import { makeLink } from './make-link.ts'
import { insertAccount } from './queries.ts'
import { peopleSentences } from './sentences.vi.ts'

export type NewPerson = { username: string; displayName: string; email: string | null; roles: RoleAt[] }

/** Fails with conflict where the username is taken. */
export async function createAccount(
  trx: Database,
  person: NewPerson,
  createdBy: string,
  now: Date,
): Promise<{ id: string; link: Link }> {
  const id = randomUUID()
  const at = now.toISOString()
  try {
    await insertAccount(trx, { id, passwordHash: null, ...person }, at)
  } catch (error) {
    if (violatedConstraint(error) !== 'unique') throw error
    const message = peopleSentences.usernameTaken
    throw new Failure('conflict', { message, fields: [{ field: 'username', code: 'taken', message }] })
  }
  const link = await makeLink(trx, { id, passwordHash: null }, createdBy, now)
  await appendAudit(trx, {
    at,
    accountId: createdBy,
    act: 'create_account',
    ...(person.roles[0] && { unitId: person.roles[0].unitId }),
    after: { account: id, ...person },
  })
  return { id, link }
}
