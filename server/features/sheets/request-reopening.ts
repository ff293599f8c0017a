/** A clerk asks for a closed sheet to be opened again; the approver sees the request beside the sheet. */

import { appendAudit } from '../../database/audit.ts'
import { readSettings } from '../../database/settings.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseSheets } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import type { SheetState } from '../../domain/sheet.ts'
import { makeSheet, noteRequest, sheetRow } from './queries.ts'
import type { Review } from './review-sheet.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure, lockOf } from './sheet-access.ts'

export async function requestReopening(asked: Review, reason: string): Promise<void> {
  const { site, account, unit, month, now } = asked
  const catalogue = await site.evaluation.catalogue()
  const settings = await readSettings(site.db)
  const key = { month, unitId: unit.id }
  const at = now.toISOString()
  await inTransaction(site.db, async (trx) => {
    await makeSheet(trx, key)
    await noteRequest(trx, key, { request: reason, requested_at: at, requested_by: account.id })
    const row = await sheetRow(trx, key)
    const standing = { state: (row?.state ?? 'draft') as SheetState, openUntil: row?.open_until ?? null }
    const lock = lockOf(catalogue, settings, account, unit, month, standing, now)
    if (lock === undefined) throw new Failure('conflict', { message: sheetSentences.stillOpen })
    if (lock !== 'approved' && lock !== 'past_deadline') throw lockedFailure(lock, standing.state)
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: 'request_sheet',
      month,
      unitId: unit.id,
      after: { reason },
    })
    await raiseSheets(trx, [{ month, unitId: unit.id }])
  })
}
