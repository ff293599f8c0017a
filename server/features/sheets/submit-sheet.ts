/** Hands a sheet in for approval: every cell answered, no part larger than its whole; otherwise every cell is named. */
import { appendAudit } from '../../database/audit.ts'
import { raiseVersion } from '../../database/version.ts'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Site } from '../../http/site.ts'
import type { Sheet } from './contract.ts'
import { holdOpenSheet, markSubmitted } from './queries.ts'
import { readSheet } from './read-sheet.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure } from './sheet-access.ts'

export async function submitSheet(site: Site, account: Account, unit: Unit, month: Month, now: Date): Promise<void> {
  const sheet = await readSheet(site, account, unit, month, now)
  if (sheet.lock) throw lockedFailure(sheet.lock.reason)
  const fields = obstacles(sheet)
  if (fields.length > 0) throw new Failure('invalid', { message: sheetSentences.unready(fields.length), fields })
  await site.db.transaction().execute(async (trx) => {
    const key = { month, unitId: unit.id }
    if (!(await holdOpenSheet(trx, key)) || !(await markSubmitted(trx, key, now.toISOString())))
      throw lockedFailure('approved')
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'submit_sheet',
      month,
      unitId: unit.id,
      before: { state: sheet.state },
      after: { state: 'submitted' },
    })
    await raiseVersion(trx, month)
  })
}

function obstacles(sheet: Sheet): FieldFailure[] {
  return sheet.figures.flatMap((figure): FieldFailure[] => {
    if (figure.wrong !== null) return [{ field: figure.element, code: 'part_larger_than_whole', message: figure.wrong }]
    if (figure.blank) return [{ field: figure.element, code: 'blank', message: sheetSentences.blank(figure.name) }]
    return []
  })
}
