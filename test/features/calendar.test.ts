/** The calendar of due days: opened by a living token of its scope alone, whole days, the same events at each reading. */
import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'

const token = 'bct_cal_0123456789abcdefghijklmnop'

onEachEngine('the calendar', (engine) => {
  let program: Program

  beforeAll(async () => {
    program = await sampleProgram(engine)
  })
  beforeEach(async () => {
    await program.connection.db.deleteFrom('api_token').execute()
    await program.connection.db.updateTable('account').set({ disabled: 0 }).execute()
  })

  async function give(account: string, rest: Partial<Row> = {}) {
    const row: Row = {
      id: 'one',
      account_id: `sample-${account}`,
      name: 'Lịch',
      token_hash: createHash('sha256').update(token).digest('hex'),
      scope: 'calendar',
      created_at: '2026-11-01T00:00:00.000Z',
      expires_at: '2027-11-01T00:00:00.000Z',
      last_used_at: null,
      revoked_at: null,
      ...rest,
    }
    await program.connection.db.insertInto('api_token').values(row).execute()
  }
  type Row = {
    id: string
    account_id: string
    name: string
    token_hash: string
    scope: string
    created_at: string
    expires_at: string
    last_used_at: string | null
    revoked_at: string | null
  }
  const read = (given = token) => program.stranger.get(`/api/calendar.ics?token=${given}`)
  const events = (body: string) =>
    body
      .replace(/\r\n /g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) =>
        Object.fromEntries(event.split('\r\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1)])),
      )

  it('tells a clerk the due days of her ward as whole days with an alarm', async () => {
    await give('nhap-lieu-huong-buoi')
    const response = await read()
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(response.headers['cache-control']).toBe('private, no-store')
    const found = events(response.body)
    // The sample knows its due days to the end of 2026: sheets of October to December, and two reports.
    const days = ['20261105', '20261205', '20270105', '20261125', '20261216']
    expect(found.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(days)
    expect(found[3]?.SUMMARY).toBe(
      'Hạn gửi báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2026: phường Hương Bưởi',
    )
    expect(found[0]?.SUMMARY).toBe('Hạn nộp phiếu số liệu tháng 10/2026: phường Hương Bưởi')
    expect(found[0]?.TRIGGER).toBe('-PT15H')
    expect(response.body).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh')
    expect(response.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  it('tells a leader one event for all units that share a day, and is the same text each time', async () => {
    await give('lanh-dao')
    const first = await read()
    // Three months of sheets, two reports of the wards, and the province's own to the ministry.
    expect(events(first.body)).toHaveLength(6)
    expect(events(first.body).map((event) => event.SUMMARY)).toContain(
      'Hạn gửi báo cáo cải cách hành chính năm 2026: 30 đơn vị',
    )
    expect(events(first.body)[0]?.SUMMARY).toBe('Hạn nộp phiếu số liệu tháng 10/2026: 30 đơn vị')
    expect((await read()).body).toBe(first.body)
  })

  it('keeps an event’s name when its day is moved, and gives a ward with its own day its own event', async () => {
    await give('lanh-dao')
    const { db } = program.connection
    const before = events((await read()).body)
    const province = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
    const ward = await db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH02')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('sheet_due')
      .set({ due: '2026-12-08' })
      .where('month', '=', '2026-11')
      .where('unit_id', '=', province.id)
      .execute()
    await db
      .insertInto('sheet_due')
      .values({ unit_id: ward.id, month: '2026-11', due: '2026-12-03', source: 'x' })
      .execute()
    await raise()
    const after = events((await read()).body)
    const ofSheets = after.filter((event) => !event.UID?.startsWith('report-'))
    expect(ofSheets.map((event) => event['DTSTART;VALUE=DATE']).sort()).toEqual([
      '20261105',
      '20261203',
      '20261208',
      '20270105',
    ])
    expect(after.find((event) => event['DTSTART;VALUE=DATE'] === '20261208')?.UID).toBe(before[1]?.UID)
    expect(new Set(ofSheets.map((event) => event.UID)).size).toBe(4)
  })

  async function raise() {
    await program.connection.db
      .updateTable('data_version')
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('topic', '=', 'catalogue')
      .execute()
  }

  it.each<[string, Partial<Row>, number]>([
    ['a token of another scope', { scope: 'read' }, 403],
    ['a revoked token', { revoked_at: '2026-11-20T00:00:00.000Z' }, 401],
    ['a token that ended this very moment', { expires_at: now.toISOString() }, 401],
    ['a token that was kept in the clear', { token_hash: token }, 401],
    ['a living token', {}, 200],
  ])('answers %s alike or not at all', async (_name, rest, status) => {
    await give('nhap-lieu-huong-buoi', rest)
    const response = await read()
    expect(response.statusCode).toBe(status)
    expect(response.body.includes('VEVENT')).toBe(status === 200)
    if (status === 401) {
      const unknown = await read('another-token-that-nobody-has')
      expect(response.json().message).toBe(unknown.json().message)
    }
  })

  it('closes at once for somebody who is disabled', async () => {
    await give('nhap-lieu-huong-buoi')
    await program.connection.db
      .updateTable('account')
      .set({ disabled: 1 })
      .where('id', '=', 'sample-nhap-lieu-huong-buoi')
      .execute()
    expect((await read()).statusCode).toBe(401)
  })
})
