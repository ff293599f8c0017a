import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { hireByLink, makeAccount, passphrase, signInAs, withHeaders } from './front-desk.ts'

onEachEngine('people', (engine) => {
  let program: Program
  let administrator: Person
  /** Administers one ward only. */
  let ofWard: Person
  let counter = 0

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
    ofWard = (await hireByLink(program, administrator, 'quan-tri-mh02', [{ role: 'administrator', unit: 'MH02' }]))
      .person
  })

  const name = () => {
    counter += 1
    return `nguoi-${counter}`
  }
  const kept = () => stored(program.connection.db, ['account', 'account_role', 'invitation', 'audit', 'api_token'])
  const create = (by: Person, body: object) =>
    by.call({
      method: 'POST',
      url: '/api/accounts',
      payload: { username: name(), displayName: 'Trần Thị Mai', roles: [{ role: 'clerk', unit: 'MH02' }], ...body },
    })
  const patch = (by: Person, id: string, payload: object) =>
    by.call({ method: 'PATCH', url: `/api/accounts/${id}`, payload })
  const made = (unit = 'MH02', role = 'clerk') => makeAccount(administrator, name(), [{ role, unit }])

  it('are made with roles at units, and a link that is shown once and kept nowhere', async () => {
    const response = await create(administrator, {
      username: 'mai',
      displayName: 'Trần Thị Mai'.normalize('NFD'),
      email: 'mai@example.vn',
      roles: [
        { role: 'clerk', unit: 'MH02' },
        { role: 'approver', unit: 'MH03' },
      ],
    })
    expect(response.statusCode).toBe(200)
    const { account, link } = response.json()
    expect(account).toMatchObject({
      username: 'mai',
      displayName: 'Trần Thị Mai',
      email: 'mai@example.vn',
      disabled: false,
      hasPassword: false,
      secondFactor: false,
      lastSignInAt: null,
      manageable: true,
      revision: 0,
      invitation: { purpose: 'join', expiresAt: link.expiresAt },
    })
    expect(account.roles.map((one: { role: string; unit: { code: string } }) => [one.role, one.unit.code])).toEqual([
      ['approver', 'MH03'],
      ['clerk', 'MH02'],
    ])
    expect(link.path).toMatch(/^\/loi-moi\/[\w-]{43}$/)
    expect(link.expiresAt).toBe('2026-11-28T02:00:00.000Z')
    const secret = link.path.split('/').at(-1)
    expect(JSON.stringify(await kept())).not.toContain(secret)
    expect((await administrator.get(`/api/accounts/${account.id}`)).body).not.toContain(secret)
  })

  it('leave one audit row each, which tells who, whom and where', async () => {
    const before = (await kept()).audit?.length ?? 0
    const { id } = await made()
    const rows = await program.connection.db
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'create_account')
      .execute()
    expect((await kept()).audit).toHaveLength(before + 1)
    const row = rows.find((one) => one.after?.includes(id))
    expect([row?.account_id, row?.unit_id === null]).toEqual(['sample-quan-tri', false])
    expect(row?.after).not.toMatch(/link|token|hash|password/)
  })

  describe('are not made', () => {
    it.each<[string, object, number, string]>([
      ['with the name of somebody else', { username: 'quan-tri' }, 409, 'username'],
      ['at a unit of another province', { roles: [{ role: 'clerk', unit: '00004' }] }, 422, 'roles.0.unit'],
      ['at a unit that does not exist', { roles: [{ role: 'clerk', unit: 'XX99' }] }, 422, 'roles.0.unit'],
      ['without a role', { roles: [] }, 422, 'roles'],
      [
        'with a role twice',
        {
          roles: [
            { role: 'clerk', unit: 'MH02' },
            { role: 'clerk', unit: 'MH02' },
          ],
        },
        422,
        'roles',
      ],
      ['with a role that is none', { roles: [{ role: 'god', unit: 'MH02' }] }, 422, 'roles.0.role'],
      ['with capitals in the name', { username: 'Mai' }, 422, 'username'],
      ['with an address that is none', { email: 'mai' }, 422, 'email'],
      ['with a password of the administrator’s choice', { password: passphrase }, 422, 'password'],
      ['already disabled', { disabled: true }, 422, 'disabled'],
      ['under an id of one’s choice', { id: 'sample-quan-tri' }, 422, 'id'],
      ['as a one-click person', { oneClick: 1 }, 422, 'oneClick'],
      ['with a name that no text holds', { displayName: 'Mai\u0000' }, 422, 'displayName'],
    ])('%s', async (_name, body, status, field) => {
      const before = await kept()
      const response = await create(administrator, body)
      expect([response.statusCode, response.json().fields?.[0]?.field]).toEqual([status, field])
      expect(await kept()).toEqual(before)
    })

    it('above one’s own unit, or beside it', async () => {
      const before = await kept()
      for (const unit of ['MH', 'MH03', '01'])
        expect((await create(ofWard, { roles: [{ role: 'leader', unit }] })).statusCode).toBe(422)
      expect(await kept()).toEqual(before)
      expect((await create(ofWard, { roles: [{ role: 'leader', unit: 'MH02' }] })).statusCode).toBe(200)
    })

    it.each(['clerk', 'approver', 'leader'] as const)('by a %s, who sees no list either', async (role) => {
      const person = await program.as(role)
      const before = await kept()
      const { id } = await program.connection.db.selectFrom('account').select('id').executeTakeFirstOrThrow()
      const answers = [
        await create(person, {}),
        await person.get('/api/accounts'),
        await person.get(`/api/accounts/${id}`),
        await patch(person, id, { revision: 0, disabled: true }),
        await person.call({ method: 'POST', url: `/api/accounts/${id}/invitation` }),
        await person.call({ method: 'POST', url: `/api/accounts/${id}/second-factor/reset` }),
        await person.get('/api/invitations'),
      ]
      expect(answers.map((one) => one.statusCode)).toEqual(answers.map(() => 403))
      expect({ ...(await kept()), audit: [] }).toEqual({ ...before, audit: [] })
    })
  })

  it('twice with one name at the same moment are one', async () => {
    const username = name()
    const answers = await Promise.all([create(administrator, { username }), create(ofWard, { username })])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
  })

  describe('in the list', () => {
    it('are those within reach, in the order of usernames, in pages', async () => {
      const all = (await administrator.get('/api/accounts?limit=200')).json()
      const names = all.items.map((one: { username: string }) => one.username)
      expect(names).toEqual([...names].sort())
      expect(all.total).toBe(names.length)
      const paged: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: { items: { username: string }[]; next: string | null } = (
          await administrator.get(`/api/accounts?limit=3&after=${next}`)
        ).json()
        paged.push(...page.items.map((one) => one.username))
        next = page.next
      }
      expect(paged).toEqual(names)
      const mine = (await ofWard.get('/api/accounts?limit=200')).json()
      const codes = mine.items.map((one: { roles: { unit: { code: string } }[] }) =>
        one.roles.map((at) => at.unit.code),
      )
      expect(codes.every((at: string[]) => at.includes('MH02'))).toBe(true)
      expect(mine.total).toBeLessThan(all.total)
    })

    it('are found by name without marks, by unit with those below, and by role', async () => {
      await create(administrator, { username: 'dang-thi-hoa', displayName: 'Đặng Thị Hòa' })
      const names = async (query: string) =>
        (await administrator.get(`/api/accounts?${query}`))
          .json()
          .items.map((one: { username: string }) => one.username)
      expect(await names('q=dang hoa')).toEqual(['dang-thi-hoa'])
      expect(await names('role=leader&unit=MH')).toContain('lanh-dao')
      expect(await names('unit=MH02&role=leader')).not.toContain('lanh-dao')
      expect((await administrator.get('/api/accounts?unit=XX99')).statusCode).toBe(404)
    })
  })

  describe('of whom one role lies outside reach', () => {
    it('can be seen and not changed', async () => {
      const { id } = await makeAccount(administrator, name(), [
        { role: 'clerk', unit: 'MH02' },
        { role: 'leader', unit: 'MH' },
      ])
      expect((await ofWard.get(`/api/accounts/${id}`)).json().manageable).toBe(false)
      const before = await kept()
      for (const answer of [
        await patch(ofWard, id, { revision: 0, disabled: true }),
        await patch(ofWard, id, { revision: 0, roles: [{ role: 'clerk', unit: 'MH02' }] }),
        await ofWard.call({ method: 'POST', url: `/api/accounts/${id}/invitation` }),
        await ofWard.call({ method: 'POST', url: `/api/accounts/${id}/second-factor/reset` }),
        await ofWard.get(`/api/sessions?account=${id}`),
        await ofWard.get(`/api/tokens?account=${id}`),
      ])
        expect(answer.statusCode).toBe(403)
      expect(await kept()).toEqual(before)
    })

    it('are answered like nobody where no role lies within it', async () => {
      const { id } = await made('MH03')
      const said = (text: string) => text.replace(/"requestId":"[^"]+"/, '')
      for (const url of [`/api/accounts/${id}`, `/api/sessions?account=${id}`]) {
        const foreign = await ofWard.get(url)
        const unknown = await ofWard.get(url.replace(id, '00000000-0000-4000-8000-000000000000'))
        expect([foreign.statusCode, said(foreign.body)]).toEqual([404, said(unknown.body)])
      }
      const before = await kept()
      expect((await patch(ofWard, id, { revision: 0, displayName: 'Ai đó' })).statusCode).toBe(404)
      expect(await kept()).toEqual(before)
    })
  })

  describe('are changed', () => {
    it('in what is given and nothing else, with one audit row', async () => {
      const { id } = await made()
      const response = await patch(administrator, id, {
        revision: 0,
        displayName: 'Nguyễn Văn Tám',
        email: 'tam@example.vn',
      })
      expect(response.json()).toMatchObject({
        account: { displayName: 'Nguyễn Văn Tám', email: 'tam@example.vn', disabled: false, revision: 1 },
        ended: { sessions: 0, tokens: 0 },
      })
      const rows = await program.connection.db
        .selectFrom('audit')
        .selectAll()
        .where('act', '=', 'change_account')
        .execute()
      const row = rows.filter((one) => one.after?.includes(id))
      expect(row).toHaveLength(1)
      expect(JSON.parse(row[0]?.after ?? '')).toMatchObject({ displayName: 'Nguyễn Văn Tám', email: 'tam@example.vn' })
      expect(JSON.parse(row[0]?.before ?? '')).toMatchObject({ email: null })
    })

    it('not at all where nothing differs', async () => {
      const { id } = await made()
      const before = await kept()
      expect((await patch(administrator, id, { revision: 0, disabled: false })).statusCode).toBe(200)
      expect(await kept()).toEqual(before)
    })

    it('by the first of two who looked at the same moment; the other is told', async () => {
      const { id } = await made()
      const answers = await Promise.all(
        ['A', 'B'].map((letter) => patch(administrator, id, { revision: 0, displayName: `Tên ${letter}` })),
      )
      expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412])
      expect((await patch(administrator, id, { revision: 0, disabled: true })).json().code).toBe('stale')
    })

    it('in no field that is not theirs to change', async () => {
      const { id } = await made()
      const before = await kept()
      for (const more of [
        { username: 'khac' },
        { passwordHash: 'x' },
        { oneClick: 1 },
        { createdAt: '2020-01-01' },
        { totpSecret: 'x' },
      ]) {
        const response = await patch(administrator, id, { revision: 0, displayName: 'Khác', ...more })
        expect([response.statusCode, response.json().fields[0].code]).toEqual([422, 'unknown_field'])
      }
      expect((await patch(administrator, id, { displayName: 'Khác' })).statusCode).toBe(422)
      expect(await kept()).toEqual(before)
    })

    it.each([
      ['other roles', { roles: [{ role: 'leader', unit: 'MH02' }] }],
      ['disabling', { disabled: true }],
    ])('by %s: every session and token is worth nothing at the next request', async (_name, change) => {
      const { id, username, person } = await hireByLink(program, administrator, name(), [
        { role: 'clerk', unit: 'MH02' },
      ])
      const { secret } = (
        await person.call({ method: 'POST', url: '/api/tokens', payload: { name: 'máy', scope: 'read' } })
      ).json()
      const machine = withHeaders(program, { authorization: `Bearer ${secret}` })
      const reading = async () => [
        (await person.get('/api/units')).statusCode,
        (await machine.get('/api/units')).statusCode,
      ]
      expect(await reading()).toEqual([200, 200])
      const response = await patch(administrator, id, { revision: 0, ...change })
      expect(response.json().ended).toEqual({ sessions: 1, tokens: 1 })
      expect(await reading()).toEqual([401, 401])
      expect((await signInAs(program, username)).statusCode).toBe('disabled' in change ? 401 : 200)
      await patch(administrator, id, { revision: 1, disabled: false })
      expect(await reading()).toEqual([401, 401])
    })
  })

  describe('who are the last administrator of a province', () => {
    const oneself = { url: '/api/accounts/sample-quan-tri' }
    beforeEach(async () => {
      const { revision, disabled } = (await administrator.get(oneself.url)).json()
      expect([revision, disabled]).toEqual([0, false])
    })

    it('can neither disable nor strip themselves', async () => {
      const before = await kept()
      for (const change of [{ disabled: true }, { roles: [{ role: 'leader', unit: 'MH' }] }]) {
        const response = await patch(administrator, 'sample-quan-tri', { revision: 0, ...change })
        expect([response.statusCode, response.json().message]).toEqual([
          409,
          expect.stringContaining('quản trị cuối cùng'),
        ])
      }
      expect(await kept()).toEqual(before)
    })

    it('are not helped by one who never came, or by one of a ward', async () => {
      const { id } = await made('MH', 'administrator')
      expect((await patch(administrator, 'sample-quan-tri', { revision: 0, disabled: true })).statusCode).toBe(409)
      await patch(administrator, id, { revision: 0, disabled: true })
    })

    it('stay, though two strip each other at the same moment', async () => {
      const [one, two] = [
        await hireByLink(program, administrator, name(), [{ role: 'administrator', unit: 'MH' }]),
        await hireByLink(program, administrator, name(), [{ role: 'administrator', unit: 'MH' }]),
      ]
      // Three there are; the sample's own steps back first.
      await program.connection.db
        .updateTable('account')
        .set({ disabled: 1 })
        .where('id', '=', 'sample-quan-tri')
        .execute()
      const answers = await Promise.all([
        patch(one.person, two.id, { revision: 0, disabled: true }),
        patch(two.person, one.id, { revision: 0, disabled: true }),
      ])
      await program.connection.db
        .updateTable('account')
        .set({ disabled: 0 })
        .where('id', '=', 'sample-quan-tri')
        .execute()
      const statuses = answers.map((answer) => answer.statusCode).sort()
      expect(statuses[0]).toBe(200)
      expect([401, 409]).toContain(statuses[1])
      const living = await program.connection.db
        .selectFrom('account')
        .select('id')
        .where('id', 'in', [one.id, two.id])
        .where('disabled', '=', 0)
        .execute()
      expect(living).toHaveLength(1)
      const last = living[0]?.id as string
      await program.connection.db.updateTable('account').set({ disabled: 1 }).where('id', '=', last).execute()
    })
  })

  it('do not reset themselves by the back door', async () => {
    const { id, person } = await hireByLink(program, administrator, name(), [{ role: 'administrator', unit: 'MH02' }])
    for (const url of [`/api/accounts/${id}/invitation`, `/api/accounts/${id}/second-factor/reset`])
      expect((await person.call({ method: 'POST', url })).statusCode).toBe(403)
  })
})
