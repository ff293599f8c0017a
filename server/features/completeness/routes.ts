/** The board of sheets: units by months with state and lateness. */
import { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam, type Month, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import { completenessBytes, completenessRows, mostMonths } from '../../evaluation/sheets/completeness.ts'
import { answers, sendUnchecked } from '../../http/answers.ts'
import { sendJson, sendKnown, sent } from '../../http/freshness.ts'
import { parentNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { Completeness, CompletenessInColumns, CompletenessQuery } from './contract.ts'
import { completenessSentences } from './sentences.vi.ts'

export function completenessRoutes(app: App, site: Site): void {
  app.get(
    '/api/completeness',
    {
      schema: { querystring: CompletenessQuery, response: answers(z.union([Completeness, CompletenessInColumns])) },
      config: { who: 'signed_in' },
    },
    async (request, reply) => {
      const viewer = accountOf(request)
      const today = dateInVietnam(site.now())
      const { from, to } = span(request.query, today)
      const sheets = await site.evaluation.sheets(monthsBetween(from, to))
      const parent = parentNamed(sheets.catalogue, request.query.parent, viewer, today)
      if (await sendKnown(request, reply, { version: sheets.version, today, viewer })) return sent(reply)
      const asked = { viewer, parent, from, to, today }
      if (request.query.form === 'columns') return sendJson(reply, completenessBytes(sheets, asked))
      return sendUnchecked<Completeness>(reply, completenessRows(sheets, asked))
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
