/** Notes in a cell's history the value that a person gave up in a conflict; the figure itself is not touched. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { numberFaultWords } from '../../domain/fault-words.vi.ts'
import { faultOf } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { contentOf } from '../../recording/stamp.ts'
import { figuresOfSheet } from '../../recording/stored-figures.ts'
import type { DiscardBody } from './contract.ts'
import { hold, refuseStranger } from './open-sheet.ts'
import { sheetSentences } from './sentences.vi.ts'

export async function discardFigure(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  code: string,
  body: DiscardBody,
  now: Date,
): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  const element = catalogue.elementsByCode.get(code)
  if (!element) throw notFound('element', code)
  const fault = faultOf(body.state, body.value)
  if (fault) {
    const message = numberFaultWords(fault, element)
    throw new Failure('invalid', { message, fields: [{ field: 'value', code: fault, message }] })
  }
  const on = await refuseStranger(site.db, catalogue, account, unit, month, now)
  await inTransaction(site.db, async (trx) => {
    await hold(trx, unit, month, on)
    const kept = (await figuresOfSheet(trx, { month, unitId: unit.id })).get(element.id)
    if (kept?.revision !== body.revision)
      throw new Failure('conflict', { message: sheetSentences.movedOn(element.name) })
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'discard_figure',
      month,
      unitId: unit.id,
      elementId: element.id,
      before: contentOf(kept),
      after: contentOf(body),
    })
  })
}
