/** Acts upon plans: drafted, copied, changed, put in force, taken away. Each answers the plan as it stands afterwards. */
import type { FastifyRequest } from 'fastify'
import { dateInVietnam } from '../../domain/period.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { appendTargets } from './append-targets.ts'
import { changeHead } from './change-head.ts'
import { changeTargets } from './change-targets.ts'
import {
  AppendTargetsBody,
  CopyBody,
  DraftBody,
  HeadBody,
  IssueBody,
  PlanParams,
  PlanWhole,
  RemovePlanBody,
  TargetsBody,
} from './contract.ts'
import { copyPlan } from './copy-plan.ts'
import { draftPlan } from './draft-plan.ts'
import { draftFor, planToChange, planToCopy, unitToPlanFor } from './find-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { planWhole } from './read-plan.ts'
import { removePlan } from './remove-plan.ts'

export function planActRoutes(app: App, site: Site): void {
  const params = PlanParams
  const response = answers(PlanWhole)
  const config = { who: 'edit_plans' } as const

  /** Who acts, when, and on what is known then. */
  async function actOf(request: FastifyRequest) {
    const account = accountOf(request)
    refuseOtherAccount(account, request.body as { account?: string })
    const now = site.now()
    const stamp = { at: now.toISOString(), accountId: account.id }
    const catalogue = await site.evaluation.catalogue()
    const shown = (id: number) => planWhole(site, account, id, now)
    return { account, catalogue, stamp, today: dateInVietnam(now), shown }
  }

  app.post('/api/plans', { schema: { body: DraftBody, response }, config }, async (request) => {
    const { account, catalogue, stamp, today, shown } = await actOf(request)
    const { unit: code, year } = request.body
    const unit = unitToPlanFor(catalogue, account, code, year, today)
    return shown(await draftPlan(site, unit.id, request.body, stamp, today))
  })

  app.post('/api/plans/:plan/copy', { schema: { params, body: CopyBody, response }, config }, async (request) => {
    const { account, catalogue, stamp, today, shown } = await actOf(request)
    const plan = planToCopy(catalogue, account, request.params.plan)
    return shown(await copyPlan(site, catalogue, plan, request.body, stamp, today))
  })

  app.patch('/api/plans/:plan', { schema: { params, body: HeadBody, response }, config }, async (request) => {
    const { account, catalogue, stamp, today, shown } = await actOf(request)
    const plan = planToChange(catalogue, account, request.params.plan)
    await changeHead(site, plan, request.body, stamp, today)
    return shown(plan.id)
  })

  app.put('/api/plans/:plan/targets', { schema: { params, body: TargetsBody, response }, config }, async (request) => {
    const { account, catalogue, stamp, today, shown } = await actOf(request)
    const plan = planToChange(catalogue, account, request.params.plan)
    await changeTargets(site, catalogue, plan, request.body, stamp, today)
    return shown(plan.id)
  })

  app.post(
    '/api/plans/:plan/targets',
    { schema: { params, body: AppendTargetsBody, response }, config },
    async (request) => {
      const { account, catalogue, stamp, today, shown } = await actOf(request)
      const plan = planToChange(catalogue, account, request.params.plan)
      await appendTargets(site, catalogue, plan, request.body, stamp, today)
      return shown(plan.id)
    },
  )

  app.post(
    '/api/plans/:plan/issue',
    { schema: { params, body: IssueBody, response }, config: { who: 'issue_plans' } },
    async (request) => {
      const { account, catalogue, stamp, today, shown } = await actOf(request)
      const plan = draftFor(catalogue, account, request.params.plan, 'issue_plans')
      await issuePlan(site, catalogue, plan, request.body, stamp, today)
      return shown(plan.id)
    },
  )

  app.delete(
    '/api/plans/:plan',
    { schema: { params, body: RemovePlanBody, response: nothing }, config },
    async (request, reply) => {
      const { account, catalogue, stamp } = await actOf(request)
      const plan = draftFor(catalogue, account, request.params.plan, 'edit_plans')
      await removePlan(site, plan, request.body.revision, stamp)
      return reply.code(204).send()
    },
  )
}
