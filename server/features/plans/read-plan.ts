/** A plan whole, as one person may see it: head, targets with what stands against them, tasks and how far they are. */
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareNames, existsOn } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { indexFacts } from '../../evaluation/indices/index-facts.ts'
import { isFollowed } from '../../evaluation/plans/followed-plans.ts'
import { assessmentsOf, monthsForPlan } from '../../evaluation/plans/plan-assessments.ts'
import { dueSoon, planProgress } from '../../evaluation/plans/plan-progress.ts'
import { tasksOf } from '../../evaluation/plans/tasks.ts'
import type { Records } from '../../evaluation/records/records.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { targetsOfPlan } from '../../evaluation/targets.ts'
import type { Site } from '../../http/site.ts'
import type { PlanItem, PlanWhole } from './contract.ts'
import { mayChange, mayDraft, mayIssue, visiblePlan } from './find-plan.ts'

/** Fails with not_found for a plan that is none, or not for this viewer. */
export async function planWhole(site: Site, viewer: Account, id: number, now: Date): Promise<PlanWhole> {
  const [known, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
  const facts = await site.evaluation.facts(viewer, monthsForPlan(visiblePlan(known, viewer, id)), now)
  const { catalogue } = facts
  const plan = visiblePlan(catalogue, viewer, id)
  const today = dateInVietnam(now)
  const view = { catalogue, records, viewer, today }
  const tasks = tasksOf(view, { plan: plan.id })
  const unit = catalogue.unitsById.get(plan.unitId)
  const indices = unit && (await indexFacts(site.db, catalogue, unit))
  return {
    plan: planItem(catalogue, records, plan),
    targets: targetsOfPlan(catalogue, plan),
    tasks,
    today,
    assessments: assessmentsOf(facts, plan, indices),
    followed: isFollowed(records, plan, today),
    progress: planProgress(view, plan, tasks),
    dueSoon: plan.state === 'draft' ? [] : dueSoon(today, tasks),
    rights: {
      mayEdit: mayChange(catalogue, viewer, plan),
      mayIssue: mayIssue(catalogue, viewer, plan),
      mayCopy: mayDraft(catalogue, viewer, plan.unitId),
      needsReason: plan.state === 'in_force',
    },
  }
}

export function planItem(catalogue: Catalogue, records: Records, { unitId, ...plan }: Plan): PlanItem {
  const unit = catalogue.unitsById.get(unitId)
  if (!unit) throw new Error(`plan ${plan.id} names no unit`)
  const ofPlan = (one: { planId: number }) => one.planId === plan.id
  return {
    ...plan,
    unit: nameOf(unit),
    targets: [...catalogue.targets, ...catalogue.draftTargets].filter(ofPlan).length,
    tasks: records.tasks.filter(ofPlan).length,
  }
}

/** The units of today for which somebody may draft plans. */
export function unitsToPlanFor(catalogue: Catalogue, viewer: Account, today: string) {
  return catalogue.units
    .filter((unit) => existsOn(unit, today) && may(viewer, 'edit_plans', unit.id, catalogue.ancestorsOf))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(nameOf)
}
