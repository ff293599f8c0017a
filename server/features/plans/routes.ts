/** Plan documents, their targets and tasks. Plans in force are public documents; a draft is its unit's own. */
import type { FastifyRequest } from 'fastify'
import { dateInVietnam } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { maySeePlan } from '../../evaluation/plans.ts'
import type { Records } from '../../evaluation/records.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { targetsOf, targetsOfPlan } from '../../evaluation/targets.ts'
import { type TaskView, tasksOf } from '../../evaluation/tasks.ts'
import { answers } from '../../http/answers.ts'
import { notFound, unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { type PlanItem, PlanList, PlanParams, PlanQuery, PlanWhole, TargetList, TargetQuery } from './contract.ts'

export function planRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  async function viewOf(request: FastifyRequest): Promise<TaskView> {
    const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
    return { catalogue, records, viewer: accountOf(request), today: dateInVietnam(site.now()) }
  }

  app.get(
    '/api/plans',
    { schema: { querystring: PlanQuery, response: answers(PlanList) }, config },
    async (request) => {
      const { catalogue, records, viewer } = await viewOf(request)
      const { unit, year } = request.query
      const units = unit === undefined ? undefined : unitsNamed(catalogue, unit, year)
      const items = [...catalogue.plans.values()]
        .filter((plan) => maySeePlan(catalogue, plan, viewer))
        .filter((plan) => units === undefined || units.some((one) => one.id === plan.unitId))
        .filter((plan) => year === undefined || plan.year === year)
        .sort((a, b) => b.year - a.year || a.id - b.id)
        .map((plan) => planItem(catalogue, records, plan))
      return { items }
    },
  )

  app.get(
    '/api/plans/:plan',
    { schema: { params: PlanParams, response: answers(PlanWhole) }, config },
    async (request) => {
      const view = await viewOf(request)
      const { catalogue, records } = view
      const plan = catalogue.plans.get(request.params.plan)
      if (!plan || !maySeePlan(catalogue, plan, view.viewer)) throw notFound('plan', String(request.params.plan))
      const targets = targetsOfPlan(catalogue, plan)
      return { plan: planItem(catalogue, records, plan), targets, tasks: tasksOf(view, { plan: plan.id }) }
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

function planItem(catalogue: Catalogue, records: Records, { unitId, ...plan }: Plan): PlanItem {
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
