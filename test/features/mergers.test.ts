/** Mergers as one act: what the preview says, what enacting it changes, and the people who go along. */
import { afterEach, beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { decree, divided, joined, type MergerDesk, mergerDesk, on, renamed } from './merger-desk.ts'

onEachEngine('mergers', (engine) => {
  let desk: MergerDesk

  beforeAll(async () => {
    desk = await mergerDesk(engine, '2026-11-21')
  })
  afterEach(() => desk.clear())

  it('are previewed without storing anything: who ends and begins, what of the past can be told, which code changes hands', async () => {
    const before = await desk.kept()
    const said = await desk.preview(joined())
    expect(await desk.kept()).toEqual(before)
    expect(said.verdict).toBe(
      'Từ ngày 01/01/2027, phường Mưa Ngâu và phường Sóng Bạc sẽ thôi hoạt động; phường Mưa Ngâu bắt đầu.',
    )
    expect(said.ends.map(({ unit, lastDay, lastMonth }) => [unit.code, lastDay, lastMonth])).toEqual([
      ['MH03', '2026-12-31', '2026-12'],
      ['MH04', '2026-12-31', '2026-12'],
    ])
    expect(
      said.begins.map(({ unit, firstMonth, comparable, history }) => [unit.code, firstMonth, comparable, history]),
    ).toEqual([
      [
        'MH03',
        '2027-01',
        true,
        'Số liệu trước ngày 01/01/2027 là tổng của phường Mưa Ngâu và phường Sóng Bạc, so sánh được.',
      ],
    ])
    expect(said.codes.map(({ sentence }) => sentence)).toEqual([
      'Mã MH03 là phường Mưa Ngâu (cũ) đến hết ngày 31/12/2026, là phường Mưa Ngâu (mới) từ ngày 01/01/2027. Số liệu hai bên không lẫn vào nhau.',
    ])
    expect(said.people.map(({ name, role, to }) => [name, role, to?.validFrom])).toContainEqual([
      'Công chức nhập liệu, phường Mưa Ngâu',
      'clerk',
      on,
    ])
    expect(said.peopleSentence).toContain('dù chưa đến ngày có hiệu lực')
    // In the middle of a month: that month is the new unit's, and what the old one has typed for it is named.
    const inside = await desk.preview(
      decree('2026-11-25', 'MH', [{ code: 'MH98', name: 'Mưa Bạc', parts: ['MH02', 'MH04'] }]),
    )
    expect([inside.ends[0]?.lastMonth, inside.begins[0]?.firstMonth]).toEqual(['2026-10', '2026-11'])
    expect(inside.touched.map(({ unit, kind }) => `${unit.code} ${kind}`)).toEqual(
      expect.arrayContaining(['MH02 plans', 'MH02 targets', 'MH02 tasks', 'MH02 actions']),
    )
  })

  it('say of a divided unit that nothing before can be compared, and to whom nobody can be sent', async () => {
    const said = await desk.preview(divided())
    expect(said.begins.map(({ unit, comparable, history }) => [unit.code, comparable, history])).toEqual([
      ['MH05', false, 'Phường Trăng Rằm chỉ nhập một phần nên số liệu trước ngày 01/01/2027 không so sánh được.'],
      ['MH95', false, 'Phường Trăng Rằm chỉ nhập một phần nên số liệu trước ngày 01/01/2027 không so sánh được.'],
    ])
    const { preview: done } = await desk.enact(desk.administrator, divided())
    expect(done.ends.map(({ unit }) => unit.code)).toEqual(['MH05', 'MH27'])
    const [first] = (await desk.list(desk.administrator, 'MH')).items
    expect([first?.sentence, first?.into.map(({ comparable }) => comparable)]).toEqual([
      'Phường Trăng Rằm và xã Rơm Vàng sắp xếp thành phường Trăng Rằm và xã Trăng Non',
      [false, false],
    ])
  })

  it('change the units from their day on, and carry people beside what they hold', async () => {
    const { id } = await desk.enact(desk.administrator, joined())
    expect(id).toEqual(expect.any(Number))
    const [before, after] = [await desk.unitsOn('2026-12-31'), await desk.unitsOn(on)]
    expect(before.filter((one) => /MH0[34]/.test(one))).toEqual(['MH03 2020-01-01', 'MH04 2020-01-01'])
    expect(after.filter((one) => /MH0[34]/.test(one))).toEqual([`MH03 ${on}`])
    const clerk = await desk.program.asAccount('nhap-lieu-mua-ngau')
    const me = (await clerk.get('/api/me')).json()
    expect(me.roles.map(({ role }: { role: string }) => role)).toEqual(['clerk', 'clerk'])
    // Until the day the old ward's sheets are asked for as before.
    expect((await clerk.get('/api/sheets/MH03/2026-12')).statusCode).toBe(200)
    const { items } = (await desk.administrator.get('/api/audit?act=enact_merger&limit=1')).json()
    expect([items[0].sentence, items[0].after]).toEqual([
      'Sắp xếp đơn vị thành “phường Mưa Ngâu”',
      'từ ngày: 01/01/2027; căn cứ: Nghị quyết 1679/NQ-UBTVQH15 ngày 16/06/2025; gồm: phường Mưa Ngâu và phường Sóng Bạc; vai trò: 1',
    ])
    // A unit whose end is known cannot be given away once more.
    const twice = await desk.post(desk.administrator, {
      ...decree('2027-02-01', 'MH', [{ code: 'MH97', name: 'Khác', parts: ['MH04', 'MH06'] }]),
      dryRun: true,
    })
    expect([twice.statusCode, twice.json().fields[0].code]).toEqual([422, 'ended'])
  })

  it('leave an administrator free to change whom they carried: the old role and the new one stay', async () => {
    await desk.enact(desk.administrator, joined())
    const url = '/api/accounts/sample-nhap-lieu-mua-ngau'
    const roles = async () =>
      (
        await desk.db
          .selectFrom('account_role')
          .innerJoin('unit', 'unit.id', 'account_role.unit_id')
          .select(['role', 'code', 'valid_from'])
          .where('account_id', '=', 'sample-nhap-lieu-mua-ngau')
          .execute()
      )
        .map((row) => `${row.role} ${row.code} ${row.valid_from}`)
        .sort()
    const { items } = (await desk.administrator.get('/api/accounts')).json()
    const { revision } = items.find((one: { id: string }) => url.endsWith(one.id))
    const given = [
      { role: 'clerk', unit: 'MH03' },
      { role: 'approver', unit: 'MH06' },
    ]
    const changed = await desk.administrator.call({ method: 'PATCH', url, payload: { revision, roles: given } })
    expect([changed.statusCode, await roles()]).toEqual([
      200,
      ['approver MH06 2020-01-01', 'clerk MH03 2020-01-01', `clerk MH03 ${on}`],
    ])
    const back = await desk.administrator.call({
      method: 'PATCH',
      url,
      payload: { revision: revision + 1, roles: given.slice(0, 1) },
    })
    expect([back.statusCode, await roles()]).toEqual([200, ['clerk MH03 2020-01-01', `clerk MH03 ${on}`]])
  })

  it('take the month in which they fall from the old ward, whose sheet is then nobody’s', async () => {
    const clerk = await desk.program.asAccount('nhap-lieu-mua-ngau')
    const into = [{ code: 'MH99', name: 'Mưa Bạc', parts: ['MH03', 'MH04'] }]
    await desk.enact(desk.administrator, decree('2026-12-15', 'MH', into))
    const status = async (sheet: string) => (await clerk.get(`/api/sheets/${sheet}`)).statusCode
    expect([await status('MH03/2026-11'), await status('MH03/2026-12'), await status('MH99/2026-12')]).toEqual([
      200, 404, 200,
    ])
  })

  it('are followed by the person’s own page on their day', async () => {
    const { id } = await desk.enact(desk.administrator, renamed())
    const home = async () =>
      (await (await desk.program.asAccount('nhap-lieu-mua-ngau')).get('/api/me')).json().home.unit
    expect((await home()).code).toBe('MH03')
    await desk.travel('2027-01-05')
    expect((await home()).code).toBe('MH99')
    expect((await desk.cancel(id)).json()).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('01/01/2027'),
    })
    await desk.travel('2026-11-21')
  })
})
