/** An account that somebody else got hold of is taken back: nothing that they hold outlives it, nor any race with it. */

import { beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '../../server/database/transaction.ts'
import type { Failure } from '../../server/domain/failure.ts'
import { acceptLink } from '../../server/features/accounts/accept-link.ts'
import { revokeInvitations } from '../../server/features/accounts/invitation-queries.ts'
import { holdPerson } from '../../server/features/accounts/people-queries.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { acts, hireByLink, makeAccount, openLink, passphrase, secretIn, signInAs, withHeaders } from './front-desk.ts'

const mine = 'sông sâu biển cả mênh mông'
const theirs = 'kẻ gian vào nhà lúc nửa đêm'

onEachEngine('an account taken back', (engine) => {
  let program: Program
  let administrator: Person
  let counter = 0

  beforeAll(async () => {
    const connection = await sampleDatabase(engine)
    program = { ...(await programOn(farAway(connection, 1), sampleConfig, () => now)), connection }
  })
  beforeEach(async () => {
    administrator = await program.as('administrator')
    await program.connection.db.deleteFrom('sign_in_failure').execute()
  })

  const hired = () => {
    counter += 1
    return hireByLink(program, administrator, `lay-lai-${counter}`, [{ role: 'clerk', unit: 'MH02' }])
  }
  const resetLink = async (id: string) =>
    secretIn((await administrator.call({ method: 'POST', url: `/api/accounts/${id}/invitation` })).json().link)
  const raise = (id: string, revision: number) =>
    administrator.call({
      method: 'PATCH',
      url: `/api/accounts/${id}`,
      payload: { revision, roles: [{ role: 'administrator', unit: 'MH' }] },
    })

  it('takes every token and known place with it', async () => {
    const { id, person } = await hired()
    const made = await person.call({
      method: 'POST',
      url: '/api/tokens',
      payload: { name: 'chương trình lạ', scope: 'write', days: 365 },
    })
    const program_ = withHeaders(program, { authorization: `Bearer ${made.json().secret}` })
    expect((await program_.get('/api/me')).statusCode).toBe(200)
    await openLink(program, await resetLink(id), { password: mine })
    expect((await program_.get('/api/me')).statusCode).toBe(401)
    const places = await program.connection.db
      .selectFrom('sign_in_place')
      .select('address')
      .where('account_id', '=', id)
      .execute()
    // The place from which the link was opened is known now, and no other.
    expect(places).toEqual([{ address: '127.0.0.1' }])
  })

  it('is not lost again to a change of password that was under way', async () => {
    const { id, username, person } = await hired()
    const link = await resetLink(id)
    const change = { method: 'PUT', url: '/api/me/password', payload: { current: passphrase, next: theirs } } as const
    await Promise.all([person.call(change), openLink(program, link, { password: mine })])
    expect((await signInAs(program, username, { password: mine })).statusCode).toBe(200)
    expect((await signInAs(program, username, { password: theirs })).statusCode).toBe(401)
  })

  it('is entered by no sign-in with the old password that was under way', async () => {
    const { id, username } = await hired()
    const link = await resetLink(id)
    const [, ...entries] = await Promise.all([
      openLink(program, link, { password: mine }),
      ...Array.from({ length: 8 }, () => signInAs(program, username)),
    ])
    const living = await Promise.all(
      entries.map(async (entry) => {
        const cookie = entry.cookies.find((one) => one.name === 'bct')
        if (!cookie) return 401
        return (await withHeaders(program, { cookie: `bct=${cookie.value}` }).get('/api/me')).statusCode
      }),
    )
    expect(living).toEqual(entries.map(() => 401))
  })

  it('and raised by the province is not entered by a link that the ward had made before', async () => {
    const ward = await hireByLink(program, administrator, `quan-tri-phuong-${counter}`, [
      { role: 'administrator', unit: 'MH02' },
    ])
    const made = await makeAccount(ward.person, `len-chuc-${counter}`, [{ role: 'clerk', unit: 'MH02' }])
    expect((await raise(made.id, made.revision)).statusCode).toBe(200)
    expect((await openLink(program, made.secret)).statusCode).toBe(404)
  })

  it('and raised at the very moment leaves the ward no living link, whichever came first', async () => {
    const ward = await hireByLink(program, administrator, `quan-tri-cung-luc-${counter}`, [
      { role: 'administrator', unit: 'MH02' },
    ])
    for (let round = 0; round < 6; round += 1) {
      const made = await makeAccount(ward.person, `cung-luc-${counter}-${round}`, [{ role: 'clerk', unit: 'MH02' }])
      const [link, raised] = await Promise.all([
        ward.person.call({ method: 'POST', url: `/api/accounts/${made.id}/invitation` }),
        raise(made.id, made.revision),
      ])
      expect(raised.statusCode).toBe(200)
      if (link.statusCode !== 200) continue
      expect((await openLink(program, secretIn(link.json().link))).statusCode).toBe(404)
    }
  })

  it('and raised at the very moment keeps the second factor that the ward would take away afterwards', async () => {
    const ward = await hireByLink(program, administrator, `quan-tri-hai-buoc-${counter}`, [
      { role: 'administrator', unit: 'MH02' },
    ])
    const { db } = program.connection
    for (let round = 0; round < 8; round += 1) {
      const made = await makeAccount(ward.person, `hai-buoc-${counter}-${round}`, [{ role: 'clerk', unit: 'MH02' }])
      const factor = { totp_secret: 'JBSWY3DPEHPK3PXP', totp_confirmed_at: now.toISOString() }
      await db.updateTable('account').set(factor).where('id', '=', made.id).execute()
      const before = (await acts(program)).length
      const [raised] = await Promise.all([
        raise(made.id, made.revision),
        ward.person.call({ method: 'POST', url: `/api/accounts/${made.id}/second-factor/reset` }),
      ])
      expect(raised.statusCode).toBe(200)
      // Taken away before the person was raised, or not at all.
      expect((await acts(program)).slice(before).at(-1)).toBe('change_account')
    }
  })

  it('and opened by a link that is revoked at the very moment is not entered, and neither act breaks off', async () => {
    const made = await makeAccount(administrator, `mo-cung-luc-${counter}`, [{ role: 'clerk', unit: 'MH02' }])
    const { db } = program.connection
    let opened: Promise<string> | undefined
    await inTransaction(db, async (trx) => {
      expect(await holdPerson(trx, made.id, made.revision)).toBe(true)
      opened = acceptLink(db, made.secret, { password: passphrase }, '127.0.0.1', now).then(
        () => 'entered',
        (failure: Failure) => failure.code,
      )
      // Time to hash the password and to come as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 500))
      await revokeInvitations(trx, { accountId: made.id }, now.toISOString())
    })
    expect(await opened).toBe('not_found')
  })
})
