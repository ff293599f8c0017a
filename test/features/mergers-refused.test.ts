/** Whom and what a merger refuses: each with its field and the remedy, and nothing stored. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { hireByLink } from './front-desk.ts'
import { joined, type MergerDesk, mergerDesk } from './merger-desk.ts'

onEachEngine('mergers', (engine) => {
  let desk: MergerDesk

  beforeAll(async () => {
    desk = await mergerDesk(engine, '2026-11-21')
  })
  afterEach(() => desk.clear())

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
    expect((await desk.cancel(id, ofWard)).statusCode).toBe(404)
    expect((await desk.cancel(id, leader)).statusCode).toBe(403)
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
})
