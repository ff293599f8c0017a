/** The approver's side: a sheet is approved, returned with reasons, or opened again for some days. One transaction each. */

import { appendAudit } from '../../database/audit.ts'
import { readSettings } from '../../database/settings.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseSheets } from '../../database/version.ts'
import { isAskedIn } from '../../domain/element.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, type Month, monthInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { longestReopening } from '../../domain/review.ts'
import { type SheetAct, type SheetState, sheetMoves } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import { byElementId, computedIn } from '../../evaluation/records/computed.ts'
import type { Site } from '../../http/site.ts'
import { settleCorrections } from '../../recording/adjustments.ts'
import { recordComputed } from '../../recording/computed.ts'
import { figuresOfSheet } from '../../recording/stored-figures.ts'
import {
  holdSheet,
  makeSheet,
  moveSheet,
  replaceCellReturns,
  type SheetChange,
  type SheetRow,
  sheetRow,
} from './queries.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure } from './sheet-access.ts'
import { obstacles } from './sheet-check.ts'
import { type Entered, enteredIn, isEnterer, versionOf } from './standing.ts'

type Act = Exclude<SheetAct, 'submit'>

export type Review = {
  site: Site
  account: Account
  unit: Unit
  month: Month
  now: Date
}

/** What the approver looked at: the version of the sheet, and what its records said; both must still stand where given. */
export type LookedAt = { version?: number | undefined; computed?: Readonly<Record<string, number>> | undefined }

/** Approves a sheet. One that was reopened closes as it stands, with what its records say by now. */
export async function approveSheet(review: Review, { version, computed: seen }: LookedAt): Promise<void> {
  const { site, account, unit, month } = review
  const catalogue = await site.evaluation.catalogue()
  const settings = await readSettings(site.db)
  const elements = catalogue.elements.filter((element) => isAskedIn(element, month))
  const known = await site.evaluation.computed(review.now)
  await decide(review, 'approve', async (trx, row, entered) => {
    if (version !== undefined && version !== versionOf(row, entered))
      throw new Failure('stale', { message: sheetSentences.changedSince })
    if (!settings.approverMayBeEnterer && isEnterer(account.id, row, entered))
      throw new Failure('forbidden', { message: sheetSentences.ownSheet })
    let { cells } = entered
    if (row.state === 'reopened') {
      const computed = (await computedIn(trx, known)).figuresOf(unit.id, month)
      if (Object.entries(seen ?? {}).some(([code, value]) => computed.get(code) !== value))
        throw new Failure('stale', { message: sheetSentences.recordsChangedSince })
      const held = { approvedAt: row.approved_at, reopenReason: row.reopen_reason, isNew: false }
      const stamp = { at: review.now.toISOString(), accountId: account.id }
      await recordComputed(trx, keyOf(review), held, byElementId(computed, catalogue), stamp)
      cells = await figuresOfSheet(trx, keyOf(review))
    }
    const fields = obstacles(catalogue, elements, cells)
    if (fields.length > 0) throw new Failure('invalid', { message: sheetSentences.unsound(fields.length), fields })
    await settleCorrections(trx, keyOf(review))
    await replaceCellReturns(trx, keyOf(review), [], { at: '', accountId: account.id })
    return {
      change: {
        approved_at: review.now.toISOString(),
        reason: null,
        reopen_reason: null,
        open_until: null,
        request: null,
      },
    }
  })
}

/** Gives a sheet back with a reason for the whole, for some of its cells, or both. */
export async function returnSheet(
  review: Review,
  reason: string | null,
  cells: readonly { element: string; reason: string }[],
): Promise<void> {
  const catalogue = await review.site.evaluation.catalogue()
  if (reason === null && cells.length === 0) throw invalid('reason', 'missing', sheetSentences.returnNeedsReason)
  await decide(review, 'return', async (trx, _row, { cells: stored }) => {
    const returned = cells.map((cell, index) => {
      const element = catalogue.elementsByCode.get(cell.element)
      if (!element || !isAskedIn(element, review.month))
        throw invalid(`cells.${index}.element`, 'unknown_element', sheetSentences.noSuchCell(cell.element))
      return { elementId: element.id, revision: stored.get(element.id)?.revision ?? 0, reason: cell.reason }
    })
    if (new Set(returned.map((one) => one.elementId)).size < returned.length)
      throw invalid('cells', 'twice', sheetSentences.cellTwice)
    await replaceCellReturns(trx, keyOf(review), returned, {
      at: review.now.toISOString(),
      accountId: review.account.id,
    })
    // The sheet is open again, so what was asked for has come.
    return { change: { reason, request: null }, after: { reason, cells } }
  })
}

/** Opens an approved sheet for corrections until the end of a day, or gives an open one more days. */
export async function reopenSheet(review: Review, reason: string, until: string): Promise<void> {
  const { now, month } = review
  const today = dateInVietnam(now)
  if (month > monthInVietnam(now)) throw lockedFailure('not_open_yet')
  const last = dateInVietnam(new Date(now.getTime() + longestReopening * 86_400_000))
  if (until < today || until > last) throw invalid('until', 'out_of_range', sheetSentences.untilRange(today, last))
  await decide(
    review,
    'reopen',
    async () => ({
      change: { reason, reopen_reason: reason, open_until: until, request: null },
      after: { reason, until },
    }),
    (trx) => makeSheet(trx, keyOf(review)),
  )
}

type Decision = { change: SheetChange; after?: object }

async function decide(
  review: Review,
  act: Act,
  judge: (trx: Database, row: SheetRow, entered: Entered) => Promise<Decision>,
  first?: (trx: Database) => Promise<void>,
): Promise<void> {
  const { site, account, unit, month, now } = review
  const catalogue = await site.evaluation.catalogue()
  const move = sheetMoves[act]
  if (!may(account, move.right, unit.id, catalogue.ancestorsOf))
    throw new Failure('forbidden', { message: sheetSentences.noRight(act) })
  const at = now.toISOString()
  await inTransaction(site.db, async (trx) => {
    await first?.(trx)
    const key = keyOf(review)
    // Takes hold of the row, so that what is read and judged next cannot change any more.
    await holdSheet(trx, key)
    const before = await sheetRow(trx, key)
    const state = (before?.state ?? 'draft') as SheetState
    const moved =
      before !== undefined &&
      (await moveSheet(trx, key, move.from, move.to, { decided_at: at, decided_by: account.id }))
    if (!moved) throw new Failure('conflict', { message: sheetSentences.wrongState(act, state), context: { state } })
    const { change, after } = await judge(trx, before, await enteredIn(trx, key))
    await moveSheet(trx, key, [move.to], move.to, change)
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: `${act}_sheet`,
      month,
      unitId: unit.id,
      before: { state },
      after: { state: move.to, ...after },
    })
    await raiseSheets(trx, [{ month, unitId: unit.id }])
  })
}

function keyOf({ month, unit }: Review) {
  return { month, unitId: unit.id }
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
