/**
 * Which plans are followed here. A plan that is over and of which nobody ever began anything here is a document: calling its
 * tasks late, or counting them as not done, would say of a unit what nobody knows.
 */
import type { Plan } from '../../domain/plan.ts'
import type { Records } from '../records/records.ts'

/** Whether what became of the tasks of a plan is known here on a day. A draft binds nobody. */
export function isFollowed(records: Records, plan: Pick<Plan, 'id' | 'state' | 'span'>, today: string): boolean {
  if (plan.state === 'draft') return false
  return plan.span.to >= today.slice(0, 7) || begunPlans(records).has(plan.id)
}

const kept = new WeakMap<Records, Set<number>>()

/** Plans of which something was once begun or decided; found once for each reading of the records. */
function begunPlans(records: Records): ReadonlySet<number> {
  const known = kept.get(records)
  if (known) return known
  const plans = new Set<number>()
  for (const { id, planId } of records.tasks)
    if (records.occurrences.get(id)?.some(({ state }) => state !== 'not_started')) plans.add(planId)
  kept.set(records, plans)
  return plans
}
