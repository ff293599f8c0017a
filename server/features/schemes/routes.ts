/** Versions of indices, and the scores of one unit under one of them. */
import { scoresTopic, versions } from '../../database/version.ts'
import { dateInVietnam, monthsOf, periodKind, yearOf } from '../../domain/period.ts'
import { may } from '../../domain/permission.ts'
import { leafCounts } from '../../evaluation/leaf-answers.ts'
import { roundPointsOf } from '../../evaluation/round-points.ts'
import { publishedScores, publishedWhere } from '../../evaluation/scheme.ts'
import { maySeeScheme, type StoredScheme, wireScheme } from '../../evaluation/schemes.ts'
import { scoresTitle } from '../../evaluation/score-sentences.vi.ts'
import { shownScores, unitScores } from '../../evaluation/scores.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { isFresh, notModified } from '../../http/freshness.ts'
import { schemeNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  LeafCountInput,
  LeafCountParams,
  SchemeItem,
  SchemeList,
  SchemeParams,
  ScoreLine,
  Scores,
  ScoresQuery,
} from './contract.ts'
import { saveLeafCount } from './save-leaf-count.ts'

export function schemeRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get('/api/schemes', { schema: { response: answers(SchemeList) }, config }, async (request) => {
    const catalogue = await site.evaluation.catalogue()
    const account = accountOf(request)
    const seen = [...catalogue.schemes.values()].filter((scheme) => maySeeScheme(catalogue, scheme, account))
    return { items: await Promise.all(seen.map(itemOf)) }
  })

  app.get(
    '/api/schemes/:scheme',
    { schema: { params: SchemeParams, response: answers(SchemeItem) }, config },
    async (request) =>
      itemOf(schemeNamed(await site.evaluation.catalogue(), request.params.scheme, accountOf(request))),
  )

  app.get(
    '/api/scores',
    { schema: { querystring: ScoresQuery, response: answers(Scores) }, config },
    async (request, reply) => {
      const { query } = request
      const account = accountOf(request)
      const now = site.now()
      const today = dateInVietnam(now)
      const catalogue = await site.evaluation.catalogue()
      const scheme = schemeNamed(catalogue, query.scheme, account)
      const period = query.period ?? String(query.year ?? today.slice(0, 4))
      const unit = unitNamed(catalogue, query.unit, today, period)
      const facts = await site.evaluation.facts(account, monthsOf(period), now)
      const version = `${facts.version} ${(await versions(site.db)).get(scoresTopic) ?? 0}`
      if (isFresh(request, reply, { ...facts, version })) return notModified(reply)
      const scores = unitScores(facts, scheme, unit, period, await leafCounts(site.db, scheme.code, period))
      const given = (await publishedScores(site.db, scheme, period)).get(unit.id)
      const published = new Map([...(given?.parts ?? [])])
      if (given !== undefined) published.set('', given.total)
      const view = { catalogue, viewer: account }
      const round =
        periodKind(period) === 'year' ? await roundPointsOf(site.db, view, scheme, unit.id, yearOf(period)) : undefined
      const shown = shownScores(facts, scheme, unit, period, scores, published, round)
      const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
      return {
        ...shown,
        scheme: wireScheme(catalogue, scheme),
        parent: parent ? nameOf(parent) : null,
        title: scoresTitle(unit, period, scheme, shown),
        mayEnter: may(account, 'enter_figures', unit.id, catalogue.ancestorsOf),
      }
    },
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
