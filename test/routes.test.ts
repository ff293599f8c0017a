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
    // Written by hand or by `vitest -u`, and read by whoever reviews: a line that is new, gone or open to others is a decision.
    await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('./routes.txt')
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
