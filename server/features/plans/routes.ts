/** Plan documents, their targets and tasks. Plans are public documents: everyone who has signed in may read all of them. */
import type { Plan } from '../../domain/plan.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { targetsOf } from '../../evaluation/targets.ts'
import { tasksOf } from '../../evaluation/tasks.ts'
import { answers } from '../../http/answers.ts'
import { notFound, unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { type PlanItem, PlanList, PlanParams, PlanQuery, PlanWhole, TargetList, TargetQuery } from './contract.ts'

export function planRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/plans',
    { schema: { querystring: PlanQuery, response: answers(PlanList) }, config },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const { unit, year } = request.query
      const units = unit === undefined ? undefined : unitsNamed(catalogue, unit, year)
      const items = [...catalogue.plans.values()]
        .filter((plan) => units === undefined || units.some((one) => one.id === plan.unitId))
        .filter((plan) => year === undefined || plan.year === year)
        .sort((a, b) => b.year - a.year || a.id - b.id)
        .map((plan) => planItem(catalogue, plan))
      return { items }
    },
  )

  app.get(
    '/api/plans/:plan',
    { schema: { params: PlanParams, response: answers(PlanWhole) }, config },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const plan = catalogue.plans.get(request.params.plan)
      if (!plan) throw notFound('plan', String(request.params.plan))
      const targets = targetsOf(catalogue, undefined, undefined).filter((target) => target.plan.id === plan.id)
      return { plan: planItem(catalogue, plan), targets, tasks: tasksOf(catalogue, { plan: plan.id }) }
    },
  )

  app.get(
    '/api/targets',
    { schema: { querystring: TargetQuery, response: answers(TargetList) }, config },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const { unit, year } = request.query
      return { items: targetsOf(catalogue, unit === undefined ? undefined : unitsNamed(catalogue, unit, year), year) }
    },
  )
}

function planItem(catalogue: Catalogue, { unitId, ...plan }: Plan): PlanItem {
  const unit = catalogue.unitsById.get(unitId)
  if (!unit) throw new Error(`plan ${plan.id} names no unit`)
  const ofPlan = (one: { planId: number }) => one.planId === plan.id
  return {
    ...plan,
    unit: nameOf(unit),
    targets: catalogue.targets.filter(ofPlan).length,
    tasks: catalogue.tasks.filter(ofPlan).length,
  }
}
