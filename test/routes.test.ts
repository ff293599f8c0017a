/** Every method and path, and who may: a new route shows up here, or the test is red. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyContextConfig } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../server/app.ts'
import { type Role, roles } from '../server/domain/permission.ts'
import { answerFailures } from '../server/http/failures.ts'
import type { App } from '../server/http/site.ts'
import { type ByToken, guardRoutes, type TokenScope, type Visitor, type WhoMay } from '../server/http/who-may.ts'
import { now } from './support/clock.ts'
import { sampleConfig } from './support/config.ts'
import { sampleDatabase } from './support/database.ts'
import { routesOf } from './support/routes.ts'

let app: App
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bct-web-'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
  const { db } = await sampleDatabase('sqlite')
  app = await buildApp({ db, config: sampleConfig, now: () => now, webFolder: folder })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const examples: Record<string, string> = {
  ':unit': 'MH02',
  ':month': '2026-10',
  ':element': 'petitions_due',
  ':file': 'ranking.csv',
  '*': 'anything',
}
const example = (route: string) => route.replace(/:\w+|\*/g, (name) => examples[name] ?? name)

/** Found out by asking, without a session and as each role, not by reading what the route declares. */
async function whoMay({ method, path }: { method: string; path: string }): Promise<string> {
  const ask = (cookie?: string) =>
    app.inject({ method: method as 'GET', url: example(path), headers: cookie === undefined ? {} : { cookie } })
  const response = await ask()
  if (response.statusCode !== 401 || !response.json().message.includes('chưa đăng nhập')) return 'anyone'
  const open: string[] = []
  // A session for each question: some of them end the others.
  for (const role of roles) if ((await ask(await cookieOf(role))).statusCode !== 403) open.push(role)
  return open.length === roles.length ? 'signed in' : open.join(', ')
}

async function cookieOf(role: Role): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/session/sample',
    headers: { host: '127.0.0.1:3000' },
    payload: { role },
  })
  return `bct=${response.cookies[0]?.value}`
}

describe('the routes', () => {
  it('are these, and open to these', async () => {
    const found: string[] = []
    for (const route of routesOf(app)) found.push(`${route.method} ${route.path}: ${await whoMay(route)}`)
    expect(found).toMatchInlineSnapshot(`
      [
        "GET *: anyone",
        "GET /api/accounts: administrator",
        "POST /api/accounts: administrator",
        "GET /api/accounts/:id: administrator",
        "PATCH /api/accounts/:id: administrator",
        "POST /api/accounts/:id/invitation: administrator",
        "POST /api/accounts/:id/second-factor/reset: administrator",
        "POST /api/accounts/import: administrator",
        "GET /api/audit: signed in",
        "GET /api/audit.csv: signed in",
        "GET /api/calendar.ics: signed in",
        "GET /api/completeness: signed in",
        "GET /api/docs: anyone",
        "GET /api/docs/: anyone",
        "GET /api/docs/*: anyone",
        "GET /api/docs/json: anyone",
        "GET /api/docs/static/index.html: anyone",
        "GET /api/docs/static/swagger-initializer.js: anyone",
        "GET /api/docs/yaml: anyone",
        "GET /api/due-days: signed in",
        "PUT /api/due-days: administrator",
        "PUT /api/due-days/year: administrator",
        "GET /api/duties: signed in",
        "GET /api/exports/:file: signed in",
        "GET /api/imports: signed in",
        "POST /api/imports: signed in",
        "GET /api/imports/:id: signed in",
        "POST /api/imports/:id/commit: signed in",
        "GET /api/imports/:id/report.csv: signed in",
        "POST /api/imports/:id/undo: signed in",
        "GET /api/imports/template.xlsx: signed in",
        "GET /api/indicators: signed in",
        "GET /api/invitations: administrator",
        "DELETE /api/invitations/:invitation: administrator",
        "GET /api/invitations/:invitation: anyone",
        "POST /api/invitations/:invitation: anyone",
        "GET /api/me: signed in",
        "PUT /api/me/password: signed in",
        "DELETE /api/me/second-factor: signed in",
        "POST /api/me/second-factor: signed in",
        "POST /api/me/second-factor/confirm: signed in",
        "GET /api/openapi.json: anyone",
        "GET /api/overview: signed in",
        "GET /api/owners: signed in",
        "PUT /api/owners: approver, administrator",
        "GET /api/plans: signed in",
        "GET /api/plans/:plan: signed in",
        "GET /api/rankings: signed in",
        "GET /api/reminders: signed in",
        "GET /api/reviews: signed in",
        "GET /api/schemes: signed in",
        "GET /api/search: signed in",
        "DELETE /api/session: anyone",
        "POST /api/session: anyone",
        "POST /api/session/sample: anyone",
        "DELETE /api/sessions: signed in",
        "GET /api/sessions: signed in",
        "DELETE /api/sessions/:id: signed in",
        "GET /api/settings: signed in",
        "PUT /api/settings: administrator",
        "POST /api/setup: anyone",
        "GET /api/sheets/:unit/:month: signed in",
        "POST /api/sheets/:unit/:month/approve: approver, administrator",
        "GET /api/sheets/:unit/:month/events: signed in",
        "POST /api/sheets/:unit/:month/figures: signed in",
        "PUT /api/sheets/:unit/:month/figures/:element: signed in",
        "POST /api/sheets/:unit/:month/figures/:element/discard: signed in",
        "GET /api/sheets/:unit/:month/history: signed in",
        "POST /api/sheets/:unit/:month/reopen: signed in",
        "POST /api/sheets/:unit/:month/request: signed in",
        "POST /api/sheets/:unit/:month/return: signed in",
        "POST /api/sheets/:unit/:month/submit: signed in",
        "GET /api/site: anyone",
        "GET /api/targets: signed in",
        "GET /api/tasks: signed in",
        "GET /api/tokens: signed in",
        "POST /api/tokens: signed in",
        "DELETE /api/tokens/:id: signed in",
        "GET /api/units: signed in",
        "GET /api/units/:unit/assessments: signed in",
        "GET /api/units/:unit/scorecard: signed in",
        "GET /healthz: anyone",
        "GET /index.html: anyone",
      ]
    `)
  })

  it('that change figures are open to nobody without a session, whatever the method is called', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
      for (const url of ['/api/sheets/MH02/2026-10', '/api/sheets/MH02/2026-10/figures/petitions_due']) {
        const response = await app.inject({ method, url, payload: { value: 1, revision: 0 } })
        expect([401, 404]).toContain(response.statusCode)
      }
  })
})

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

describe('the description of the interface', () => {
  type Operation = {
    parameters?: { name: string; in: string }[]
    responses: Record<string, { content?: Record<string, { schema?: object }> }>
    requestBody?: { content: Record<string, unknown> }
  }
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> }

  beforeAll(async () => {
    const response = await app.inject('/api/openapi.json')
    expect(response.statusCode).toBe(200)
    document = response.json()
  })

  const described = () =>
    routesOf(app).filter(
      ({ path }) => path.startsWith('/api/') && !path.startsWith('/api/docs') && path !== '/api/openapi.json',
    )

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  })

  it('names every route under /api, with its parameters and answers', () => {
    for (const { method, path } of described()) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      expect(operation, `${method} ${path}`).toBeDefined()
      const named = (operation?.parameters ?? []).filter((one) => one.in === 'path').map((one) => `:${one.name}`)
      expect(named.sort(), path).toEqual([...(path.match(/:\w+/g) ?? [])].sort())
      if (path !== '/api/exports/:file') expect(Object.keys(operation?.responses ?? {})[0], path).toMatch(/^20[04]$/)
      const types = Object.keys(operation?.requestBody?.content ?? { 'application/json': true })
      expect(types, path).toEqual(['application/json'])
    }
  })

  it('names nothing that is not there', () => {
    const there = new Set(routesOf(app).map(({ method, path }) => `${method.toLowerCase()} ${path}`))
    for (const [path, operations] of Object.entries(document.paths))
      for (const method of Object.keys(operations))
        expect(there, path).toContain(`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  })

  it('can be read as a page', async () => {
    const page = await app.inject('/api/docs/')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
  })
})

describe('what is not a route', () => {
  it('gets the page where a person asks, and JSON where a program does', async () => {
    const person = await app.inject({ url: '/tong-quan', headers: { accept: 'text/html' } })
    expect([person.statusCode, person.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
    for (const [url, accept] of [
      ['/tong-quan', 'application/json'],
      ['/api/none', 'text/html'],
    ] as const) {
      const response = await app.inject({ url, headers: { accept } })
      expect([url, response.statusCode, response.json().code]).toEqual([url, 404, 'not_found'])
    }
  })

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
  ])('gives no file from outside the web folder: %s', async (url) => {
    const response = await app.inject({ url, headers: { accept: 'text/html' } })
    expect(response.body).not.toMatch(/"name"|root:/)
    expect(response.statusCode).toBeLessThan(500)
  })
})
