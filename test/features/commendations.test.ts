/** Files of commendations: begun, ticked, put forward once they are whole, decided by those who answer, and seen by whom they concern. */
import { describe, expect, it } from 'vitest'
import type { CommendationItem, CommendationList } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, type Who } from './emulation-desk.ts'

const listed = '/api/commendations?unit=MH02'

onEachEngine('commendations', (engine) => {
  const desk = emulationDesk(engine)

  const begin = async (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/commendations', {
      campaignId: (await desk.campaign()).id,
      subject: 'individual',
      bodyId: await desk.bodyId('Trạm Y tế phường'),
      name: 'Viên chức thứ nhất',
      award: 'praise_commune',
      achievement: 'Hẹn giờ tiêm chủng trực tuyến.',
      ...over,
    })
  const act = (
    who: Who,
    { id, revision }: Pick<CommendationItem, 'id' | 'revision'>,
    what: string,
    more: object = {},
  ) => desk.ask(who, 'POST', `/api/commendations/${id}/${what}`, { revision, ...more })
  const tick = (who: Who, { id, revision }: Pick<CommendationItem, 'id' | 'revision'>, papers: object[]) =>
    desk.ask(who, 'PATCH', `/api/commendations/${id}/papers`, { revision, papers })
  const all = [1, 2, 3].map((position) => ({ position, have: true, note: '' }))

  it('go from a draft with its papers to an award, and one step back with a reason', async () => {
    const draft: CommendationItem = (await begin('clerk')).json()
    expect(draft).toMatchObject({
      state: 'draft',
      acts: ['change', 'propose', 'remove'],
      body: { name: 'Trạm Y tế phường' },
    })
    expect(draft.papers.map(({ name, have }) => [name.split(' ')[0], have])).toEqual([
      ['Tờ', false],
      ['Biên', false],
      ['Báo', false],
    ])
    const early = await act('clerk', draft, 'propose')
    expect(fault(early)).toEqual([422, 'papers', 'missing'])
    expect(early.json().message).toContain('Tờ trình đề nghị khen thưởng; Biên bản họp')
    const some: CommendationItem = (
      await tick('clerk', draft, [{ position: 2, have: true, note: 'Số 05/BB-HĐTĐ' }])
    ).json()
    expect(some.papers[1]).toMatchObject({ have: true, note: 'Số 05/BB-HĐTĐ' })
    expect((await tick('clerk', draft, all)).statusCode).toBe(412)
    const whole: CommendationItem = (await tick('clerk', some, all)).json()
    const proposed: CommendationItem = (await act('clerk', whole, 'propose')).json()
    expect(proposed).toMatchObject({ state: 'proposed', acts: [] })
    expect((await desk.commendation('Viên chức thứ nhất', 'approver')).acts).toEqual(['decide', 'reopen'])
    const decision = { result: 'awarded', number: '402/QĐ-UBND', day: '2026-11-20' }
    const awarded: CommendationItem = (await act('approver', proposed, 'decide', decision)).json()
    expect(awarded).toMatchObject({ state: 'awarded', decision: '402/QĐ-UBND', decidedOn: '2026-11-20' })
    const back: CommendationItem = (await act('approver', awarded, 'reopen', { reason: 'Sai số quyết định' })).json()
    expect(back).toMatchObject({ state: 'proposed', decision: null, reason: 'Sai số quyết định' })
    const draftAgain: CommendationItem = (await act('leader', back, 'reopen', { reason: 'Bổ sung hồ sơ' })).json()
    expect(draftAgain.state).toBe('draft')
    const removed = await desk.ask('clerk', 'DELETE', `/api/commendations/${draft.id}`, {
      revision: draftAgain.revision,
    })
    expect(removed.statusCode).toBe(204)
    expect(await desk.commendation('Viên chức thứ nhất')).toBeUndefined()
    const { items } = await desk.get<{ items: { sentence: string }[] }>('approver', '/api/audit?limit=2')
    expect(items[0]?.sentence).toBe('Xóa hồ sơ khen thưởng “Viên chức thứ nhất” của phường Hương Bưởi')
  })

  it('of the unit itself and of a body take their names from the lists', async () => {
    const { items } = await desk.get<CommendationList>('clerk', listed)
    expect(items.filter(({ subject }) => subject === 'collective').map(({ name }) => name)).toEqual([
      'Trung tâm Phục vụ hành chính công',
      'phường Hương Bưởi',
      'Phòng Văn hóa - Xã hội',
      'Văn phòng HĐND và UBND',
      'Hội Liên hiệp Phụ nữ phường',
    ])
  })

  it('are shown to others only once awarded, without the file', async () => {
    const { items, states } = await desk.get<CommendationList>('other ward', listed)
    expect(states).toEqual({ awarded: 2 })
    expect(items.map(({ state, papers, acts }) => [state, papers, acts])).toEqual(Array(2).fill(['awarded', [], []]))
    expect((await desk.get<CommendationList>('leader', `${listed}&state=proposed`)).items.length).toBe(1)
  })

  describe('refuse', () => {
    it.each<[string, object, number, string, string]>([
      ['an individual without a name', { name: ' ' }, 422, 'name', 'missing'],
      ['a name of 121 letters', { name: 'x'.repeat(121) }, 422, 'name', 'too_big'],
      ['a name for a collective', { subject: 'collective' }, 422, 'name', 'not_asked'],
      ['an award that the campaign has not', { award: 'praise_district' }, 422, 'award', 'unknown_award'],
      ['a body that is none', { bodyId: 999_999 }, 404, 'bodyId', 'unknown_body'],
      ['a campaign that is none', { campaignId: 999_999 }, 404, 'campaign', 'unknown_campaign'],
      [
        'the same award for the same person twice',
        { name: 'Công chức Tư pháp - Hộ tịch thứ  nhất', bodyId: 'culture' },
        422,
        'name',
        'twice',
      ],
      [
        'the same award for the same collective twice',
        { subject: 'collective', name: '', bodyId: 'women' },
        422,
        'bodyId',
        'twice',
      ],
    ])('%s', async (_name, over, status, field, code) => {
      const bodies: Record<string, string> = { culture: 'Phòng Văn hóa - Xã hội', women: 'Hội Liên hiệp Phụ nữ phường' }
      const named =
        'bodyId' in over && typeof over.bodyId === 'string'
          ? { bodyId: await desk.bodyId(bodies[over.bodyId] as string) }
          : {}
      const before = await desk.rows()
      expect(fault(await begin('clerk', { ...over, ...named }))).toEqual([status, field, code])
      expect(await desk.rows()).toEqual(before)
    })

    it.each<[string, object, number, string | undefined, string | undefined]>([
      ['an award without a number', { result: 'awarded', day: '2026-11-20' }, 422, 'number', 'missing'],
      ['a decision of tomorrow', { result: 'awarded', number: '1', day: '2026-11-22' }, 422, 'day', 'future'],
      ['no award without the reason', { result: 'not_awarded', day: '2026-11-20' }, 422, 'reason', 'missing'],
    ])('%s', async (_name, more, status, field, code) => {
      const one = await desk.commendation('Phòng Văn hóa')
      const before = await desk.rows()
      expect(fault(await act('approver', one, 'decide', more))).toEqual([status, field, code])
      expect(await desk.rows()).toEqual(before)
    })

    it('a paper that the file has not, and any change of what was put forward', async () => {
      const draft = await desk.commendation('Phụ nữ')
      const proposed = await desk.commendation('Phòng Văn hóa')
      const before = await desk.rows()
      expect(fault(await tick('clerk', draft, [{ position: 9, have: true }]))).toEqual([
        422,
        'papers.0.position',
        'unknown_paper',
      ])
      expect((await tick('clerk', proposed, all)).statusCode).toBe(409)
      expect((await desk.ask('clerk', 'DELETE', `/api/commendations/${proposed.id}`, { revision: 1 })).statusCode).toBe(
        409,
      )
      expect(
        (await desk.ask('clerk', 'PATCH', `/api/commendations/${proposed.id}`, { revision: 1, achievement: 'x' }))
          .statusCode,
      ).toBe(409)
      expect(
        (await act('approver', draft, 'decide', { result: 'awarded', number: '1', day: '2026-11-20' })).statusCode,
      ).toBe(409)
      expect(await desk.rows()).toEqual(before)
    })

    it('to be decided by whoever put them forward', async () => {
      const draft: CommendationItem = (await begin('approver', { name: 'Người tự quyết' })).json()
      const whole: CommendationItem = (await tick('approver', draft, all)).json()
      const proposed: CommendationItem = (await act('approver', whole, 'propose')).json()
      const decision = { result: 'not_awarded', reason: 'Chưa đủ thành tích', day: '2026-11-20' }
      expect((await act('approver', proposed, 'decide', decision)).statusCode).toBe(403)
      expect((await act('leader', proposed, 'decide', decision)).statusCode).toBe(200)
    })

    it.each<[Who, number[], number[]]>([
      ['stranger', [401], [401]],
      ['other ward', [404], [403]],
      ['administrator', [403], [403]],
      ['leader', [403], [412]],
      ['clerk', [412], [403]],
      ['approver', [412], [412]],
    ])('%s, or let them come as far as the stale revision', async (who, ticking, deciding) => {
      const one = await desk.commendation('Phụ nữ')
      const before = await desk.rows()
      const stale = { ...one, revision: one.revision + 1 }
      expect(ticking).toContain((await tick(who, stale, all)).statusCode)
      expect(deciding).toContain(
        (await act(who, stale, 'decide', { result: 'awarded', number: '1', day: '2026-11-20' })).statusCode,
      )
      expect(await desk.rows()).toEqual(before)
    })
  })
})
