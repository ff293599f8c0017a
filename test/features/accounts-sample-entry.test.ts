import type { InjectOptions } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Program, programOn, sampleProgram } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('one-click entry of the sample', (engine) => {
  let program: Program

  beforeAll(async () => {
    program = await sampleProgram(engine)
  })

  const knock = (options: Partial<InjectOptions> = {}, role = 'clerk', on = program) =>
    on.app.inject({
      method: 'POST',
      url: '/api/session/sample',
      payload: { role },
      ...options,
      headers: { host: '127.0.0.1:3000', ...options.headers },
    })
  const offered = async (options: Partial<InjectOptions> = {}, on = program) => {
    const headers = { host: '127.0.0.1:3000', ...options.headers }
    return (await on.app.inject({ method: 'GET', url: '/api/site', ...options, headers })).json().oneClick
  }

  it.each([
    ['leader', 'Lãnh đạo Thành phố', 'MH', null],
    ['approver', 'Lãnh đạo UBND phường Hương Bưởi', 'MH', 'MH02'],
    ['clerk', 'Công chức nhập liệu, phường Hương Bưởi', 'MH', 'MH02'],
    ['administrator', 'Quản trị hệ thống', 'MH', null],
  ])('lets a newcomer in as %s', async (role, name, parent, unit) => {
    const response = await knock({}, role)
    expect(response.statusCode).toBe(200)
    const me = response.json()
    expect([me.displayName, me.home.parent.code, me.home.unit?.code ?? null, me.mode]).toEqual([
      name,
      parent,
      unit,
      'sample',
    ])
    expect(me.roles.map((one: { role: string }) => one.role)).toEqual([role])
    const cookie = response.cookies[0]
    const again = await program.app.inject({ url: '/api/me', cookies: { [cookie?.name ?? '']: cookie?.value ?? '' } })
    expect(again.json()).toEqual(me)
  })

  it('lets a newcomer in as the approver of the whole province', async () => {
    const response = await knock({ payload: { role: 'approver', province: true } })
    expect(response.json()).toMatchObject({
      displayName: 'Lãnh đạo phòng Cải cách hành chính, Sở Nội vụ',
      roles: [{ role: 'approver', unit: { code: 'MH' } }],
    })
  })

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const [cookie] = (await knock()).cookies
    expect(cookie).toEqual({
      name: 'bct',
      value: expect.stringMatching(/^[\w-]{43}$/),
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
    })
  })

  it('leaves one audit row', async () => {
    const count = async () =>
      (await program.connection.db.selectFrom('audit').select('id').where('act', '=', 'sign_in_sample').execute())
        .length
    const before = await count()
    await knock()
    expect(await count()).toBe(before + 1)
  })

  it.each<[string, Partial<InjectOptions>]>([
    ['localhost', { headers: { host: 'localhost:3000' } }],
    ['another address of the loopback', { headers: { host: '127.0.0.2' } }],
    ['IPv6', { headers: { host: '[::1]:3000' }, remoteAddress: '::1' }],
    ['IPv4 inside IPv6', { remoteAddress: '::ffff:127.0.0.1' }],
  ])('is open from this machine under the name %s', async (_name, options) => {
    expect([(await knock(options)).statusCode, await offered(options)]).toEqual([200, true])
  })

  const elsewhere: [string, Partial<InjectOptions>][] = [
    ['another machine', { remoteAddress: '10.0.0.5' }],
    ['a name that was bound to the loopback', { headers: { host: 'evil.example:3000' } }],
    ['a name that begins like the loopback', { headers: { host: '127.0.0.1.evil.example' } }],
    ['a name that begins like localhost', { headers: { host: 'localhost.evil.example' } }],
    ['an address on the network', { headers: { host: '192.168.1.10:3000' } }],
    ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
    ['a proxy that claims to be nobody', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
  ]

  describe.each(elsewhere)('from %s', (_name, options) => {
    it('is refused, and not offered', async () => {
      const response = await knock(options)
      expect([response.statusCode, response.json().code, response.cookies]).toEqual([403, 'forbidden', []])
      expect(response.json().message).toMatch(/chỉ có ở bản minh họa, trên chính máy/)
      expect(await offered(options)).toBe(false)
    })
  })

  it('is closed in production, even on this machine and with sample accounts in the database', async () => {
    const real = await programOn(program.connection, { ...sampleConfig, mode: 'production' })
    for (const role of ['leader', 'approver', 'clerk', 'administrator']) {
      const response = await knock({}, role, real)
      expect([role, response.statusCode, response.cookies]).toEqual([role, 403, []])
    }
    expect(await offered({}, real)).toBe(false)
  })

  it('takes one of the four roles and nothing else', async () => {
    for (const payload of [{ role: 'god' }, { role: 'leader', unit: '01' }, {}, { role: ['leader'] }]) {
      const response = await knock({ payload })
      expect([response.statusCode, response.json().code]).toEqual([422, 'invalid'])
    }
  })

  it('is the only way in: the accounts of the sample have no password', async () => {
    for (const password of ['', ' ', 'null', 'lanh-dao', 'no account has this password']) {
      const response = await program.app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { username: 'lanh-dao', password },
      })
      expect([401, 422]).toContain(response.statusCode)
      expect(response.cookies).toEqual([])
    }
  })
})
