import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { cell, clearDesk, desk, put, read, submit, writings } from './sheet-desk.ts'

onEachEngine('who may read and write a sheet', (engine) => {
  let program: Program
  let people: Record<string, Person>

  beforeAll(async () => {
    program = await sampleProgram(engine)
    people = {
      stranger: program.stranger,
      clerk: await program.as('clerk'),
      'clerk of another ward': await program.asAccount('nhap-lieu-mua-ngau'),
      approver: await program.as('approver'),
      leader: await program.as('leader'),
      administrator: await program.as('administrator'),
    }
  })
  beforeEach(() => clearDesk(program))

  const asked = async (who: string, what: string) => {
    const person = people[who] as Person
    if (what === 'read') return person.get(desk)
    return what === 'save' ? put(person, 'petitions_due', { value: 5, revision: 0 }) : submit(person)
  }

  it.each([
    ['stranger', 401, 'unauthenticated'],
    ['clerk', 200, undefined],
    ['clerk of another ward', 404, 'not_found'],
    ['approver', 200, undefined],
    ['leader', 200, undefined],
    ['administrator', 404, 'not_found'],
  ])('%s who reads is answered %i', async (who, status, code) => {
    const response = await asked(who, 'read')
    expect([response.statusCode, response.json().code]).toEqual([status, code])
  })

  describe.each(['save', 'submit'])('to %s', (what) => {
    it.each([
      ['stranger', 401, 'unauthenticated', undefined],
      ['clerk of another ward', 404, 'not_found', undefined],
      ['approver', 423, 'locked', 'no_right'],
      ['leader', 423, 'locked', 'no_right'],
      ['administrator', 404, 'not_found', undefined],
    ])('%s is answered %i, and nothing is stored', async (who, status, code, reason) => {
      const before = await writings(program)
      const response = await asked(who, what)
      const { code: answered, context, message } = response.json()
      expect([response.statusCode, answered, context?.reason]).toEqual([status, code, reason])
      expect(message).toMatch(/Anh\/chị|anh\/chị/)
      expect(await writings(program)).toEqual(before)
    })
  })

  it('a foreign ward answers exactly as one that does not exist', async () => {
    const mai = people['clerk of another ward'] as Person
    const [foreign, none] = [await mai.get(desk), await mai.get('/api/sheets/MH77/2026-10')]
    const said = (body: string) => body.replaceAll(/"requestId":"[^"]+"/g, '').replaceAll(/MH02|MH77/g, '…')
    expect(said(foreign.body)).toBe(said(none.body))
  })

  it('the reader who may not write is told why before typing anything', async () => {
    expect((await read(people.leader as Person)).lock).toEqual({
      reason: 'no_right',
      message: 'Anh/chị không có quyền nhập số liệu của đơn vị này.',
    })
  })

  it('a province has no sheet, not even for its leader', async () => {
    expect((await (people.leader as Person).get('/api/sheets/MH/2026-10')).statusCode).toBe(404)
  })

  it('the code of a ward that has ended opens its old months only', async () => {
    const leader = people.leader as Person
    expect((await leader.get('/api/sheets/MH92/2025-06')).json().unit.name).toBe('Lối Sỏi')
    expect((await leader.get('/api/sheets/MH92/2025-07')).statusCode).toBe(404)
  })

  describe('a sheet that is locked', () => {
    const set = (state: string) =>
      program.connection.db
        .updateTable('sheet')
        .set({ state })
        .where('month', '=', '2026-10')
        .where('unit_id', 'in', (unit) => unit.selectFrom('unit').select('id').where('code', '=', 'MH02'))
        .execute()

    it.each([
      ['submitted', /đã nộp, đang chờ duyệt .* trả lại phiếu/],
      ['approved', /đã duyệt .* mở lại phiếu/],
    ])('because it is %s refuses its own clerk, and nothing is stored', async (state, sentence) => {
      await set(state)
      const before = await writings(program)
      const saved = await put(people.clerk as Person, 'petitions_due', { value: 5, revision: 0 })
      const sent = await submit(people.clerk as Person)
      for (const response of [saved, sent])
        expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'approved' }])
      expect(saved.json().message).toMatch(sentence)
      expect(await writings(program)).toEqual(before)
      expect((await read(people.clerk as Person)).lock?.reason).toBe('approved')
    })

    it.each(['draft', 'returned', 'reopened'])('no more, because it is %s, takes figures', async (state) => {
      await set(state)
      const saved = await put(people.clerk as Person, 'petitions_due', { value: 5, revision: 0 })
      expect(saved.statusCode).toBe(200)
      expect(saved.json().sheet.state).toBe(state)
    })

    it('because its month has not begun refuses too; the month under way is open', async () => {
      const before = await writings(program)
      const clerk = people.clerk as Person
      for (const month of ['2026-12', '2027-01', '2031-06']) {
        const response = await put(clerk, 'petitions_due', { value: 5, revision: 0 }, `/api/sheets/MH02/${month}`)
        expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'not_open_yet' }])
      }
      expect(await writings(program)).toEqual(before)
      const open = await put(clerk, 'petitions_due', { value: 5, revision: 0 }, '/api/sheets/MH02/2026-11')
      expect([open.statusCode, cell(open.json().sheet, 'petitions_due').value]).toEqual([200, 5])
    })
  })
})

onEachEngine('the turn of a month', (engine) => {
  it('is Viet Nam’s: at 18:00Z on 30 November the sheet of December is open', async () => {
    let clock = new Date('2026-11-30T16:59:59Z')
    const program = await sampleProgram(engine, () => clock)
    const clerk = await program.as('clerk')
    const december = () => put(clerk, 'petitions_due', { value: 5, revision: 0 }, '/api/sheets/MH02/2026-12')
    expect((await december()).json().context).toEqual({ reason: 'not_open_yet' })
    clock = new Date('2026-11-30T17:00:00Z')
    expect((await december()).statusCode).toBe(200)
  })
})
