import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { stored } from '../support/stored.ts'
import { acts, makeAccount, openLink, personIn, secretIn, signInAs } from './front-desk.ts'

onEachEngine('a one-time link', (engine) => {
  let program: Program
  let administrator: Person
  let clock = now
  let counter = 0

  beforeAll(async () => {
    const connection = await sampleDatabase(engine)
    program = { ...(await programOn(farAway(connection, 1), sampleConfig, () => clock)), connection }
  })
  beforeEach(async () => {
    clock = now
    // Days that pass in a test end every session.
    administrator = await program.as('administrator')
  })

  const made = async () => {
    counter += 1
    const username = `khach-${counter}`
    return { username, ...(await makeAccount(administrator, username, [{ role: 'clerk', unit: 'MH02' }])) }
  }
  const look = (secret: string) => program.app.inject(`/api/invitations/${secret}`)
  const again = (id: string, by = administrator) => by.call({ method: 'POST', url: `/api/accounts/${id}/invitation` })
  const days = (count: number) => {
    clock = new Date(now.getTime() + count * 86_400_000)
  }
  const said = (text: string) => text.replace(/"requestId":"[^"]+"/, '')

  it('says for whom it is and until when, to whoever opens it', async () => {
    const { secret, username } = await made()
    const response = await look(secret)
    expect(response.json()).toEqual({
      purpose: 'join',
      username,
      displayName: `Công chức ${username}`,
      expiresAt: '2026-11-28T02:00:00.000Z',
      secondFactor: false,
    })
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('lets its person in with a password of their own, who can then sign in with it', async () => {
    const { secret, username, id } = await made()
    const before = (await acts(program)).length
    const response = await openLink(program, secret)
    expect(response.json()).toMatchObject({
      id,
      username,
      roles: [{ role: 'clerk', unit: { code: 'MH02' } }],
      hasPassword: true,
    })
    expect((await personIn(program, response).get('/api/me')).statusCode).toBe(200)
    expect((await acts(program)).slice(before)).toEqual(['use_invitation', 'sign_in'])
    expect((await signInAs(program, username)).statusCode).toBe(200)
  })

  it('answers wrong, used, old, withdrawn and replaced ones alike', async () => {
    const used = await made()
    await openLink(program, used.secret)
    const replaced = await made()
    await again(replaced.id)
    const withdrawn = await made()
    const { items } = (await administrator.get('/api/invitations')).json()
    const item = items.find((one: { account: { id: string } }) => one.account.id === withdrawn.id)
    expect((await administrator.call({ method: 'DELETE', url: `/api/invitations/${item.id}` })).statusCode).toBe(204)
    const disabled = await made()
    await administrator.call({
      method: 'PATCH',
      url: `/api/accounts/${disabled.id}`,
      payload: { revision: 0, disabled: true },
    })
    const old = await made()
    days(7)
    const invented = await look('x'.repeat(43))
    expect([invented.statusCode, invented.json().code]).toEqual([404, 'not_found'])
    for (const { secret } of [used, replaced, withdrawn, disabled, old]) {
      const before = await stored(program.connection.db, ['account', 'session', 'invitation'])
      expect(said((await look(secret)).body)).toBe(said(invented.body))
      const answer = await openLink(program, secret)
      expect([answer.statusCode, said(answer.body), answer.cookies]).toEqual([404, said(invented.body), []])
      expect(await stored(program.connection.db, ['account', 'session', 'invitation'])).toEqual(before)
    }
  })

  it('works to the last moment of its seven days', async () => {
    const { secret } = await made()
    clock = new Date(now.getTime() + 7 * 86_400_000 - 1)
    expect((await openLink(program, secret)).statusCode).toBe(200)
  })

  it('that two open at the same moment lets one in', async () => {
    const { secret, username } = await made()
    const answers = await Promise.all(
      ['núi cao biển rộng sông dài', 'trăng lên đỉnh núi chiều nay'].map((password) =>
        openLink(program, secret, { password }),
      ),
    )
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 404])
    const winner = answers[0]?.statusCode === 200 ? 'núi cao biển rộng sông dài' : 'trăng lên đỉnh núi chiều nay'
    expect((await signInAs(program, username, { password: winner })).statusCode).toBe(200)
  })

  it.each([
    ['a short password', { password: 'ngắn quá' }, 'password'],
    ['a password that is guessed first', { password: 'matkhau123456' }, 'password'],
    ['more than was asked', { roles: ['leader'] }, 'roles'],
    ['a name of one’s choice', { username: 'khac' }, 'username'],
  ])('with %s is refused, and stays unused', async (_name, body, field) => {
    const { secret } = await made()
    const response = await openLink(program, secret, body)
    expect([response.statusCode, response.json().fields[0].field]).toEqual([422, field])
    expect((await openLink(program, secret)).statusCode).toBe(200)
  })

  it('for a new password ends the sessions, and keeps the old password until it is used', async () => {
    const { secret, username, id } = await made()
    const person = personIn(program, await openLink(program, secret))
    const { link, account } = (await again(id)).json()
    expect([link.purpose, account.invitation.purpose]).toEqual(['reset', 'reset'])
    expect((await signInAs(program, username)).statusCode).toBe(200)
    expect((await person.get('/api/me')).statusCode).toBe(200)
    const next = 'sông sâu biển cả mênh mông'
    expect((await openLink(program, secretIn(link), { password: next })).statusCode).toBe(200)
    expect((await person.get('/api/me')).statusCode).toBe(401)
    expect((await signInAs(program, username)).statusCode).toBe(401)
    expect((await signInAs(program, username, { password: next })).statusCode).toBe(200)
  })

  it('is made for nobody who is disabled, and for no one-click person', async () => {
    const { id } = await made()
    await administrator.call({ method: 'PATCH', url: `/api/accounts/${id}`, payload: { revision: 0, disabled: true } })
    for (const [one, words] of [
      [id, 'bị khóa'],
      ['sample-lanh-dao', 'minh họa'],
    ] as const) {
      const response = await again(one)
      expect([response.statusCode, response.json().message]).toEqual([409, expect.stringContaining(words)])
    }
  })

  it('is listed while open, for those who administer its person, without the secret', async () => {
    const { id, secret } = await made()
    const response = await administrator.get('/api/invitations')
    expect(response.body).not.toContain(secret)
    const { items } = response.json()
    const mine = items.filter((one: { account: { id: string } }) => one.account.id === id)
    expect(mine).toEqual([
      {
        id: expect.any(String),
        account: { id, username: `khach-${counter}`, displayName: `Công chức khach-${counter}` },
        purpose: 'join',
        createdAt: now.toISOString(),
        createdBy: 'Quản trị hệ thống',
        expiresAt: '2026-11-28T02:00:00.000Z',
      },
    ])
    await openLink(program, secret)
    expect((await administrator.get('/api/invitations')).body).not.toContain(id)
  })

  it('is withdrawn once, by nobody from elsewhere', async () => {
    const { id } = await made()
    const elsewhere = personIn(
      program,
      await openLink(
        program,
        (await makeAccount(administrator, `quan-tri-${counter}`, [{ role: 'administrator', unit: 'MH03' }])).secret,
      ),
    )
    const { items } = (await administrator.get('/api/invitations')).json()
    const item = items.find((one: { account: { id: string } }) => one.account.id === id)
    const withdraw = (by: Person) => by.call({ method: 'DELETE', url: `/api/invitations/${item.id}` })
    expect((await elsewhere.get('/api/invitations')).json().items).toEqual([])
    expect((await withdraw(elsewhere)).statusCode).toBe(404)
    expect([(await withdraw(administrator)).statusCode, (await withdraw(administrator)).statusCode]).toEqual([204, 404])
  })

  it('cannot be guessed: the thirty-first look of a minute from one address is refused', async () => {
    const answers: number[] = []
    for (let index = 0; index < 31; index += 1)
      answers.push(
        (
          await program.app.inject({
            url: `/api/invitations/${'y'.repeat(42)}${index % 10}`,
            remoteAddress: '203.0.113.5',
          })
        ).statusCode,
      )
    expect(answers.slice(-2)).toEqual([404, 429])
  })
})
