/** Scores under a scheme: of one unit node by node, and of all units of a province side by side. */
import { scoresTopic, versions } from '../../database/version.ts'
import { dateInVietnam, monthsOf, type Period } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Facts } from '../../evaluation/facts.ts'
import { wireScheme } from '../../evaluation/scores/schemes.ts'
import { scoreComparison } from '../../evaluation/scores/score-comparison.ts'
import { scoresTitle } from '../../evaluation/scores/score-sentences.vi.ts'
import { scoreSources } from '../../evaluation/scores/score-sources.ts'
import { shownScores, unitScores } from '../../evaluation/scores/scores.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { parentNamed, schemeNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Comparison, ComparisonQuery, Scores, ScoresQuery } from './contract.ts'

export function scoreRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/scores',
    { schema: { querystring: ScoresQuery, response: answers(Scores) }, config },
    async (request, reply) => {
      const { query } = request
      const { account, catalogue, today } = await asked(accountOf(request))
      const scheme = schemeNamed(catalogue, query.scheme, account)
      const period = query.period ?? String(query.year ?? today.slice(0, 4))
      const unit = unitNamed(catalogue, query.unit, today, period)
      const facts = await factsOf(account, period)
      if (await sendKnown(request, reply, facts)) return sent(reply)
      const sources = await scoreSources(site.db, { catalogue, viewer: account }, scheme, period)
      const published = sources.published.get(unit.id) ?? new Map()
      const scores = unitScores(facts, scheme, unit, period, sources.counts)
      const shown = shownScores(scheme, unit, period, scores, published, sources.rounds.get(unit.id))
      const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
      const placed = parent && scoreComparison(facts, scheme, parent, period, 'all', sources).items
      const own = placed?.find((item) => item.unit.code === unit.code)?.place ?? null
      return {
        ...shown,
        scheme: wireScheme(catalogue, scheme),
        parent: parent ? nameOf(parent) : null,
        title: scoresTitle(unit, period, scheme, shown),
        rank: own === null ? null : { place: own, of: placed?.filter(({ place }) => place !== null).length ?? 0 },
        mayEnter: may(account, 'enter_figures', unit.id, catalogue.ancestorsOf),
      }
    },
  )

  app.get(
    '/api/scores/comparison',
    { schema: { querystring: ComparisonQuery, response: answers(Comparison) }, config },
    async (request, reply) => {
      const { query } = request
      const { account, catalogue, today } = await asked(accountOf(request))
      const scheme = schemeNamed(catalogue, query.scheme, account)
      const period = query.period ?? today.slice(0, 4)
      const parent = parentNamed(catalogue, query.parent, account, today)
      const facts = await factsOf(account, period)
      if (await sendKnown(request, reply, facts)) return sent(reply)
      const sources = await scoreSources(site.db, { catalogue, viewer: account }, scheme, period)
      const compared = scoreComparison(facts, scheme, parent, period, query.kind ?? 'all', sources, query.points)
      return { ...compared, scheme: wireScheme(catalogue, scheme) }
    },
  )

  async function asked(account: Account) {
    return { account, catalogue: await site.evaluation.catalogue(), today: dateInVietnam(site.now()) }
  }

  /** Points change with what is entered for leaves and published, too. */
  async function factsOf(account: Account, period: Period): Promise<Facts> {
    const facts = await site.evaluation.facts(account, monthsOf(period), site.now())
    return { ...facts, version: `${facts.version} ${(await versions(site.db)).get(scoresTopic) ?? 0}` }
  }
}
