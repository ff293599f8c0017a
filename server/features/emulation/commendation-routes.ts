/** Files of commendations: the list, and the acts upon one of them; each act answers what it has become. */
import type { FastifyRequest } from 'fastify'
import { countBy } from '../../domain/count-by.ts'
import { commendationItem, commendationsOf } from '../../evaluation/emulation/emulation.ts'
import { answers, nothing } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { actOf, viewOf } from './access.ts'
import {
  CommendationBody,
  CommendationItem,
  CommendationList,
  CommendationPatch,
  CommendationQuery,
  DecideBody,
  EmulationParams,
  PapersBody,
  PlainActBody,
  WhyBody,
} from './contract.ts'
import { decideCommendation, proposeCommendation, reopenCommendation } from './decide-commendation.ts'
import { beginCommendation, changeCommendation, removeCommendation, tickPapers } from './save-commendation.ts'

export function commendationRoutes(app: App, site: Site): void {
  const params = EmulationParams
  const response = answers(CommendationItem)
  const reporting = { who: 'report_tasks' } as const
  const approving = { who: 'approve_tasks' } as const

  app.get(
    '/api/commendations',
    { schema: { querystring: CommendationQuery, response: answers(CommendationList) }, config: { who: 'signed_in' } },
    async (request) => {
      const view = await viewOf(site, accountOf(request))
      const { unit, year, campaign, state } = request.query
      const units = unit === undefined ? undefined : unitsNamed(view.catalogue, unit, year)
      const found = commendationsOf(view, { units, year, campaign })
      const items = found.filter((one) => state === undefined || one.state === state)
      return { items, states: countBy(found, (one) => one.state) }
    },
  )

  app.post(
    '/api/commendations',
    { schema: { body: CommendationBody, response }, config: reporting },
    async (request) => {
      const id = await beginCommendation(await actOf(site, request), request.body)
      return commendationNow(request, id)
    },
  )

  app.patch(
    '/api/commendations/:id',
    { schema: { params, body: CommendationPatch, response }, config: reporting },
    async (request) => {
      await changeCommendation(await actOf(site, request), request.params.id, request.body)
      return commendationNow(request, request.params.id)
    },
  )

  app.patch(
    '/api/commendations/:id/papers',
    { schema: { params, body: PapersBody, response }, config: reporting },
    async (request) => {
      await tickPapers(await actOf(site, request), request.params.id, request.body)
      return commendationNow(request, request.params.id)
    },
  )

  app.delete(
    '/api/commendations/:id',
    { schema: { params, body: PlainActBody, response: nothing }, config: reporting },
    async (request, reply) => {
      await removeCommendation(await actOf(site, request), request.params.id, request.body.revision)
      return reply.status(204).send()
    },
  )

  app.post(
    '/api/commendations/:id/propose',
    { schema: { params, body: PlainActBody, response }, config: reporting },
    async (request) => {
      await proposeCommendation(await actOf(site, request), request.params.id, request.body.revision)
      return commendationNow(request, request.params.id)
    },
  )

  app.post(
    '/api/commendations/:id/decide',
    { schema: { params, body: DecideBody, response }, config: approving },
    async (request) => {
      await decideCommendation(await actOf(site, request), request.params.id, request.body)
      return commendationNow(request, request.params.id)
    },
  )

  app.post(
    '/api/commendations/:id/reopen',
    { schema: { params, body: WhyBody, response }, config: approving },
    async (request) => {
      const { revision, reason } = request.body
      await reopenCommendation(await actOf(site, request), request.params.id, revision, reason)
      return commendationNow(request, request.params.id)
    },
  )

  async function commendationNow(request: FastifyRequest, id: number): Promise<CommendationItem> {
    const view = await viewOf(site, accountOf(request))
    const commendation = view.records.commendations.find((one) => one.id === id)
    if (!commendation) throw new Error(`commendation ${id} is gone`)
    return commendationItem(view, commendation)
  }
}
