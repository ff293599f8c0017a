/** Inspections: planned and held, counted once for each body against the share that the plan asks, and nobody else's to see. */
import { expect, it } from 'vitest'
import type { InspectionItem, InspectionList } from '#contract/inspections'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, type Who } from './emulation-desk.ts'

const listed = '/api/inspections?unit=MH02&year=2026'

onEachEngine('inspections', (engine) => {
  const desk = emulationDesk(engine)
  const read = () => desk.get<InspectionList>('clerk', listed)
  const post = async (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/inspections', {
      unit: 'MH02',
      year: 2026,
      bodyId: await desk.bodyId('Trường Mầm non Hoa Cau'),
      kind: 'surprise',
      heldOn: '2026-11-19',
      ...over,
    })
  const change = (who: Who, { id, revision }: InspectionItem, over: object) =>
    desk.ask(who, 'PATCH', `/api/inspections/${id}`, { revision, ...over })
  const planned = async (): Promise<InspectionItem> =>
    (await read()).items.find(
      ({ heldOn, body }) => heldOn === null && body.name.startsWith('Trung tâm Văn hóa'),
    ) as InspectionItem

  it('count each body once, and say how many the plan asks for', async () => {
    const before = await read()
    expect([before.bodies.length, before.inspected, before.target]).toEqual([
      21,
      8,
      { percent: 30, shown: '≥ 30%', basis: '15/KH-UBND, mục II.16', needed: 7 },
    ])
    // The centre was inspected twice and counts once.
    expect(before.bodies.find(({ name }) => name.startsWith('Trung tâm Phục vụ'))?.held).toBe(2)
    const more: InspectionList = (await post('clerk')).json()
    expect([more.inspected, more.items.length]).toEqual([9, before.items.length + 1])
    const one = await planned()
    const held: InspectionList = (
      await change('approver', one, {
        heldOn: '2026-11-20',
        conclusion: '61/KL-UBND',
        concludedOn: '2026-11-21',
        findings: 'Không',
      })
    ).json()
    expect(held.inspected).toBe(10)
    expect(
      (await desk.get<{ items: { sentence: string }[] }>('approver', '/api/audit?limit=1')).items[0]?.sentence,
    ).toBe('Sửa kiểm tra “Trung tâm Văn hóa - Thể thao” của phường Hương Bưởi')
    const { revision, id } = held.items.find((item) => item.id === one.id) as InspectionItem
    expect((await desk.ask('clerk', 'DELETE', `/api/inspections/${id}`, { revision })).statusCode).toBe(409)
    expect(
      (await change('clerk', { ...one, revision }, { heldOn: null, conclusion: null, concludedOn: null, findings: '' }))
        .statusCode,
    ).toBe(200)
    const removed = await desk.ask('clerk', 'DELETE', `/api/inspections/${id}`, { revision: revision + 1 })
    expect([removed.statusCode, removed.json().inspected]).toEqual([200, 9])
  })

  it.each<[string, object, number, string, string]>([
    ['neither month nor day', { heldOn: null }, 422, 'plannedMonth', 'missing'],
    ['a day to come', { heldOn: '2026-11-22' }, 422, 'heldOn', 'future'],
    ['another year', { heldOn: '2025-11-19' }, 422, 'heldOn', 'outside'],
    ['a month of another year', { heldOn: null, plannedMonth: '2027-01' }, 422, 'plannedMonth', 'outside'],
    [
      'a conclusion before it was held',
      { heldOn: null, plannedMonth: '2026-12', findings: 'x' },
      422,
      'heldOn',
      'missing',
    ],
    ['half a conclusion', { conclusion: '1/KL' }, 422, 'concludedOn', 'missing'],
    ['a conclusion from before', { conclusion: '1/KL', concludedOn: '2026-11-01' }, 422, 'concludedOn', 'before_held'],
    ['a remedy to come', { remediedOn: '2026-12-24' }, 422, 'remediedOn', 'future'],
    ['a body that is none', { bodyId: 999_999 }, 404, 'bodyId', 'unknown_body'],
    ['findings of 4.001 letters', { findings: 'x'.repeat(4001) }, 422, 'findings', 'too_big'],
    ['another ward', { unit: 'MH03' }, 404, 'unit', 'unknown_unit'],
  ])('refuse %s', async (_name, over, status, field, code) => {
    const before = await desk.rows()
    expect(fault(await post('clerk', over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it('refuse a body out of range, one that began later, the same one twice on a day, and a stale change', async () => {
    const one = await planned()
    const before = await desk.rows()
    const union = await desk.bodyId('Hội Cựu chiến binh phường')
    expect(fault(await post('clerk', { bodyId: union }))).toEqual([422, 'bodyId', 'not_inspectable'])
    const centre = await desk.bodyId('Trung tâm Phục vụ hành chính công')
    expect(fault(await post('clerk', { bodyId: centre, heldOn: '2026-10-08' }))).toEqual([422, 'heldOn', 'twice'])
    expect(fault(await post('clerk', { year: 2025, heldOn: '2025-03-01' }))).toEqual([422, 'bodyId', 'not_then'])
    if (one) expect((await change('clerk', { ...one, revision: 9 }, { heldOn: '2026-11-20' })).statusCode).toBe(412)
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[Who, number, number]>([
    ['stranger', 401, 401],
    ['other ward', 404, 404],
    ['administrator', 404, 403],
    ['leader', 200, 403],
    ['second clerk', 200, 200],
  ])('for the %s: reading %i, planning %i', async (who, reading, writing) => {
    expect((await desk.ask(who, 'GET', listed)).statusCode).toBe(reading)
    const before = await desk.rows()
    const made = await post(who, { heldOn: null, plannedMonth: '2026-12', kind: 'regular' })
    expect(made.statusCode).toBe(writing)
    if (writing !== 200) expect(await desk.rows()).toEqual(before)
  })
})
