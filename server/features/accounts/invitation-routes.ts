/** One-time links: what they say to whoever opens them, using them, and the list of those still open. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { aboutAccount } from './about-account.ts'
import { acceptLink, linkGone } from './accept-link.ts'
import { Invitation, InvitationList, InvitationParams, InvitationUse, Me } from './contract.ts'
import type { Entrance } from './entrance.ts'
import { invitationById, invitationBySecret, openInvitations, revokeInvitations } from './invitation-queries.ts'
import { peopleWithin } from './people-queries.ts'
import { accountById } from './queries.ts'
import { accountManaged, reachOf } from './reach.ts'

export function invitationRoutes(app: App, site: SiteContext, entrance: Entrance): void {
  const { db } = site
  const open = { who: 'anyone', rateLimit: { max: 30, timeWindow: '1 minute' } } as const

  app.get(
    '/api/invitations/:invitation',
    { schema: { params: InvitationParams, response: answers(Invitation) }, config: open },
    async (request, reply) => {
      const invitation = await invitationBySecret(db, request.params.invitation, site.now().toISOString())
      const account = invitation && (await accountById(db, invitation.accountId))
      if (!account) throw linkGone()
      reply.header('cache-control', 'no-store')
      const { purpose, expiresAt } = invitation
      const { username, displayName, totpSecret } = account
      return { purpose, username, displayName, expiresAt, secondFactor: totpSecret !== null }
    },
  )

  app.post(
    '/api/invitations/:invitation',
    { schema: { params: InvitationParams, body: InvitationUse, response: answers(Me) }, config: open },
    async (request, reply) => {
      const account = await acceptLink(db, request.params.invitation, request.body, request.ip, site.now())
      return entrance.enter(request, reply, account, 'sign_in')
    },
  )

  app.get(
    '/api/invitations',
    { schema: { response: answers(InvitationList) }, config: { who: 'administer', byToken: 'never' } },
    async (request) => {
      const people = await peopleWithin(db, await reachOf(site, accountOf(request)))
      const byId = new Map(people.map((one) => [one.id, one]))
      const rows = await openInvitations(db, [...byId.keys()], site.now().toISOString())
      return {
        items: rows.flatMap(({ accountId, ...row }) => {
          const account = byId.get(accountId)
          if (!account) return []
          const { id, username, displayName } = account
          return [{ ...row, account: { id, username, displayName } }]
        }),
      }
    },
  )

  app.delete(
    '/api/invitations/:invitation',
    { schema: { params: InvitationParams, response: nothing }, config: { who: 'administer' } },
    async (request, reply) => {
      const visitor = accountOf(request)
      const at = site.now().toISOString()
      const invitation = await invitationById(db, request.params.invitation, at)
      if (!invitation) throw new Failure('not_found')
      const account = await accountManaged(site, visitor, invitation.accountId)
      await inTransaction(db, async (trx) => {
        if ((await revokeInvitations(trx, { id: invitation.id }, at)) === 0) throw new Failure('not_found')
        await appendAudit(trx, {
          at,
          accountId: visitor.id,
          act: 'revoke_invitation',
          ...aboutAccount(account),
        })
      })
      return reply.code(204).send()
    },
  )
}
