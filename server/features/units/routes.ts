/** Units by kind, parent, name and day. */
import { catalogueTopic, versions } from '../../database/version.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { existsOn, matchesSearch, unitByCode } from '../../domain/unit.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { UnitList, UnitQuery } from './contract.ts'

export function unitRoutes(app: App, site: Site): void {
  app.get(
    '/api/units',
    { schema: { querystring: UnitQuery, response: answers(UnitList) }, config: { who: 'signed_in' } },
    async (request, reply) => {
      const { kind, parent, q, on } = request.query
      const today = dateInVietnam(site.now())
      const date = on ?? today
      // A country's list is long, and every page asks for it.
      const version = `${(await versions(site.db)).get(catalogueTopic) ?? 0}`
      if (await sendKnown(request, reply, { version, today, viewer: accountOf(request) })) return sent(reply)
      const catalogue = await site.evaluation.catalogue()
      const above = parent === undefined ? undefined : unitByCode(catalogue.units, parent, date)
      if (parent !== undefined && !above) throw notFound('parent', parent)
      const items = catalogue.units
        .filter((unit) => existsOn(unit, date))
        .filter((unit) => kind === undefined || unit.kind === kind)
        .filter((unit) => above === undefined || unit.parentId === above.id)
        .filter((unit) => q === undefined || matchesSearch(unit.name, q) || unit.code === q.trim())
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
