/** One unit: its scorecard, and its assessments over a range of periods. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { scoresTopic, versions } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, monthsOf, nextPeriod, type Period, periodKind, previousPeriod } from '../../domain/period.ts'
import { isNumeric } from '../../domain/target.ts'
import { indexFacts } from '../../evaluation/indices/index-facts.ts'
import { numberOfUnit } from '../../evaluation/number.ts'
import { lastReportedMonth, openingPeriodOfUnit } from '../../evaluation/period-choice.ts'
import { numberOfProvince } from '../../evaluation/province.ts'
import { assessmentItem, monthsForScorecard, scorecardOf } from '../../evaluation/scorecard.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { indicatorNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { AssessmentList, AssessmentQuery, Scorecard, ScorecardQuery, UnitParams } from './contract.ts'
import { scorecardSentences } from './sentences.vi.ts'

/** Ranges are capped: five years of months. */
const mostMonths = 60

export function scorecardRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/units/:unit/scorecard',
    { schema: { params: UnitParams, querystring: ScorecardQuery, response: answers(Scorecard) }, config },
    async (request, reply) => {
      const now = site.now()
      const today = dateInVietnam(now)
      const catalogue = await site.evaluation.catalogue()
      const unit = unitNamed(catalogue, request.params.unit, today, request.query.period)
      const period =
        request.query.period ?? openingPeriodOfUnit(catalogue, unit, today, await lastReportedMonth(site.db, [unit.id]))
      const facts = await site.evaluation.facts(
        accountOf(request),
        monthsForScorecard(catalogue, unit, period, today),
        now,
        request.query.basis,
      )
      const version = `${facts.version} ${(await versions(site.db)).get(scoresTopic) ?? 0}`
      if (await sendKnown(request, reply, { ...facts, version }, now)) return sent(reply)
      const indices = await indexFacts(site.db, facts.catalogue, unit)
      return scorecardOf(facts, unit, period, now.toISOString(), indices)
    },
  )

  app.get(
    '/api/units/:unit/assessments',
    { schema: { params: UnitParams, querystring: AssessmentQuery, response: answers(AssessmentList) }, config },
    (request, reply) => assessments(request, reply, request.params, request.query),
  )

  async function assessments(
    request: FastifyRequest,
    reply: FastifyReply,
    params: UnitParams,
    query: AssessmentQuery,
  ): Promise<AssessmentList> {
    const now = site.now()
    const periods = periodsOf(query.from, query.to)
    const months = [...monthsOf(previousPeriod(query.from)), ...periods.flatMap(monthsOf)]
    const facts = await site.evaluation.facts(accountOf(request), months, now, query.basis)
    const unit = unitNamed(facts.catalogue, params.unit, facts.today, query.to)
    if (await sendKnown(request, reply, facts)) return sent(reply)
    const indicators =
      query.indicator === undefined
        ? facts.catalogue.indicators.filter((indicator) => indicator.kind !== 'index')
        : [indicatorNamed(facts.catalogue, query.indicator)]
    const items = indicators.flatMap((indicator) => {
      const numbers = periods.map((period) =>
        unit.kind === 'province'
          ? numberOfProvince(facts, unit, indicator, period)
          : numberOfUnit(facts, unit, indicator, period),
      )
      const says = numbers.some((one) => one.ratio || (one.target && isNumeric(one.target.operator)))
      return says || query.indicator !== undefined
        ? numbers.map((one) => assessmentItem(facts, unit, one, one.period))
        : []
    })
    return { unit: nameOf(unit), items }
  }
}

function periodsOf(from: Period, to: Period): Period[] {
  const refuse = (field: string, code: string, message: string) =>
    new Failure('invalid', { message, fields: [{ field, code, message }] })
  if (periodKind(from) !== periodKind(to)) throw refuse('to', 'other_kind', scorecardSentences.sameKind)
  if (from > to) throw refuse('to', 'before_from', scorecardSentences.order)
  const periods: Period[] = []
  for (let period = from; period <= to; period = nextPeriod(period)) {
    periods.push(period)
    if (periods.length * monthsOf(period).length > mostMonths)
      throw refuse('from', 'too_long', scorecardSentences.tooLong)
  }
  return periods
}
