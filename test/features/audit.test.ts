import { beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '../../server/database/audit.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import type { AuditItem } from '../../server/features/audit/contract.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { hireByLink } from './front-desk.ts'

onEachEngine('the record of acts', (engine) => {
  let program: Program
  let administrator: Person
  let clerk: Person
  let clerkOf3: Person
  let leader: Person
  let ofWard: Person
  let clock = now

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), sampleConfig, () => clock)
    administrator = await program.as('administrator')
    clerk = await program.as('clerk')
    leader = await program.as('leader')
    clerkOf3 = await program.asAccount('nhap-lieu-mua-ngau')
    ofWard = (await hireByLink(program, administrator, 'quan-tri-mh02', [{ role: 'administrator', unit: 'MH02' }]))
      .person
    const write = (person: Person, unit: string, value: number, revision: number) =>
      person.call({
        method: 'PUT',
        url: `/api/sheets/${unit}/2026-11/figures/petitions_due`,
        payload: { value, revision, note: 'đã đối chiếu' },
      })
    clock = new Date('2026-11-21T02:10:00.000Z')
    await write(clerk, 'MH02', 1234, 0)
    await write(clerk, 'MH02', 1235, 1)
    await write(clerkOf3, 'MH03', 77, 0)
    clock = new Date('2026-11-21T17:30:00.000Z')
    // Fifteen hours later everybody signs in anew.
    administrator = await program.as('administrator')
    await administrator.call({ method: 'PUT', url: '/api/settings', payload: { lockAfterDays: 20 } })
    leader = await program.as('leader')
    clerk = await program.as('clerk')
    clerkOf3 = await program.asAccount('nhap-lieu-mua-ngau')
    ofWard = await program.asAccount('quan-tri-mh02')
  })

  const list = async (person: Person, query = ''): Promise<AuditItem[]> =>
    (await person.get(`/api/audit?limit=200&${query}`)).json().items
  const actsOf = (items: AuditItem[]) => items.map((one) => one.act)

  it('tells an act as a sentence, with what stood before and after', async () => {
    const [last, first] = await list(clerk, 'act=save_figure')
    expect(last).toEqual({
      id: expect.stringContaining('2026-11-21T02:10:00.000Z'),
      at: '2026-11-21T02:10:00.000Z',
      by: { id: 'sample-nhap-lieu-huong-buoi', name: 'Công chức nhập liệu, phường Hương Bưởi' },
      act: 'save_figure',
      sentence: expect.stringMatching(/^Lưu số liệu “.+” của phường Hương Bưởi, tháng 11\/2026$/),
      unit: expect.objectContaining({ code: 'MH02' }),
      month: '2026-11',
      element: { code: 'petitions_due', name: expect.any(String) },
      before: '1.234 (ghi chú: đã đối chiếu)',
      after: '1.235 (ghi chú: đã đối chiếu)',
      hidden: false,
      way: 'typed',
    })
    expect([first?.before, first?.after]).toEqual([null, '1.234 (ghi chú: đã đối chiếu)'])
  })

  it('of a sheet is for those who may see its drafts', async () => {
    const units = (items: AuditItem[]) => [...new Set(items.map((one) => one.unit?.code))].sort()
    expect(units(await list(clerk))).toEqual(['MH02'])
    expect(units(await list(clerkOf3))).toEqual(['MH03'])
    expect(units(await list(leader))).toEqual(['MH02', 'MH03'])
    expect(actsOf(await list(clerk))).toEqual(['save_figure', 'save_figure'])
    expect((await program.stranger.get('/api/audit')).statusCode).toBe(401)
  })

  it('hides figures from an administrator until they are approved', async () => {
    for (const person of [administrator, ofWard]) {
      const items = await list(person, 'month=2026-11&unit=MH02')
      expect(actsOf(items)).toEqual(['save_figure', 'save_figure'])
      for (const one of items) expect([one.before, one.after, one.hidden]).toEqual([null, null, true])
    }
    const page = await administrator.get('/api/audit?limit=200')
    const file = await administrator.get('/api/audit.csv')
    for (const body of [page.body, file.body]) expect(body).not.toMatch(/1\.?23[45]|đã đối chiếu/)
    const sheet = program.connection.db.updateTable('sheet').where('month', '=', '2026-11')
    await sheet.set({ state: 'approved' }).execute()
    expect((await list(administrator, 'month=2026-11&unit=MH02'))[0]).toMatchObject({
      after: '1.235 (ghi chú: đã đối chiếu)',
      hidden: false,
    })
    await sheet.set({ state: 'draft' }).execute()
  })

  it('of accounts and settings is for administrators, each within their reach', async () => {
    const items = await list(administrator)
    expect(actsOf(items)).toEqual(
      expect.arrayContaining(['create_account', 'change_settings', 'sign_in_sample', 'use_invitation']),
    )
    expect(items.find((one) => one.act === 'create_account')).toMatchObject({
      sentence: 'Tạo tài khoản “quan-tri-mh02”',
      after: 'họ tên: Công chức quan-tri-mh02; thư điện tử: không; vai trò: Quản trị (phường Hương Bưởi)',
    })
    expect(items.find((one) => one.act === 'change_settings')).toMatchObject({
      before: 'số ngày sau hạn thì khóa phiếu: không',
      after: 'số ngày sau hạn thì khóa phiếu: 20',
    })
    const ward = await list(ofWard)
    expect(new Set(ward.map((one) => one.unit?.code))).toEqual(new Set([undefined, 'MH02']))
    expect(actsOf(ward)).toContain('create_account')
    expect(actsOf(ward)).not.toContain('change_settings')
    // A sign-in belongs to whoever administers the person: the leader of the province is not the ward's.
    expect(ward.every((one) => one.unit !== null || one.by?.id !== 'sample-lanh-dao')).toBe(true)
    const hidden = await list(leader)
    expect(actsOf(hidden).every((act) => act === 'save_figure')).toBe(true)
  })

  it('is filtered by unit, month, person, act and day in Viet Nam', async () => {
    expect(actsOf(await list(leader, 'unit=MH03'))).toEqual(['save_figure'])
    expect(actsOf(await list(leader, 'unit=MH'))).toHaveLength(3)
    expect(await list(leader, 'month=2026-10')).toEqual([])
    expect(await list(leader, 'account=sample-nhap-lieu-mua-ngau')).toHaveLength(1)
    expect(await list(administrator, 'act=change_settings')).toHaveLength(1)
    // 17:30 in Greenwich is the next day there.
    expect(await list(administrator, 'act=change_settings&from=2026-11-22')).toHaveLength(1)
    expect(await list(administrator, 'act=change_settings&to=2026-11-21')).toEqual([])
    expect(await list(leader, 'from=2026-11-21&to=2026-11-21')).toHaveLength(3)
    expect(await list(leader, 'from=0001-01-01&to=9999-12-31')).toHaveLength(3)
  })

  it('comes in pages that miss nothing and repeat nothing, newest first', async () => {
    const all = (await list(administrator)).map((one) => one.id)
    expect(all).toEqual([...all].sort().reverse())
    const paged: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const url: string = `/api/audit?limit=2${next === '' ? '' : `&before=${encodeURIComponent(next)}`}`
      const page: { items: AuditItem[]; next: string | null } = (await administrator.get(url)).json()
      paged.push(...page.items.map((one) => one.id))
      next = page.next
    }
    expect(paged).toEqual(all)
  })

  it('says which acts there are to choose from', async () => {
    const known = async (person: Person): Promise<string[]> =>
      (await person.get('/api/audit')).json().acts.map((one: { act: string }) => one.act)
    expect(await known(clerk)).not.toContain('create_account')
    const all = await known(administrator)
    for (const act of new Set(actsOf(await list(administrator)))) expect(all).toContain(act)
  })

  it('can be taken away as a table for Excel, with the same scope', async () => {
    const response = await clerk.get('/api/audit.csv')
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.headers['content-disposition']).toBe('attachment; filename="Nhat-ky-thao-tac_2026-11-22.csv"')
    const lines = response.body.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toContain('Nhật ký thao tác')
    expect(lines.filter((line) => line.includes('Lưu số liệu'))).toHaveLength(2)
    expect(lines.at(-1)).toContain('21/11/2026 09:10:00')
    expect(response.body).not.toContain('Mưa Ngâu')
  })

  it('of files and of who answers for a cell is for the ward’s own people too', async () => {
    const { id: unitId } = await program.connection.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH02')
      .executeTakeFirstOrThrow()
    const { id: elementId } = await program.connection.db
      .selectFrom('element')
      .select('id')
      .where('code', '=', 'petitions_due')
      .executeTakeFirstOrThrow()
    const note = (act: string, more: object) =>
      inTransaction(program.connection.db, (trx) =>
        appendAudit(trx, {
          at: clock.toISOString(),
          accountId: 'sample-duyet-huong-buoi',
          act,
          unitId,
          ...more,
        }),
      )
    await note('commit_import', { after: { file: 'thang-10.xlsx', figures: 24, rates: 0 } })
    await note('assign_owner', { elementId, before: null, after: { account: null, post: 'Bộ phận Một cửa' } })
    const own = await list(clerk)
    expect(own.slice(0, 2).map((one) => [one.sentence, one.after])).toEqual([
      [expect.stringMatching(/^Phân công ô số liệu “.+” của phường Hương Bưởi$/), 'vị trí việc làm: Bộ phận Một cửa'],
      ['Nhập số liệu từ tệp của phường Hương Bưởi', 'tệp: thang-10.xlsx; số liệu: 24; tỷ lệ: 0'],
    ])
    expect(actsOf(await list(clerkOf3))).toEqual(['save_figure'])
  })

  describe('refuses', () => {
    it.each([
      ['limit=201', 422, 'limit'],
      ['limit=0', 422, 'limit'],
      ['from=2026-02-30', 422, 'from'],
      ['from=2026-11-22&to=2026-11-21', 422, 'to'],
      ['unit=XX99', 404, 'unit'],
      ['act=DROP', 422, 'act'],
      ['who=x', 422, 'who'],
    ])('%s', async (query, status, field) => {
      const response = await administrator.get(`/api/audit?${query}`)
      expect([response.statusCode, response.json().fields[0].field]).toEqual([status, field])
    })
  })
})
