/** Puts a draft in force under its number and date; refused, every reason at once, while something in it is unsound. */

import type { Reader } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { issueFaults } from '../../domain/plan-faults.ts'
import { headFailure, issueFailure } from '../../domain/plan-faults.vi.ts'
import { targetFailures } from '../../domain/target-faults.vi.ts'
import { targetValueText } from '../../domain/target-value.ts'
import { taskNumber } from '../../domain/task.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import { closePlanAct, notePlanChange, type PlanStamp } from '../../planning/changes.ts'
import { putInForce } from '../../planning/plans.ts'
import { storedTargets } from '../../planning/targets.ts'
import type { IssueBody } from './contract.ts'
import { refuseHead, refuseStale, refuseUnsound } from './refusals.ts'
import { planSentences } from './sentences.vi.ts'

/** Fails with invalid, or stale where somebody else was quicker. */
export async function issuePlan(
  site: Site,
  catalogue: Catalogue,
  plan: Plan,
  body: IssueBody,
  stamp: PlanStamp,
  today: string,
): Promise<void> {
  const { number, date, reason } = body
  refuseHead({ ...plan, date }, today)
  const { tasks, occurrences } = await site.evaluation.records()
  const own = tasks
    .filter((task) => task.planId === plan.id)
    .map((task) => ({
      id: task.id,
      number: taskNumber(task),
      name: task.name,
      days: (occurrences.get(task.id) ?? []).map(({ plannedDue }) => plannedDue),
    }))
  await inTransaction(site.db, async (trx) => {
    refuseStale(await putInForce(trx, { ...plan, revision: body.revision }, { number, date }))
    const targets = await storedTargets(trx, plan.id)
    const faults = [
      ...(await numberTaken(trx, plan, number, date)),
      ...issueFaults({ span: plan.span, targets: targets.length, tasks: own }).map((one) => issueFailure(one, plan)),
      ...targetFaultsOf(catalogue, plan, targets),
    ]
    refuseUnsound(faults, planSentences.unsoundToIssue)
    const content = { before: undefined, after: { number, date, targets: targets.length, tasks: own.length } }
    await notePlanChange(trx, plan, 'issued', { number, date, reason }, content, stamp)
    await closePlanAct(trx, 'issue_plan', plan, { ...content, after: { title: plan.title, number, date } }, stamp)
  })
}

function targetFaultsOf(
  catalogue: Catalogue,
  plan: Plan,
  targets: Awaited<ReturnType<typeof storedTargets>>,
): FieldFailure[] {
  return targetFailures({
    rows: targets.map((one) => ({
      ...one,
      value: one.value === null ? null : targetValueText({ value: one.value, decimals: one.decimals }),
    })),
    indicators: catalogue.indicatorsByCode,
    rules: catalogue.rules,
    plan: { span: plan.span, unitKind: catalogue.unitsById.get(plan.unitId)?.kind ?? 'ward', isInForce: true },
  })
}

async function numberTaken(trx: Reader, plan: Plan, number: string, date: string): Promise<FieldFailure[]> {
  const other = await trx
    .selectFrom('plan')
    .select('id')
    .where('unit_id', '=', plan.unitId)
    .where('number', '=', number)
    .where('date', '=', date)
    .where('state', '=', 'in_force')
    .where('id', '!=', plan.id)
    .executeTakeFirst()
  return other ? [headFailure({ field: 'number', code: 'number_taken' }, plan)] : []
}
