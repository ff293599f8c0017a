import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { routesOf } from '../support/routes.ts'
import { stored } from '../support/stored.ts'
import { acts, hireByLink, withHeaders } from './front-desk.ts'

/** Where anybody may come, and a token opens nothing more. */
const doors = [
  'POST /api/invitations/:invitation',
  'DELETE /api/session',
  'POST /api/session',
  'POST /api/session/sample',
  'POST /api/setup',
]

onEachEngine('a token for programs', (engine) => {
  let program: Program
  let clerk: Person
  let clock = now

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), sampleConfig, () => clock)
  })
  beforeEach(async () => {
    clock = now
    clerk = await program.as('clerk')
    await program.connection.db.deleteFrom('api_token').execute()
  })

  const make = (person: Person, body: object) =>
    person.call({ method: 'POST', url: '/api/tokens', payload: { name: 'Phần mềm một cửa', scope: 'read', ...body } })
  const secretOf = async (scope: string, person = clerk, more = {}) =>
    (await make(person, { scope, ...more })).json().secret as string
  const machine = (secret: string) => withHeaders(program, { authorization: `Bearer ${secret}` })
  const save = (person: Person, revision = 0) =>
    person.call({
      method: 'PUT',
      url: '/api/sheets/MH02/2026-11/figures/petitions_due',
      payload: { value: 7, revision },
    })

  it('is shown once and kept as a hash', async () => {
    const before = (await acts(program)).length
    const response = await make(clerk, {})
    const { token, secret } = response.json()
    expect(secret).toMatch(/^bct_[\w-]{43}$/)
    expect(token).toEqual({
      id: expect.any(String),
      name: 'Phần mềm một cửa',
      scope: 'read',
      createdAt: now.toISOString(),
      expiresAt: '2027-02-19T02:00:00.000Z',
      lastUsedAt: null,
      expired: false,
    })
    expect((await acts(program)).slice(before)).toEqual(['make_token'])
    expect((await clerk.get('/api/tokens')).json()).toEqual({ items: [token] })
    const everything = JSON.stringify(await stored(program.connection.db, ['api_token', 'audit']))
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(secret.slice(4))
  })

  it('opens what its person may read, and notes when it was used', async () => {
    const person = machine(await secretOf('read'))
    expect((await person.get('/api/sheets/MH02/2026-10')).statusCode).toBe(200)
    expect((await person.get('/api/sheets/MH03/2026-10')).statusCode).toBe(404)
    expect((await person.get('/api/me')).json().username).toBe('nhap-lieu-huong-buoi')
    expect((await clerk.get('/api/tokens')).json().items[0].lastUsedAt).toBe(now.toISOString())
  })

  it('writes figures with the scope for it, under its person’s name, and not with another', async () => {
    for (const scope of ['read', 'calendar']) {
      const response = await save(machine(await secretOf(scope)))
      expect([scope, response.statusCode, response.json().code]).toEqual([scope, 403, 'forbidden'])
    }
    const response = await save(machine(await secretOf('write')))
    expect(response.json().figure).toMatchObject({ value: 7, savedBy: 'Công chức nhập liệu, phường Hương Bưởi' })
  })

  it('is refused beside the cookie of somebody with more rights', async () => {
    const secret = await secretOf('read')
    const both = withHeaders(program, { authorization: `Bearer ${secret}`, cookie: clerk.cookie })
    expect((await save(both, 1)).statusCode).toBe(403)
  })

  it.each(['', 'x', 'bct_', `bct_${'a'.repeat(43)}`, `bct_${'a'.repeat(5000)}`, "bct_' or 1=1 --"])(
    'that is none opens nothing: %s',
    async (secret) => {
      const response = await program.app.inject({ url: '/api/units', headers: { authorization: `Bearer ${secret}` } })
      expect([response.statusCode, response.cookies]).toEqual([401, []])
    },
  )

  it('is no session, and a session no token', async () => {
    const secret = await secretOf('write')
    expect((await program.app.inject({ url: '/api/me', cookies: { bct: secret } })).statusCode).toBe(401)
    const cookie = clerk.cookie.replace('bct=', '')
    expect((await machine(cookie).get('/api/me')).statusCode).toBe(401)
    expect((await machine(`bct_${cookie}`).get('/api/me')).statusCode).toBe(401)
  })

  it('never leads to a session, a token or another password, whoever’s it is', async () => {
    const person = (
      await hireByLink(
        program,
        await program.as('administrator'),
        `to-khai-${Math.random().toString(36).slice(2, 8)}`,
        [
          { role: 'administrator', unit: 'MH' },
          { role: 'leader', unit: 'MH' },
          { role: 'approver', unit: 'MH02' },
          { role: 'clerk', unit: 'MH02' },
        ],
      )
    ).person
    const writer = machine(await secretOf('write', person))
    const before = await stored(program.connection.db, [
      'account',
      'account_role',
      'session',
      'api_token',
      'invitation',
      'setting',
    ])
    const opened: string[] = []
    for (const { method, path } of routesOf(program.app)) {
      if (!path.startsWith('/api/') || path.startsWith('/api/docs')) continue
      const url = path.replace(':unit', 'MH02').replace(':month', '2026-10').replace(/:\w+/g, 'x')
      const response = await writer.call({ method: method as 'GET', url })
      expect(
        response.cookies.filter((cookie) => cookie.value !== ''),
        path,
      ).toEqual([])
      if (![401, 403].includes(response.statusCode)) opened.push(`${method} ${path}`)
    }
    const after = await stored(program.connection.db, [
      'account',
      'account_role',
      'session',
      'api_token',
      'invitation',
      'setting',
    ])
    expect({ ...after, api_token: [] }).toEqual({ ...before, api_token: [] })
    const secret = /accounts|invitations$|tokens|sessions|password|second-factor|audit/
    expect(opened.filter((one) => secret.test(one))).toEqual([])
    // Beside the doors, where a token is nobody, only these: a route opened to programs is named here, or it is red.
    expect(opened.filter((one) => !one.startsWith('GET') && !doors.includes(one))).toEqual([
      'POST /api/imports',
      'POST /api/imports/:id/commit',
      'POST /api/imports/:id/undo',
      'POST /api/sheets/:unit/:month/figures',
      'PUT /api/sheets/:unit/:month/figures/:element',
      'POST /api/sheets/:unit/:month/submit',
    ])
  })

  it('ends with its day, with being taken back, and with its person', async () => {
    const secret = await secretOf('read', clerk, { days: 1 })
    clock = new Date(now.getTime() + 86_400_000 - 1)
    expect((await machine(secret).get('/api/units')).statusCode).toBe(200)
    clock = new Date(now.getTime() + 86_400_000)
    expect((await machine(secret).get('/api/units')).statusCode).toBe(401)
    clerk = await program.as('clerk')
    expect((await clerk.get('/api/tokens')).json().items[0].expired).toBe(true)

    const taken = await make(clerk, {})
    const { token } = taken.json()
    const take = () => clerk.call({ method: 'DELETE', url: `/api/tokens/${token.id}` })
    expect((await take()).statusCode).toBe(204)
    expect((await machine(taken.json().secret).get('/api/units')).statusCode).toBe(401)
    expect((await take()).statusCode).toBe(404)
  })

  it('is worth nothing while its person is disabled, however that came about', async () => {
    const person = machine(await secretOf('read'))
    const set = (disabled: number) =>
      program.connection.db
        .updateTable('account')
        .set({ disabled })
        .where('id', '=', 'sample-nhap-lieu-huong-buoi')
        .execute()
    await set(1)
    expect((await person.get('/api/units')).statusCode).toBe(401)
    await set(0)
    expect((await person.get('/api/units')).statusCode).toBe(200)
  })

  it('of somebody else cannot be seen or taken back, save by who administers them', async () => {
    const { token } = (await make(clerk, {})).json()
    const leader = await program.as('leader')
    const take = (person: Person) => person.call({ method: 'DELETE', url: `/api/tokens/${token.id}` })
    expect((await take(leader)).statusCode).toBe(404)
    expect((await leader.get('/api/tokens?account=sample-nhap-lieu-huong-buoi')).statusCode).toBe(404)
    const administrator = await program.as('administrator')
    expect((await administrator.get('/api/tokens?account=sample-nhap-lieu-huong-buoi')).json().items).toHaveLength(1)
    expect((await take(administrator)).statusCode).toBe(204)
  })

  describe('is not made', () => {
    it.each([
      ['for more than a year', { days: 366 }, 'days'],
      ['for no day', { days: 0 }, 'days'],
      ['for half a day', { days: 0.5 }, 'days'],
      ['for all there is', { scope: 'admin' }, 'scope'],
      ['without a name', { name: ' ' }, 'name'],
      ['for somebody else', { account: 'sample-quan-tri' }, 'account'],
      ['with a secret of one’s choice', { secret: 'bct_x' }, 'secret'],
    ])('%s', async (_name, body, field) => {
      const response = await make(clerk, body)
      expect([response.statusCode, response.json().fields[0].field]).toEqual([422, field])
      expect((await clerk.get('/api/tokens')).json().items).toEqual([])
    })

    it('as the twenty-first that lives', async () => {
      for (let index = 0; index < 20; index += 1) expect((await make(clerk, {})).statusCode).toBe(200)
      expect((await make(clerk, {})).statusCode).toBe(409)
    })
  })
})
