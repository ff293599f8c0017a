/** Initiatives: registered by those who work, decided by those who answer, counted as of today, and seen by whom they concern. */
import { describe, expect, it } from 'vitest'
import type { InitiativeItem, InitiativeList } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, type Who } from './emulation-desk.ts'

const listed = '/api/initiatives?unit=MH02&year=2026'

onEachEngine('initiatives', (engine) => {
  const desk = emulationDesk(engine)

  const registration = async (over: object = {}) => ({
    campaignId: (await desk.campaign()).id,
    bodyId: await desk.bodyId('Khu phố Cổng Đình'),
    kind: 'model',
    title: 'Góc nộp hồ sơ trực tuyến tại đình làng',
    summary: 'Hai máy tính, một người hướng dẫn.',
    authors: 'Ban điều hành khu phố',
    registeredOn: '2026-11-18',
    ...over,
  })
  const post = async (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/initiatives', await registration(over))
  const act = (who: Who, { id, revision }: Pick<InitiativeItem, 'id' | 'revision'>, what: string, more: object = {}) =>
    desk.ask(who, 'POST', `/api/initiatives/${id}/${what}`, { revision, ...more })
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

  describe('refuse', () => {
    it.each<[string, object, number, string, string]>([
      ['a day that is still to come', { registeredOn: '2026-11-22' }, 422, 'registeredOn', 'future'],
      ['a day before the campaign', { registeredOn: '2026-01-31' }, 422, 'registeredOn', 'outside'],
      ['a day that is none', { registeredOn: '2026-02-30' }, 422, 'registeredOn', 'invalid_format'],
      ['no title', { title: '   ' }, 422, 'title', 'too_small'],
      ['a title of dashes', { title: '– - –' }, 422, 'title', 'empty'],
      ['a title of 301 letters', { title: 'x'.repeat(301) }, 422, 'title', 'too_big'],
      ['no authors', { authors: '' }, 422, 'authors', 'too_small'],
      ['a kind that is none', { kind: 'miracle' }, 422, 'kind', 'invalid_value'],
      ['a body that is none', { bodyId: 999_999 }, 404, 'bodyId', 'unknown_body'],
      ['a campaign that is none', { campaignId: 999_999 }, 404, 'campaign', 'unknown_campaign'],
      ['another account’s page', { account: 'sample-lanh-dao' }, 403, 'account', 'other_account'],
    ])('%s', async (_name, over, status, field, code) => {
      const before = await desk.rows()
      expect(fault(await post('clerk', over))).toEqual([status, field, code])
      expect(await desk.rows()).toEqual(before)
    })

    it('a body of another ward as one that does not exist', async () => {
      const { id } = await desk
        .db()
        .selectFrom('unit')
        .select('id')
        .where('code', '=', 'MH03')
        .executeTakeFirstOrThrow()
      await desk
        .db()
        .insertInto('body')
        .values({
          id: 5001,
          unit_id: id,
          name: 'x',
          name_key: 'x',
          kind: 'office',
          valid_from: '2026-01-01',
          registers: 1,
          inspectable: 1,
          revision: 1,
        })
        .execute()
      const foreign = await post('clerk', { bodyId: 5001 })
      const unknown = await post('clerk', { bodyId: 999_999 })
      expect([foreign.statusCode, foreign.json().message]).toEqual([404, unknown.json().message])
      await desk.db().deleteFrom('body').where('id', '=', 5001).execute()
    })

    it.each<[string, string, object, number, string | undefined, string | undefined]>([
      [
        'recognition without the number of a decision',
        'appraise',
        { result: 'recognised', day: '2026-11-20' },
        422,
        'number',
        'missing',
      ],
      [
        'a decision of tomorrow',
        'appraise',
        { result: 'recognised', number: '1', day: '2026-11-22' },
        422,
        'day',
        'future',
      ],
      [
        'a decision from before the registration',
        'appraise',
        { result: 'not_recognised', day: '2026-05-01' },
        422,
        'day',
        'before_registered',
      ],
      ['applying what nobody has recognised', 'apply', { day: '2026-11-20', effect: 'x' }, 409, undefined, undefined],
      ['opening what is open', 'reopen', { reason: 'x' }, 409, undefined, undefined],
    ])('%s', async (_name, what, more, status, field, code) => {
      const one = await desk.initiative('Cổng tra cứu văn bằng')
      const before = await desk.rows()
      expect(fault(await act('approver', one, what, more))).toEqual([status, field, code])
      expect(await desk.rows()).toEqual(before)
    })

    it('to be applied before they were registered, and without what shows the effect', async () => {
      const one = await desk.initiative('Bản đồ số cấp phép')
      const before = await desk.rows()
      expect(fault(await act('approver', one, 'apply', { day: '2026-04-07', effect: 'x' }))).toEqual([
        422,
        'day',
        'before_registered',
      ])
      expect(fault(await act('approver', one, 'apply', { day: '2026-05-07', effect: '' }))).toEqual([
        422,
        'effect',
        'too_small',
      ])
      expect(await desk.rows()).toEqual(before)
    })

    it.each<[Who, number, number]>([
      ['stranger', 401, 401],
      ['other ward', 404, 404],
      ['administrator', 403, 403],
      ['leader', 403, 200],
      ['clerk', 200, 403],
    ])('%s: registering %i, appraising %i', async (who, registering, appraising) => {
      const one: InitiativeItem = (await post('second clerk', { title: `Thử quyền ${who}` })).json()
      const before = await desk.rows()
      const appraised = await act(who, one, 'appraise', { result: 'not_recognised', day: '2026-11-20' })
      // Whoever may appraise nowhere is told so before anything is looked up.
      expect([403, appraising]).toContain(appraised.statusCode)
      if (appraising !== 403 && appraising !== 404) expect(appraised.statusCode).toBe(appraising)
      if (appraising !== 200) expect(await desk.rows()).toEqual(before)
      const made = await post(who, { title: `Của ${who}` })
      expect(who === 'other ward' ? [403, 404] : [registering]).toContain(made.statusCode)
    })

    it('to be appraised by whoever registered or changed them, unless the site allows it', async () => {
      const one: InitiativeItem = (await post('clerk', { title: 'Sửa rồi tự xét' })).json()
      const changed: InitiativeItem = (
        await desk.ask('approver', 'PATCH', `/api/initiatives/${one.id}`, { revision: 1, summary: 'Rõ hơn' })
      ).json()
      expect(changed.acts).toEqual(['change', 'withdraw'])
      const appraisal = { result: 'recognised', number: '1/QĐ-UBND', day: '2026-11-20' }
      expect((await act('approver', changed, 'appraise', appraisal)).statusCode).toBe(403)
      expect((await act('leader', changed, 'appraise', appraisal)).statusCode).toBe(200)
    })

    it('what was changed meanwhile, and changing what was decided', async () => {
      const one: InitiativeItem = (await post('clerk', { title: 'Hai người cùng sửa' })).json()
      const change = (who: Who, revision: number, title: string) =>
        desk.ask(who, 'PATCH', `/api/initiatives/${one.id}`, { revision, title })
      const both = await Promise.all([
        change('clerk', 1, 'Hai người cùng sửa 1'),
        change('second clerk', 1, 'Hai người cùng sửa 2'),
      ])
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
      const decided = await desk.initiative('Bản đồ số cấp phép')
      const before = await desk.rows()
      const late = await desk.ask('clerk', 'PATCH', `/api/initiatives/${decided.id}`, {
        revision: decided.revision,
        title: 'Khác',
      })
      expect(late.statusCode).toBe(409)
      expect(await desk.rows()).toEqual(before)
    })

    it('anything in a campaign that is over', async () => {
      const { id } = await desk.campaign()
      const set = async (state: string) => {
        const { revision } = await desk.campaign()
        return (await desk.ask('approver', 'PATCH', `/api/campaigns/${id}`, { revision, state })).statusCode
      }
      expect(await set('closed')).toBe(200)
      const before = await desk.rows()
      expect((await post('clerk', { title: 'Muộn' })).statusCode).toBe(409)
      expect(await desk.rows()).toEqual(before)
      expect(await set('open')).toBe(200)
      expect((await post('clerk', { title: 'Muộn' })).statusCode).toBe(200)
    })
  })
})
