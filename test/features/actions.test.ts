/** Actions of meetings: who reads them, and their course from the meeting to what came of them. */
import { expect, it } from 'vitest'
import type { ActionItem, ActionList } from '#contract/actions'
import { meetingsTopic, versions } from '../../server/database/version.ts'
import { onEachEngine } from '../support/database.ts'
import { actionDesk, type Who } from './action-desk.ts'

const issue = 'Báo cáo kết quả thay máy POS'

onEachEngine('actions of meetings', (engine) => {
  const desk = actionDesk(engine)
  const raised = async () => (await versions(desk.db())).get(meetingsTopic) ?? 0

  it('are listed with the open ones first, by day, and with how late they are', async () => {
    const { items, ...list } = await desk.list('leader', 'parent=MH')
    expect(list).toMatchObject({ today: '2026-11-21', of: { code: 'MH' }, mayDecide: true, open: 3, late: 2, left: 0 })
    expect(items.map(({ unit, standing, daysLate, due }) => [unit.code, standing, daysLate, due])).toEqual([
      ['MH29', 'late', 98, '2026-08-15'],
      ['MH21', 'late', 52, '2026-09-30'],
      ['MH02', 'open', 0, '2026-11-30'],
      ['MH01', 'done', 0, '2026-08-31'],
      ['MH14', 'done', 0, '2026-08-15'],
      ['MH', 'done', 0, '2026-07-31'],
    ])
    expect(items[1]?.indicator?.name).toMatch(/trực tuyến/)
    const done = await desk.list('leader', 'parent=MH&state=done')
    expect([done.items.length, done.open, done.late]).toEqual([3, 3, 2])
  })

  it.each<[Who, string, number, string[]]>([
    ['clerk', 'parent=MH', 200, ['MH02']],
    ['clerk', 'unit=MH02', 200, ['MH02']],
    ['clerk', 'parent=MH02', 200, []],
    ['clerk', 'unit=MH21', 404, []],
    ['clerk', 'unit=MH', 404, []],
    ['clerk', 'parent=MH21', 404, []],
    ['clerk', 'parent=01', 404, []],
    ['clerk', 'parent=XX99', 404, []],
    ['other ward', 'parent=MH', 200, []],
    ['city approver', 'unit=MH21', 200, ['MH21']],
    ['leader', 'parent=00004', 404, []],
    ['administrator', 'parent=MH', 404, []],
    ['stranger', 'parent=MH', 401, []],
    ['clerk', '', 422, []],
    ['clerk', 'parent=MH&unit=MH02', 422, []],
  ])('are shown to the %s who asks for %s: %i', async (who, query, status, units) => {
    const response = await desk.ask(who, 'GET', `/api/actions?${query}`)
    expect(response.statusCode).toBe(status)
    if (status === 200) expect((response.json() as ActionList).items.map(({ unit }) => unit.code)).toEqual(units)
  })

  it('go from the meeting through the ward’s word to their end, and open again', async () => {
    const before = await raised()
    const added = await desk.post('leader')
    expect(added.statusCode).toBe(200)
    expect((added.json() as ActionList).open).toBe(4)
    expect(await desk.lastAct('leader')).toMatchObject({
      sentence: `Giao việc sau họp “${issue}” của phường Hương Bưởi`,
      after: expect.stringContaining('người thực hiện: UBND phường Hương Bưởi'),
    })
    const seen = (await desk.list('clerk', 'unit=MH02')).items.find((one) => one.issue === issue) as ActionItem
    expect(seen).toMatchObject({ state: 'open', result: '', mayDecide: false, mayReport: true, revision: 1 })

    const said = await desk.change('clerk', seen, { result: 'Máy POS mới đã lắp ngày 20/11.' })
    expect(said.statusCode).toBe(200)
    expect((await desk.lastAct('clerk')).sentence).toBe(`Ghi kết quả việc sau họp “${issue}” của phường Hương Bưởi`)
    const done = await desk.change('approver', { ...seen, revision: 2 }, { state: 'done' })
    expect((done.json() as ActionList).items.find(({ id }) => id === seen.id)).toMatchObject({
      state: 'done',
      closedOn: '2026-11-21',
      result: 'Máy POS mới đã lắp ngày 20/11.',
      mayReport: false,
      revision: 3,
    })
    expect(await desk.lastAct('approver')).toMatchObject({
      sentence: `Kết thúc việc sau họp “${issue}” của phường Hương Bưởi`,
      after: expect.stringContaining('trạng thái: đã xong'),
    })

    const closed = { ...seen, revision: 3 }
    expect((await desk.change('clerk', closed, { result: 'Khác' })).statusCode).toBe(409)
    expect((await desk.change('city clerk', closed, { result: 'Khác' })).statusCode).toBe(409)
    expect((await desk.change('clerk', closed, { state: 'open' })).statusCode).toBe(403)
    const again = await desk.change('city clerk', closed, { state: 'open', due: '2026-12-20' })
    expect((again.json() as ActionList).items.find(({ id }) => id === seen.id)).toMatchObject({
      state: 'open',
      closedOn: null,
      due: '2026-12-20',
      result: 'Máy POS mới đã lắp ngày 20/11.',
    })
    expect((await desk.lastAct('city clerk')).sentence).toContain('Mở lại việc sau họp')
    expect((await raised()) - before).toBe(4)
  })

  it('are struck while nobody has said anything of them, and never afterwards', async () => {
    await desk.post('city clerk', { issue: 'Ghi nhầm' })
    const slip = await desk.action('Ghi nhầm')
    expect((await desk.remove('clerk', slip)).statusCode).toBe(403)
    expect((await desk.remove('other ward', slip)).statusCode).toBe(404)
    const gone = await desk.remove('city approver', slip)
    expect([gone.statusCode, (gone.json() as ActionList).items.some(({ id }) => id === slip.id)]).toEqual([200, false])
    expect((await desk.lastAct('city clerk')).sentence).toBe('Xóa việc sau họp “Ghi nhầm” của phường Hương Bưởi')
    const before = await desk.rows()
    for (const reported of [await desk.action('Cử người'), await desk.action('Bố trí')])
      expect((await desk.remove('city clerk', reported)).statusCode).toBe(409)
    expect(await desk.rows()).toEqual(before)
  })

  it('of a ward’s own meeting are its own people’s, who decide there', async () => {
    const own = { parent: 'MH02', unit: 'MH02', issue: 'Phân công trực bàn hướng dẫn', due: null, indicator: null }
    expect((await desk.post('clerk', own)).statusCode).toBe(200)
    const [action] = (await desk.list('clerk', 'parent=MH02')).items
    expect(action).toMatchObject({ parent: { code: 'MH02' }, due: null, standing: 'open', mayDecide: true })
    expect((await desk.change('other ward', action as ActionItem, { result: 'x' })).statusCode).toBe(404)
    const ended = await desk.change('clerk', action as ActionItem, {
      state: 'dropped',
      result: 'Đã có tình nguyện viên.',
    })
    expect((ended.json() as ActionList).items[0]).toMatchObject({ state: 'dropped', closedOn: '2026-11-21' })
  })

  it('that move to another unit are recorded with the meeting, where neither unit reads of the other', async () => {
    const action = await desk.action('Làm rõ')
    expect((await desk.change('city clerk', action, { unit: 'MH02' })).statusCode).toBe(200)
    expect(await desk.lastAct('city clerk')).toMatchObject({
      sentence: `Sửa việc sau họp “${action.issue}” của thành phố Minh Họa`,
      before: expect.stringContaining('đơn vị: xã Đồi Sim'),
      after: expect.stringContaining('đơn vị: phường Hương Bưởi'),
    })
    const told: { items: { sentence: string }[] } = (await desk.ask('clerk', 'GET', '/api/audit?limit=50')).json()
    expect(told.items.some(({ sentence }) => sentence.startsWith('Giao việc'))).toBe(true)
    expect(told.items.some(({ sentence }) => sentence.startsWith('Sửa việc'))).toBe(false)
  })
})
