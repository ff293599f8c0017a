/**
 * Hands a sheet in for approval: every cell answered, sound and explained; otherwise every cell is named. What records yield
 * becomes a figure of the sheet here.
 */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseSheets } from '../../database/version.ts'
import { isAskedIn } from '../../domain/element.ts'
import { Failure } from '../../domain/failure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { sheetMoves } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import { byElementId, computedIn } from '../../evaluation/records/computed.ts'
import type { Site } from '../../http/site.ts'
import { recordComputed } from '../../recording/computed.ts'
import { figuresOfSheet } from '../../recording/stored-figures.ts'
import { hold, refuseStranger } from './open-sheet.ts'
import { factsAround, pastIn } from './past.ts'
import { moveSheet, sheetRow } from './queries.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure } from './sheet-access.ts'
import { obstacles, questions } from './sheet-check.ts'

export async function submitSheet(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  note: string | null,
  now: Date,
): Promise<void> {
  const facts = await factsAround(site, account, month, now)
  const { catalogue } = facts
  const on = await refuseStranger(site.db, catalogue, account, unit, month, now)
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const known = await site.evaluation.computed(now)
  const key = { month, unitId: unit.id }
  const at = now.toISOString()
  await inTransaction(site.db, async (trx) => {
    const held = await hold(trx, unit, month, on)
    const computed = (await computedIn(trx, known)).figuresOf(unit.id, month)
    await recordComputed(trx, key, held, byElementId(computed, catalogue), { at, accountId: account.id })
    // Looked at only now that nobody else can save: a cell emptied a moment ago must not be handed in.
    const stored = await figuresOfSheet(trx, key)
    const hard = obstacles(catalogue, elements, stored)
    const named = new Set(hard.map((one) => one.field))
    // What was counted and not typed can hold no slip of the finger.
    const typed = elements.filter((element) => !computed.has(element.code))
    const soft = questions(typed, stored, pastIn(facts, unit, month), note)
    const fields = [...hard, ...soft.filter((one) => !named.has(one.field))]
    if (fields.length > 0) throw new Failure('invalid', { message: sheetSentences.unready(fields.length), fields })
    const before = await sheetRow(trx, key)
    const move = { submitted_at: at, submitted_by: account.id, note, request: null }
    if (!(await moveSheet(trx, key, sheetMoves.submit.from, 'submitted', move))) throw lockedFailure('approved')
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: 'submit_sheet',
      month,
      unitId: unit.id,
      before: { state: before?.state },
      after: { state: 'submitted', ...(note === null ? {} : { note }) },
    })
    await raiseSheets(trx, [{ month, unitId: unit.id }])
  })
}
