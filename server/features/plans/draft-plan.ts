/** A new draft: a head and nothing in it yet. */
import { inTransaction } from '../../database/transaction.ts'
import { spanOfYear } from '../../domain/plan.ts'
import type { Site } from '../../http/site.ts'
import { closePlanAct, type PlanStamp } from '../../planning/changes.ts'
import { insertPlan } from '../../planning/plans.ts'
import type { DraftBody } from './contract.ts'
import { refuseHead } from './refusals.ts'

/** Answers its key. Fails with invalid where the head is unsound. */
export async function draftPlan(
  site: Site,
  unitId: number,
  body: DraftBody,
  stamp: PlanStamp,
  today: string,
): Promise<number> {
  const { account: _, unit: __, span = spanOfYear(body.year), ...head } = body
  refuseHead({ ...head, span }, today)
  return inTransaction(site.db, async (trx) => {
    const id = await insertPlan(trx, { ...head, span, unitId })
    const after = { title: head.title, year: head.year }
    await closePlanAct(trx, 'draft_plan', { id, unitId }, { before: undefined, after }, stamp)
    return id
  })
}
