/** Codes of the second factor tried one after the other, wherever one is asked for: five are looked at, then it waits. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { factorDesk } from './factor-desk.ts'
import { openLink, passphrase, secretIn, signInAs } from './front-desk.ts'

onEachEngine('a code of the second factor', (engine) => {
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
  const { codeOf, end, secured } = factorDesk(
    () => ({ program, administrator }),
    () => clock,
    later,
  )

  it('cannot be guessed at the door: wrong codes count as failures', async () => {
    const { username, totp } = await secured()
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await signInAs(program, username, { code: `00000${attempt}` }, '198.51.100.4')).statusCode).toBe(401)
    expect((await signInAs(program, username, { code: codeOf(totp) }, '198.51.100.4')).statusCode).toBe(429)
  })

  it('being asked for does not count as a failure', async () => {
    const { username, totp } = await secured()
    for (let attempt = 0; attempt < 8; attempt += 1) expect((await signInAs(program, username)).statusCode).toBe(401)
    expect((await signInAs(program, username, { code: codeOf(totp) })).statusCode).toBe(200)
  })

  it('cannot be guessed where it is taken away', async () => {
    const { person, totp } = await secured()
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await end(person, { password: passphrase, code: `00000${attempt}` })).statusCode).toBe(422)
    expect((await end(person, { password: passphrase, code: codeOf(totp) })).statusCode).toBe(429)
  })

  it('cannot be guessed at a link for a new password', async () => {
    const { id, totp } = await secured()
    const { link } = (await administrator.call({ method: 'POST', url: `/api/accounts/${id}/invitation` })).json()
    const open = (code: string) => openLink(program, secretIn(link), { password: 'sông sâu biển cả mênh mông', code })
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await open(`00000${attempt}`)).statusCode).toBe(401)
    const early = await open(codeOf(totp))
    expect([early.statusCode, early.json().context, early.cookies]).toEqual([429, { seconds: 2 }, []])
    later(2)
    expect((await open(codeOf(totp))).statusCode).toBe(200)
  })
})
