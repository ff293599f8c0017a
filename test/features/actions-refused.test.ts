/** What is refused of actions of meetings, with the field and the reason; and that nothing moves where it is. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { actionDesk, fault, type Who } from './action-desk.ts'

onEachEngine('an action of a meeting', (engine) => {
  const desk = actionDesk(engine)

  it.each<[string, object, number, string, string]>([
    ['without a word', { issue: ' ' }, 422, 'issue', 'too_small'],
    ['of 601 letters', { issue: 'x'.repeat(601) }, 422, 'issue', 'too_big'],
    ['of nobody', { owner: '' }, 422, 'owner', 'too_small'],
    ['with half a letter', { issue: 'a\ud800' }, 422, 'issue', 'text'],
    ['decided tomorrow', { decidedOn: '2026-11-22' }, 422, 'decidedOn', 'future'],
    ['decided on no day', { decidedOn: '2026-02-30' }, 422, 'decidedOn', 'invalid_format'],
    ['due before it was decided', { due: '2026-11-19' }, 422, 'due', 'before_decided'],
    ['due in a lifetime', { due: '2062-12-15' }, 422, 'due', 'far'],
    ['about an indicator that is none', { indicator: 'no_such_thing' }, 404, 'indicator', 'unknown_indicator'],
    ['for a unit that is none', { unit: 'XX99' }, 404, 'unit', 'unknown_unit'],
    ['for a unit of another province', { unit: '00004' }, 422, 'unit', 'not_below'],
    ['for a ward that ended', { unit: 'MH90' }, 404, 'unit', 'unknown_unit'],
    ['of the meeting of another province', { parent: '01', unit: '01' }, 404, 'unit', 'unknown_unit'],
    ['with an edition of nobody', { edition: 424_242 }, 404, 'edition', 'unknown_edition'],
    ['that is done already', { state: 'done' }, 422, 'state', 'unknown_field'],
  ])('%s is refused', async (_name, over, status, field, code) => {
    const before = await desk.rows()
    const response = await desk.post('city clerk', over)
    expect(fault(response)[0]).toBe(status)
    expect([field, code]).toEqual([fault(response)[1], fault(response)[2]])
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[Who, number]>([
    ['stranger', 401],
    ['administrator', 403],
    ['clerk', 403],
    ['approver', 403],
    ['other ward', 403],
  ])('is not decided for the city by the %s', async (who, status) => {
    const before = await desk.rows()
    expect((await desk.post(who)).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[string, Who, object, number, string | undefined]>([
    ['its words, by the ward', 'clerk', { issue: 'Khác' }, 403, 'issue'],
    ['its day, by the ward', 'approver', { due: '2027-01-01', result: 'x' }, 403, 'due'],
    ['its unit, by the ward', 'clerk', { unit: 'MH03' }, 403, 'unit'],
    ['its end without having been done, by the ward', 'clerk', { state: 'dropped', result: 'x' }, 403, 'state'],
    ['anything, by another ward', 'other ward', { result: 'x' }, 404, 'action'],
    ['anything, by the administrator', 'administrator', { result: 'x' }, 403, undefined],
    ['anything, by a stranger', 'stranger', { result: 'x' }, 401, undefined],
    ['its end without a word, by the city', 'leader', { state: 'done', result: '' }, 422, 'result'],
    ['its day to one before the meeting', 'leader', { due: '2026-07-14' }, 422, 'due'],
    ['its unit to one of another province', 'leader', { unit: '00004' }, 422, 'unit'],
    ['a field that there is not', 'leader', { closedOn: '2026-11-01' }, 422, 'closedOn'],
    ['from the page of another', 'leader', { account: 'sample-tong-hop', result: 'x' }, 403, 'account'],
  ])('keeps %s', async (_name, who, over, status, field) => {
    const action = await desk.action('Trang bị')
    const before = await desk.rows()
    const response = await desk.change(who, action, over)
    expect(fault(response).slice(0, 2)).toEqual([status, field])
    expect(await desk.rows()).toEqual(before)
  })

  it('is not changed or struck by who has not seen how it stands', async () => {
    const action = await desk.action('Trang bị')
    const before = await desk.rows()
    const stale = { ...action, revision: action.revision + 1 }
    expect((await desk.change('leader', stale, { result: 'x' })).statusCode).toBe(412)
    expect((await desk.change('clerk', stale, { result: 'x' })).statusCode).toBe(412)
    expect((await desk.remove('leader', stale)).statusCode).toBe(412)
    expect((await desk.change('leader', { id: 999_999, revision: 1 }, { result: 'x' })).statusCode).toBe(404)
    expect(await desk.rows()).toEqual(before)
  })

  it('is changed by one of two who begin at once; the other is told', async () => {
    const action = await desk.action('Trang bị')
    const both = await Promise.all([
      desk.change('leader', action, { owner: 'Sở Nội vụ' }),
      desk.change('clerk', action, { result: 'Đã mua máy POS thứ hai.' }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })
})
