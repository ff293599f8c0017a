/** Units by kind, parent, name and day. */
import { dateInVietnam } from '../../domain/period.ts'
import { existsOn, matchesSearch, unitByCode } from '../../domain/unit.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { UnitList, UnitQuery } from './contract.ts'

/** Answers are bounded; a province has at most 168 communes. */
const mostUnits = 500

export function unitRoutes(app: App, site: Site): void {
  app.get(
    '/api/units',
    { schema: { querystring: UnitQuery, response: answers(UnitList) }, config: { who: 'signed_in' } },
    async (request) => {
      const { kind, parent, q, on } = request.query
      const date = on ?? dateInVietnam(site.now())
      const catalogue = await site.evaluation.catalogue()
      const above = parent === undefined ? undefined : unitByCode(catalogue.units, parent, date)
      if (parent !== undefined && !above) throw notFound('parent', parent)
      const items = catalogue.units
        .filter((unit) => existsOn(unit, date))
        .filter((unit) => kind === undefined || unit.kind === kind)
        .filter((unit) => above === undefined || unit.parentId === above.id)
        .filter((unit) => q === undefined || matchesSearch(unit.name, q) || unit.code === q.trim())
        .slice(0, mostUnits)
        .map((unit) => ({
          ...nameOf(unit),
          parent: unit.parentId === null ? null : (catalogue.unitsById.get(unit.parentId)?.code ?? null),
          validFrom: unit.validFrom,
          validTo: unit.validTo,
        }))
      return { items }
    },
  )
}
