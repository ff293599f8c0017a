/** Who may call a route: every route says so, and a route that does not is refused at start. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../domain/failure.ts'
import type { Account } from '../domain/permission.ts'

/** `anyone`: no session needed. `signed_in`: any account; the query layer scopes what it sees. */
export type WhoMay = 'anyone' | 'signed_in'

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: WhoMay
  }
  interface FastifyRequest {
    /** The account of the session, or null. */
    account: Account | null
  }
}

/** Resolves the session cookie to an account; handed in by app.ts, so that http knows no feature. */
export type FindAccount = (request: FastifyRequest) => Promise<Account | null>

export function guardRoutes(app: FastifyInstance, findAccount: FindAccount): void {
  app.decorateRequest('account', null)
  app.addHook('onRoute', (route) => {
    // The built web and the page that explains the API are the same for everybody, and plugins register their routes.
    if (!route.url.startsWith('/api/') || route.url.startsWith('/api/docs'))
      route.config = { who: 'anyone', ...route.config }
    if (route.config?.who === undefined) throw new Error(`route ${route.url} does not say who may call it`)
  })
  app.addHook('onRequest', async (request) => {
    const who = request.routeOptions.config.who
    if (who === undefined) return
    request.account = await findAccount(request)
    if (who === 'signed_in' && request.account === null) throw new Failure('unauthenticated')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    // What depends on who asks is no one else's: neither a proxy nor the next person at this browser may be given it.
    if (request.routeOptions.config.who === 'signed_in' && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-store')
    return payload
  })
}

/** The account of a signed-in route; the guard has already refused requests without one. */
export function accountOf(request: FastifyRequest): Account {
  if (request.account === null) throw new Failure('unauthenticated')
  return request.account
}
