/** Hands a sheet in for approval: every cell answered, no part larger than its whole; otherwise every cell is named. */
import { appendAudit } from '../../database/audit.ts'
import { raiseVersion } from '../../database/version.ts'
import { isAskedIn } from '../../domain/element.ts'
import { Failure } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Site } from '../../http/site.ts'
import { figuresOfSheet, holdOpenSheet, markSubmitted, sheetRow } from './queries.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure, lockOf } from './sheet-access.ts'
import { obstacles } from './sheet-check.ts'

export async function submitSheet(site: Site, account: Account, unit: Unit, month: Month, now: Date): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  const lock = lockOf(catalogue, account, unit, month, 'draft', now)
  if (lock) throw lockedFailure(lock.reason)
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const key = { month, unitId: unit.id }
  await site.db.transaction().execute(async (trx) => {
    if (!(await holdOpenSheet(trx, key))) throw lockedFailure('approved')
    // Looked at only now that nobody else can save: a cell emptied a moment ago must not be handed in.
    const fields = obstacles(catalogue, elements, await figuresOfSheet(trx, key))
    if (fields.length > 0) throw new Failure('invalid', { message: sheetSentences.unready(fields.length), fields })
    const before = await sheetRow(trx, key)
    if (!(await markSubmitted(trx, key, now.toISOString()))) throw lockedFailure('approved')
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'submit_sheet',
      month,
      unitId: unit.id,
      before: { state: before?.state },
      after: { state: 'submitted' },
    })
    await raiseVersion(trx, month)
  })
}
