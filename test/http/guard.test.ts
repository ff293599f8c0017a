/** Who comes through to a route: what it declares, by session or token, and what is refused before the first request. */
import fastify, { type FastifyContextConfig } from 'fastify'
import { describe, expect, it } from 'vitest'
import { answerFailures } from '../../server/http/failures.ts'
import { type ByToken, guardRoutes, type TokenScope, type Visitor, type WhoMay } from '../../server/http/who-may.ts'

describe('a route', () => {
  const guarded = () => {
    const own = fastify()
    guardRoutes(own, async () => null)
    return own
  }

  it('that does not say who may is refused at start', () => {
    expect(() => guarded().get('/api/new', async () => 'x')).toThrow('route /api/new does not say who may call it')
    expect(() => guarded().get('/api/new', { config: {} }, async () => 'x')).toThrow('who may call it')
  })

  it.each<[WhoMay, number]>([
    ['anyone', 200],
    ['signed_in', 401],
  ])('that says “%s” answers a stranger %i, under /api and elsewhere', async (who, status) => {
    for (const url of ['/api/new', '/elsewhere']) {
      const own = guarded()
      own.setErrorHandler((error: Error, _request, reply) =>
        reply.code(error.message === 'unauthenticated' ? 401 : 500).send(),
      )
      own.get(url, { config: { who } }, async () => 'x')
      expect([url, (await own.inject(url)).statusCode]).toEqual([url, status])
    }
  })
})

describe('the guard', () => {
  type Asked = {
    method?: 'GET' | 'POST'
    config: FastifyContextConfig
    by: Visitor['by'] | undefined
    mustSetUp?: boolean
  }

  /** Asks a route that declares `config`, as a clerk who comes in by session or token. */
  async function ask({ method = 'GET', config, by, mustSetUp = false }: Asked, url = '/api/new', headers = {}) {
    const own = fastify()
    const tokens: (string | undefined)[] = []
    const clerk = { id: 'a', username: 'a', displayName: 'A', roles: [{ role: 'clerk' as const, unitId: 1 }] }
    guardRoutes(own, async (_request, token) => {
      tokens.push(token)
      return by ? { ...clerk, by, mustSetUpSecondFactor: mustSetUp } : null
    })
    answerFailures(own)
    own.route({ method, url: '/api/new', config, handler: async (request) => request.account?.id ?? 'nobody' })
    const response = await own.inject({ method, url, headers })
    return { status: response.statusCode, body: response.body, token: tokens[0] }
  }

  const session: Visitor['by'] = { kind: 'session', id: 's' }
  const token = (scope: TokenScope): Visitor['by'] => ({ kind: 'token', id: 't', scope })

  it.each<[WhoMay, number]>([
    ['signed_in', 200],
    ['enter_figures', 200],
    ['see_drafts', 200],
    ['approve_sheets', 403],
    ['administer', 403],
  ])('lets a clerk into “%s” with %i', async (who, status) => {
    expect((await ask({ config: { who }, by: session })).status).toBe(status)
  })

  it.each<[string, 'GET' | 'POST', ByToken | undefined, TokenScope[]]>([
    ['a reading route', 'GET', undefined, ['read', 'write']],
    ['a writing route', 'POST', undefined, []],
    ['a reading route that says never', 'GET', 'never', []],
    ['a writing route that says write', 'POST', 'write', ['write']],
    ['a route for calendars', 'GET', 'calendar', ['calendar']],
  ])('opens %s by token to these', async (_name, method, byToken, scopes) => {
    const opened: TokenScope[] = []
    for (const scope of ['read', 'write', 'calendar'] as const) {
      const config = { who: 'signed_in' as const, ...(byToken && { byToken }) }
      const { status } = await ask({ method, config, by: token(scope) })
      expect([200, 403]).toContain(status)
      if (status === 200) opened.push(scope)
    }
    expect(opened).toEqual(scopes)
  })

  it('takes a token from the address on routes for calendars only, and from the header everywhere', async () => {
    const reading = { config: { who: 'signed_in' as const }, by: session }
    const calendar = { config: { who: 'signed_in' as const, byToken: 'calendar' as const }, by: token('calendar') }
    const header = { authorization: 'Bearer bct_b' }
    expect((await ask(reading, '/api/new?token=bct_a')).token).toBeUndefined()
    expect((await ask(calendar, '/api/new?token=bct_a')).token).toBe('bct_a')
    expect((await ask(calendar, '/api/new?token=a&token=b')).token).toBeUndefined()
    expect((await ask(calendar, '/api/new?token=bct_a', header)).token).toBe('bct_b')
    expect((await ask(reading, '/api/new', header)).token).toBe('bct_b')
    expect((await ask(reading, '/api/new', { authorization: 'Basic YTpi' })).token).toBeUndefined()
  })

  it('takes a token that does not fit for nobody where anyone may come', async () => {
    expect((await ask({ method: 'POST', config: { who: 'anyone' }, by: token('write') })).body).toBe('nobody')
  })

  it('lets those who must set up a second factor go where that is done, and nowhere else', async () => {
    expect((await ask({ config: { who: 'signed_in' }, by: session, mustSetUp: true })).status).toBe(403)
    const config = { who: 'signed_in' as const, beforeSecondFactor: true }
    expect((await ask({ config, by: session, mustSetUp: true })).status).toBe(200)
  })
})
