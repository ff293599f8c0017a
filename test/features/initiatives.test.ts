/** Initiatives: registered by those who work, decided by those who answer, counted as of today, and seen by whom they concern. */
import { expect, it } from 'vitest'
import type { InitiativeItem, InitiativeList } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, initiativeActs } from './emulation-desk.ts'

const listed = '/api/initiatives?unit=MH02&year=2026'

onEachEngine('initiatives', (engine) => {
  const desk = emulationDesk(engine)
  const { post, act } = initiativeActs(desk)
  const counts = async () => (await desk.get<InitiativeList>('clerk', listed)).counts

  it('are registered, appraised and applied, each step in the counts and in the record of acts', async () => {
    const before = await counts()
    expect(before).toEqual({ bodies: 25, bodiesRegistered: 22, registered: 27, applied: 4 })
    const made = await post('clerk')
    expect(made.statusCode).toBe(200)
    const one: InitiativeItem = made.json()
    expect(one).toMatchObject({ state: 'registered', revision: 1, acts: ['change', 'withdraw'] })
    expect(await counts()).toEqual({ bodies: 25, bodiesRegistered: 23, registered: 28, applied: 4 })
    expect((await desk.initiative('Góc nộp', 'approver')).acts).toEqual(['change', 'appraise', 'withdraw'])

    const recognised: InitiativeItem = (
      await act('approver', one, 'appraise', {
        result: 'recognised',
        number: '311/QĐ-UBND',
        day: '2026-11-20',
        note: 'Dễ làm',
      })
    ).json()
    expect(recognised).toMatchObject({
      state: 'recognised',
      decision: '311/QĐ-UBND',
      appraisedOn: '2026-11-20',
      revision: 2,
    })
    const applied: InitiativeItem = (
      await act('leader', recognised, 'apply', {
        day: '2026-11-21',
        effect: '40 lượt trong tuần đầu',
        scope: 'Khu phố',
      })
    ).json()
    expect(applied).toMatchObject({ state: 'applied', appliedOn: '2026-11-21', acts: ['reopen'] })
    expect(await counts()).toEqual({ bodies: 25, bodiesRegistered: 23, registered: 28, applied: 5 })

    const back: InitiativeItem = (await act('approver', applied, 'reopen', { reason: 'Ghi nhầm ngày' })).json()
    expect(back).toMatchObject({ state: 'recognised', appliedOn: null, effect: null, decision: '311/QĐ-UBND' })
    const again: InitiativeItem = (await act('approver', back, 'reopen', { reason: 'Số quyết định sai' })).json()
    expect(again).toMatchObject({ state: 'registered', decision: null, appraisedOn: null })
    const gone: InitiativeItem = (await act('clerk', again, 'withdraw', { reason: 'Khu phố rút' })).json()
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-11-21', reason: 'Khu phố rút' })
    expect(await counts()).toEqual(before)

    const audit = await desk.get<{ items: { sentence: string; after: string | null }[] }>(
      'approver',
      '/api/audit?limit=6',
    )
    expect(audit.items.map(({ sentence }) => sentence)).toEqual([
      'Rút sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
      'Mở lại sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
      'Mở lại sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
      'Ghi áp dụng có hiệu quả sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
      'Xét công nhận sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
      'Đăng ký sáng kiến “Góc nộp hồ sơ trực tuyến tại đình làng” của phường Hương Bưởi',
    ])
    expect(audit.items[0]?.after).toContain('lý do: Khu phố rút')
    // The administrator is told that it was done, and not what nobody has recognised.
    const told = await desk.get<{ items: { sentence: string; hidden: boolean }[] }>(
      'administrator',
      '/api/audit?limit=1&unit=MH02',
    )
    expect(told.items[0]).toMatchObject({ sentence: 'Rút sáng kiến của phường Hương Bưởi', hidden: true })
  })

  it('can be registered anew under the same title once they were withdrawn, and not before', async () => {
    const first: InitiativeItem = (await post('clerk', { title: 'Tủ sách pháp luật' })).json()
    expect(fault(await post('clerk', { title: 'tủ sách  pháp luật.' }))).toEqual([422, 'title', 'twice'])
    await act('clerk', first, 'withdraw', { reason: 'Ghi nhầm' })
    const second = await post('clerk', { title: 'Tủ sách pháp luật' })
    expect(second.statusCode).toBe(200)
    // What was withdrawn cannot come back over it.
    const reopened = await act('approver', { ...first, revision: 2 }, 'reopen', { reason: 'Vẫn làm' })
    expect(reopened.statusCode).toBe(409)
  })

  it('registered at the same moment by two people stand once', async () => {
    const answers = await Promise.all([
      post('clerk', { title: 'Cùng một lúc' }),
      post('second clerk', { title: 'Cùng một lúc' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
  })

  it('are filtered by state, words and campaign; the numbers of each state stay', async () => {
    const all = await desk.get<InitiativeList>('clerk', listed)
    const applied = await desk.get<InitiativeList>('clerk', `${listed}&state=applied`)
    expect(applied.items.map(({ state }) => state)).toEqual(Array(4).fill('applied'))
    expect(applied.states).toEqual(all.states)
    const words = await desk.get<InitiativeList>('clerk', `${listed}&q=mot cua`)
    expect(words.items.length).toBeGreaterThan(0)
    expect(words.items.length).toBeLessThan(all.items.length)
    const ofCampaign = await desk.get<InitiativeList>(
      'clerk',
      `/api/initiatives?campaign=${(await desk.campaign()).id}`,
    )
    expect([ofCampaign.items.length, ofCampaign.counts]).toEqual([all.items.length, all.counts])
    expect((await desk.get<InitiativeList>('clerk', '/api/initiatives?unit=MH02&year=2025')).items).toEqual([])
  })

  it('are shown to others only once they are recognised or applied, without the counts', async () => {
    const seen = await desk.get<InitiativeList>('other ward', listed)
    expect(new Set(seen.items.map(({ state }) => state))).toEqual(new Set(['recognised', 'applied']))
    expect([seen.counts, seen.without, Object.keys(seen.states).sort()]).toEqual([null, [], ['applied', 'recognised']])
    expect(seen.items.flatMap(({ acts }) => acts)).toEqual([])
    expect(
      new Set((await desk.get<InitiativeList>('administrator', listed)).items.map(({ state }) => state)).size,
    ).toBe(2)
    expect((await desk.get<InitiativeList>('leader', listed)).counts?.bodies).toBe(25)
  })
})
