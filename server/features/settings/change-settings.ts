/** Changes what a site has decided for itself: what is given, in one transaction, with what stood before. */

import { appendAudit } from '../../database/audit.ts'
import { readSettings, type Settings } from '../../database/settings.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../database/version.ts'
import { writeSettings } from './queries.ts'

type Change = { [Key in keyof Settings]?: Settings[Key] | undefined }

/** `at` is the province in which the administrator acts. */
export async function changeSettings(db: Database, change: Change, by: string, at: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await readSettings(trx)
    const changed = Object.entries(change).filter(
      ([key, value]) => value !== undefined && value !== before[key as keyof Settings],
    )
    if (changed.length === 0) return
    await writeSettings(trx, Object.fromEntries(changed))
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: by,
      act: 'change_settings',
      unitId: at,
      before: Object.fromEntries(changed.map(([key]) => [key, before[key as keyof Settings]])),
      after: Object.fromEntries(changed),
    })
    // Whether a sheet can be written is part of pages that are kept by their version.
    await raiseVersion(trx, catalogueTopic)
  })
}
