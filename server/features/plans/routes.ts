/** Plan documents, their targets and tasks. Plans in force are public documents; a draft is its unit's own. */
import { dateInVietnam } from '../../domain/period.ts'
import { maySeePlan } from '../../evaluation/plans/plans.ts'
import { targetsOf } from '../../evaluation/targets.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { planActRoutes } from './act-routes.ts'
import { PlanChanges, PlanList, PlanParams, PlanQuery, PlanWhole, TargetList, TargetQuery } from './contract.ts'
import { planHistory } from './history.ts'
import { planItem, planWhole, unitsToPlanFor } from './read-plan.ts'
import { planReadingRoutes } from './reading-routes.ts'

export function planRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/plans',
    { schema: { querystring: PlanQuery, response: answers(PlanList) }, config },
    async (request) => {
      const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
      const viewer = accountOf(request)
      const { unit, year } = request.query
      const units = unit === undefined ? undefined : unitsNamed(catalogue, unit, year)
      const items = [...catalogue.plans.values()]
        .filter((plan) => maySeePlan(catalogue, plan, viewer))
        .filter((plan) => units === undefined || units.some((one) => one.id === plan.unitId))
        .filter((plan) => year === undefined || plan.year === year)
        .sort((a, b) => b.year - a.year || a.id - b.id)
        .map((plan) => planItem(catalogue, records, plan))
      return { items, units: unitsToPlanFor(catalogue, viewer, dateInVietnam(site.now())) }
    },
  )

  app.get(
    '/api/plans/:plan',
    { schema: { params: PlanParams, response: answers(PlanWhole) }, config },
    async (request) => planWhole(site, accountOf(request), request.params.plan, site.now()),
  )

  app.get(
    '/api/plans/:plan/changes',
    { schema: { params: PlanParams, response: answers(PlanChanges) }, config },
    async (request) => planHistory(site, accountOf(request), request.params.plan),
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

  planActRoutes(app, site)
  planReadingRoutes(app, site)
}
