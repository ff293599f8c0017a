/** Changes what the head of a plan says; of one in force with a reason, as its next version. */
import { inTransaction } from '../../database/transaction.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Site } from '../../http/site.ts'
import { type ChangeBasis, closePlanAct, notePlanChange, type PlanStamp } from '../../planning/changes.ts'
import { followSpan, type PlanHead, writeHead } from '../../planning/plans.ts'
import type { HeadBody } from './contract.ts'
import { atField, basisOfChange, refuseHead, refuseStale } from './refusals.ts'
import { planSentences } from './sentences.vi.ts'

/** Fails with invalid, or stale where somebody else was quicker. */
export async function changeHead(
  site: Site,
  plan: Plan,
  body: HeadBody,
  stamp: PlanStamp,
  today: string,
): Promise<void> {
  const basis: ChangeBasis | undefined = basisOfChange(plan, body.change, today)
  const given = Object.fromEntries(Object.entries(body.plan).filter(([, value]) => value !== undefined))
  const head: PlanHead = { ...headOf(plan), ...given }
  refuseHead({ ...head, year: plan.year }, today)
  const content = differences(headOf(plan), head)
  // What stands so already was perhaps done by this very request, whose answer was lost.
  if (content === undefined) return
  await inTransaction(site.db, async (trx) => {
    refuseStale(await writeHead(trx, { ...plan, revision: body.revision }, head, plan.year))
    if ('span' in content.after && !(await followSpan(trx, plan.id, head.span)))
      throw atField('span', 'begun', planSentences.spanBegun)
    if (basis) await notePlanChange(trx, plan, 'head', basis, content, stamp)
    await closePlanAct(trx, 'change_plan', plan, { ...content, after: { title: head.title, ...content.after } }, stamp)
  })
}

function headOf({ number, date, title, issuer, basis, note, span }: Plan): PlanHead {
  return { number, date, title, issuer, basis, note, span }
}

/** Only what differs; undefined where nothing does. */
function differences(before: PlanHead, after: PlanHead) {
  const keys = (Object.keys(before) as (keyof PlanHead)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  if (keys.length === 0) return undefined
  const pick = (head: PlanHead) => Object.fromEntries(keys.map((key) => [key, head[key]])) as Partial<PlanHead>
  return { before: pick(before), after: pick(after) }
}
