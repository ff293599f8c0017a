/** Plan documents and their targets. Plans are public documents: everyone who has signed in may read all of them. */
import { nameOf } from '../../evaluation/shown.vi.ts'
import { targetsOf } from '../../evaluation/targets.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { PlanList, PlanQuery, TargetList, TargetQuery } from './contract.ts'

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
        .flatMap(({ unitId, ...plan }) => {
          const of = catalogue.unitsById.get(unitId)
          const targets = catalogue.targets.filter((target) => target.planId === plan.id).length
          return of ? [{ ...plan, unit: nameOf(of), targets }] : []
        })
      return { items }
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
