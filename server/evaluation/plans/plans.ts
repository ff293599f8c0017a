/** Plans as one person may see them: a draft is seen by those who may edit it or who see the unit's drafts. */
import { type Account, may } from '../../domain/permission.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Catalogue } from '../catalogue.ts'

export function maySeePlan(catalogue: Catalogue, plan: Pick<Plan, 'state' | 'unitId'>, viewer: Account): boolean {
  if (plan.state === 'in_force') return true
  return (['edit_plans', 'see_drafts'] as const).some((action) =>
    may(viewer, action, plan.unitId, catalogue.ancestorsOf),
  )
}
