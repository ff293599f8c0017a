/** The board of sheets: units by months with state and lateness. */
import { catalogueTopic, versions } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, type Month, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import { completenessOf, mostMonths } from '../../evaluation/completeness.ts'
import { answers } from '../../http/answers.ts'
import { sendKnown, sent } from '../../http/freshness.ts'
import { parentNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Completeness, CompletenessQuery } from './contract.ts'
import { completenessSentences } from './sentences.vi.ts'

export function completenessRoutes(app: App, site: Site): void {
  app.get(
    '/api/completeness',
    { schema: { querystring: CompletenessQuery, response: answers(Completeness) }, config: { who: 'signed_in' } },
    async (request, reply) => {
      const viewer = accountOf(request)
      const today = dateInVietnam(site.now())
      // Read before the sheets: a change in between makes the tag too old, never the answer.
      const read = await versions(site.db)
      const catalogue = await site.evaluation.catalogue()
      const parent = parentNamed(catalogue, request.query.parent, viewer, today)
      const { from, to } = span(request.query, today)
      const version = [catalogueTopic, ...monthsBetween(from, to)].map((topic) => read.get(topic) ?? 0).join(' ')
      if (await sendKnown(request, reply, { version, today, viewer })) return sent(reply)
      return completenessOf(site.db, catalogue, viewer, parent, from, to, today)
    },
  )
}

/** Periods are known until then. */
const lastMonth: Month = '2099-12'

/** Twelve months up to the last one that is over, where nothing is said. */
function span(given: { from?: Month | undefined; to?: Month | undefined }, today: string): { from: Month; to: Month } {
  const year = given.from === undefined ? previousPeriod(today.slice(0, 7)) : shiftPeriod(given.from, 11)
  const to = given.to ?? (year < lastMonth ? year : lastMonth)
  const from = given.from ?? shiftPeriod(to, -11)
  const count = monthsBetween(from, to).length
  if (count < 1 || count > mostMonths) {
    const message = count < 1 ? completenessSentences.wrongOrder : completenessSentences.tooLong(mostMonths)
    throw new Failure('invalid', { message, fields: [{ field: 'from', code: 'range', message }] })
  }
  return { from, to }
}
