import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { acts, hireByLink } from './front-desk.ts'

const defaults = { approverMayBeEnterer: false, lockAfterDays: null, secondFactorRequired: false }

onEachEngine('the settings of a site', (engine) => {
  let program: Program
  let administrator: Person
  let ofWard: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
    ofWard = (await hireByLink(program, administrator, 'quan-tri-mh02', [{ role: 'administrator', unit: 'MH02' }]))
      .person
  })
  beforeEach(async () => {
    await program.connection.db.deleteFrom('setting').execute()
  })

  const put = (person: Person, payload: object) => person.call({ method: 'PUT', url: '/api/settings', payload })
  const kept = () => stored(program.connection.db, ['setting', 'audit', 'data_version'])

  it('are read by everybody who is signed in, and say who may change them', async () => {
    for (const role of ['clerk', 'approver', 'leader'] as const)
      expect((await (await program.as(role)).get('/api/settings')).json()).toEqual({ ...defaults, editable: false })
    expect((await ofWard.get('/api/settings')).json().editable).toBe(false)
    expect((await administrator.get('/api/settings')).json()).toEqual({ ...defaults, editable: true })
    expect((await program.stranger.get('/api/settings')).statusCode).toBe(401)
  })

  it('change in what is given and nothing else, with one audit row of before and after', async () => {
    const before = (await acts(program)).length
    const response = await put(administrator, { lockAfterDays: 10 })
    expect(response.json()).toEqual({ ...defaults, lockAfterDays: 10, editable: true })
    expect((await put(administrator, { approverMayBeEnterer: true })).json()).toMatchObject({
      lockAfterDays: 10,
      approverMayBeEnterer: true,
    })
    expect((await acts(program)).slice(before)).toEqual(['change_settings', 'change_settings'])
    const row = await program.connection.db
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'change_settings')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    expect([row.before, row.after, row.account_id]).toEqual([
      '{"lockAfterDays":null}',
      '{"lockAfterDays":10}',
      'sample-quan-tri',
    ])
  })

  it('hold at once: a draft closes by its date', async () => {
    const clerk = await program.as('clerk')
    // October was due on 5 November; today is the 21st.
    const lock = async () => (await clerk.get('/api/sheets/MH02/2026-10')).json().lock?.reason ?? null
    expect(await lock()).toBe(null)
    await put(administrator, { lockAfterDays: 3 })
    expect(await lock()).toBe('past_deadline')
  })

  it('that are given as they are leave no trace', async () => {
    const before = await kept()
    expect((await put(administrator, defaults)).statusCode).toBe(200)
    expect((await put(administrator, {})).statusCode).toBe(200)
    expect(await kept()).toEqual(before)
  })

  it('are not changed by those of a ward, or by anybody else', async () => {
    const before = await kept()
    for (const person of [ofWard, await program.as('clerk'), await program.as('approver'), await program.as('leader')])
      expect((await put(person, { approverMayBeEnterer: true })).statusCode).toBe(403)
    expect((await kept()).setting).toEqual(before.setting)
  })

  it.each([
    ['lockAfterDays', { lockAfterDays: -1 }],
    ['lockAfterDays', { lockAfterDays: 1.5 }],
    ['lockAfterDays', { lockAfterDays: 366 }],
    ['secondFactorRequired', { secondFactorRequired: 'yes' }],
    ['set_up_at', { set_up_at: '2020-01-01' }],
  ])('refuse nonsense in %s', async (field, payload) => {
    const response = await put(administrator, payload)
    expect([response.statusCode, response.json().fields[0].field]).toEqual([422, field])
  })
})

onEachEngine('the days on which sheets are due', (engine) => {
  let program: Program
  let administrator: Person
  let ofWard: Person
  const source = 'Công văn số 12/UBND-VP'

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
    ofWard = (await hireByLink(program, administrator, 'quan-tri-mh02', [{ role: 'administrator', unit: 'MH02' }]))
      .person
  })

  const put = (person: Person, payload: object, url = '/api/due-days') => person.call({ method: 'PUT', url, payload })
  const days = async (unit: string, year = 2026, person = administrator) =>
    (await person.get(`/api/due-days?unit=${unit}&year=${year}`)).json()
  const of = async (unit: string, month: string) =>
    (await days(unit)).items.find((one: { month: string }) => one.month === month)
  const kept = () => stored(program.connection.db, ['sheet_due', 'audit'])

  it('are those of the nearest unit that has said one', async () => {
    const year = await days('MH02')
    expect([year.year, year.editable, year.items.length]).toEqual([2026, true, 12])
    expect(year.items[9]).toMatchObject({ month: '2026-10', due: '2026-11-05', from: { code: 'MH' }, own: false })
    expect((await days('MH')).items[9].own).toBe(true)
    expect((await days('00004')).items[9]).toEqual({
      month: '2026-10',
      due: null,
      from: null,
      source: null,
      own: false,
    })
    expect((await days('MH02', 2026, await program.as('clerk'))).editable).toBe(false)
  })

  it('are set for a unit, hold at once on its sheet, and are taken away again', async () => {
    const clerk = await program.as('clerk')
    const onSheet = async () => (await clerk.get('/api/sheets/MH02/2026-11')).json().due
    expect(await onSheet()).toBe('2026-12-05')
    const before = (await acts(program)).length
    const response = await put(ofWard, { unit: 'MH02', month: '2026-11', due: '2026-12-02', source })
    expect(response.json().items[10]).toEqual({
      month: '2026-11',
      due: '2026-12-02',
      from: expect.objectContaining({ code: 'MH02' }),
      source,
      own: true,
    })
    expect(await onSheet()).toBe('2026-12-02')
    expect(await of('MH03', '2026-11')).toMatchObject({ due: '2026-12-05' })
    await put(ofWard, { unit: 'MH02', month: '2026-11', due: null, source })
    expect(await onSheet()).toBe('2026-12-05')
    expect((await acts(program)).slice(before)).toEqual(['set_due_day', 'set_due_day'])
    expect((await put(ofWard, { unit: 'MH02', month: '2026-11', due: null, source })).statusCode).toBe(409)
  })

  it('are set for a whole year: a day of each following month, with one audit row', async () => {
    const before = (await acts(program)).length
    const response = await put(administrator, { unit: 'MH', year: 2027, day: 8, source }, '/api/due-days/year')
    expect(response.json().items.map((one: { due: string }) => one.due)).toEqual([
      '2027-02-08',
      '2027-03-08',
      '2027-04-08',
      '2027-05-08',
      '2027-06-08',
      '2027-07-08',
      '2027-08-08',
      '2027-09-08',
      '2027-10-08',
      '2027-11-08',
      '2027-12-08',
      '2028-01-08',
    ])
    expect((await acts(program)).slice(before)).toEqual(['set_due_year'])
  })

  describe('are not set', () => {
    it.each<[string, object, number, string]>([
      ['before the month begins', { due: '2026-10-31' }, 422, 'due'],
      ['a hundred days after it', { due: '2027-03-10' }, 422, 'due'],
      ['on a day that is none', { due: '2026-02-30' }, 422, 'due'],
      ['for a month that is none', { month: '2026-13' }, 422, 'month'],
      ['without the document that says so', { source: ' ' }, 422, 'source'],
      ['for a unit that does not exist', { unit: 'XX99' }, 404, 'unit'],
      ['with more than was asked', { state: 'approved' }, 422, 'state'],
    ])('%s', async (_name, body, status, field) => {
      const before = await kept()
      const response = await put(administrator, { unit: 'MH02', month: '2026-11', due: '2026-12-02', source, ...body })
      expect([response.statusCode, response.json().fields[0].field]).toEqual([status, field])
      expect(await kept()).toEqual(before)
    })

    it('above one’s own unit, beside it, or without the right', async () => {
      const before = await kept()
      for (const unit of ['MH', 'MH03', '00004'])
        expect((await put(ofWard, { unit, month: '2026-11', due: '2026-12-02', source })).statusCode).toBe(403)
      expect(
        (await put(administrator, { unit: '00004', year: 2026, day: 5, source }, '/api/due-days/year')).statusCode,
      ).toBe(403)
      expect(await kept()).toEqual(before)
      for (const role of ['clerk', 'approver', 'leader'] as const)
        expect(
          (await put(await program.as(role), { unit: 'MH02', month: '2026-11', due: '2026-12-02', source })).statusCode,
        ).toBe(403)
      expect((await kept()).sheet_due).toEqual(before.sheet_due)
    })
  })
})
