/** People as administrators make and find them: with roles within reach, one audit row each, and nobody beyond it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person, Program } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { makeAccount, passphrase } from './front-desk.ts'
import { peopleDesk } from './people-desk.ts'

onEachEngine('people', (engine) => {
  const { desk, name, kept, create, patch, made } = peopleDesk(engine)
  let program: Program
  let administrator: Person
  /** Administers one ward only. */
  let ofWard: Person
  beforeAll(() => {
    program = desk.program
    administrator = desk.administrator
    ofWard = desk.ofWard
  })

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
})
