/** People as administrators change them: in what is given and nothing else, and never so that nobody is left to administer. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person, Program } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { hireByLink, signInAs, withHeaders } from './front-desk.ts'
import { peopleDesk } from './people-desk.ts'

onEachEngine('people', (engine) => {
  const { desk, name, kept, patch, made } = peopleDesk(engine)
  let program: Program
  let administrator: Person
  beforeAll(() => {
    program = desk.program
    administrator = desk.administrator
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
