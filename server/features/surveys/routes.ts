/** Surveys: closed ones are everybody's to read; the clerk and the approver of the unit that runs a round write it. */
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { tableCsv } from '../../exporting/csv.ts'
import { asciiFileName } from '../../exporting/file-name.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import {
  SurveyAct as ActBody,
  CountsBody,
  Survey,
  SurveyBody,
  SurveyCounts,
  SurveyImport,
  SurveyList,
  SurveyParams,
  SurveyPut,
  SurveyQuery,
  SurveyReopening,
  SurveyUnitParams,
  SurveyView as ViewQuery,
} from './contract.ts'
import { enterCounts } from './enter-counts.ts'
import { entryTable } from './entry-table.ts'
import { refuseLocked, type SurveyAct, type SurveyView, surveyHeld, surveySeen } from './held-survey.ts'
import { storeFile, weighFile } from './import-counts.ts'
import { surveyFileOf, surveyUploadLimits, understandFile } from './read-file.ts'
import { readCounts, readSurvey } from './read-survey.ts'
import { readSurveys } from './read-surveys.ts'
import { closeSurvey, openSurvey, reopenSurvey } from './run-survey.ts'
import { beginSurvey, changeSurvey, removeSurvey } from './save-survey.ts'
import { surveySentences as say } from './sentences.vi.ts'

export function surveyRoutes(app: App, site: Site): void {
  const reading = { who: 'signed_in' } as const
  const writing = { who: 'run_surveys' } as const
  const params = SurveyParams
  const response = answers(Survey)

  app.get(
    '/api/surveys',
    { schema: { querystring: SurveyQuery, response: answers(SurveyList) }, config: reading },
    async (request) => readSurveys(site.db, await viewOf(request), request.query),
  )

  app.get(
    '/api/surveys/:id',
    { schema: { params, querystring: ViewQuery, response }, config: reading },
    async (request) => {
      const view = await viewOf(request)
      return readSurvey(site.db, view, await surveySeen(site.db, view, request.params.id), request.query)
    },
  )

  app.post('/api/surveys', { schema: { body: SurveyBody, response }, config: writing }, async (request) => {
    const act = await actFor(request)
    return surveyAfter(request, await beginSurvey(act, request.body))
  })

  app.put('/api/surveys/:id', { schema: { params, body: SurveyPut, response }, config: writing }, async (request) => {
    await changeSurvey(await actFor(request), request.params.id, request.body)
    return surveyAfter(request, request.params.id)
  })

  app.delete(
    '/api/surveys/:id',
    { schema: { params, body: ActBody, response: nothing }, config: writing },
    async (request, reply) => {
      await removeSurvey(await actFor(request), request.params.id, request.body.revision)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/surveys/:id/open',
    { schema: { params, body: ActBody, response }, config: writing },
    async (request) => {
      await openSurvey(await actFor(request), request.params.id, request.body.revision)
      return surveyAfter(request, request.params.id)
    },
  )

  app.post(
    '/api/surveys/:id/close',
    { schema: { params, body: ActBody, response }, config: writing },
    async (request) => {
      await closeSurvey(await actFor(request), request.params.id, request.body.revision)
      return surveyAfter(request, request.params.id)
    },
  )

  app.post(
    '/api/surveys/:id/reopen',
    { schema: { params, body: SurveyReopening, response }, config: writing },
    async (request) => {
      const { revision, reason } = request.body
      await reopenSurvey(await actFor(request), request.params.id, revision, reason)
      return surveyAfter(request, request.params.id)
    },
  )

  app.get(
    '/api/surveys/:id/units/:unit',
    { schema: { params: SurveyUnitParams, response: answers(SurveyCounts) }, config: reading },
    async (request) => {
      const view = await viewOf(request)
      const { id, unit } = request.params
      return readCounts(site.db, view, await surveySeen(site.db, view, id), unit)
    },
  )

  app.put(
    '/api/surveys/:id/units/:unit',
    { schema: { params: SurveyUnitParams, body: CountsBody, response: answers(SurveyCounts) }, config: writing },
    async (request) => {
      const { id, unit } = request.params
      await enterCounts(await actFor(request), id, unit, request.body)
      const view = await viewOf(request)
      return readCounts(site.db, view, await surveySeen(site.db, view, id), unit)
    },
  )

  app.get('/api/surveys/:id/entry.csv', { schema: { params }, config: writing }, async (request, reply) => {
    const view = await viewOf(request)
    const survey = await surveyHeld(site.db, view, request.params.id)
    const file = tableCsv(await entryTable(site.db, view, survey), 'excel')
    const name = asciiFileName([survey.round.name], 'csv')
    return reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('text/csv; charset=utf-8')
      .send(file)
  })

  // Files come as multipart; no other route takes them.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: surveyUploadLimits })
    own.post(
      '/api/surveys/:id/import',
      {
        schema: { params, response: answers(SurveyImport) },
        config: writing,
        bodyLimit: surveyUploadLimits.fileSize + 1_048_576,
      },
      async (request) => {
        const view = await viewOf(request)
        // Who may not write it is told so before anything is read.
        refuseLocked(await surveyHeld(site.db, view, request.params.id))
        const file = await surveyFileOf(request)
        refuseOtherAccount(accountOf(request), file.options)
        const survey = await surveyHeld(site.db, view, request.params.id)
        const outcome = await understandFile(view, survey, file)
        if (file.options.dryRun === '1') return weighFile(site.db, view, survey, outcome, file.fileName)
        const { seen } = file.options
        if (seen === undefined)
          throw new Failure('invalid', {
            message: say.noSeen,
            fields: [{ field: 'seen', code: 'missing', message: say.noSeen }],
          })
        const act = { db: site.db, view, at: site.now().toISOString() }
        return storeFile(act, survey.round.id, outcome, file.fileName, seen)
      },
    )
  })

  async function viewOf(request: FastifyRequest): Promise<SurveyView> {
    return {
      catalogue: await site.evaluation.catalogue(),
      viewer: accountOf(request),
      today: dateInVietnam(site.now()),
    }
  }

  async function actFor(request: FastifyRequest): Promise<SurveyAct> {
    refuseOtherAccount(accountOf(request), request.body as { account?: string })
    return { db: site.db, view: await viewOf(request), at: site.now().toISOString() }
  }

  async function surveyAfter(request: FastifyRequest, id: number) {
    const view = await viewOf(request)
    return readSurvey(site.db, view, await surveySeen(site.db, view, id), {})
  }
}
