import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import type { App } from '../../server/http/site.ts'
import { programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { emptySite, hire, password, realConfig } from './real-site.ts'

onEachEngine('signing in', (engine) => {
  let connection: Connection
  let app: App
  let clock = now
  let visitors = 0

  beforeAll(async () => {
    connection = await emptySite(engine)
    await hire(connection, 'lan', 'leader', '01')
    app = (await programOn(connection, realConfig, () => clock)).app
  })

  // Failures of one test are not another's.
  beforeEach(async () => {
    await connection.db.deleteFrom('sign_in_failure').execute()
  })

  /** From an address of its own, so that no test counts towards another's limit. */
  const signIn = (username: string, given: string, cookies: Record<string, string> = {}, remoteAddress?: string) => {
    visitors += 1
    return app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username, password: given },
      cookies,
      remoteAddress: remoteAddress ?? `10.1.${Math.floor(visitors / 250)}.${1 + (visitors % 250)}`,
    })
  }
  const tokenOf = async (username = 'lan') => (await signIn(username, password)).cookies[0]?.value as string
  const me = (token: string) => app.inject({ url: '/api/me', cookies: { bct: token } })
  const sessions = () => connection.db.selectFrom('session').selectAll().execute()

  it('opens with name and password, and says who one is and where', async () => {
    const response = await signIn('lan', password)
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({
      username: 'lan',
      mode: 'production',
      roles: [{ role: 'leader', unit: { code: '01', label: 'thành phố Hà Nội' } }],
      home: { parent: { code: '01' }, unit: null },
    })
    expect(response.body).not.toMatch(/argon|hash/i)
  })

  it('reads the same password typed with parted marks', async () => {
    expect((await signIn('lan', password.normalize('NFD'))).statusCode).toBe(200)
  })

  it('answers a wrong password, an unknown name and a disabled account alike, and as slowly', async () => {
    const id = await hire(connection, 'nghi-viec', 'clerk', '00004')
    await connection.db.updateTable('account').set({ disabled: 1 }).where('id', '=', id).execute()
    const asked = [
      ['lan', 'sai mật khẩu'],
      ['khong-co-ai', password],
      ['nghi-viec', password],
    ] as const
    const quickest = asked.map(() => Number.POSITIVE_INFINITY)
    const said = asked.map(() => '')
    // Work of this process, not time on the clock; in turn, and the least of five: other work must not count.
    for (let time = 0; time < 5; time += 1)
      for (const [index, [username, given]] of asked.entries()) {
        const start = process.cpuUsage()
        const response = await signIn(username, given)
        const { user, system } = process.cpuUsage(start)
        quickest[index] = Math.min(quickest[index] ?? 0, user + system)
        said[index] = `${response.statusCode} ${response.body.replace(/"requestId":"[^"]+"/, '')}`
        expect(response.cookies).toEqual([])
      }
    const [wrong = 0, ...others] = quickest
    for (const other of others) expect(Math.abs(other - wrong), `${quickest}`).toBeLessThan(wrong / 2)
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toMatch(/^401 .*Tên đăng nhập hoặc mật khẩu chưa đúng/)
  })

  it.each([
    ['no password', { username: 'lan' }],
    ['an empty one', { username: 'lan', password: '' }],
    ['one of 201 characters', { username: 'lan', password: 'a'.repeat(201) }],
    ['a name with a character that no text holds', { username: 'lan\u0000', password }],
    ['half a character', { username: 'lan\ud800', password }],
    ['a list of names', { username: ['lan'], password }],
    ['more than was asked', { username: 'lan', password, role: 'administrator' }],
  ])('refuses %s', async (_name, payload) => {
    const response = await app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress: '10.9.9.9' })
    expect([response.statusCode, response.json().code]).toEqual([422, 'invalid'])
  })

  describe('sessions', () => {
    it('are kept as SHA-256 only', async () => {
      const token = await tokenOf()
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
      const kept = await sessions()
      expect(kept.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'))
      expect(JSON.stringify(kept)).not.toContain(token)
    })

    it('have a new token at every entry; the one before is worth nothing', async () => {
      const first = await tokenOf()
      const second = (await signIn('lan', password, { bct: first })).cookies[0]?.value as string
      expect(second).not.toBe(first)
      expect([(await me(first)).statusCode, (await me(second)).statusCode]).toEqual([401, 200])
    })

    it('do not begin with a token that was planted before', async () => {
      const planted = 'a'.repeat(43)
      const given = (await signIn('lan', password, { bct: planted })).cookies[0]?.value
      expect(given).not.toBe(planted)
      expect((await me(planted)).statusCode).toBe(401)
    })

    it('end with signing out, at once and for good, and leave an audit row', async () => {
      const token = await tokenOf()
      const out = await app.inject({ method: 'DELETE', url: '/api/session', cookies: { bct: token } })
      expect([out.statusCode, out.body, out.cookies[0]?.value]).toEqual([204, '', ''])
      expect((await me(token)).statusCode).toBe(401)
      const rows = await connection.db.selectFrom('audit').selectAll().where('act', '=', 'sign_out').execute()
      expect(rows).toHaveLength(1)
      const again = await app.inject({ method: 'DELETE', url: '/api/session', cookies: { bct: token } })
      expect(again.statusCode).toBe(204)
      expect((await app.inject({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204)
    })

    it('end after thirty idle minutes, and are kept alive by use', async () => {
      const token = await tokenOf()
      const statusAt = async (minutes: number) => {
        clock = new Date(now.getTime() + minutes * 60_000)
        return (await me(token)).statusCode
      }
      expect([await statusAt(29), await statusAt(58), await statusAt(87.9), await statusAt(118)]).toEqual([
        200, 200, 200, 401,
      ])
      clock = now
    })

    it('end after twelve hours however busy', async () => {
      const token = await tokenOf()
      const answers: number[] = []
      for (let minutes = 20; minutes <= 720; minutes += 20) {
        clock = new Date(now.getTime() + minutes * 60_000)
        answers.push((await me(token)).statusCode)
      }
      clock = now
      expect(answers.slice(-2)).toEqual([200, 401])
      expect(answers.slice(0, -1).every((status) => status === 200)).toBe(true)
    })

    it('of a disabled account are refused at the next request', async () => {
      const id = await hire(connection, 'tam-dung', 'clerk', '00004')
      const token = await tokenOf('tam-dung')
      expect((await me(token)).statusCode).toBe(200)
      await connection.db.updateTable('account').set({ disabled: 1 }).where('id', '=', id).execute()
      expect((await me(token)).statusCode).toBe(401)
      await connection.db.updateTable('account').set({ disabled: 0 }).where('id', '=', id).execute()
    })

    it('follow a change of role at the next request', async () => {
      const id = await hire(connection, 'doi-viec', 'clerk', '00004')
      const token = await tokenOf('doi-viec')
      const sheet = () => app.inject({ url: '/api/sheets/00004/2026-10', cookies: { bct: token } })
      expect((await sheet()).statusCode).toBe(200)
      await connection.db
        .updateTable('account_role')
        .set({ role: 'administrator' })
        .where('account_id', '=', id)
        .execute()
      expect((await sheet()).statusCode).toBe(404)
    })

    it.each(['', 'x', '%00', "' or 1=1 --", 'ế', 'a'.repeat(4000)])(
      'are not opened by the cookie “%s”',
      async (value) => {
        const response = await app.inject({ url: '/api/me', headers: { cookie: `bct=${encodeURIComponent(value)}` } })
        expect(response.statusCode).toBe(401)
      },
    )
  })
})

onEachEngine('under an https address', (engine) => {
  let app: App

  beforeAll(async () => {
    const connection = await emptySite(engine)
    await hire(connection, 'lan', 'leader', '01')
    app = (await programOn(connection, { ...realConfig, publicUrl: 'https://chitieu.example.vn' })).app
  })

  const enter = () =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://chitieu.example.vn' },
      payload: { username: 'lan', password },
    })

  it('the cookie is bound to this host and to TLS', async () => {
    const [cookie] = (await enter()).cookies
    expect(cookie).toEqual({
      name: '__Host-bct',
      value: expect.any(String),
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    })
  })

  it('a cookie without the prefix is nobody', async () => {
    const value = (await enter()).cookies[0]?.value as string
    expect((await app.inject({ url: '/api/me', cookies: { bct: value } })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/me', cookies: { '__Host-bct': value } })).statusCode).toBe(200)
  })

  it('asks browsers for TLS from then on; on plain HTTP it does not', async () => {
    const answer = await app.inject('/api/site')
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests')
    const plain = await programOn(await emptySite(engine), realConfig)
    expect((await plain.app.inject('/api/site')).headers['strict-transport-security']).toBeUndefined()
  })
})
