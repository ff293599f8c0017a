/** Mergers to come are called off while nothing stands upon them, and rest on what was looked at. */
import { afterEach, beforeAll, expect, it } from 'vitest'
import { recording } from '../../server/features/mergers/undo-queries.ts'
import { onEachEngine } from '../support/database.ts'
import { decree, divided, joined, type MergerDesk, mergerDesk, on, renamed } from './merger-desk.ts'

onEachEngine('mergers to come', (engine) => {
  let desk: MergerDesk

  beforeAll(async () => {
    desk = await mergerDesk(engine, '2026-11-21')
  })
  afterEach(() => desk.clear())

  it('look into every table in which something can stand under a unit', async () => {
    // Rows that hang on a sheet or an import, the record of acts, and roles, which are looked at apart.
    const apart = ['account_role', 'adjustment', 'audit', 'cell_return', 'figure', 'import_row', 'sheet_version']
    const tables = await desk.db.introspection.getTables()
    const ofUnits = tables
      .filter(({ columns }) => columns.some(({ name }) => name === 'unit_id'))
      .map(({ name }) => name)
    expect([...recording, ...apart].sort()).toEqual(ofUnits.sort())
  })

  it('are called off before their day, and leave everything as it was', async () => {
    const tables = ['unit', 'succession', 'merger', 'account_role', 'sheet', 'figure'] as const
    const before = await desk.kept()
    const { id } = await desk.enact(desk.administrator, joined())
    const response = await desk.cancel(id)
    expect([response.statusCode, response.json().items.some((one: { id: number }) => one.id === id)]).toEqual([
      200,
      false,
    ])
    const after = await desk.kept()
    for (const table of tables) expect(after[table], table).toEqual(before[table])
    expect((await desk.cancel(id)).statusCode).toBe(404)
    const { items } = (await desk.administrator.get('/api/audit?act=cancel_merger&limit=1')).json()
    expect(items[0].sentence).toBe('Hủy việc sắp xếp đơn vị thành “phường Mưa Ngâu”')
  })

  it('are not called off once a plan, a later decree or a role of its own stands upon them', async () => {
    const { id } = await desk.enact(desk.administrator, renamed())
    const { id: unit } = await desk.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH99')
      .executeTakeFirstOrThrow()
    const refused = async () => {
      const before = await desk.kept()
      const response = await desk.cancel(id)
      expect(await desk.kept()).toEqual(before)
      return [response.statusCode, response.json().message]
    }
    const later = await desk.enact(
      desk.administrator,
      decree('2027-06-01', 'MH', [{ code: 'MH99', name: 'Mưa Lớn', parts: ['MH99'] }]),
    )
    expect(await refused()).toEqual([409, expect.stringContaining('sắp xếp tiếp')])
    await desk.cancel(later.id)
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
    // Decided by the city's meeting, about the unit to come.
    const action = await desk.db.selectFrom('meeting_action').selectAll().orderBy('id').executeTakeFirstOrThrow()
    await desk.db
      .insertInto('meeting_action')
      .values({ ...action, id: 9_999, for_unit_id: unit })
      .execute()
    expect(await refused()).toEqual([409, expect.stringContaining('phường Mưa Bạc')])
    await desk.db.deleteFrom('meeting_action').where('id', '=', 9_999).execute()
    expect((await desk.cancel(id)).statusCode).toBe(200)
  })

  it('rest on what was looked at: whatever moves meanwhile, nothing is stored before it is looked at again', async () => {
    const looked = (await desk.preview(joined())).fingerprint
    await desk.db
      .insertInto('account_role')
      .values({ account_id: 'sample-lanh-dao', role: 'leader', unit_id: await desk.idOf('MH03') })
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
      .where('unit_id', '=', await desk.idOf('MH03'))
      .execute()
    expect((await desk.post(desk.administrator, { ...joined(), preview: looked })).statusCode).toBe(200)
  })

  it('of the same units are enacted once, by whoever comes first', async () => {
    const looked = (await desk.preview(joined())).fingerprint
    const both = await Promise.all([1, 2].map(() => desk.post(desk.administrator, { ...joined(), preview: looked })))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect((await desk.unitsOn(on)).filter((one) => one.startsWith('MH03'))).toEqual([`MH03 ${on}`])
  })
})
