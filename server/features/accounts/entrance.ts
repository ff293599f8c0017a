/** Coming in and going out: the cookie, the session behind it, and the person's own page of facts. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { placeOf } from '../../domain/sign-in-delay.ts'
import type { Site as SiteContext } from '../../http/site.ts'
import { notePlace } from './attempt-queries.ts'
import type { Me } from './contract.ts'
import { meOf } from './me.ts'
import { noteSignIn, type StoredAccount } from './queries.ts'
import { signInSentences } from './sentences.vi.ts'
import { closeSession, openSession } from './session-queries.ts'

export type Entrance = {
  /** Opens a session for an account whose proof was just checked, and answers who they are. */
  enter: (request: FastifyRequest, reply: FastifyReply, account: StoredAccount, act: string) => Promise<Me>
  tokenOf: (request: FastifyRequest) => string | undefined
  clearCookie: (reply: FastifyReply) => void
}

const longestAgent = 200

export function createEntrance(site: SiteContext): Entrance {
  const isSecure = site.config.publicUrl?.startsWith('https:') ?? false
  const name = cookieOf(site)
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const

  return {
    tokenOf: (request) => request.cookies[name],
    clearCookie: (reply) => void reply.clearCookie(name, attributes),
    enter: async (request, reply, account, act) => {
      const now = site.now()
      const before = request.cookies[name]
      const token = await inTransaction(site.db, async (trx) => {
        // Disabled, or given another password, since it was looked at: then nobody enters.
        if (!(await noteSignIn(trx, account, now.toISOString())))
          throw new Failure('unauthenticated', { message: signInSentences.wrong })
        // A new token at every entry: one that was planted before sign-in is worth nothing after it.
        if (before !== undefined) await closeSession(trx, before)
        if (!account.isOneClick) await notePlace(trx, account.id, placeOf(request.ip), now)
        const opened = await openSession(trx, account.id, now, {
          address: request.ip,
          agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
          withSecondFactor: account.totpSecret !== null,
        })
        await appendAudit(trx, { at: now.toISOString(), accountId: account.id, act })
        return opened
      })
      reply.setCookie(name, token, attributes)
      return meOf(site, account.id)
    },
  }
}

/** The __Host- prefix binds the cookie to this host and to TLS; browsers refuse it on plain HTTP. */
export function cookieOf(site: SiteContext): string {
  return (site.config.publicUrl?.startsWith('https:') ?? false) ? '__Host-bct' : 'bct'
}
