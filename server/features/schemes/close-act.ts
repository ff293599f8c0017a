/** The end of every act upon a scheme: its row in the record of acts, and the catalogue's next version. */
import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { catalogueTopic, raiseVersion, scoresTopic } from '../../database/version.ts'
import type { Account } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'

/** Who acts, when, and on what is known then. */
export type SchemeAct = { db: Database; account: Account; catalogue: Catalogue; at: string; today: string }

export async function closeAct(
  trx: Database,
  { account, at }: SchemeAct,
  act: string,
  { unitId }: { unitId: number | null },
  content: { before?: object; after: object },
): Promise<void> {
  const where = unitId === null ? {} : { unitId }
  await appendAudit(trx, { at, accountId: account.id, act, ...where, ...content })
  await raiseVersion(trx, catalogueTopic)
  await raiseVersion(trx, scoresTopic)
}
