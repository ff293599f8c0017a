/** Duties in a unit's calendar: added, changed and removed by those who answer for its plans; a year laid out after another. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { act, calendarOf, itemOf, kept, scoring, send } from './report-desk.ts'

onEachEngine('the duties to report', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let administrator: Person
  let leader: Person
  let firstFree: number

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    administrator = await program.as('administrator')
    leader = await program.as('leader')
    const rows = await program.connection.db.selectFrom('report_duty').select('id').execute()
    firstFree = Math.max(...rows.map(({ id }) => id)) + 1
  })
  beforeEach(async () => {
    const { db } = program.connection
    await db.deleteFrom('report').where('account_id', 'is not', null).execute()
    await db.deleteFrom('report_duty').where('id', '>=', firstFree).execute()
  })

  const body = {
    unit: 'MH02',
    appliesTo: 'own',
    kind: 'month',
    period: '2026-11',
    receiver: 'Đảng ủy phường',
    name: 'Báo cáo chuyển đổi số',
    due: '2026-12-05',
    source: 'Công văn 12/CV-UBND',
  }
  const add = (person: Person, more: object = {}) => act(person, 'POST', '/api/report-duties', { ...body, ...more })

  it('are added by the approver of the unit, and stand in its calendar and nobody else’s', async () => {
    const { items: before } = await calendarOf(leader)
    const response = await add(approver)
    expect(response.statusCode, response.body).toBe(200)
    const item = await itemOf(clerk, 'MH02', 'Báo cáo chuyển đổi số tháng 11/2026')
    expect(item).toMatchObject({ ...response.json(), due: '2026-12-05', state: 'upcoming', mayChange: false })
    expect(item.window).toEqual({ from: '2026-11-01', to: '2026-11-30', own: false, source: null })
    expect((await calendarOf(leader)).items).toHaveLength(before.length + 1)
  })

  it('of a province bind its units of a kind', async () => {
    const plan = (await itemOf(leader, 'MH02', scoring)).basis.plan?.id
    const laid = { unit: 'MH', appliesTo: 'commune', name: 'Báo cáo xã', plan, source: '' }
    expect((await add(administrator, laid)).statusCode).toBe(200)
    const owing = (await calendarOf(leader)).items.filter((item) => item.name === 'Báo cáo xã')
    expect([owing.length, new Set(owing.map((item) => item.unit.kind))]).toEqual([9, new Set(['commune'])])
  })

  it.each<[string, object, string]>([
    ['whose period is none of its kind', { period: '2026-Q4' }, 'period'],
    ['that binds units below a ward', { appliesTo: 'below' }, 'appliesTo'],
    ['with half a window', { from: '2026-11-01' }, 'to'],
    ['whose window ends before it begins', { from: '2026-11-30', to: '2026-11-01' }, 'to'],
    ['due before its data begin', { due: '2026-10-31' }, 'due'],
    ['due years later', { due: '2029-01-01' }, 'due'],
    ['that rests on nothing', { source: '' }, 'source'],
    ['that rests on another unit’s plan', { plan: 1 }, 'plan'],
    ['that rests on no plan at all', { plan: 987_654 }, 'plan'],
    ['without a receiver', { receiver: '  ' }, 'receiver'],
    ['of a year before all years', { period: '1999-11' }, 'period'],
  ])('are not added %s', async (_name, more, field) => {
    const before = await kept(program)
    const response = await add(approver, more)
    expect(response.statusCode, response.body).toBe(422)
    expect(response.json().fields[0].field).toBe(field)
    expect(await kept(program)).toEqual(before)
  })

  it('are changed and removed by the revision that was seen; a stale one changes nothing', async () => {
    const { id } = (await add(approver)).json()
    const at = `/api/report-duties/${id}`
    const changed = await act(approver, 'PATCH', at, { revision: 1, due: '2026-12-03', receiver: 'Sở Nội vụ' })
    expect(changed.json()).toEqual({ id, revision: 2 })
    const item = await itemOf(clerk, 'MH02', 'Báo cáo chuyển đổi số tháng 11/2026')
    expect(item).toMatchObject({ due: '2026-12-03', receiver: 'Sở Nội vụ', basis: { source: body.source } })
    const before = await kept(program)
    expect((await act(approver, 'PATCH', at, { revision: 1, due: '2026-12-04' })).statusCode).toBe(412)
    expect((await act(approver, 'PATCH', at, { revision: 2, due: '2026-10-04' })).statusCode).toBe(422)
    expect((await act(approver, 'DELETE', at, { revision: 1 })).statusCode).toBe(412)
    expect(await kept(program)).toEqual(before)
    expect((await act(approver, 'DELETE', at, { revision: 2 })).statusCode).toBe(204)
    expect((await act(approver, 'DELETE', at, { revision: 2 })).statusCode).toBe(404)
  })

  it('stay while a report of them is marked as sent, and go once it is taken back', async () => {
    const { id } = (await add(approver)).json()
    const at = `/api/report-duties/${id}`
    expect((await send(clerk, id, 'MH02')).statusCode).toBe(200)
    const refused = await act(approver, 'DELETE', at, { revision: 1 })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'conflict'])
    await act(clerk, 'DELETE', `/api/reports/${id}/MH02`, { revision: 1 })
    expect((await act(approver, 'DELETE', at, { revision: 1 })).statusCode).toBe(204)
  })

  it('are no matter of clerks and leaders, of people elsewhere, and the ministry’s of nobody here', async () => {
    const province = (await itemOf(leader, 'MH02', scoring)).id
    const ministry = (await calendarOf(leader, '?unit=MH')).items[0]?.id ?? 0
    const before = await kept(program)
    for (const person of [clerk, leader]) expect((await add(person)).statusCode).toBe(403)
    expect((await add(approver, { unit: 'MH03' })).statusCode).toBe(404)
    for (const id of [province, ministry])
      expect((await act(approver, 'PATCH', `/api/report-duties/${id}`, { revision: 1 })).statusCode).toBe(404)
    expect((await act(administrator, 'DELETE', `/api/report-duties/${ministry}`, { revision: 1 })).statusCode).toBe(404)
    expect((await add(approver, { account: 'x' })).json().fields[0].code).toBe('other_account')
    expect(await kept(program)).toEqual(before)
  })

  const layOut = (person: Person, unit: string, year: number) =>
    act(person, 'POST', '/api/report-duties/year', { unit, year })

  it('of a year are laid out after the year before: each day a year later, the ministry’s along where it has laid none', async () => {
    const before = (await calendarOf(leader)).items
    // Five of its own on its units, and the four that the ministry laid on it.
    expect((await layOut(administrator, 'MH', 2027)).json()).toEqual({ laid: 9 })
    const after = (await calendarOf(leader, '?year=2027')).items
    const yearLater = (day: string | null) => day?.replace(/^\d{4}/, (year) => String(Number(year) + 1))
    expect(after.map((item) => `${item.unit.code} ${item.due}`).sort()).toEqual(
      before.map((item) => `${item.unit.code} ${yearLater(item.due)}`).sort(),
    )
    expect(after.every((item) => item.report === null && item.state === 'upcoming')).toBe(true)
    expect(after[0]?.window).toMatchObject({ from: '2026-12-15', to: '2027-03-14' })
    expect(after[0]?.basis).toMatchObject({ plan: null, clause: 'mục IV.3' })
    expect(after[0]?.basis.source).toContain('15/KH-UBND')
    expect((await calendarOf(leader)).items).toEqual(before)
  })

  it('of a year are laid out once, even by two at once, and not after a year without any', async () => {
    const two = await Promise.all([layOut(administrator, 'MH', 2027), layOut(administrator, 'MH', 2027)])
    expect(two.map((response) => response.statusCode).sort()).toEqual([200, 409])
    const before = await kept(program)
    expect((await layOut(administrator, 'MH', 2027)).json().message).toContain('Lịch báo cáo năm 2027 đã có')
    expect((await layOut(administrator, 'MH', 2035)).statusCode).toBe(409)
    expect((await layOut(approver, 'MH', 2028)).statusCode).toBe(404)
    expect((await layOut(clerk, 'MH02', 2028)).statusCode).toBe(403)
    expect(await kept(program)).toEqual(before)
  })
})
