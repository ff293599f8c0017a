/** Plans an inspection, records that it was held and what came of it, and strikes one that never was. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, recordsTopic } from '../../database/version.ts'
import { bodyExists } from '../../domain/body.ts'
import { Failure } from '../../domain/failure.ts'
import type { Inspection } from '../../domain/inspection.ts'
import { lastDayOf } from '../../domain/period.ts'
import { mayAt, maySeeRecords } from '../../evaluation/emulation/emulation.ts'
import type { TaskView } from '../../evaluation/plans/tasks.ts'
import { notFound } from '../../http/named.ts'
import type { InspectionBody, InspectionPatch } from './contract.ts'
import { deleteInspection, insertInspection, updateInspection } from './queries.ts'
import { inspectionSentences as say } from './sentences.vi.ts'

export type InspectionAct = { db: Database; view: TaskView; at: string }

type Content = Omit<Inspection, 'id' | 'revision'>

export async function planInspection(act: InspectionAct, unitId: number, given: InspectionBody): Promise<void> {
  const { account: _, unit: __, ...content } = given
  const inspection: Content = { unitId, ...content }
  refuseUnsound(act.view, inspection, undefined)
  await inTransaction(act.db, async (trx) => {
    await insertInspection(trx, inspection)
    await close(trx, act, 'plan_inspection', unitId, { after: traceOf(act.view, inspection) })
  })
}

export async function changeInspection(act: InspectionAct, id: number, given: InspectionPatch): Promise<void> {
  const { account: _, revision, ...change } = given
  const inspection = inspectionWithin(act.view, id)
  if (inspection.revision !== revision) throw new Failure('stale', { message: say.stale })
  const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next: Inspection = { ...inspection, ...wanted }
  refuseUnsound(act.view, next, id)
  await inTransaction(act.db, async (trx) => {
    if (!(await updateInspection(trx, next))) throw new Failure('stale', { message: say.stale })
    const [before, after] = [traceOf(act.view, inspection), traceOf(act.view, next)]
    await close(trx, act, 'change_inspection', inspection.unitId, { before, after })
  })
}

export async function removeInspection(act: InspectionAct, id: number, revision: number): Promise<void> {
  const inspection = inspectionWithin(act.view, id)
  if (inspection.revision !== revision) throw new Failure('stale', { message: say.stale })
  if (inspection.heldOn !== null) throw new Failure('conflict', { message: say.held })
  await inTransaction(act.db, async (trx) => {
    if (!(await deleteInspection(trx, id, revision))) throw new Failure('stale', { message: say.stale })
    const before = traceOf(act.view, inspection)
    await close(trx, act, 'remove_inspection', inspection.unitId, { before, after: { name: before.name } })
  })
}

function inspectionWithin(view: TaskView, id: number): Inspection {
  const inspection = view.records.inspections.find((one) => one.id === id)
  if (!inspection || !maySeeRecords(view, inspection.unitId)) throw notFound('inspection', String(id))
  if (!mayAt(view, 'report_tasks', inspection.unitId)) throw new Failure('forbidden', { message: say.noRight })
  return inspection
}

function refuseUnsound({ records, today }: TaskView, one: Content, id: number | undefined): void {
  const { year, plannedMonth, heldOn, conclusion, concludedOn, findings, remediedOn } = one
  const body = records.bodiesById.get(one.bodyId)
  if (body?.unitId !== one.unitId)
    throw new Failure('not_found', {
      message: say.noBody,
      fields: [{ field: 'bodyId', code: 'unknown_body', message: say.noBody }],
    })
  if (!body.inspectable) throw invalid('bodyId', 'not_inspectable', say.notInspectable)
  if (plannedMonth === null && heldOn === null) throw invalid('plannedMonth', 'missing', say.nothing)
  const isOfYear = (text: string | null) => text === null || text.startsWith(`${year}-`)
  if (!isOfYear(plannedMonth)) throw invalid('plannedMonth', 'outside', say.otherYear(year))
  if (!isOfYear(heldOn)) throw invalid('heldOn', 'outside', say.otherYear(year))
  const day = heldOn ?? lastDayOf(plannedMonth as string)
  if (!bodyExists(body, day)) throw invalid('bodyId', 'not_then', say.notThen(day))
  if (heldOn === null && (conclusion !== null || concludedOn !== null || findings !== '' || remediedOn !== null))
    throw invalid('heldOn', 'missing', say.notHeld)
  if ((conclusion === null) !== (concludedOn === null))
    throw invalid(conclusion === null ? 'conclusion' : 'concludedOn', 'missing', say.conclusionWhole)
  for (const [field, date] of Object.entries({ heldOn, concludedOn, remediedOn }))
    if (date !== null) {
      if (date > today) throw invalid(field, 'future', say.future(today))
      if (heldOn !== null && date < heldOn) throw invalid(field, 'before_held', say.before(heldOn))
    }
  const isSame = (other: Inspection) => other.id !== id && other.bodyId === one.bodyId && other.heldOn === heldOn
  if (heldOn !== null && records.inspections.some(isSame)) throw invalid('heldOn', 'twice', say.twice)
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

/** What the record of acts keeps of an inspection. */
function traceOf({ records }: TaskView, one: Content) {
  const { kind, plannedMonth, heldOn, conclusion, findings, remediedOn } = one
  return {
    name: records.bodiesById.get(one.bodyId)?.name ?? '',
    kind,
    ...(plannedMonth === null ? {} : { plannedMonth }),
    ...(heldOn === null ? {} : { day: heldOn }),
    ...(conclusion === null ? {} : { decision: conclusion }),
    ...(findings === '' ? {} : { findings }),
    ...(remediedOn === null ? {} : { remediedOn }),
  }
}

async function close(
  trx: Database,
  { view, at }: InspectionAct,
  act: string,
  unitId: number,
  content: { before?: unknown; after?: unknown },
): Promise<void> {
  await appendAudit(trx, { at, accountId: view.viewer.id, act, unitId, ...content })
  await raiseVersion(trx, recordsTopic)
}
