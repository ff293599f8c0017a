import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { makeSetUpCode } from '../../server/features/accounts/set-up.ts'
import { type Program, programOn, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { unguard } from '../support/unguarded.ts'
import { emptySite, password, realConfig } from './real-site.ts'

onEachEngine('the set-up of an empty site', (engine) => {
  let connection: Connection
  let program: Program
  let code: string
  let clock: Date

  beforeAll(async () => {
    connection = await emptySite(engine)
    await unguard(connection)
  })
  beforeEach(async () => {
    clock = now
    for (const table of [
      'session',
      'sign_in_place',
      'account_role',
      'account',
      'audit',
      'audit_seal',
      'setting',
    ] as const)
      await connection.db.deleteFrom(table).execute()
    const made = makeSetUpCode(now)
    code = made.code
    program = await programOn(farAway(connection, 2), realConfig, () => clock, { setUpCode: made.kept })
  })

  const person = { province: '01', username: 'quan-tri', displayName: 'Quản trị', password }
  const setUp = (body: object = {}, on = program, remoteAddress = '10.0.0.1') =>
    on.app.inject({ method: 'POST', url: '/api/setup', payload: { code, ...person, ...body }, remoteAddress })
  const accounts = () => connection.db.selectFrom('account').selectAll().execute()
  const site = async () => (await program.app.inject('/api/site')).json()

  it('is asked for, with the provinces of today, until somebody has done it', async () => {
    const open = await site()
    expect([open.needsSetup, open.oneClick, open.mode, open.provinces.length >= 34]).toEqual([
      true,
      false,
      'production',
      true,
    ])
    await setUp()
    const done = await site()
    expect([done.needsSetup, done.provinces]).toEqual([false, []])
  })

  it('makes an administrator of the province, who is signed in', async () => {
    const response = await setUp()
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({
      username: 'quan-tri',
      displayName: 'Quản trị',
      roles: [{ role: 'administrator', unit: { code: '01' } }],
    })
    const cookie = response.cookies[0]
    expect((await program.app.inject({ url: '/api/me', cookies: { bct: cookie?.value ?? '' } })).statusCode).toBe(200)
    const [account] = await accounts()
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const acts = await connection.db.selectFrom('audit').select(['act', 'after']).orderBy('id').execute()
    expect(acts.map((row) => row.act)).toEqual(['set_up', 'sign_in'])
    expect(JSON.stringify(acts)).not.toMatch(/argon|mật khẩu/)
  })

  it('is refused with a wrong code, and nothing is stored', async () => {
    for (const wrong of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', code.slice(0, -1), `${code}0`]) {
      const response = await setUp({ code: wrong || 'x' })
      expect([response.statusCode, response.json().code]).toEqual([403, 'forbidden'])
    }
    expect(await accounts()).toEqual([])
    expect((await setUp()).statusCode).toBe(200)
  })

  it('is refused thirty minutes after the start', async () => {
    clock = new Date(now.getTime() + 30 * 60_000)
    expect((await setUp()).statusCode).toBe(403)
    expect(await accounts()).toEqual([])
    clock = new Date(now.getTime() + 30 * 60_000 - 1)
    expect((await setUp()).statusCode).toBe(200)
  })

  it('takes the code in small letters and with a space behind, as people copy it', async () => {
    expect((await setUp({ code: ` ${code.toLowerCase()} ` })).statusCode).toBe(200)
  })

  it('happens once: the code is used up', async () => {
    await setUp()
    const second = await setUp({ username: 'ke-khac' })
    expect([403, 409]).toContain(second.statusCode)
    expect((await accounts()).map((row) => row.username)).toEqual(['quan-tri'])
  })

  it('happens once however many try at the same moment', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => setUp({ username: `quan-tri-${name}` })))
    expect(answers.map((answer) => answer.statusCode).filter((status) => status === 200)).toHaveLength(1)
    expect(answers.every((answer) => [200, 403, 409].includes(answer.statusCode))).toBe(true)
    expect(await accounts()).toHaveLength(1)
  })

  it('happens once in two programs on one database, each with its own code', async () => {
    const other = makeSetUpCode(now)
    const second = await programOn(farAway(connection, 2), realConfig, () => clock, { setUpCode: other.kept })
    const answers = await Promise.all([
      setUp({ username: 'mot-nguoi' }),
      setUp({ username: 'hai-nguoi', code: other.code }, second),
    ])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    expect(await accounts()).toHaveLength(1)
  })

  it('is conflict where somebody exists, even with a good code', async () => {
    await setUp()
    const late = makeSetUpCode(now)
    const second = await programOn(connection, realConfig, () => clock, { setUpCode: late.kept })
    const response = await setUp({ code: late.code, username: 'ke-khac' }, second)
    expect([response.statusCode, response.json().code]).toEqual([409, 'conflict'])
    expect(await accounts()).toHaveLength(1)
  })

  it('cannot be guessed: the sixth attempt of a minute is refused', async () => {
    const answers: number[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await setUp({ code: `${attempt}` })).statusCode)
    expect(answers).toEqual([403, 403, 403, 403, 403, 429])
  })

  describe('refuses', () => {
    it.each([
      ['a password of eleven characters', { password: 'x'.repeat(11) }, 422, 'password'],
      ['a password that is guessed first', { password: 'matkhau123456' }, 422, 'password'],
      ['a password made of the name', { password: 'quan-tri-2026' }, 422, 'password'],
      ['a name with capitals', { username: 'QuanTri' }, 422, 'username'],
      ['a name with a space', { username: 'quan tri' }, 422, 'username'],
      ['a display name of one letter', { displayName: ' A ' }, 422, 'displayName'],
      ['a display name that no text holds', { displayName: 'Quản\u0000trị' }, 422, 'displayName'],
      ['a role of one’s own choice', { roles: ['leader'] }, 422, 'roles'],
      ['a province that does not exist', { province: '77' }, 404, 'parent'],
      ['a ward for a province', { province: '00004' }, 404, 'parent'],
    ])('%s', async (_name, body, status, field) => {
      const response = await setUp(body)
      expect([response.statusCode, response.json().fields[0].field]).toEqual([status, field])
      expect(await accounts()).toEqual([])
    })
  })
})

onEachEngine('without a set-up', (engine) => {
  it('the sample has no such door', async () => {
    const program = await sampleProgram(engine)
    const body = { code: 'x', province: '01', username: 'quan-tri-2', displayName: 'Quản trị', password }
    const response = await program.app.inject({ method: 'POST', url: '/api/setup', payload: body })
    expect([response.statusCode, response.json().code]).toEqual([404, 'not_found'])
  })

  it('a site that was started without a code cannot be set up', async () => {
    const connection = await emptySite(engine)
    const program = await programOn(connection, realConfig)
    const body = { code: 'x', province: '01', username: 'quan-tri-2', displayName: 'Quản trị', password }
    expect((await program.app.inject({ method: 'POST', url: '/api/setup', payload: body })).statusCode).toBe(403)
  })
})
