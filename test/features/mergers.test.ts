/** Mergers as one act: what the preview says, what enacting it changes, calling it off, and whom and what it refuses. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MergerPreview } from '#contract/mergers'
import { onEachEngine } from '../support/database.ts'
import { hireByLink } from './front-desk.ts'
import { decree, type MergerDesk, mergerDesk, url } from './merger-desk.ts'

const on = '2027-01-01'
/** Mưa Ngâu keeps its code and name and takes in Sóng Bạc; Trăng Rằm is divided, one half under its old code. */
const joined = () => decree(on, 'MH', [{ code: 'MH03', name: 'Mưa Ngâu', parts: ['MH03', 'MH04'] }])
const divided = () =>
  decree(on, 'MH', [
    { code: 'MH05', name: 'Trăng Rằm', parts: [['MH05', 'part']] },
    { code: 'MH95', name: 'Trăng Non', kind: 'commune', parts: [['MH05', 'part'], 'MH27'] },
  ])

onEachEngine('mergers', (engine) => {
  let desk: MergerDesk

  beforeAll(async () => {
    desk = await mergerDesk(engine, '2026-11-21')
  })
  afterEach(async () => {
    for (const { id, mayCancel } of (await desk.list(desk.administrator, 'MH')).items)
      if (id !== null && mayCancel)
        await desk.administrator.call({ method: 'DELETE', url: `${url}/${id}`, payload: {} })
  })

  const preview = async (body: object): Promise<MergerPreview> =>
    (await desk.post(desk.administrator, { ...body, dryRun: true })).json().preview
  const cancel = (id: number | null, who = desk.administrator) =>
    who.call({ method: 'DELETE', url: `${url}/${id}`, payload: {} })
  const unitsOn = async (date: string): Promise<string[]> =>
    (await desk.administrator.get(`/api/units?parent=MH&on=${date}`))
      .json()
      .items.map((unit: { code: string; name: string; validFrom: string }) => `${unit.code} ${unit.validFrom}`)

  it('are previewed without storing anything: who ends and begins, what of the past can be told, which code changes hands', async () => {
    const before = await desk.kept()
    const said = await preview(joined())
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
    const inside = await preview(
      decree('2026-11-25', 'MH', [{ code: 'MH98', name: 'Mưa Bạc', parts: ['MH02', 'MH04'] }]),
    )
    expect([inside.ends[0]?.lastMonth, inside.begins[0]?.firstMonth]).toEqual(['2026-10', '2026-11'])
    expect(inside.touched.map(({ unit, kind }) => `${unit.code} ${kind}`)).toEqual(
      expect.arrayContaining(['MH02 plans', 'MH02 targets', 'MH02 tasks']),
    )
  })

  it('say of a divided unit that nothing before can be compared, and to whom nobody can be sent', async () => {
    const said = await preview(divided())
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
    const [before, after] = [await unitsOn('2026-12-31'), await unitsOn(on)]
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
    const { id } = await desk.enact(desk.administrator, {
      ...joined(),
      into: [
        {
          code: 'MH99',
          name: 'Mưa Bạc',
          kind: 'ward',
          parts: [
            { code: 'MH03', whole: true },
            { code: 'MH04', whole: true },
          ],
        },
      ],
    })
    const home = async () =>
      (await (await desk.program.asAccount('nhap-lieu-mua-ngau')).get('/api/me')).json().home.unit
    expect((await home()).code).toBe('MH03')
    await desk.travel('2027-01-05')
    expect((await home()).code).toBe('MH99')
    expect((await cancel(id)).json()).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('01/01/2027'),
    })
    await desk.travel('2026-11-21')
  })

  it('are called off before their day, and leave everything as it was', async () => {
    const tables = ['unit', 'succession', 'merger', 'account_role', 'sheet', 'figure'] as const
    const before = await desk.kept()
    const { id } = await desk.enact(desk.administrator, joined())
    const response = await cancel(id)
    expect([response.statusCode, response.json().items.some((one: { id: number }) => one.id === id)]).toEqual([
      200,
      false,
    ])
    const after = await desk.kept()
    for (const table of tables) expect(after[table], table).toEqual(before[table])
    expect((await cancel(id)).statusCode).toBe(404)
    const { items } = (await desk.administrator.get('/api/audit?act=cancel_merger&limit=1')).json()
    expect(items[0].sentence).toBe('Hủy việc sắp xếp đơn vị thành “phường Mưa Ngâu”')
  })

  it('are not called off once a plan, a later decree or a role of its own stands upon them', async () => {
    const { id } = await desk.enact(desk.administrator, {
      ...joined(),
      into: [
        {
          code: 'MH99',
          name: 'Mưa Bạc',
          kind: 'ward',
          parts: [
            { code: 'MH03', whole: true },
            { code: 'MH04', whole: true },
          ],
        },
      ],
    })
    const { id: unit } = await desk.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH99')
      .executeTakeFirstOrThrow()
    const refused = async () => {
      const before = await desk.kept()
      const response = await cancel(id)
      expect(await desk.kept()).toEqual(before)
      return [response.statusCode, response.json().message]
    }
    const later = await desk.enact(
      desk.administrator,
      decree('2027-06-01', 'MH', [{ code: 'MH99', name: 'Mưa Lớn', parts: ['MH99'] }]),
    )
    expect(await refused()).toEqual([409, expect.stringContaining('sắp xếp tiếp')])
    await cancel(later.id)
    const extra = { account_id: 'sample-lanh-dao', role: 'leader', unit_id: unit }
    await desk.db.insertInto('account_role').values(extra).execute()
    expect(await refused()).toEqual([409, expect.stringContaining('Lãnh đạo Thành phố')])
    await desk.db
      .deleteFrom('account_role')
      .where('account_id', '=', extra.account_id)
      .where('unit_id', '=', unit)
      .execute()
    const due = { unit_id: unit, month: '2027-01', due: '2027-02-05', source: 'Công văn' }
    await desk.db.insertInto('sheet_due').values(due).execute()
    expect(await refused()).toEqual([409, expect.stringContaining('phường Mưa Bạc')])
    await desk.db.deleteFrom('sheet_due').where('unit_id', '=', unit).execute()
    expect((await cancel(id)).statusCode).toBe(200)
  })

  it('rest on what was looked at: whatever moves meanwhile, nothing is stored before it is looked at again', async () => {
    const looked = (await preview(joined())).fingerprint
    await desk.db
      .insertInto('account_role')
      .values({ account_id: 'sample-lanh-dao', role: 'leader', unit_id: await idOf('MH03') })
      .execute()
    const before = await desk.kept()
    const stale = await desk.post(desk.administrator, { ...joined(), preview: looked })
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'stale'])
    const other = await desk.post(desk.administrator, { ...divided(), preview: looked })
    expect(other.statusCode).toBe(412)
    const unseen = await desk.post(desk.administrator, joined())
    expect([unseen.statusCode, unseen.json().fields[0].field]).toEqual([422, 'preview'])
    expect(await desk.kept()).toEqual(before)
    await desk.db
      .deleteFrom('account_role')
      .where('account_id', '=', 'sample-lanh-dao')
      .where('role', '=', 'leader')
      .where('unit_id', '=', await idOf('MH03'))
      .execute()
    expect((await desk.post(desk.administrator, { ...joined(), preview: looked })).statusCode).toBe(200)
  })

  it('of the same units are enacted once, by whoever comes first', async () => {
    const looked = (await preview(joined())).fingerprint
    const both = await Promise.all([1, 2].map(() => desk.post(desk.administrator, { ...joined(), preview: looked })))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect((await unitsOn(on)).filter((one) => one.startsWith('MH03'))).toEqual([`MH03 ${on}`])
  })

  it('are for administrators of the province, and others’ units answer as those that do not exist', async () => {
    const ofWard = (
      await hireByLink(desk.program, desk.administrator, 'quan-tri-mh03', [{ role: 'administrator', unit: 'MH03' }])
    ).person
    const [clerk, approver, leader] = [
      await desk.program.as('clerk'),
      await desk.program.as('approver'),
      await desk.program.as('leader'),
    ]
    const before = await desk.kept()
    const status = async (who: Parameters<MergerDesk['post']>[0], over: object = {}) =>
      (await desk.post(who, { ...joined(), dryRun: true, ...over })).statusCode
    expect(await status(desk.program.stranger)).toBe(401)
    for (const person of [clerk, approver, leader]) expect(await status(person)).toBe(403)
    expect(await status(ofWard)).toBe(404)
    const about = async (over: object) => {
      const response = await desk.post(desk.administrator, { ...joined(), dryRun: true, ...over })
      const { message, fields } = response.json()
      return [response.statusCode, message, fields]
    }
    expect(await about({ parent: '01' })).toEqual(await about({ parent: '77' }))
    expect((await about({ parent: '01' }))[0]).toBe(404)
    const part = (code: string) => ({
      into: [{ code: 'MH99', name: 'Mưa', kind: 'ward', parts: [{ code, whole: true }] }],
    })
    expect(await about(part('00004'))).toEqual(await about(part('77777')))
    expect((await about(part('00004')))[2]).toEqual([
      expect.objectContaining({ field: 'into.0.parts.0.code', code: 'unknown_unit' }),
    ])
    const elsewhere = await desk.post(desk.administrator, { ...joined(), dryRun: true, account: 'sample-lanh-dao' })
    expect([elsewhere.statusCode, elsewhere.json().fields[0].code]).toEqual([403, 'other_account'])
    expect(await desk.kept()).toEqual(before)
    const { id } = await desk.enact(desk.administrator, joined())
    expect((await cancel(id, ofWard)).statusCode).toBe(404)
    expect((await cancel(id, leader)).statusCode).toBe(403)
    const seen = await desk.list(clerk, 'MH')
    expect([seen.editable, seen.items[0]?.id, seen.items[0]?.mayCancel]).toEqual([false, id, false])
  })

  describe('refuse, each with its field, and store nothing:', () => {
    const one = (over: object) => ({ into: [{ ...joined().into[0], ...over }] })
    const part = (code: string, whole = true) => ({ code, whole })
    const two = (first: object, second: object) => ({
      into: [
        { code: 'MH91', name: 'Một', kind: 'ward', parts: [part('MH03')], ...first },
        { code: 'MH92', name: 'Hai', kind: 'ward', parts: [part('MH04')], ...second },
      ],
    })
    it.each<[string, object, string, string]>([
      [
        'a day before a part began',
        { on: '2019-12-31', decree: { number: 'NQ 1', date: '2019-01-01' } },
        'on',
        'parent_not_then',
      ],
      [
        'a part that begins only later',
        { on: '2025-06-01', ...one({ parts: [part('MH10')] }), decree: { number: 'NQ 1', date: '2019-01-01' } },
        'on',
        'not_begun',
      ],
      ['a part that ended long ago', one({ parts: [part('MH03'), part('MH91')] }), 'into.0.parts.1.code', 'ended'],
      ['a code in use on that day', one({ code: 'MH06' }), 'into.0.code', 'code_in_use'],
      ['a code of another province’s unit', one({ code: '00004' }), 'into.0.code', 'code_in_use'],
      ['the province’s own code', one({ code: 'MH' }), 'into.0.code', 'code_in_use'],
      ['two new units of one code', two({}, { code: 'MH91' }), 'into.1.code', 'code_twice'],
      ['a name in use', one({ code: 'MH99', name: 'Cầu Vồng' }), 'into.0.name', 'name_in_use'],
      ['two new units of one name', two({}, { name: 'Một' }), 'into.1.name', 'name_twice'],
      ['a name that is missing', one({ name: '  ' }), 'into.0.name', 'too_small'],
      ['a name of 81 letters', one({ name: 'a'.repeat(81) }), 'into.0.name', 'too_big'],
      ['a name that repeats its kind', one({ name: 'Phường  Mưa Bạc' }), 'into.0.name', 'kind_in_name'],
      ['no new unit', { into: [] }, 'into', 'no_units'],
      ['a new unit of nothing', one({ parts: [] }), 'into.0.parts', 'no_parts'],
      ['a part named twice', one({ parts: [part('MH03'), part('MH03')] }), 'into.0.parts.1.code', 'twice'],
      [
        'a unit given away whole twice',
        two({}, { parts: [part('MH03'), part('MH04')] }),
        'into.0.parts.0.whole',
        'whole_and_part',
      ],
      [
        'a part whose rest goes nowhere',
        one({ parts: [part('MH03'), part('MH04', false)] }),
        'into.0.parts.1.whole',
        'part_left_over',
      ],
      [
        'a unit that is only a part of itself',
        one({ parts: [part('MH03', false)] }),
        'into.0.parts.0.whole',
        'part_left_over',
      ],
      ['a ward made a department', one({ kind: 'department' }), 'into.0.kind', 'kind_mismatch'],
      ['a ward made a province', one({ kind: 'province' }), 'into.0.kind', 'province'],
      ['a province as a part', one({ parts: [part('MH')] }), 'into.0.kind', 'kind_mismatch'],
      ['a rename that changes nothing', one({ parts: [part('MH03')] }), 'into.0.name', 'nothing_changes'],
      [
        'a decree younger than its day',
        { decree: { number: 'NQ 1', date: '2027-01-02' } },
        'decree.date',
        'decree_after',
      ],
      ['no decree', { decree: { number: ' ', date: '2026-11-01' } }, 'decree.number', 'too_small'],
      ['a day that is none', { on: '2027-02-30' }, 'on', 'invalid_format'],
      ['months that were handed in', { on: '2026-10-01' }, 'on', 'handed_in'],
      ['more than was asked', { state: 'done' }, 'state', 'unrecognized_keys'],
    ])('%s', async (_name, over, field, code) => {
      const before = await desk.kept()
      const response = await desk.post(desk.administrator, { ...joined(), ...over, dryRun: true })
      expect([response.statusCode, response.json().fields?.map((one: { field: string }) => one.field)]).toEqual([
        422,
        expect.arrayContaining([field]),
      ])
      if (!['too_small', 'too_big', 'invalid_format', 'unrecognized_keys'].includes(code))
        expect(response.json().fields.map((one: { code: string }) => one.code)).toContain(code)
      for (const { message } of response.json().fields) expect(message).toMatch(/[.”]$/)
      expect(await desk.kept()).toEqual(before)
    })
  })

  async function idOf(code: string): Promise<number> {
    const row = await desk.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', code)
      .orderBy('valid_from')
      .executeTakeFirstOrThrow()
    return row.id
  }
})
