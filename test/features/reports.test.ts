/** Reports marked as sent: by whom, of which unit, with what; and what others are told of it. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { ReportAnswer } from '#contract/reports'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { act, calendarOf, itemOf, kept, scoring, send, third } from './report-desk.ts'

onEachEngine('the report calendar', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person
  let neighbour: Person
  let duty: number

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    leader = await program.as('leader')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    duty = (await itemOf(clerk, 'MH02', scoring)).id
  })
  beforeEach(async () => {
    const { db } = program.connection
    await db.deleteFrom('report').where('duty_id', '=', duty).where('account_id', 'is not', null).execute()
  })

  const place = () => `/api/reports/${duty}/MH02`

  it('tells a ward’s people of their own ward, and a province’s of all its units, each by its day', async () => {
    const own = await calendarOf(clerk)
    expect([own.of.code, own.isBoard, own.year]).toEqual(['MH02', false, 2026])
    expect(own.items.map(({ due, state, daysLate }) => [due, state, daysLate])).toEqual([
      ['2026-03-16', 'sent', 0],
      ['2026-06-16', 'sent', 0],
      ['2026-09-16', 'sent_late', 4],
      ['2026-11-25', 'near', 0],
      ['2026-12-16', 'upcoming', 0],
    ])
    const board = await calendarOf(leader)
    expect([board.of.code, board.isBoard, board.items.length]).toEqual(['MH', true, 154])
    const late = board.items.filter((item) => item.state === 'overdue').map((item) => `${item.unit.code} ${item.due}`)
    expect(late.sort()).toEqual(['MH03 2026-09-16', 'MH24 2026-09-16', 'MH29 2026-06-16', 'MH29 2026-09-16'])
    expect(board.items.filter((item) => item.unit.code === 'MH').map((item) => item.receiver)).toEqual(
      Array.from({ length: 4 }, () => 'Bộ Nội vụ'),
    )
  })

  it('names the window by the ministry’s document, and the plan and clause on which it rests', async () => {
    const item = await itemOf(leader, 'MH02', third)
    expect(item.window).toMatchObject({ from: '2026-06-15', to: '2026-09-14', own: false })
    expect(item.window.source).toContain('581/BNV-CCHC')
    expect([item.basis.plan?.number, item.basis.clause]).toEqual(['15/KH-UBND', 'mục IV.3'])
  })

  it('lays the real documents out in their own year, late for nobody who could not have said so', async () => {
    const { items } = await calendarOf(leader, '?unit=06742&year=2024')
    expect(items.filter((item) => item.due !== null).map((item) => item.due)).toEqual([
      '2024-03-02',
      '2024-06-02',
      '2024-09-02',
      '2024-12-02',
    ])
    expect(items).toHaveLength(16)
    expect([...new Set(items.map((item) => item.state))]).toEqual(['untracked'])
    const hanoi = await calendarOf(leader, '?unit=01')
    expect(hanoi.items.map((item) => item.state)).toEqual(['untracked', 'untracked', 'untracked', 'upcoming'])
  })

  it('is marked by the clerk, with number, date, link and note; the board and the record of acts say so', async () => {
    const head = {
      number: '245/BC-UBND',
      date: '2026-11-19',
      link: 'https://vanban.example.vn/245',
      note: 'Gửi trên trục',
    }
    const response = await send(clerk, duty, 'MH02', head)
    expect(response.statusCode, response.body).toBe(200)
    const { item } = response.json() as ReportAnswer
    expect(item).toMatchObject({ state: 'sent', daysLeft: null, daysLate: 0, report: { ...head, revision: 1 } })
    expect(item.report?.by).toBe('Công chức nhập liệu, phường Hương Bưởi')
    expect((await itemOf(leader, 'MH02', scoring)).report).toMatchObject(head)
    const { items } = (await approver.get('/api/audit?unit=MH02&act=send_report')).json()
    expect(items[0].sentence).toBe(`Ghi nhận đã gửi báo cáo “${scoring}” của phường Hương Bưởi`)
    expect(items[0].after).toContain('ngày gửi: 20/11/2026')
  })

  it('keeps note, link and name within reach: others are told that it was sent, when, and its number', async () => {
    await send(clerk, duty, 'MH02', {
      number: '245/BC-UBND',
      link: 'https://vanban.example.vn/mat',
      note: 'Ghi chú kín',
    })
    const sees = { link: 'https://vanban.example.vn/mat', note: 'Ghi chú kín' }
    for (const person of [clerk, approver, leader])
      expect((await itemOf(person, 'MH02', scoring)).report).toMatchObject(sees)
    for (const person of [neighbour, await program.as('administrator')]) {
      const { report } = await itemOf(person, 'MH02', scoring)
      expect(report).toMatchObject({ sentOn: '2026-11-20', number: '245/BC-UBND', link: null, note: null, by: null })
    }
    const administrator = await program.as('administrator')
    const audit = await administrator.get('/api/audit?unit=MH02&act=send_report')
    expect(audit.body).toContain(scoring)
    expect(audit.body).not.toMatch(/Ghi chú kín|example\.vn\/mat/)
  })

  it('is mended and taken back by the revision that was seen, and marked again after that', async () => {
    await send(clerk, duty, 'MH02', { note: 'Lần đầu' })
    const mended = await act(clerk, 'PATCH', place(), { revision: 1, sentOn: '2026-11-18', number: '7/BC-UBND' })
    expect((mended.json() as ReportAnswer).item.report).toMatchObject({
      sentOn: '2026-11-18',
      number: '7/BC-UBND',
      note: 'Lần đầu',
      revision: 2,
    })
    const before = await kept(program)
    for (const method of ['PATCH', 'DELETE'] as const) {
      const stale = await act(approver, method, place(), { revision: 1 })
      expect([method, stale.statusCode, stale.json().code]).toEqual([method, 412, 'stale'])
    }
    expect(await kept(program)).toEqual(before)
    const back = await act(approver, 'DELETE', place(), { revision: 2 })
    expect((back.json() as ReportAnswer).item).toMatchObject({ state: 'near', report: null })
    for (const method of ['PATCH', 'DELETE'] as const)
      expect((await act(clerk, method, place(), { revision: 3 })).statusCode).toBe(409)
    // Its revision goes on: what was seen before it was taken back can never fit again.
    expect((await send(clerk, duty, 'MH02')).json().item.report.revision).toBe(4)
  })

  it('is not marked twice, not even by two at once', async () => {
    const two = await Promise.all([send(clerk, duty, 'MH02'), send(approver, duty, 'MH02')])
    expect(two.map((response) => response.statusCode).sort()).toEqual([200, 409])
    const before = await kept(program)
    const third = await send(clerk, duty, 'MH02')
    expect([third.statusCode, third.json().message]).toEqual([
      409,
      `${scoring} đã được ghi là gửi ngày 20/11/2026. Tải lại trang, rồi sửa nếu cần.`,
    ])
    expect(await kept(program)).toEqual(before)
  })

  it.each<[string, object, string, string]>([
    ['after today', { sentOn: '2026-11-22' }, 'sentOn', 'future'],
    ['before its data begin', { sentOn: '2025-12-31' }, 'sentOn', 'before_window'],
    ['with a document dated after it', { date: '2026-11-21' }, 'date', 'after_sent'],
    ['with a link that runs', { link: 'javascript:alert(1)' }, 'link', 'invalid_format'],
    ['with a link that is none', { link: 'số 245' }, 'link', 'invalid_format'],
    ['with half a letter in its note', { note: '\ud800' }, 'note', 'text'],
    ['with a number of a page', { number: 'A'.repeat(61) }, 'number', 'too_big'],
    ['on no day of the calendar', { sentOn: '2026-11-31' }, 'sentOn', 'invalid_format'],
    ['with something else beside', { state: 'sent' }, 'state', 'unknown_field'],
  ])('is not marked as sent %s', async (_name, more, field, code) => {
    const before = await kept(program)
    const response = await send(clerk, duty, 'MH02', more)
    expect(response.statusCode, response.body).toBe(422)
    const { fields } = response.json()
    expect(fields.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([[field, code]])
    expect(await kept(program)).toEqual(before)
  })

  it('is marked by nobody else: other wards answer as if they were not there, leaders and administrators have no right', async () => {
    const administrator = await program.as('administrator')
    const before = await kept(program)
    const foreign = await send(neighbour, duty, 'MH02')
    const unknown = await send(neighbour, duty, 'MH77')
    expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(foreign.json().message.replace('MH02', '')).toBe(unknown.json().message.replace('MH77', ''))
    for (const person of [leader, administrator]) expect((await send(person, duty, 'MH02')).statusCode).toBe(403)
    expect((await send(program.stranger, duty, 'MH02')).statusCode).toBe(401)
    const other = await send(clerk, duty, 'MH02', { account: 'sample-nhap-lieu-mua-ngau' })
    expect([other.statusCode, other.json().fields[0].code]).toEqual([403, 'other_account'])
    // A duty that the ward does not owe: the ministry's, on provinces.
    const ministry = (await calendarOf(leader)).items.find((item) => item.unit.code === 'MH')?.id ?? 0
    expect((await send(clerk, ministry, 'MH02')).statusCode).toBe(404)
    expect(await kept(program)).toEqual(before)
  })

  it('is marked by the department for its wards, and answers years and provinces that there are', async () => {
    const department = await program.asAccount('tong-hop')
    expect((await send(department, duty, 'MH02')).statusCode).toBe(200)
    expect((await leader.get('/api/reports/calendar?year=1999')).statusCode).toBe(422)
    expect((await leader.get('/api/reports/calendar?parent=MH02')).statusCode).toBe(404)
    expect((await leader.get('/api/reports/calendar?unit=MH77')).statusCode).toBe(404)
    expect((await calendarOf(leader, '?year=2030')).items).toEqual([])
  })
})
