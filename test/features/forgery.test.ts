/** Requests that another site makes a signed-in person's browser send. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, programOn, sampleProgram } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine } from '../support/database.ts'
import { fill, october, writings } from './sheet-desk.ts'

const host = { host: '127.0.0.1:3000' }
const writes = [
  ['PUT', '/api/sheets/MH02/2026-10/figures/petitions_due', { value: 7, revision: 0 }],
  ['POST', '/api/sheets/MH02/2026-10/submit', {}],
  ['DELETE', '/api/session', undefined],
  ['POST', '/api/session/sample', { role: 'leader' }],
  ['POST', '/api/session', { username: 'lan', password: 'x' }],
] as const

const forged: [string, Record<string, string>][] = [
  ['the Origin of another site', { origin: 'https://evil.example' }],
  ['the Origin of a sibling name', { origin: 'http://evil.127.0.0.1:3000' }],
  ['the Origin of another port', { origin: 'http://127.0.0.1:4000' }],
  ['the Origin of a sandbox', { origin: 'null' }],
  ['no Origin and cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['same-site only', { 'sec-fetch-site': 'same-site' }],
  ['cross-site under our own Origin', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }],
  ['a site that does not exist', { 'sec-fetch-site': 'SAME-ORIGIN, cross-site' }],
]

onEachEngine('a forged request', (engine) => {
  let program: Program
  let clerk: Person
  let before: Awaited<ReturnType<typeof writings>>

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    const { petitions_due: _, ...rest } = october
    await fill(clerk, rest)
    before = await writings(program)
  })

  describe.each(forged)('with %s', (_name, headers) => {
    it.each(writes)('%s %s is refused and changes nothing', async (method, url, payload) => {
      const response = await clerk.call({ method, url, headers: { ...host, ...headers }, ...(payload && { payload }) })
      expect([response.statusCode, response.json().code, response.cookies]).toEqual([403, 'forbidden', []])
      expect(await writings(program)).toEqual(before)
      expect((await clerk.get('/api/me')).statusCode).toBe(200)
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s, which needs no asking, is refused even without those headers',
    async (type) => {
      for (const [method, url] of writes.filter((one) => one[2] !== undefined)) {
        const headers = { ...host, 'content-type': type }
        const response = await clerk.call({ method, url, headers, payload: '{"value":7,"revision":0}' })
        expect([url, response.statusCode, response.json().code]).toEqual([url, 415, 'wrong_type'])
      }
      expect(await writings(program)).toEqual(before)
    },
  )

  it.each<[string, Record<string, string>]>([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' }],
    ['our own page in an older browser', { origin: 'http://127.0.0.1:3000' }],
    ['a program that is no browser', {}],
  ])('is not what %s sends', async (_name, headers) => {
    const response = await clerk.call({
      method: 'PUT',
      url: '/api/sheets/MH02/2026-11/figures/petitions_due',
      headers: { ...host, ...headers },
      payload: { value: 7, revision: 0 },
    })
    expect([200, 412]).toContain(response.statusCode)
  })

  it('reading is free of it: a link from elsewhere may be followed', async () => {
    const response = await clerk.call({ method: 'GET', url: '/api/me', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(response.statusCode).toBe(200)
  })
})

onEachEngine('where the address of the site is given', (engine) => {
  it('only that Origin is our own, whatever the Host header says', async () => {
    const { connection } = await sampleProgram(engine)
    const program = await programOn(connection, { ...sampleConfig, publicUrl: 'http://chitieu.example.vn' })
    const knock = (headers: Record<string, string>) =>
      program.app.inject({ method: 'DELETE', url: '/api/session', headers })
    expect((await knock({ origin: 'http://chitieu.example.vn' })).statusCode).toBe(204)
    expect((await knock({ origin: 'http://evil.example', host: 'evil.example' })).statusCode).toBe(403)
    expect((await knock({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).statusCode).toBe(403)
  })
})

onEachEngine('every answer', (engine) => {
  let program: Program
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
  })

  it.each(['/api/me', '/api/overview', '/api/none', '/api/sheets/MH02/2026-10', '/healthz'])(
    '%s forbids frames, foreign scripts and guessing of types, and is kept by no proxy',
    async (url) => {
      const { headers } = await clerk.get(url)
      expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(String(headers['cache-control'] ?? 'no-store')).not.toMatch(/public/)
    },
  )

  it.each(['/api/me', '/api/sheets/MH02/2026-10', '/api/units'])(
    '%s says that it is for one person only',
    async (url) => {
      expect((await clerk.get(url)).headers['cache-control']).toMatch(/private|no-store/)
    },
  )

  it('to somebody who is lost names no engine, path or stack', async () => {
    for (const url of [
      '/api/none',
      '/api/units/%E0%A4%A/scorecard',
      '/api/units?on=x',
      `/api/units/${'A'.repeat(300)}`,
    ]) {
      const response = await clerk.get(url)
      expect(response.statusCode).toBeLessThan(500)
      expect(response.body).not.toMatch(/sqlite|postgres|node_modules|\.ts|at \w+ \(|select /i)
      expect(response.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) })
      expect(response.json().requestId, url).toEqual(expect.any(String))
    }
  })
})
