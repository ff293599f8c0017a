/** The emulation movement: bodies and campaigns here, initiatives and commendations in files of their own. */
import { bodyItem, campaignItem, campaignsOf, mayAt } from '../../evaluation/emulation/emulation.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { actOf, unitWithin, viewOf } from './access.ts'
import { commendationRoutes } from './commendation-routes.ts'
import {
  BodiesBody,
  BodyItem,
  BodyList,
  BodyPatch,
  BodyQuery,
  CampaignBody,
  CampaignItem,
  CampaignList,
  CampaignPatch,
  CampaignQuery,
  EligibilityAnswer,
  EmulationParams,
  JudgementBody,
} from './contract.ts'
import { initiativeRoutes } from './initiative-routes.ts'
import { judgeCriterion } from './judge.ts'
import { readEligibility } from './read-eligibility.ts'
import { addBodies, changeBody } from './save-bodies.ts'
import { changeCampaign, launchCampaign } from './save-campaign.ts'

export function emulationRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  const editing = { who: 'edit_plans' } as const
  const id = EmulationParams

  app.get(
    '/api/bodies',
    { schema: { querystring: BodyQuery, response: answers(BodyList) }, config },
    async (request) => {
      const view = await viewOf(site, accountOf(request))
      return bodyList(view, request.query.unit)
    },
  )

  app.post(
    '/api/bodies',
    { schema: { body: BodiesBody, response: answers(BodyList) }, config: editing },
    async (request) => {
      const unit = await addBodies(await actOf(site, request), request.body)
      return bodyList(await viewOf(site, accountOf(request)), unit)
    },
  )

  app.patch(
    '/api/bodies/:id',
    { schema: { params: id, body: BodyPatch, response: answers(BodyItem) }, config: editing },
    async (request) => {
      return bodyItem(await changeBody(await actOf(site, request), request.params.id, request.body))
    },
  )

  app.get(
    '/api/campaigns',
    { schema: { querystring: CampaignQuery, response: answers(CampaignList) }, config },
    async (request) => {
      const account = accountOf(request)
      const view = await viewOf(site, account)
      const { unit, year } = request.query
      const units = unit === undefined ? undefined : unitsNamed(view.catalogue, unit, year)
      const own = new Set(account.roles.map(({ unitId }) => unitId))
      const mayLaunch = [...own].filter((unitId) => mayAt(view, 'edit_plans', unitId))
      return {
        items: campaignsOf(view, { units, year }),
        mayLaunch: mayLaunch.flatMap((unitId) => view.catalogue.unitsById.get(unitId) ?? []).map(nameOf),
      }
    },
  )

  app.post(
    '/api/campaigns',
    { schema: { body: CampaignBody, response: answers(CampaignItem) }, config: editing },
    async (request) => {
      return campaignNow(request, await launchCampaign(await actOf(site, request), request.body))
    },
  )

  app.patch(
    '/api/campaigns/:id',
    { schema: { params: id, body: CampaignPatch, response: answers(CampaignItem) }, config: editing },
    async (request) => {
      await changeCampaign(await actOf(site, request), request.params.id, request.body)
      return campaignNow(request, request.params.id)
    },
  )

  app.get(
    '/api/campaigns/:id/eligibility',
    { schema: { params: id, response: answers(EligibilityAnswer) }, config },
    async (request) => readEligibility(site, await viewOf(site, accountOf(request)), request.params.id),
  )

  app.put(
    '/api/campaigns/:id/judgements',
    {
      schema: { params: id, body: JudgementBody, response: answers(EligibilityAnswer) },
      config: { who: 'report_tasks' },
    },
    async (request) => {
      await judgeCriterion(await actOf(site, request), request.params.id, request.body)
      return readEligibility(site, await viewOf(site, accountOf(request)), request.params.id)
    },
  )

  initiativeRoutes(app, site)
  commendationRoutes(app, site)

  async function campaignNow(request: Parameters<typeof accountOf>[0], campaign: number): Promise<CampaignItem> {
    const view = await viewOf(site, accountOf(request))
    const one = view.records.campaigns.get(campaign)
    if (!one) throw new Error(`campaign ${campaign} is gone`)
    return campaignItem(view, one)
  }

  function bodyList(view: Awaited<ReturnType<typeof viewOf>>, code: string): BodyList {
    const unit = unitWithin(view, code, ['see_drafts', 'edit_plans'])
    return {
      unit: nameOf(unit),
      mayEdit: mayAt(view, 'edit_plans', unit.id),
      items: view.records.bodies.filter((body) => body.unitId === unit.id).map(bodyItem),
    }
  }
}
