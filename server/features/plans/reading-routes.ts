/** The route that reads a file for a plan. It stores nothing; files come as multipart. */
import multipart from '@fastify/multipart'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { PlanParams, PlanReading } from './contract.ts'
import { planToChange } from './find-plan.ts'
import { planFileOf, readingLimits, readPlanFile } from './read-file.ts'

export function planReadingRoutes(app: App, site: Site): void {
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: readingLimits })
    own.post(
      '/api/plans/:plan/reading',
      {
        schema: { params: PlanParams, response: answers(PlanReading) },
        config: { who: 'edit_plans' },
        bodyLimit: readingLimits.fileSize + 1_048_576,
      },
      async (request) => {
        const account = accountOf(request)
        const catalogue = await site.evaluation.catalogue()
        // Before a byte is read: who may not change the plan sends no file.
        const plan = planToChange(catalogue, account, request.params.plan)
        const sent = await planFileOf(request)
        refuseOtherAccount(account, sent.options)
        return readPlanFile(catalogue, plan, sent)
      },
    )
  })
}
