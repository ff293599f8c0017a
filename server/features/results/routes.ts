/** Published results: everybody who has signed in reads them; those who answer for a unit keep them, by source. */
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { dateInVietnam, previousPeriod } from '../../domain/period.ts'
import { may } from '../../domain/permission.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { indexCourse } from '../../evaluation/indices/index-course.ts'
import { indexFacts, unitPublished } from '../../evaluation/indices/index-facts.ts'
import { indexOverview, latestPeriod } from '../../evaluation/indices/index-overview.ts'
import { componentsOf } from '../../evaluation/indices/results.ts'
import { answers, nothing } from '../../http/answers.ts'
import { notFound, parentNamed, unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { ResultAnswer, ResultBody, ResultImport, ResultParams, ResultPatch, ResultRemoval } from './act-contract.ts'
import {
  IndexCourse,
  IndexOverview,
  IndexParams,
  IndexQuery,
  IndicesParams,
  ResultList,
  ResultQuery,
} from './contract.ts'
import { importResults } from './import-results.ts'
import { changeResult, dropResult, enterResult, type ResultAct } from './keep-result.ts'
import { listResults } from './list-results.ts'
import { resultFileOf, resultLimits } from './upload-results.ts'

export function resultRoutes(app: App, site: Site): void {
  const reading = { who: 'signed_in' } as const
  const keeping = { who: 'keep_results' } as const
  const params = ResultParams

  app.get(
    '/api/results',
    { schema: { querystring: ResultQuery, response: answers(ResultList) }, config: reading },
    async (request) => {
      const { index, year, unit } = request.query
      const catalogue = await site.evaluation.catalogue()
      if (index !== undefined) knownIndex(catalogue, index)
      const of =
        unit === undefined
          ? undefined
          : await unitMeant(catalogue, unit, index, year === undefined ? undefined : String(year))
      return listResults(site.db, catalogue, accountOf(request), { index, year, unit: of })
    },
  )

  app.get(
    '/api/indices/:unit',
    { schema: { params: IndicesParams, response: answers(IndexOverview) }, config: reading },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const unit = unitNamed(catalogue, request.params.unit, today())
      const facts = await indexFacts(site.db, catalogue, unit)
      const mayKeep = may(accountOf(request), 'keep_results', unit.id, catalogue.ancestorsOf)
      return { ...indexOverview(facts, today()), mayKeep }
    },
  )

  app.get(
    '/api/indices/:unit/:index',
    { schema: { params: IndexParams, querystring: IndexQuery, response: answers(IndexCourse) }, config: reading },
    async (request) => {
      const { unit: code, index } = request.params
      const catalogue = await site.evaluation.catalogue()
      knownIndex(catalogue, index)
      const unit = await unitMeant(catalogue, code, index, request.query.period)
      const facts = await indexFacts(site.db, catalogue, unit)
      const period = request.query.period ?? latestPeriod(facts, index) ?? today().slice(0, 4)
      const nodes = await componentsOf(site.db, index, [period, previousPeriod(period)])
      const course = indexCourse(facts, { index, period, basis: request.query.basis ?? 'territory' }, nodes)
      return { ...course, mayKeep: may(accountOf(request), 'keep_results', unit.id, catalogue.ancestorsOf) }
    },
  )

  app.post(
    '/api/results',
    { schema: { body: ResultBody, response: answers(ResultAnswer) }, config: keeping },
    async (request) => {
      const act = await actFor(request, request.body)
      const { unit: code, index, period, territory } = request.body
      knownIndex(act.catalogue, index)
      const unit =
        (territory === 'now' ? unitByCode(act.catalogue.units, code, act.today) : undefined) ??
        unitNamed(act.catalogue, code, act.today, period)
      return enterResult(act, unit, request.body)
    },
  )

  app.patch(
    '/api/results/:id',
    { schema: { params, body: ResultPatch, response: answers(ResultAnswer) }, config: keeping },
    async (request) => changeResult(await actFor(request, request.body), request.params.id, request.body),
  )

  app.delete(
    '/api/results/:id',
    { schema: { params, body: ResultRemoval, response: nothing }, config: keeping },
    async (request, reply) => {
      await dropResult(await actFor(request, request.body), request.params.id, request.body.revision)
      return reply.code(204).send()
    },
  )

  // Files come as multipart; no other route takes them.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: resultLimits })
    own.post(
      '/api/results/import',
      { schema: { response: answers(ResultImport) }, config: keeping, bodyLimit: resultLimits.fileSize + 1_048_576 },
      async (request) => {
        const sent = await resultFileOf(request)
        const act = await actFor(request, sent.options)
        knownIndex(act.catalogue, sent.options.index)
        const home = parentNamed(act.catalogue, sent.options.parent, act.account, act.today)
        return importResults(act, home, sent)
      },
    )
  })

  async function actFor(request: FastifyRequest, said: { account?: string | undefined }): Promise<ResultAct> {
    const account = accountOf(request)
    refuseOtherAccount(account, said)
    return {
      db: site.db,
      account,
      catalogue: await site.evaluation.catalogue(),
      at: site.now().toISOString(),
      today: today(),
    }
  }

  /** The unit that a code means today; of a period the one of which its number was published. */
  async function unitMeant(
    catalogue: Catalogue,
    code: string,
    index: string | undefined,
    period: string | undefined,
  ): Promise<Unit> {
    if (index === undefined || period === undefined) return unitNamed(catalogue, code, today(), period)
    return (await unitPublished(site.db, catalogue, code, index, period)) ?? unitNamed(catalogue, code, today())
  }

  function today(): string {
    return dateInVietnam(site.now())
  }
}

function knownIndex(catalogue: Catalogue, index: string): void {
  if (!catalogue.indexScales.has(index)) throw notFound('index', index)
}
