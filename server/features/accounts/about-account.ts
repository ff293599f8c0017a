/** What the record of acts says of the account that was acted upon, so that those who administer it can find the act. */
import type { AuditEntry } from '../../database/audit.ts'
import type { StoredAccount } from './queries.ts'

/** The unit of the first role, and the name; never a secret. */
export function aboutAccount(account: StoredAccount, more: object = {}): Pick<AuditEntry, 'unitId' | 'after'> {
  return {
    ...(account.roles[0] && { unitId: account.roles[0].unitId }),
    after: { account: account.id, username: account.username, ...more },
  }
}
