/**
 * Who may call a route: every route says so, and a route that does not is refused at start. A browser comes with a session,
 * a program with a token; a token opens reading routes, and others only where they say that it does.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../domain/failure.ts'
import { type Account, type Action, mayAnywhere } from '../domain/permission.ts'
import { whoMaySentences } from './who-may.vi.ts'

/**
 * `anyone`: no session needed. `signed_in`: any account. An action: whoever may do it at some unit at least.
 * At which units, the query layer decides.
 */
export type WhoMay = 'anyone' | 'signed_in' | Action

/** Which tokens open a route. `calendar` stands in the address (`?token=`), since calendar programs send no headers. */
export type ByToken = 'read' | 'write' | 'calendar' | 'never'
export type TokenScope = 'read' | 'write' | 'calendar'

/** The account behind a request, and how it came in. */
export type Visitor = Account & {
  username: string
  /** The site asks a second factor of this person, and there is none yet. */
  mustSetUpSecondFactor: boolean
  by: { kind: 'session'; id: string } | { kind: 'token'; id: string; scope: TokenScope }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: WhoMay
    /** Where left out: `read` for GET, `never` for all else. */
    byToken?: ByToken
    /** Open to those who must set up a second factor first. */
    beforeSecondFactor?: boolean
  }
  interface FastifyRequest {
    /** The account of the session or token, or null. */
    account: Visitor | null
  }
}

/** Resolves a token, or else the session cookie; handed in by app.ts, so that http knows no feature. */
export type FindAccount = (request: FastifyRequest, token: string | undefined) => Promise<Visitor | null>

export function guardRoutes(app: FastifyInstance, findAccount: FindAccount): void {
  app.decorateRequest('account', null)
  app.addHook('onRoute', (route) => {
    // The built web and the page that explains the API are the same for everybody, and plugins register their routes.
    if (!route.url.startsWith('/api/') || route.url.startsWith('/api/docs'))
      route.config = { who: 'anyone', ...route.config }
    if (route.config?.who === undefined) throw new Error(`route ${route.url} does not say who may call it`)
  })
  app.addHook('onRequest', async (request) => {
    const { who, beforeSecondFactor = false } = request.routeOptions.config
    if (who === undefined) return
    const byToken = byTokenOf(request)
    const token = tokenOf(request, byToken)
    const found = await findAccount(request, token)
    const isOpen = found === null || found.by.kind === 'session' || opens(found.by.scope, byToken)
    request.account = isOpen ? found : null
    if (who === 'anyone') return
    if (found === null)
      throw new Failure('unauthenticated', token === undefined ? {} : { message: whoMaySentences.deadToken })
    if (!isOpen) throw new Failure('forbidden', { message: whoMaySentences.notByToken })
    if (!beforeSecondFactor) refuseBeforeSecondFactor(found)
    if (who !== 'signed_in' && !mayAnywhere(found, who)) throw new Failure('forbidden')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    // What depends on who asks is no one else's: neither a proxy nor the next person at this browser may be given it.
    const { who } = request.routeOptions.config
    if (who !== undefined && who !== 'anyone' && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-store')
    return payload
  })
}

/** Refuses who must set up a second factor first; for what a route that is open to them does to somebody else. */
export function refuseBeforeSecondFactor(visitor: Visitor): void {
  if (!visitor.mustSetUpSecondFactor) return
  const context = { secondFactor: 'set_up' }
  throw new Failure('forbidden', { message: whoMaySentences.setUpSecondFactor, context })
}

function byTokenOf(request: FastifyRequest): ByToken {
  const { config, method } = request.routeOptions
  const isReading = [method].flat().every((one) => one === 'GET' || one === 'HEAD')
  return config.byToken ?? (isReading ? 'read' : 'never')
}

/** Of a request with both, the token counts: a program must not do more because a browser's cookie came along. */
function tokenOf(request: FastifyRequest, byToken: ByToken): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined || byToken !== 'calendar') return bearer
  const { token } = request.query as { token?: unknown }
  return typeof token === 'string' ? token : undefined
}

function opens(scope: TokenScope, byToken: ByToken): boolean {
  if (byToken === 'read') return scope === 'read' || scope === 'write'
  return byToken === scope
}

/** The account of a guarded route; the guard has already refused requests without one. */
export function accountOf(request: FastifyRequest): Visitor {
  if (request.account === null) throw new Failure('unauthenticated')
  return request.account
}
