/** Initiatives refused with nothing stored: unsound, by the wrong people, out of date, in a campaign that is over. */
import { describe, expect, it } from 'vitest'
import type { InitiativeItem } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, initiativeActs, type Who } from './emulation-desk.ts'

onEachEngine('initiatives', (engine) => {
  const desk = emulationDesk(engine)
  const { post, act } = initiativeActs(desk)

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
