/** Takes a draft away with all that is in it. */
import { inTransaction } from '../../database/transaction.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Site } from '../../http/site.ts'
import { closePlanAct, type PlanStamp } from '../../planning/changes.ts'
import { removeDraft } from '../../planning/plans.ts'
import { refuseStale } from './refusals.ts'

/** Fails with stale where somebody has changed or issued it meanwhile. */
export async function removePlan(site: Site, plan: Plan, revision: number, stamp: PlanStamp): Promise<void> {
  await inTransaction(site.db, async (trx) => {
    refuseStale(await removeDraft(trx, { ...plan, revision }))
    const before = { title: plan.title, year: plan.year }
    await closePlanAct(trx, 'remove_plan', plan, { before, after: undefined }, stamp)
  })
}
