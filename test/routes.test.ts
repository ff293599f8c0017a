/** Every method and path, and who may: a new route shows up here, or the test is red. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../server/app.ts'
import { type Role, roles } from '../server/domain/permission.ts'
import type { App } from '../server/http/site.ts'
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
        "GET /api/actions: signed in",
        "POST /api/actions: clerk, approver, leader",
        "DELETE /api/actions/:id: clerk, approver, leader",
        "PATCH /api/actions/:id: clerk, approver, leader",
        "GET /api/audit: signed in",
        "GET /api/audit.csv: signed in",
        "GET /api/bodies: signed in",
        "POST /api/bodies: clerk, approver, administrator",
        "PATCH /api/bodies/:id: clerk, approver, administrator",
        "GET /api/calendar.ics: signed in",
        "GET /api/campaigns: signed in",
        "POST /api/campaigns: clerk, approver, administrator",
        "PATCH /api/campaigns/:id: clerk, approver, administrator",
        "GET /api/campaigns/:id/eligibility: signed in",
        "PUT /api/campaigns/:id/judgements: clerk, approver",
        "GET /api/commendations: signed in",
        "POST /api/commendations: clerk, approver",
        "DELETE /api/commendations/:id: clerk, approver",
        "PATCH /api/commendations/:id: clerk, approver",
        "POST /api/commendations/:id/decide: approver, leader",
        "PATCH /api/commendations/:id/papers: clerk, approver",
        "POST /api/commendations/:id/propose: clerk, approver",
        "POST /api/commendations/:id/reopen: approver, leader",
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
        "GET /api/editions: signed in",
        "POST /api/editions: clerk, approver",
        "DELETE /api/editions/:id: clerk, approver",
        "GET /api/editions/:id: signed in",
        "PATCH /api/editions/:id: clerk, approver",
        "GET /api/editions/:id.:format: signed in",
        "GET /api/editions/:id/comparison: signed in",
        "DELETE /api/editions/:id/files: signed in",
        "GET /api/editions/:id/files: signed in",
        "POST /api/editions/:id/files: signed in",
        "POST /api/editions/:id/freeze: clerk, approver",
        "POST /api/editions/:id/verification: signed in",
        "GET /api/exports/:file: signed in",
        "GET /api/imports: signed in",
        "POST /api/imports: signed in",
        "GET /api/imports/:id: signed in",
        "POST /api/imports/:id/commit: signed in",
        "GET /api/imports/:id/report.csv: signed in",
        "POST /api/imports/:id/undo: signed in",
        "GET /api/imports/template.xlsx: signed in",
        "GET /api/indicators: signed in",
        "GET /api/indices/:unit: signed in",
        "GET /api/indices/:unit/:index: signed in",
        "GET /api/initiatives: signed in",
        "POST /api/initiatives: clerk, approver",
        "PATCH /api/initiatives/:id: clerk, approver",
        "POST /api/initiatives/:id/apply: approver, leader",
        "POST /api/initiatives/:id/appraise: approver, leader",
        "POST /api/initiatives/:id/reopen: approver, leader",
        "POST /api/initiatives/:id/withdraw: clerk, approver",
        "GET /api/inspections: signed in",
        "POST /api/inspections: clerk, approver",
        "DELETE /api/inspections/:id: clerk, approver",
        "PATCH /api/inspections/:id: clerk, approver",
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
        "POST /api/plans: clerk, approver, administrator",
        "DELETE /api/plans/:plan: clerk, approver, administrator",
        "GET /api/plans/:plan: signed in",
        "PATCH /api/plans/:plan: clerk, approver, administrator",
        "GET /api/plans/:plan/changes: signed in",
        "POST /api/plans/:plan/copy: clerk, approver, administrator",
        "POST /api/plans/:plan/issue: approver, administrator",
        "POST /api/plans/:plan/reading: clerk, approver, administrator",
        "POST /api/plans/:plan/targets: clerk, approver, administrator",
        "PUT /api/plans/:plan/targets: clerk, approver, administrator",
        "POST /api/plans/:plan/tasks: signed in",
        "GET /api/rankings: signed in",
        "GET /api/reminders: signed in",
        "POST /api/report-duties: approver, administrator",
        "DELETE /api/report-duties/:duty: approver, administrator",
        "PATCH /api/report-duties/:duty: approver, administrator",
        "POST /api/report-duties/year: approver, administrator",
        "POST /api/reports: clerk, approver",
        "DELETE /api/reports/:duty/:unit: clerk, approver",
        "PATCH /api/reports/:duty/:unit: clerk, approver",
        "GET /api/reports/calendar: signed in",
        "GET /api/results: signed in",
        "POST /api/results: approver, administrator",
        "DELETE /api/results/:id: approver, administrator",
        "PATCH /api/results/:id: approver, administrator",
        "POST /api/results/import: approver, administrator",
        "GET /api/reviews: signed in",
        "GET /api/rounds: signed in",
        "POST /api/rounds: approver",
        "GET /api/rounds/:id: signed in",
        "PATCH /api/rounds/:id: signed in",
        "POST /api/rounds/:id/advance: signed in",
        "GET /api/rounds/:id/files/:file: signed in",
        "PUT /api/rounds/:id/scores/:unit: signed in",
        "PUT /api/rounds/:id/scores/:unit/:node: signed in",
        "GET /api/rounds/:id/units/:unit: signed in",
        "POST /api/rounds/:id/units/:unit/hand-in: clerk, approver",
        "GET /api/rounds/:id/units/:unit/leaves/:node: signed in",
        "POST /api/rounds/:id/units/:unit/leaves/:node/comments: signed in",
        "POST /api/rounds/:id/units/:unit/leaves/:node/proofs: signed in",
        "DELETE /api/rounds/:id/units/:unit/leaves/:node/proofs/:proof: signed in",
        "GET /api/rounds/:id/units/:unit/leaves/:node/proofs/:proof: signed in",
        "POST /api/rounds/:id/units/:unit/return: approver",
        "GET /api/schemes: signed in",
        "POST /api/schemes: approver, administrator",
        "DELETE /api/schemes/:scheme: approver, administrator",
        "GET /api/schemes/:scheme: signed in",
        "PATCH /api/schemes/:scheme: approver, administrator",
        "GET /api/schemes/:scheme/comparison: signed in",
        "POST /api/schemes/:scheme/copy: approver, administrator",
        "PUT /api/schemes/:scheme/counts/:unit/:node: clerk",
        "POST /api/schemes/:scheme/issue: approver, administrator",
        "PUT /api/schemes/:scheme/nodes: approver, administrator",
        "GET /api/schemes/:scheme/table.xlsx: signed in",
        "GET /api/schemes/:scheme/tree: signed in",
        "POST /api/schemes/:scheme/withdraw: approver, administrator",
        "POST /api/schemes/import: approver, administrator",
        "GET /api/schemes/template.xlsx: signed in",
        "GET /api/scores: signed in",
        "GET /api/scores/comparison: signed in",
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
        "GET /api/sheets/:unit/:month/records/:element: signed in",
        "POST /api/sheets/:unit/:month/reopen: signed in",
        "POST /api/sheets/:unit/:month/request: signed in",
        "POST /api/sheets/:unit/:month/return: signed in",
        "POST /api/sheets/:unit/:month/submit: signed in",
        "GET /api/site: anyone",
        "GET /api/surveys: signed in",
        "POST /api/surveys: clerk, approver",
        "DELETE /api/surveys/:id: clerk, approver",
        "GET /api/surveys/:id: signed in",
        "PUT /api/surveys/:id: clerk, approver",
        "POST /api/surveys/:id/close: clerk, approver",
        "GET /api/surveys/:id/entry.csv: clerk, approver",
        "POST /api/surveys/:id/import: clerk, approver",
        "POST /api/surveys/:id/open: clerk, approver",
        "POST /api/surveys/:id/reopen: clerk, approver",
        "GET /api/surveys/:id/units/:unit: signed in",
        "PUT /api/surveys/:id/units/:unit: clerk, approver",
        "GET /api/targets: signed in",
        "GET /api/tasks: signed in",
        "DELETE /api/tasks/:task: signed in",
        "GET /api/tasks/:task: signed in",
        "PATCH /api/tasks/:task: signed in",
        "POST /api/tasks/:task/approve: signed in",
        "POST /api/tasks/:task/assign: signed in",
        "POST /api/tasks/:task/drop: signed in",
        "POST /api/tasks/:task/evidence: signed in",
        "DELETE /api/tasks/:task/evidence/:evidence: signed in",
        "GET /api/tasks/:task/evidence/:evidence: signed in",
        "POST /api/tasks/:task/extend: signed in",
        "POST /api/tasks/:task/progress: signed in",
        "POST /api/tasks/:task/reopen: signed in",
        "POST /api/tasks/:task/report: signed in",
        "POST /api/tasks/:task/resume: signed in",
        "POST /api/tasks/:task/return: signed in",
        "GET /api/tasks/calendar: signed in",
        "GET /api/tasks/late: signed in",
        "GET /api/tokens: signed in",
        "POST /api/tokens: signed in",
        "DELETE /api/tokens/:id: signed in",
        "GET /api/units: signed in",
        "GET /api/units/:unit/assessments: signed in",
        "GET /api/units/:unit/lineage: signed in",
        "GET /api/units/:unit/scorecard: signed in",
        "GET /api/units/mergers: signed in",
        "POST /api/units/mergers: administrator",
        "DELETE /api/units/mergers/:merger: administrator",
        "GET /healthz: anyone",
        "GET /index.html: anyone",
        "GET /livez: anyone",
        "GET /readyz: anyone",
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
