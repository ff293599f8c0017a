/** Versions of indices, and what is entered for their leaves. */
import { dateInVietnam } from '../../domain/period.ts'
import { publishedWhere } from '../../evaluation/scores/scheme.ts'
import { mayEditScheme, maySeeScheme, type StoredScheme, wireScheme } from '../../evaluation/scores/schemes.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { schemeNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { schemeActRoutes } from './act-routes.ts'
import { LeafCountInput, LeafCountParams, SchemeItem, SchemeList, SchemeParams, ScoreLine } from './contract.ts'
import { schemeFileRoutes } from './file-routes.ts'
import { unitsToDraftFor } from './find-scheme.ts'
import { unitOf } from './read-scheme.ts'
import { saveLeafCount } from './save-leaf-count.ts'
import { scoreRoutes } from './score-routes.ts'

export function schemeRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  scoreRoutes(app, site)

  app.get('/api/schemes', { schema: { response: answers(SchemeList) }, config }, async (request) => {
    const catalogue = await site.evaluation.catalogue()
    const account = accountOf(request)
    const seen = [...catalogue.schemes.values()].filter((scheme) => maySeeScheme(catalogue, scheme, account))
    const items = seen.map(async (scheme) => ({
      ...(await itemOf(scheme)),
      unit: unitOf({ catalogue }, scheme),
      mayEdit: mayEditScheme(catalogue, scheme, account),
    }))
    const indices = [...catalogue.indexScales.keys()].map((code) => ({
      code,
      name: catalogue.indicatorsByCode.get(code)?.shortName ?? code,
    }))
    const units = unitsToDraftFor(catalogue, account, dateInVietnam(site.now())).map(nameOf)
    return { items: await Promise.all(items), units, indices }
  })

  app.get(
    '/api/schemes/:scheme',
    { schema: { params: SchemeParams, response: answers(SchemeItem) }, config },
    async (request) =>
      itemOf(schemeNamed(await site.evaluation.catalogue(), request.params.scheme, accountOf(request))),
  )

  app.put(
    '/api/schemes/:scheme/counts/:unit/:node',
    {
      schema: { params: LeafCountParams, body: LeafCountInput, response: answers(ScoreLine.pick({ revision: true })) },
      config: { who: 'enter_figures' },
    },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const catalogue = await site.evaluation.catalogue()
      const scheme = schemeNamed(catalogue, request.params.scheme, account)
      const { body, params } = request
      const unit = unitNamed(catalogue, params.unit, dateInVietnam(site.now()), body.period)
      const act = { account, catalogue, at: site.now().toISOString() }
      return { revision: await saveLeafCount(site.db, act, scheme, unit, params.node, body) }
    },
  )

  schemeActRoutes(app, site)
  schemeFileRoutes(app, site)

  async function itemOf(scheme: StoredScheme): Promise<SchemeItem> {
    const catalogue = await site.evaluation.catalogue()
    const where = await publishedWhere(site.db, scheme.code)
    const groups = Map.groupBy(
      where,
      ({ unitId, period }) => `${catalogue.unitsById.get(unitId)?.parentId ?? ''} ${period}`,
    )
    const published = [...groups].flatMap(([key, units]) => {
      const [parentId = '', period = ''] = key.split(' ')
      const parent = catalogue.unitsById.get(Number(parentId))
      return parent ? [{ parent: nameOf(parent), period, units: units.length }] : []
    })
    return { ...wireScheme(catalogue, scheme), published }
  }
}
