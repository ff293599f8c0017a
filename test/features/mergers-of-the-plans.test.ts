/** The three mergers of the real plans, enacted by the act: what the months before and after say, and whose codes are whose. */
import { beforeAll, expect, it } from 'vitest'
import type { Lineage } from '#contract/mergers'
import { onEachEngine } from '../support/database.ts'
import { beforeMergers, decree, type Into, type MergerDesk, mergerDesk, report } from './merger-desk.ts'

const day = '2025-07-01'
const since = '2000-01-01'
type Merger = { parent: string; into: Omit<Into, 'parts'> & { parts: string[] } }
const mergers: Merger[] = [
  { parent: '22', into: { code: '06712', name: 'Móng Cái 1', parts: ['06712', '06742', '06751', '06721', '06745'] } },
  { parent: '44', into: { code: '19351', name: 'Nam Đông Hà', parts: ['19342', '19348', '19336', '19351'] } },
  { parent: '22', into: { code: '06673', name: 'Bãi Cháy', parts: ['06679', '06673'] } },
]
/** Counts that no two wards share, so that a sum of the wrong ones cannot look right. */
const counts = (code: string, month: string): [number, number] => {
  const resolved = Number(code.slice(2)) + Number(month.slice(5)) * 1000
  return [resolved - 7, resolved]
}
const reporting = { before: ['2025-04', '2025-05', '2025-06'], after: ['2025-07', '2025-08'] }

onEachEngine('the mergers of the plans', (engine) => {
  let desk: MergerDesk

  beforeAll(async () => {
    desk = await mergerDesk(engine, '2025-06-20')
    const { db, administrator } = desk
    await beforeMergers(
      db,
      mergers.map(({ into }) => into.code),
    )
    const provinces = await db
      .selectFrom('unit')
      .select('id')
      .where('kind', '=', 'province')
      .where('code', 'in', ['22', '44'])
      .where('valid_to', 'is', null)
      .execute()
    await db
      .insertInto('account_role')
      .values(provinces.map(({ id }) => ({ account_id: 'sample-quan-tri', role: 'administrator', unit_id: id })))
      .execute()
    for (const { into } of mergers)
      for (const code of into.parts)
        for (const month of reporting.before) await report(db, { code, from: since }, month, counts(code, month))
    for (const { parent, into } of mergers) await desk.enact(administrator, decree(day, parent, [into]))
    await desk.travel('2025-09-15')
    for (const { into } of mergers)
      for (const month of reporting.after)
        await report(db, { code: into.code, from: day }, month, [Number(month.slice(6)), 900])
  })

  it.each(mergers)('$into.name before its day is the sum of its wards, and itself from then on', async ({ into }) => {
    const items = await desk.course(into.code, 'from=2025-05&to=2025-08&indicator=on_time')
    const sum = (month: string, at: 0 | 1) =>
      into.parts.reduce((total, code) => total + (counts(code, month)[at] as number), 0)
    expect(items.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual([
      ['2025-05', sum('2025-05', 0), sum('2025-05', 1)],
      ['2025-06', sum('2025-06', 0), sum('2025-06', 1)],
      ['2025-07', 7, 900],
      ['2025-08', 8, 900],
    ])
  })

  it.each(mergers)('$into.name in its source figures begins with its own first month', async ({ into }) => {
    const items = await desk.course(into.code, 'from=2025-05&to=2025-08&indicator=on_time&basis=source')
    expect(items.map(({ denominator, reasonCode }) => [denominator, reasonCode])).toEqual([
      [null, 'not_then'],
      [null, 'not_then'],
      [900, null],
      [900, null],
    ])
    expect(items[0]?.reason).toBe('đơn vị chưa có hoặc đã thôi hoạt động')
  })

  it.each(['06712', '19351', '06673'])('%s was another ward before, and its figures are its own', async (code) => {
    const [quarter] = await desk.course(code, 'from=2025-Q2&to=2025-Q2&indicator=on_time')
    expect(quarter?.denominator).toBe(reporting.before.reduce((sum, month) => sum + counts(code, month)[1], 0))
    const read = async (period: string) =>
      (await desk.administrator.get(`/api/units/${code}/scorecard?period=${period}`)).json().unit
    expect((await read('2025-Q2')).validTo).toBe('2025-06-30')
    expect(await read('2025-Q3')).toMatchObject({ validFrom: day, validTo: null })
    // The whole year belongs to the ward of its last day, in its source figures with its own months alone.
    const [year] = await desk.course(code, 'from=2025&to=2025&indicator=on_time&basis=source')
    expect(year?.denominator).toBe(1800)
  })

  it('the lineage of 06742 leads to Móng Cái 1, which says what 06712 meant when', async () => {
    const lineage: Lineage = (await desk.administrator.get('/api/units/06742/lineage')).json()
    expect(lineage.after.map(({ unit, on, whole, source, step }) => [unit.name, on, whole, source, step])).toEqual([
      ['Móng Cái 1', day, true, 'Nghị quyết 1679/NQ-UBTVQH15 ngày 16/06/2025', 1],
    ])
    expect(lineage.codes.map(({ code, units }) => [code, units.map((unit) => [unit.name, unit.validFrom])])).toEqual([
      [
        '06712',
        [
          ['Trần Phú', since],
          ['Móng Cái 1', day],
        ],
      ],
    ])
    const today: Lineage = (await desk.administrator.get('/api/units/06712/lineage')).json()
    expect(today.before.map(({ unit }) => unit.name).sort()).toEqual([
      'Bình Ngọc',
      'Hải Hòa',
      'Hải Xuân',
      'Trà Cổ',
      'Trần Phú',
    ])
    const then: Lineage = (await desk.administrator.get('/api/units/06712/lineage?on=2025-06-30')).json()
    expect([then.unit.name, then.before, then.after.map(({ unit }) => unit.name)]).toEqual([
      'Trần Phú',
      [],
      ['Móng Cái 1'],
    ])
  })

  it('a province whose wards come from an old one that became part of it enacts over those too', async () => {
    const { items } = await desk.list(desk.administrator, '44')
    expect(items.map(({ sentence, isFuture, mayCancel }) => [sentence, isFuture, mayCancel])).toEqual([
      ['Phường 2, Phường 5, phường Đông Lễ và phường Đông Lương hợp nhất thành phường Nam Đông Hà', false, false],
    ])
  })
})
