import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { factorDesk } from './factor-desk.ts'
import { acts, openLink, passphrase, personIn, secretIn, signInAs } from './front-desk.ts'

onEachEngine('the second factor', (engine) => {
  let program: Program
  let administrator: Person
  let clock = now

  beforeAll(async () => {
    const connection = await sampleDatabase(engine)
    program = { ...(await programOn(farAway(connection, 1), sampleConfig, () => clock)), connection }
  })
  beforeEach(async () => {
    clock = now
    administrator = await program.as('administrator')
    await program.connection.db.deleteFrom('sign_in_failure').execute()
  })

  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
  }
  const { codeOf, post, begin, confirm, end, hired, secured } = factorDesk(
    () => ({ program, administrator }),
    () => clock,
    later,
  )

  it('begins with a secret, its address for the authenticator, and a picture of it', async () => {
    const { person, username } = await hired()
    const response = await begin(person)
    const { secret, uri, qr } = response.json()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(decodeURIComponent(uri)).toContain(`otpauth://totp/Bảng chỉ tiêu:${username}?`)
    expect(uri).toContain(`secret=${secret}`)
    expect(qr).toMatch(/^<svg [^>]*viewBox/)
    expect(qr).not.toMatch(/<script|on\w+=/)
    expect(response.headers['cache-control']).toMatch(/no-store/)
    expect((await person.get('/api/me')).json().secondFactor).toEqual({
      on: false,
      required: false,
      recoveryCodesLeft: 0,
    })
  })

  it('is not begun without the password, which cannot be guessed there either', async () => {
    const { person } = await hired()
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const response = await begin(person, 'sai mật khẩu')
      expect([response.statusCode, response.json().fields[0].code]).toEqual([422, 'wrong_password'])
    }
    expect((await begin(person)).statusCode).toBe(429)
  })

  it('is in force once a code confirms it, with ten recovery codes and one audit row', async () => {
    const { person, username } = await hired()
    const other = personIn(program, await signInAs(program, username))
    const { secret } = (await begin(person)).json()
    expect((await confirm(person, '000000')).statusCode).toBe(422)
    const before = (await acts(program)).length
    const response = await confirm(person, codeOf(secret))
    const { recoveryCodes } = response.json()
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
    expect((await acts(program)).slice(before)).toEqual(['second_factor_on'])
    expect((await person.get('/api/me')).json().secondFactor).toEqual({
      on: true,
      required: false,
      recoveryCodesLeft: 10,
    })
    // Opened by the password alone.
    expect((await other.get('/api/me')).statusCode).toBe(401)
    const kept = JSON.stringify(await program.connection.db.selectFrom('recovery_code').selectAll().execute())
    expect(kept).not.toContain(recoveryCodes[0])
    expect([(await begin(person)).statusCode, (await confirm(person, codeOf(secret))).statusCode]).toEqual([409, 409])
  })

  it('is asked for after the right password only', async () => {
    const { username, totp } = await secured()
    const wrong = await signInAs(program, username, { password: 'sai mật khẩu', code: codeOf(totp) })
    expect([wrong.statusCode, wrong.json().context]).toEqual([401, undefined])
    const asked = await signInAs(program, username)
    expect([asked.statusCode, asked.json().code, asked.json().context, asked.cookies]).toEqual([
      401,
      'unauthenticated',
      { secondFactor: true },
      [],
    ])
    const response = await signInAs(program, username, { code: codeOf(totp) })
    expect(response.statusCode).toBe(200)
    const { items } = (await personIn(program, response).get('/api/sessions')).json()
    expect(items[0]).toMatchObject({ current: true, secondFactor: true })
  })

  it('takes a code of the step before and after, and none further away', async () => {
    for (const [seconds, status] of [
      [-30, 401],
      [0, 200],
      [30, 200],
      [60, 401],
    ] as const) {
      const { username, totp } = await secured()
      // The step before is the one of the confirmation, and used.
      const response = await signInAs(program, username, { code: codeOf(totp, seconds) })
      expect([seconds, response.statusCode]).toEqual([seconds, status])
    }
    const { username, totp } = await secured()
    later(60)
    expect((await signInAs(program, username, { code: codeOf(totp, -30) })).statusCode).toBe(200)
  })

  it('takes each code once, even of two at the same moment, and none from before it', async () => {
    const { username, totp } = await secured()
    const code = codeOf(totp)
    const answers = await Promise.all([signInAs(program, username, { code }), signInAs(program, username, { code })])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 401])
    const repeated = await signInAs(program, username, { code })
    expect([repeated.statusCode, repeated.json().message]).toEqual([401, expect.stringContaining('đã dùng rồi')])
    const other = await secured()
    expect((await signInAs(program, other.username, { code: codeOf(other.totp, 30) })).statusCode).toBe(200)
    expect((await signInAs(program, other.username, { code: codeOf(other.totp) })).statusCode).toBe(401)
  })

  it('is replaced by a recovery code, each once, however it is typed', async () => {
    const { username, recoveryCodes } = await secured()
    const [first = '', second = ''] = recoveryCodes
    const answers = await Promise.all([first, first].map((code) => signInAs(program, username, { code })))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 401])
    const response = await signInAs(program, username, { code: ` ${second.toUpperCase().replaceAll('-', '')} ` })
    expect(response.json().secondFactor.recoveryCodesLeft).toBe(8)
  })

  it('is taken away by its person with password and code together', async () => {
    const { person, username, totp } = await secured()
    expect((await end(person, { password: 'sai mật khẩu', code: codeOf(totp) })).statusCode).toBe(422)
    expect((await end(person, { password: passphrase, code: '000000' })).statusCode).toBe(422)
    expect((await person.get('/api/me')).json().secondFactor.on).toBe(true)
    expect((await end(person, { password: passphrase, code: codeOf(totp) })).statusCode).toBe(204)
    expect((await signInAs(program, username)).statusCode).toBe(200)
    expect((await end(person, { password: passphrase, code: codeOf(totp) })).statusCode).toBe(409)
  })

  it('is taken away by an administrator, which ends the sessions', async () => {
    const { id, person, username } = await secured()
    const reset = () => administrator.call({ method: 'POST', url: `/api/accounts/${id}/second-factor/reset` })
    expect((await reset()).json()).toMatchObject({ id, secondFactor: false })
    expect((await person.get('/api/me')).statusCode).toBe(401)
    expect((await signInAs(program, username)).statusCode).toBe(200)
    expect((await reset()).statusCode).toBe(409)
    const left = await program.connection.db
      .selectFrom('recovery_code')
      .selectAll()
      .where('account_id', '=', id)
      .execute()
    expect(left).toEqual([])
  })

  it('is not got round by a link for a new password', async () => {
    const { id, username, totp } = await secured()
    const { link } = (await administrator.call({ method: 'POST', url: `/api/accounts/${id}/invitation` })).json()
    const next = 'sông sâu biển cả mênh mông'
    const without = await openLink(program, secretIn(link), { password: next })
    expect([without.statusCode, without.json().context]).toEqual([401, { secondFactor: true }])
    expect((await openLink(program, secretIn(link), { password: next, code: '000000' })).statusCode).toBe(401)
    expect((await openLink(program, secretIn(link), { password: next, code: codeOf(totp) })).statusCode).toBe(200)
    later(30)
    expect((await signInAs(program, username, { password: next, code: codeOf(totp) })).statusCode).toBe(200)
  })

  it('is not for one-click people, who have no password', async () => {
    expect((await begin(administrator)).statusCode).toBe(409)
  })

  describe('where the site requires it', () => {
    const require = (secondFactorRequired: boolean) =>
      administrator.call({ method: 'PUT', url: '/api/settings', payload: { secondFactorRequired } })

    it('lets approvers and administrators without it set it up and nothing else, from the next request on', async () => {
      const people = [await hired('approver'), await hired('administrator')]
      const clerk = await hired('clerk')
      for (const { person } of people) expect((await person.get('/api/units')).statusCode).toBe(200)
      expect((await require(true)).statusCode).toBe(200)
      expect((await clerk.person.get('/api/units')).statusCode).toBe(200)
      for (const { person, username } of people) {
        for (const url of [
          '/api/units',
          '/api/overview',
          '/api/accounts',
          '/api/tokens',
          '/api/audit',
          '/api/settings',
        ]) {
          const response = await person.get(url)
          expect([url, response.statusCode, response.json().context]).toEqual([url, 403, { secondFactor: 'set_up' }])
          expect(response.json().message).toContain('Bật đăng nhập hai bước')
        }
        const again = personIn(program, await signInAs(program, username))
        expect((await again.get('/api/me')).json().secondFactor).toMatchObject({ on: false, required: true })
        expect((await again.get('/api/sessions')).statusCode).toBe(200)
        const { secret } = (await begin(again)).json()
        expect((await confirm(again, codeOf(secret))).statusCode).toBe(200)
        expect((await again.get('/api/units')).statusCode).toBe(200)
      }
      // The one-click people of the sample have nothing to set it up with.
      expect((await administrator.get('/api/units')).statusCode).toBe(200)
      await require(false)
    })

    it('closes tokens of those without it as well', async () => {
      const { person } = await hired('approver')
      const { secret } = (await post(person, '/api/tokens', { name: 'máy', scope: 'read' })).json()
      const byToken = () => program.app.inject({ url: '/api/units', headers: { authorization: `Bearer ${secret}` } })
      expect((await byToken()).statusCode).toBe(200)
      await require(true)
      expect((await byToken()).statusCode).toBe(403)
      await require(false)
    })
  })

  it('left half set up is guessed at no quicker than a password', async () => {
    const { person } = await hired()
    await begin(person)
    const answers = []
    for (let guess = 0; guess < 7; guess += 1) answers.push((await confirm(person, '000000')).statusCode)
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429])
  })

  it('asked for after a wait is not waited for again', async () => {
    const { username, totp } = await secured()
    for (let guess = 0; guess < 7; guess += 1) {
      await signInAs(program, username, { password: 'sai' }, '198.51.100.4')
      later(10)
    }
    const first = await signInAs(program, username, {}, '198.51.100.4')
    expect([first.statusCode, first.json().context]).toEqual([401, { secondFactor: true }])
    expect((await signInAs(program, username, { code: codeOf(totp) }, '198.51.100.4')).statusCode).toBe(200)
  })
})
