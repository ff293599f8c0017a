/** A batch of cells under a key: sent twice because its answer was lost, it is done once and answered alike. */
import { createHash } from 'node:crypto'
import { Failure } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Site } from '../../http/site.ts'
import type { BatchBody, CellResult } from './contract.ts'
import { keepReceipt, receiptOf } from './queries.ts'
import { saveFigures } from './save-figures.ts'
import { sheetSentences } from './sentences.vi.ts'

/** How long a client may come back with the same key. */
const keptDays = 7

export async function saveBatch(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  body: BatchBody,
  now: Date,
): Promise<CellResult[]> {
  const requestHash = createHash('sha256')
    .update(JSON.stringify([unit.id, month, body.way ?? 'typed', body.figures]))
    .digest('hex')
  return saveFigures(site, account, unit, month, body.figures, body.way ?? 'typed', now, {
    before: async (trx) => {
      const receipt = await receiptOf(trx, account.id, body.key)
      if (!receipt) return undefined
      if (receipt.requestHash !== requestHash) throw new Failure('conflict', { message: sheetSentences.keyUsed })
      return JSON.parse(receipt.results) as CellResult[]
    },
    after: async (trx, results) => {
      const receipt = { accountId: account.id, key: body.key, at: now.toISOString(), requestHash }
      const kept = await keepReceipt(
        trx,
        { ...receipt, results: JSON.stringify(results) },
        new Date(now.getTime() - keptDays * 86_400_000).toISOString(),
      )
      if (!kept) throw new Failure('conflict', { message: sheetSentences.keyUsed })
    },
  })
}
