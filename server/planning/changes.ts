/**
 * What every write to a plan leaves behind: an audit row, the raised versions, and for a plan in force a numbered change with
 * its reason and what stood before. Runs inside the transaction of the act itself.
 */
import { appendAudit } from '../database/audit.ts'
import type { Database } from '../database/tables.ts'
import { catalogueTopic, raiseVersions, recordsTopic } from '../database/version.ts'

export type PlanStamp = { at: string; accountId: string }

/** The document that orders a change, or only a reason where what was entered is mended. */
export type ChangeBasis = { number: string | null; date: string | null; reason: string }

export type PlanChangeKind = 'issued' | 'head' | 'targets' | 'task'

type Content = { before: unknown; after: unknown }

/** Notes a change of a plan in force as its next version; `unitId` is the plan's unit, for the record of acts. */
export async function notePlanChange(
  trx: Database,
  plan: { id: number; unitId: number },
  kind: PlanChangeKind,
  basis: ChangeBasis,
  content: Content,
  stamp: PlanStamp,
): Promise<number> {
  const { version } = await trx
    .updateTable('plan')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', plan.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('plan_change')
    .values({
      plan_id: plan.id,
      version,
      at: stamp.at,
      account_id: stamp.accountId,
      kind,
      ...basis,
      before: content.before === undefined ? null : JSON.stringify(content.before),
      after: content.after === undefined ? null : JSON.stringify(content.after),
    })
    .execute()
  return version
}

/** The record of the act, and the versions that make every reader look again. */
export async function closePlanAct(
  trx: Database,
  act: string,
  plan: { id: number; unitId: number },
  content: Content,
  stamp: PlanStamp,
): Promise<void> {
  const named = (side: unknown) =>
    side === undefined || side === null ? side : { plan: plan.id, ...(side as Record<string, unknown>) }
  await appendAudit(trx, {
    at: stamp.at,
    accountId: stamp.accountId,
    act,
    unitId: plan.unitId,
    before: named(content.before),
    after: named(content.after),
  })
  await raiseVersions(trx, [catalogueTopic, recordsTopic])
}
