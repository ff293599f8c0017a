/** Where a person is signed in, and ending it: one's own sessions, or for administrators those of people they manage. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { aboutAccount } from './about-account.ts'
import { OfAccount, SessionList, SessionParams } from './contract.ts'
import { accountAsked, accountEnded } from './reach.ts'
import { agentWords } from './sentences.vi.ts'
import { accountIdOfSession, endSessions, sessionsOf } from './session-queries.ts'

export function sessionRoutes(app: App, site: SiteContext): void {
  const { db } = site
  const config = { who: 'signed_in', byToken: 'never', beforeSecondFactor: true } as const

  app.get(
    '/api/sessions',
    { schema: { querystring: OfAccount, response: answers(SessionList) }, config },
    async (request) => {
      const visitor = accountOf(request)
      const accountId = await accountAsked(site, visitor, request.query.account)
      const rows = await sessionsOf(db, accountId, site.now())
      const items = rows.map((row) => ({ ...row, agent: agentWords(row.agent), current: row.id === visitor.by.id }))
      return { items }
    },
  )

  app.delete(
    '/api/sessions/:id',
    { schema: { params: SessionParams, response: nothing }, config },
    async (request, reply) => {
      const visitor = accountOf(request)
      const { id } = request.params
      const accountId = await accountIdOfSession(db, id)
      if (accountId === undefined) throw new Failure('not_found')
      const account = await accountEnded(site, visitor, accountId)
      await inTransaction(db, async (trx) => {
        if ((await endSessions(trx, account.id, { only: id })) === 0) throw new Failure('not_found')
        const at = site.now().toISOString()
        await appendAudit(trx, { at, accountId: visitor.id, act: 'end_session', ...aboutAccount(account) })
      })
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/sessions',
    { schema: { querystring: OfAccount, response: nothing }, config },
    async (request, reply) => {
      const visitor = accountOf(request)
      const account = await accountEnded(site, visitor, request.query.account ?? visitor.id)
      await inTransaction(db, async (trx) => {
        // One's own session is none of somebody else's, so that this ends all of theirs.
        const ended = await endSessions(trx, account.id, { allBut: visitor.by.id })
        const at = site.now().toISOString()
        const about = aboutAccount(account, { ended })
        const act = account.id === visitor.id ? 'end_other_sessions' : 'end_sessions'
        if (ended > 0) await appendAudit(trx, { at, accountId: visitor.id, act, ...about })
      })
      return reply.code(204).send()
    },
  )
}
