/** From the number in an address to the plan of an act, and whether the visitor may do it; what they may not see is not there. */
import { Failure } from '../../domain/failure.ts'
import { type Account, type Action, may } from '../../domain/permission.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { maySeePlan } from '../../evaluation/plans/plans.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import { planSentences } from './sentences.vi.ts'

export function visiblePlan(catalogue: Catalogue, viewer: Account, id: number): Plan {
  const plan = catalogue.plans.get(id)
  if (!plan || !maySeePlan(catalogue, plan, viewer)) throw notFound('plan', String(id))
  return plan
}

export function mayDraft(catalogue: Catalogue, viewer: Account, unitId: number): boolean {
  return may(viewer, 'edit_plans', unitId, catalogue.ancestorsOf)
}

/** A draft is everybody's who works on the unit's plans; what is in force is changed by those who answer for it. */
export function mayChange(catalogue: Catalogue, viewer: Account, plan: Plan): boolean {
  return may(viewer, plan.state === 'draft' ? 'edit_plans' : 'issue_plans', plan.unitId, catalogue.ancestorsOf)
}

export function mayIssue(catalogue: Catalogue, viewer: Account, plan: Plan): boolean {
  return plan.state === 'draft' && may(viewer, 'issue_plans', plan.unitId, catalogue.ancestorsOf)
}

/** The plan that somebody changes. Fails with not_found where they may not see it, and forbidden where not change it. */
export function planToChange(catalogue: Catalogue, viewer: Account, id: number): Plan {
  const plan = visiblePlan(catalogue, viewer, id)
  if (!mayChange(catalogue, viewer, plan))
    throw forbidden(plan.state === 'draft' ? planSentences.noRight : planSentences.inForceNotYours)
  return plan
}

/** A plan that somebody carries over to another year, for its own unit. */
export function planToCopy(catalogue: Catalogue, viewer: Account, id: number): Plan {
  const plan = visiblePlan(catalogue, viewer, id)
  if (!mayDraft(catalogue, viewer, plan.unitId)) throw forbidden(planSentences.noRight)
  return plan
}

/** A draft, for an act that only drafts know. */
export function draftFor(catalogue: Catalogue, viewer: Account, id: number, action: Action): Plan {
  const plan = visiblePlan(catalogue, viewer, id)
  if (!may(viewer, action, plan.unitId, catalogue.ancestorsOf))
    throw forbidden(action === 'issue_plans' ? planSentences.notIssuer : planSentences.noRight)
  if (plan.state !== 'draft') throw new Failure('conflict', { message: planSentences.notDraft })
  return plan
}

/** The unit for which a plan is drafted: the one that the code meant in that year. Out of reach is as good as unknown. */
export function unitToPlanFor(catalogue: Catalogue, viewer: Account, code: string, year: number, today: string): Unit {
  const unit = unitNamed(catalogue, code, today, String(year))
  const sees = may(viewer, 'see_drafts', unit.id, catalogue.ancestorsOf)
  if (!mayDraft(catalogue, viewer, unit.id)) throw sees ? forbidden(planSentences.noRight) : notFound('unit', code)
  refuseOtherTime(unit, year)
  return unit
}

/** Fails where the unit existed on no day of a year. */
export function refuseOtherTime(unit: Unit, year: number): void {
  if (unit.validFrom <= `${year}-12-31` && (unit.validTo === null || unit.validTo >= `${year}-01-01`)) return
  const message = planSentences.unitNotThen(unit, year)
  throw new Failure('invalid', { message, fields: [{ field: 'year', code: 'unit_not_then', message }] })
}

function forbidden(message: string): Failure {
  return new Failure('forbidden', { message })
}
