import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { acts, type Hired, hireByLink, passphrase, personIn, signInAs } from './front-desk.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

onEachEngine('where a person is signed in', (engine) => {
  let program: Program
  let administrator: Person
  let mai: Hired

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
    mai = await hireByLink(program, administrator, 'mai', [{ role: 'clerk', unit: 'MH02' }])
  })

  const another = async (from = '10.7.7.7') => personIn(program, await signInAs(program, 'mai', {}, from))
  const list = async (person: Person) => (await person.get('/api/sessions')).json().items
  const end = (person: Person, id: string) => person.call({ method: 'DELETE', url: `/api/sessions/${id}` })
  const currentOf = async (person: Person) => (await list(person)).find((one: { current: boolean }) => one.current).id

  it('is listed with address, browser and times, the one in use marked, and no key to any of them', async () => {
    const response = await program.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'mai', password: passphrase },
      remoteAddress: '10.1.2.3',
      headers: { 'user-agent': chrome },
    })
    const person = personIn(program, response)
    const items = await list(person)
    expect(items.find((one: { current: boolean }) => one.current)).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      address: '10.1.2.3',
      agent: 'Chrome, Windows',
      since: '2026-11-21T02:00:00.000Z',
      lastSeenAt: '2026-11-21T02:00:00.000Z',
      secondFactor: false,
      current: true,
    })
    const hashes = (await program.connection.db.selectFrom('session').select('token_hash').execute()).map(
      (row) => row.token_hash,
    )
    for (const { id } of items) expect(hashes.some((hash) => hash.startsWith(id))).toBe(false)
  })

  it('can be ended one by one, at once', async () => {
    const [here, there] = [await another(), await another()]
    const id = await currentOf(there)
    const before = (await acts(program)).length
    expect((await end(here, id)).statusCode).toBe(204)
    expect([(await there.get('/api/me')).statusCode, (await here.get('/api/me')).statusCode]).toEqual([401, 200])
    expect((await acts(program)).slice(before)).toEqual(['end_session'])
    expect((await end(here, id)).statusCode).toBe(404)
  })

  it('can be ended everywhere else', async () => {
    const [here, there] = [await another(), await another()]
    expect((await here.call({ method: 'DELETE', url: '/api/sessions' })).statusCode).toBe(204)
    expect([(await there.get('/api/me')).statusCode, (await here.get('/api/me')).statusCode]).toEqual([401, 200])
    expect(await list(here)).toHaveLength(1)
  })

  it('is nobody else’s to see or end, but an administrator’s', async () => {
    const person = await another()
    const id = await currentOf(person)
    const stranger = (await hireByLink(program, administrator, 'ke-khac', [{ role: 'leader', unit: 'MH02' }])).person
    expect((await stranger.get(`/api/sessions?account=${mai.id}`)).statusCode).toBe(404)
    expect((await end(stranger, id)).statusCode).toBe(404)
    const everywhere = { method: 'DELETE', url: `/api/sessions?account=${mai.id}` } as const
    expect((await stranger.call(everywhere)).statusCode).toBe(404)
    expect((await person.get('/api/me')).statusCode).toBe(200)
    const seen = (await administrator.get(`/api/sessions?account=${mai.id}`)).json().items
    expect(seen.map((one: { id: string }) => one.id)).toContain(id)
    expect(seen.some((one: { current: boolean }) => one.current)).toBe(false)
    expect((await end(administrator, id)).statusCode).toBe(204)
    expect((await person.get('/api/me')).statusCode).toBe(401)
  })

  it('are all ended by an administrator in one act, who stays signed in', async () => {
    const people = [await another(), await another()]
    const before = (await acts(program)).length
    const ended = await administrator.call({ method: 'DELETE', url: `/api/sessions?account=${mai.id}` })
    expect([ended.statusCode, (await administrator.get('/api/me')).statusCode]).toEqual([204, 200])
    for (const person of people) expect((await person.get('/api/me')).statusCode).toBe(401)
    expect((await acts(program)).slice(before)).toEqual(['end_sessions'])
    expect((await administrator.call({ method: 'DELETE', url: '/api/sessions?account=khong-co' })).statusCode).toBe(404)
  })

  it.each(['x', '0'.repeat(15), 'g'.repeat(16), '%00'])('has no session called %s', async (id) => {
    const person = await another()
    expect([404, 422]).toContain((await end(person, id)).statusCode)
  })
})

onEachEngine('one’s own password', (engine) => {
  let program: Program
  let administrator: Person
  let counter = 0

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
  })

  const hired = () => {
    counter += 1
    return hireByLink(program, administrator, `mat-khau-${counter}`, [{ role: 'clerk', unit: 'MH02' }])
  }
  const change = (person: Person, current: string, next: string, more = {}) =>
    person.call({ method: 'PUT', url: '/api/me/password', payload: { current, next, ...more } })
  const next = 'sông sâu biển cả mênh mông'

  it('is changed by who knows it; the other sessions end', async () => {
    const { person, username } = await hired()
    const other = personIn(program, await signInAs(program, username))
    const before = (await acts(program)).length
    expect((await change(person, passphrase, next)).statusCode).toBe(204)
    expect([(await person.get('/api/me')).statusCode, (await other.get('/api/me')).statusCode]).toEqual([200, 401])
    expect((await acts(program)).slice(before)).toEqual(['change_password'])
    expect((await signInAs(program, username)).statusCode).toBe(401)
    expect((await signInAs(program, username, { password: next })).statusCode).toBe(200)
  })

  describe('stays', () => {
    it.each<[string, string, string, object, string, string]>([
      ['where the current one is wrong', 'sai mật khẩu', next, {}, 'current', 'wrong_password'],
      ['where the next is short', passphrase, 'ngắn', {}, 'next', 'too_small'],
      ['where the next is guessed first', passphrase, 'matkhau123456', {}, 'next', 'common'],
      ['where the next is one’s own name', passphrase, 'mat-khau-1-2026', {}, 'next', 'own_name'],
      ['where both are one', passphrase, passphrase.normalize('NFD'), {}, 'next', 'same'],
      ['where another account is named', passphrase, next, { account: 'sample-quan-tri' }, 'account', 'unknown_field'],
    ])('%s', async (_name, current, given, more, field, code) => {
      const { person, username } = await hired()
      const before = await stored(program.connection.db, ['account', 'session'])
      const response = await change(person, current, given.replace('mat-khau-1', username), more)
      expect([response.statusCode, response.json().fields[0].field, response.json().fields[0].code]).toEqual([
        422,
        field,
        code,
      ])
      expect(await stored(program.connection.db, ['account', 'session'])).toEqual(before)
    })

    it('where somebody guesses at it from an open session', async () => {
      const { person } = await hired()
      for (let attempt = 0; attempt < 5; attempt += 1) await change(person, `đoán ${attempt}`, next)
      const response = await change(person, passphrase, next)
      expect([response.statusCode, response.json().context]).toEqual([429, { seconds: 2 }])
    })

    it('where there is none: the one-click people', async () => {
      expect((await change(administrator, passphrase, next)).statusCode).toBe(409)
    })
  })
})
