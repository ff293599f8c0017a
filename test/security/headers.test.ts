/** What every answer says to the browser, and what it does not say to a stranger: which release of what runs here. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Program, programOn, sampleProgram } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'

const { version, dependencies } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string; dependencies: Record<string, string> }

describe('the headers', () => {
  let program: Program

  beforeAll(async () => {
    program = await sampleProgram('sqlite')
  })

  it('allow scripts, styles and letters from this server alone, no frame, no plug-in, and no markup made of text', async () => {
    const { headers } = await program.app.inject('/api/site')
    expect(String(headers['content-security-policy']).split(';').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'x-dns-prefetch-control': 'off',
    })
  })

  it('allow the reader of the interface its own styles and markup, and still no script from elsewhere', async () => {
    const { headers } = await program.app.inject('/api/docs/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';style-src 'self' 'unsafe-inline';")
    expect(policy).not.toContain('trusted-types')
  })

  it('ask for TLS and for a process of their own where the site has it', async () => {
    const secure = await programOn(program.connection, { ...sampleConfig, publicUrl: 'https://chitieu.example.vn' })
    const { headers } = await secure.app.inject('/api/site')
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('allow no other site to read an answer', async () => {
    const leader = await program.as('leader')
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) {
      const response = await leader.call({ method: 'GET', url: '/api/me', headers })
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      const asked = { ...headers, 'access-control-request-method': 'PUT' }
      const preflight = await leader.call({ method: 'OPTIONS', url: '/api/settings', headers: asked })
      expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([404, undefined])
    }
  })

  it('and answers tell a stranger no release of the program or of what it is made of', async () => {
    const versions = [version, process.version, ...Object.values(dependencies)].map((one) => one.replace(/^v/, ''))
    // OpenAPI names its own version, which is the standard's.
    for (const url of [
      '/healthz',
      '/livez',
      '/readyz',
      '/metrics',
      '/api/site',
      '/api/openapi.json',
      '/api/me',
      '/api/none',
      '/none',
    ]) {
      const { headers, body } = await program.app.inject({ url, headers: { accept: 'text/html' } })
      for (const name of ['server', 'x-powered-by', 'x-runtime', 'via']) expect(headers[name]).toBeUndefined()
      const said = `${JSON.stringify(headers)} ${body}`
      expect([
        url,
        versions.filter((one) => new RegExp(`(?<![\\d.])${one.replaceAll('.', '\\.')}(?![\\d.])`).test(said)),
      ]).toEqual([url, []])
    }
  })
})
