/** The leadership overview. */
import { z } from 'zod'
import { dateInVietnam, monthsOver } from '../../domain/period.ts'
import { monthsForOverview, overviewColumns, overviewOf } from '../../evaluation/overview.ts'
import { everBelow, lastReportedMonth, openingPeriod } from '../../evaluation/period-choice.ts'
import { answers, sendUnchecked } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { parentNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Overview, OverviewInColumns, OverviewQuery } from './contract.ts'

export function overviewRoutes(app: App, site: Site): void {
  app.get(
    '/api/overview',
    {
      schema: { querystring: OverviewQuery, response: answers(z.union([Overview, OverviewInColumns])) },
      config: { who: 'signed_in' },
    },
    async (request, reply) => {
      const now = site.now()
      const today = dateInVietnam(now)
      const account = accountOf(request)
      const catalogue = await site.evaluation.catalogue()
      const parent = parentNamed(catalogue, request.query.parent, account, today)
      const lastReported = await lastReportedMonth(site.db, everBelow(catalogue, parent))
      const opening = openingPeriod(today, lastReported)
      const period = request.query.period ?? opening
      const facts = await site.evaluation.facts(account, monthsForOverview(period), now)
      if (await sendKnown(request, reply, { ...facts, version: `${facts.version} ${lastReported}` }, now))
        return sent(reply)
      const hasFigures = lastReported !== undefined && monthsOver(period, today).some((month) => month <= lastReported)
      const { kind = 'all', form } = request.query
      const instead = hasFigures || lastReported === undefined ? null : opening
      const asked = [facts, parent, period, kind, now.toISOString()] as const
      if (form !== 'columns') return { ...(await overviewOf(...asked)), instead }
      return sendUnchecked<z.infer<typeof OverviewInColumns>>(reply, { ...(await overviewColumns(...asked)), instead })
    },
  )
}
