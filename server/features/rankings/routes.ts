/** Rankings by indicator and by scheme. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { shownRankingColumns } from '../../evaluation/columns/ranking-columns.ts'
import { shownRanking } from '../../evaluation/indicator-ranking.ts'
import { everBelow, lastReportedMonth, openingPeriod } from '../../evaluation/period-choice.ts'
import { headlineOf, monthsForRanking, rankingOf } from '../../evaluation/ranking.ts'
import { publishedPoints, schemeRankingOf } from '../../evaluation/scores/scheme.ts'
import { answers, sendUnchecked } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { indicatorNamed, notFound, parentNamed, schemeNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Ranking, type RankingInColumns, RankingQuery } from './contract.ts'
import { rankingSentences } from './sentences.vi.ts'

export function rankingRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/rankings',
    { schema: { querystring: RankingQuery, response: answers(Ranking) }, config },
    (request, reply) => {
      const query = request.query
      if (query.scheme !== undefined && query.indicator !== undefined)
        throw new Failure('invalid', {
          message: rankingSentences.oneOnly,
          fields: [{ field: 'scheme', code: 'one_only', message: rankingSentences.oneOnly }],
        })
      return query.scheme === undefined ? byIndicator(request, reply, query) : byScheme(request, query)
    },
  )

  async function byIndicator(request: FastifyRequest, reply: FastifyReply, query: RankingQuery) {
    const now = site.now()
    const today = dateInVietnam(now)
    const account = accountOf(request)
    const catalogue = await site.evaluation.catalogue()
    const parent = parentNamed(catalogue, query.parent, account, today)
    const indicator = query.indicator === undefined ? headlineOf(catalogue) : indicatorNamed(catalogue, query.indicator)
    if (!indicator) throw notFound('indicator', '')
    const period = query.period ?? openingPeriod(today, await lastReportedMonth(site.db, everBelow(catalogue, parent)))
    const facts = await site.evaluation.facts(account, monthsForRanking(period), now)
    if (await sendKnown(request, reply, facts, now)) return sent(reply)
    const { kind = 'all', order = 'value', form } = query
    const asOf = now.toISOString()
    const ranking = rankingOf(facts, parent, indicator, period, kind, order)
    if (form !== 'columns') return shownRanking(facts, ranking, asOf)
    return sendUnchecked<RankingInColumns>(reply, shownRankingColumns(facts, ranking, asOf))
  }

  async function byScheme(request: FastifyRequest, query: RankingQuery) {
    const catalogue = await site.evaluation.catalogue()
    const scheme = schemeNamed(catalogue, query.scheme as string, accountOf(request))
    const today = dateInVietnam(site.now())
    const parent = parentNamed(catalogue, query.parent, accountOf(request), today)
    const period = query.period ?? today.slice(0, 4)
    const scores = await publishedPoints(site.db, scheme, period)
    return schemeRankingOf(catalogue, scheme, scores, parent, period, query.kind ?? 'all')
  }
}
