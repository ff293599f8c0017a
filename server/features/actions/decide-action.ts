/** Adds an action that a meeting decided, changes it, says what came of it, closes or reopens it, and strikes a slip. */

import { isDeepStrictEqual } from 'node:util'
import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { meetingsTopic, raiseVersion } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import type { MeetingAction } from '../../domain/meeting-action.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { type ActionView, actionById, mayDecide, mayReport, maySeeAction } from '../../evaluation/meeting-actions.ts'
import { notFound } from '../../http/named.ts'
import { refuseUnsound, unitConcerned } from './action-check.ts'
import type { ActionBody, ActionPatch } from './contract.ts'
import { type ActionContent, deleteAction, insertAction, updateAction } from './queries.ts'
import { actionSentences as say } from './sentences.vi.ts'

export type Act = { db: Database; view: ActionView; at: string }

export async function decideAction(act: Act, unitId: number, given: ActionBody): Promise<void> {
  const { account: _, parent: __, unit, edition, ...content } = given
  const action: ActionContent = {
    ...content,
    unitId,
    forUnitId: unitConcerned(act.view, unitId, unit),
    editionId: edition,
    state: 'open',
    result: '',
    closedOn: null,
  }
  await inTransaction(act.db, async (trx) => {
    await refuseUnsound(trx, act.view, action)
    await insertAction(trx, action)
    await close(trx, act, 'decide_action', action, { after: traceOf(act.view, action) })
  })
}

/** Answers whose meeting it is of. */
export async function changeAction(act: Act, id: number, given: ActionPatch): Promise<number> {
  const { account: _, revision, unit, ...change } = given
  const { view } = act
  return inTransaction(act.db, async (trx) => {
    const action = await actionWithin(trx, view, id)
    if (!mayReport(view, action)) throw new Failure('forbidden', { message: say.noRight })
    if (action.revision !== revision) throw new Failure('stale', { message: say.stale })
    const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    if (!mayDecide(view, action.unitId)) refuseMoreThanReport(action, { ...wanted, ...(unit && { unit }) })
    if (action.state !== 'open' && change.state !== 'open') throw new Failure('conflict', { message: say.closed })
    const isSameUnit = unit === undefined || view.catalogue.unitsById.get(action.forUnitId)?.code === unit
    const forUnitId = isSameUnit ? action.forUnitId : unitConcerned(view, action.unitId, unit)
    const next: MeetingAction = { ...action, ...wanted, forUnitId }
    next.closedOn = next.state === 'open' ? null : view.today
    await refuseUnsound(trx, view, next)
    if (!(await updateAction(trx, next))) throw new Failure('stale', { message: say.stale })
    const [before, after] = [traceOf(view, action), traceOf(view, next)]
    await close(trx, act, actOf(action, next), joined(action, next), { before, after })
    return action.unitId
  })
}

export async function removeAction(act: Act, id: number, revision: number): Promise<number> {
  return inTransaction(act.db, async (trx) => {
    const action = await actionWithin(trx, act.view, id)
    if (!mayDecide(act.view, action.unitId)) throw new Failure('forbidden', { message: say.noRight })
    if (action.revision !== revision) throw new Failure('stale', { message: say.stale })
    if (action.state !== 'open' || action.result !== '') throw new Failure('conflict', { message: say.reported })
    if (!(await deleteAction(trx, id, revision))) throw new Failure('stale', { message: say.stale })
    const before = traceOf(act.view, action)
    await close(trx, act, 'remove_action', action, { before, after: { name: before.name } })
    return action.unitId
  })
}

async function actionWithin(trx: Database, view: ActionView, id: number): Promise<MeetingAction> {
  const action = await actionById(trx, id)
  if (!action || !maySeeAction(view, action)) throw notFound('action', String(id))
  return action
}

/** The unit that an action concerns says what came of it and that it is done; everything else is the meeting's. */
function refuseMoreThanReport(action: MeetingAction, wanted: Record<string, unknown>): void {
  const more = Object.keys(wanted).find((field) => field !== 'result' && field !== 'state')
  const isAllowed = wanted.state === undefined || wanted.state === 'done' || wanted.state === action.state
  if (more === undefined && isAllowed) return
  const field = more ?? 'state'
  throw new Failure('forbidden', {
    message: say.reportOnly,
    fields: [{ field, code: 'report_only', message: say.reportOnly }],
  })
}

function actOf(before: MeetingAction, after: MeetingAction): string {
  if (after.state !== 'open') return 'close_action'
  if (before.state !== 'open') return 'reopen_action'
  const isReport = isDeepStrictEqual({ ...before, result: after.result }, after)
  return isReport && before.result !== after.result ? 'report_action' : 'change_action'
}

/** Where an action moves from one unit to another, its record stands with the meeting: neither unit reads the other's. */
function joined(before: MeetingAction, after: MeetingAction): ActionContent {
  return before.forUnitId === after.forUnitId ? after : { ...after, forUnitId: after.unitId }
}

/** What the record of acts keeps of an action. */
function traceOf({ catalogue }: ActionView, action: ActionContent) {
  const { issue, forUnitId, owner, decidedOn, due, state, result, indicator } = action
  return {
    name: issue,
    concerns: unitName(catalogue.unitsById.get(forUnitId) as Unit),
    owner,
    decidedOn,
    due,
    actionState: `action_${state}`,
    ...(result === '' ? {} : { result }),
    ...(indicator === null ? {} : { indicator: catalogue.indicatorsByCode.get(indicator)?.name ?? indicator }),
  }
}

async function close(
  trx: Database,
  { view, at }: Act,
  act: string,
  { forUnitId }: ActionContent,
  content: { before?: unknown; after?: unknown },
): Promise<void> {
  await appendAudit(trx, { at, accountId: view.viewer.id, act, unitId: forUnitId, ...content })
  await raiseVersion(trx, meetingsTopic)
}
