/** Who answers for which cell: named by those who may, seen by the unit's own people, 404 for everybody else. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Owners } from '#contract/duties'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'

const clerkId = 'sample-nhap-lieu-huong-buoi'

onEachEngine('owners of cells', (engine) => {
  let program: Program
  const cast = new Map<string, Person>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const role of ['clerk', 'approver', 'leader', 'administrator'] as const) cast.set(role, await program.as(role))
    cast.set('other', await program.asAccount('nhap-lieu-mua-ngau'))
    cast.set('stranger', program.stranger)
  })
  beforeEach(async () => {
    await program.connection.db.deleteFrom('element_owner').execute()
    await program.connection.db.updateTable('account').set({ disabled: 0 }).execute()
  })

  const as = (who: string) => cast.get(who) as Person
  const read = (who: string, unit = 'MH02') => as(who).get(`/api/owners?unit=${unit}`)
  const put = (who: string, owners: unknown, unit = 'MH02') =>
    as(who).call({ method: 'PUT', url: '/api/owners', payload: { unit, owners } as object })
  const nobody = { account: null, post: null }
  const one = (
    element: string,
    account: string | null,
    post: string | null = null,
    seen: { account: string | null; post: string | null } = nobody,
  ) => ({ element, account, post, seen })
  const itemOf = (owners: Owners, element: string) => owners.items.find((item) => item.element === element)

  it('begin with nobody, and the approver is told how many and who can be named', async () => {
    const owners: Owners = (await read('approver')).json()
    expect(owners.without).toBe(owners.items.length)
    expect(owners.people.map((person) => person.name)).toContain('Công chức nhập liệu, phường Hương Bưởi')
    expect(owners.people.map((person) => person.name)).not.toContain('Công chức nhập liệu, phường Mưa Ngâu')
  })

  it('are a person or a post, can be changed and taken away, each with its row in the audit', async () => {
    const before = (await stored(program.connection.db, ['audit'])).audit?.length ?? 0
    const named: Owners = (
      await put('approver', [one('ratings_valid', clerkId), one('petitions_due', null, ' Bộ phận một cửa ')])
    ).json()
    expect(itemOf(named, 'ratings_valid')).toMatchObject({ account: clerkId, post: null, active: true })
    expect(itemOf(named, 'petitions_due')).toMatchObject({
      account: null,
      post: 'Bộ phận một cửa',
      owner: 'Bộ phận một cửa',
      active: true,
    })
    expect(named.without).toBe(named.items.length - 2)
    const clerk = { account: clerkId, post: null }
    await put('administrator', [one('ratings_valid', null, 'Văn phòng', clerk)])
    const office = { account: null, post: 'Văn phòng' }
    const after: Owners = (
      await put('approver', [
        one('ratings_valid', null, null, office),
        one('petitions_due', null, 'Bộ phận một cửa', { account: null, post: 'Bộ phận một cửa' }),
      ])
    ).json()
    expect(after.without).toBe(after.items.length - 1)
    const rows = await program.connection.db
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'assign_owner')
      .orderBy('id')
      .execute()
    expect(rows.length).toBe(4)
    expect((await stored(program.connection.db, ['audit'])).audit?.length).toBe(before + 4)
    expect(rows.at(-1)).toMatchObject({ before: '{"account":null,"post":"Văn phòng"}', after: 'null' })
  })

  it('reads to the clerk without the list of people, and to her as one who may not assign', async () => {
    const owners: Owners = (await read('clerk')).json()
    expect([owners.mayAssign, owners.people]).toEqual([false, []])
  })

  it.each([
    ['stranger', 401, 401],
    ['other', 404, 403],
    ['clerk', 200, 403],
    ['leader', 200, 403],
    ['approver', 200, 200],
    ['administrator', 200, 200],
  ])('for the %s: reading %i, assigning %i', async (who, reading, assigning) => {
    const before = await stored(program.connection.db, ['element_owner'])
    expect((await read(who)).statusCode).toBe(reading)
    const response = await put(who, [one('ratings_valid', null, 'Văn phòng')])
    expect(response.statusCode).toBe(assigning)
    if (assigning !== 200) expect(await stored(program.connection.db, ['element_owner'])).toEqual(before)
  })

  it('of a unit out of reach are not assigned by its neighbour’s approver', async () => {
    const before = await stored(program.connection.db, ['element_owner', 'audit'])
    const response = await put('approver', [one('ratings_valid', null, 'Văn phòng')], 'MH03')
    const unknown = await put('approver', [one('ratings_valid', null, 'Văn phòng')], 'MH99')
    expect([response.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(response.json().message.replace('MH03', '?')).toBe(unknown.json().message.replace('MH99', '?'))
    expect(await stored(program.connection.db, ['element_owner', 'audit'])).toEqual(before)
  })

  it('of a foreign unit answer exactly as those of an unknown one', async () => {
    const told = async (unit: string) => {
      const { statusCode, body } = await read('other', unit)
      return [statusCode, body.replaceAll(unit, '?').replace(/req-\w+/, '')]
    }
    expect(await told('MH02')).toEqual(await told('MH99'))
    expect(await told('MH02')).toEqual(await told('MH'))
  })

  describe('refuse', () => {
    it.each<[string, unknown[], number]>([
      ['somebody of another ward', [one('ratings_valid', 'sample-nhap-lieu-mua-ngau')], 422],
      ['somebody who cannot enter figures', [one('ratings_valid', 'sample-lanh-dao')], 422],
      ['nobody at all', [one('ratings_valid', 'nobody')], 422],
      ['a person and a post', [one('ratings_valid', clerkId, 'Văn phòng')], 422],
      ['an unknown cell', [one('no_such_cell', clerkId)], 404],
      ['a cell twice', [one('ratings_valid', clerkId), one('ratings_valid', null)], 422],
      ['nothing', [], 422],
      ['a post of 121 letters', [one('ratings_valid', null, 'x'.repeat(121))], 422],
    ])('%s, and keep nothing of the request', async (_name, owners, status) => {
      expect((await put('approver', [one('petitions_due', clerkId), ...owners])).statusCode).toBe(
        owners.length === 0 ? 200 : status,
      )
      if (owners.length > 0)
        expect(await program.connection.db.selectFrom('element_owner').selectAll().execute()).toEqual([])
      expect((await put('approver', owners)).statusCode).toBe(status)
    })
  })

  it('who can no longer enter figures are still named, but nobody’s help any more', async () => {
    await put('approver', [one('ratings_valid', clerkId)])
    await program.connection.db.updateTable('account').set({ disabled: 1 }).where('id', '=', clerkId).execute()
    const owners: Owners = (await read('approver')).json()
    expect(itemOf(owners, 'ratings_valid')).toMatchObject({
      owner: 'Công chức nhập liệu, phường Hương Bưởi',
      active: false,
    })
    expect(owners.without).toBe(owners.items.length)
  })
})
