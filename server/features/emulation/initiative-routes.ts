/** Initiatives: the list with its counts, and the acts upon one of them; each act answers what it has become. */
import type { FastifyRequest } from 'fastify'
import { initiativeItem } from '../../evaluation/emulation/emulation.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { actOf, viewOf } from './access.ts'
import {
  ApplyBody,
  AppraiseBody,
  EmulationParams,
  InitiativeBody,
  InitiativeItem,
  InitiativeList,
  InitiativePatch,
  InitiativeQuery,
  WhyBody,
} from './contract.ts'
import { applyInitiative, appraiseInitiative, reopenInitiative, withdrawInitiative } from './decide-initiative.ts'
import { readInitiatives } from './read-initiatives.ts'
import { changeInitiative, registerInitiative } from './register-initiative.ts'

export function initiativeRoutes(app: App, site: Site): void {
  const params = EmulationParams
  const response = answers(InitiativeItem)
  const reporting = { who: 'report_tasks' } as const
  const approving = { who: 'approve_tasks' } as const

  app.get(
    '/api/initiatives',
    { schema: { querystring: InitiativeQuery, response: answers(InitiativeList) }, config: { who: 'signed_in' } },
    async (request) => {
      const view = await viewOf(site, accountOf(request))
      const { unit, year, campaign, state, q } = request.query
      const units = unit === undefined ? undefined : unitsNamed(view.catalogue, unit, year)
      return readInitiatives(view, { units, year, campaign, state, q })
    },
  )

  app.post('/api/initiatives', { schema: { body: InitiativeBody, response }, config: reporting }, async (request) => {
    const id = await registerInitiative(await actOf(site, request), request.body)
    return initiativeNow(request, id)
  })

  app.patch(
    '/api/initiatives/:id',
    { schema: { params, body: InitiativePatch, response }, config: reporting },
    async (request) => {
      await changeInitiative(await actOf(site, request), request.params.id, request.body)
      return initiativeNow(request, request.params.id)
    },
  )

  app.post(
    '/api/initiatives/:id/appraise',
    { schema: { params, body: AppraiseBody, response }, config: approving },
    async (request) => {
      await appraiseInitiative(await actOf(site, request), request.params.id, request.body)
      return initiativeNow(request, request.params.id)
    },
  )

  app.post(
    '/api/initiatives/:id/apply',
    { schema: { params, body: ApplyBody, response }, config: approving },
    async (request) => {
      await applyInitiative(await actOf(site, request), request.params.id, request.body)
      return initiativeNow(request, request.params.id)
    },
  )

  app.post(
    '/api/initiatives/:id/withdraw',
    { schema: { params, body: WhyBody, response }, config: reporting },
    async (request) => {
      const { revision, reason } = request.body
      await withdrawInitiative(await actOf(site, request), request.params.id, revision, reason)
      return initiativeNow(request, request.params.id)
    },
  )

  app.post(
    '/api/initiatives/:id/reopen',
    { schema: { params, body: WhyBody, response }, config: approving },
    async (request) => {
      const { revision, reason } = request.body
      await reopenInitiative(await actOf(site, request), request.params.id, revision, reason)
      return initiativeNow(request, request.params.id)
    },
  )

  async function initiativeNow(request: FastifyRequest, id: number): Promise<InitiativeItem> {
    const view = await viewOf(site, accountOf(request))
    const initiative = view.records.initiatives.find((one) => one.id === id)
    if (!initiative) throw new Error(`initiative ${id} is gone`)
    return initiativeItem(view, initiative)
  }
}
