/** Conditions of a campaign: what records answer, what a person must, and never "đủ điều kiện" while something is unknown. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { CampaignItem, Condition, EligibilityAnswer, Standing } from '#contract/emulation'
import { raiseVersion, recordsTopic } from '../../server/database/version.ts'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, type Who } from './emulation-desk.ts'

onEachEngine('eligibility', (engine) => {
  const desk = emulationDesk(engine)
  let campaign: CampaignItem
  beforeAll(async () => {
    campaign = await desk.campaign()
  })

  const read = (who: Who = 'clerk') => desk.get<EligibilityAnswer>(who, `/api/campaigns/${campaign.id}/eligibility`)
  const standing = async (name: string): Promise<Standing> =>
    (await read()).items.find((one) => one.name === name) as Standing
  const content = (of: Standing, text: string) => of.contents.find((one) => one.text.includes(text)) as Condition
  const award = (of: Standing, code: string) => of.awards.find((one) => one.code === code) as Standing['awards'][number]
  const raise = () =>
    desk
      .db()
      .transaction()
      .execute((trx) => raiseVersion(trx, recordsTopic))
  const judge = (who: Who, over: object) =>
    desk.ask(who, 'PUT', `/api/campaigns/${campaign.id}/judgements`, {
      criterionId: campaign.criteria.find(({ text }) => text.startsWith('Không có cán bộ'))?.id,
      subject: 'unit',
      subjectId: null,
      met: true,
      note: 'Báo cáo 12/BC-UBND',
      revision: 0,
      ...over,
    })

  it('names the unit first, then its bodies by name, then the individuals put forward', async () => {
    const { items, day, mayJudge } = await read()
    expect([items.length, day, mayJudge]).toEqual([33, '2026-11-21', true])
    expect([items[0]?.subject, items[0]?.name, items[1]?.name]).toEqual([
      'unit',
      'phường Hương Bưởi',
      'Đoàn Thanh niên phường',
    ])
    expect(items.slice(31).map(({ subject, name }) => [subject, name])).toEqual([
      ['commendation', 'Công chức Tư pháp - Hộ tịch thứ nhất'],
      ['commendation', 'Công chức Địa chính - Xây dựng thứ hai'],
    ])
  })

  describe('of the sample', () => {
    it.each<[string, string, string, string]>([
      [
        'phường Hương Bưởi',
        'Mọi tập thể đăng ký',
        'missed',
        '22/25 (88%) tập thể đã đăng ký; chưa đăng ký: Khu phố Cổng Đình; Khu phố Đầm Sen; Trường THCS Hương Bưởi 5.',
      ],
      [
        'phường Hương Bưởi',
        'Ít nhất 10%',
        'met',
        '4/27 (14%) sáng kiến đã đăng ký được áp dụng có hiệu quả; mức nêu ra: từ 10%.',
      ],
      [
        'phường Hương Bưởi',
        'Hồ sơ giải quyết',
        'missed',
        'Hồ sơ giải quyết đúng hạn: 97,8% (3.866/3.949); mức nêu ra: từ 98% trở lên.',
      ],
      [
        'phường Hương Bưởi',
        'Chỉ số cải cách',
        'no_data',
        'Chưa có số liệu: chưa có Chỉ số cải cách hành chính năm 2025 của đơn vị.',
      ],
      ['phường Hương Bưởi', 'Không có cán bộ', 'no_data', 'Chưa có người thẩm định.'],
      ['Phòng Văn hóa - Xã hội', 'Hoàn thành đúng hạn', 'met', '9/9 nhiệm vụ đến hạn đã hoàn thành đúng hạn.'],
      [
        'Phòng Văn hóa - Xã hội',
        'Chỉ số cải cách',
        'not_applicable',
        'Chỉ áp dụng với cơ quan có đánh giá Chỉ số hằng năm; tập thể này không có.',
      ],
      [
        'Khu phố Đầm Sen',
        'Mọi tập thể đăng ký',
        'missed',
        'Tính đến 21/11/2026 chưa đăng ký mô hình, giải pháp, sáng kiến nào.',
      ],
      [
        'Khu phố Đầm Sen',
        'Hoàn thành đúng hạn',
        'no_data',
        'Kế hoạch không giao tập thể này chủ trì nhiệm vụ nào đến hạn; cần người thẩm định xác nhận.',
      ],
      [
        'Trường Mầm non Hoa Cau',
        'Mọi tập thể đăng ký',
        'not_applicable',
        'Tập thể này không thuộc diện đăng ký sáng kiến.',
      ],
    ])('%s: “%s…” is %s', async (name, text, verdict, reason) => {
      expect(content(await standing(name), text)).toMatchObject({ verdict, reason })
    })

    it.each<[string, string, string]>([
      ['phường Hương Bưởi', 'merit_province', 'not_eligible'],
      ['Phòng Văn hóa - Xã hội', 'praise_commune', 'eligible'],
      ['Phòng Văn hóa - Xã hội', 'merit_province', 'undetermined'],
      ['Văn phòng HĐND và UBND', 'praise_commune', 'not_eligible'],
      ['Công chức Tư pháp - Hộ tịch thứ nhất', 'praise_commune', 'eligible'],
      ['Công chức Địa chính - Xây dựng thứ hai', 'praise_commune', 'undetermined'],
    ])('%s for %s is %s', async (name, code, expected) => {
      expect(award(await standing(name), code).eligibility).toBe(expected)
    })

    it('nobody is eligible of whom anything is missed or unknown', async () => {
      for (const { name, awards } of (await read()).items)
        for (const { code, eligibility, conditions } of awards) {
          const clear = conditions.every(({ verdict }) => verdict === 'met' || verdict === 'not_applicable')
          expect([name, code, eligibility === 'eligible']).toEqual([
            name,
            code,
            clear && conditions.some(({ verdict }) => verdict === 'met'),
          ])
        }
    })
  })

  it('a registration changes what the body and the ward fulfil at once', async () => {
    const before = content(await standing('phường Hương Bưởi'), 'Mọi tập thể')
    await desk.ask('clerk', 'POST', '/api/initiatives', {
      campaignId: campaign.id,
      bodyId: await desk.bodyId('Khu phố Đầm Sen'),
      kind: 'model',
      title: 'Loa phường nhắc lịch trả hồ sơ',
      authors: 'Khu phố',
      registeredOn: '2026-11-20',
    })
    expect(before.reason).toContain('22/25')
    expect(content(await standing('phường Hương Bưởi'), 'Mọi tập thể').reason).toContain('23/25 (92%)')
    expect(content(await standing('Khu phố Đầm Sen'), 'Mọi tập thể').verdict).toBe('met')
  })

  it('the class of the index is judged by published points and a bound that is known, and by nothing else', async () => {
    const ward = await desk.db().selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const verdict = async () => {
      const { verdict: found, reason, mayJudge } = content(await standing('phường Hương Bưởi'), 'Chỉ số cải cách')
      return [found, mayJudge, reason]
    }
    const published = { unit_id: ward.id, node: '', period: '2025', decimals: 2, note: '', revision: 1 }
    const publish = async (index: string, points: number) => {
      await desk
        .db()
        .insertInto('result_source')
        .values({ id: 900 + points, text: 'x' })
        .execute()
      await desk
        .db()
        .insertInto('index_result')
        .values({ ...published, id: 900 + points, source_id: 900 + points, index_code: index, value: points })
        .execute()
    }
    const bound = async (threshold: number | null) => {
      await desk.db().updateTable('campaign_criterion').set({ threshold }).where('rule', '=', 'par_class').execute()
      await raise()
    }
    // The set of indicators of QĐ 766 is no reform index.
    await publish('qd766', 9500)
    expect((await verdict())[0]).toBe('no_data')
    await publish('par_index', 7345)
    expect(await verdict()).toEqual([
      'no_data',
      true,
      'Điểm công bố 73,45; chưa ghi mức điểm của loại “Khá” nên chưa xếp loại được.',
    ])
    await bound(7000)
    expect(await verdict()).toEqual(['met', false, 'Điểm Chỉ số năm 2025 là 73,45; loại “Khá” từ 70,00 điểm trở lên.'])
    await bound(7346)
    expect((await verdict())[0]).toBe('missed')
    await bound(null)
    await desk.db().deleteFrom('index_result').where('id', '>', 900).where('unit_id', '=', ward.id).execute()
  })

  it('a person judges what no record answers, changes it, and takes it back; nobody outvotes the records', async () => {
    const discipline = async () => content(await standing('phường Hương Bưởi'), 'Không có cán bộ')
    expect((await judge('clerk', {})).statusCode).toBe(200)
    expect(await discipline()).toMatchObject({
      verdict: 'met',
      by: 'person',
      revision: 1,
      reason: 'Báo cáo 12/BC-UBND (Công chức nhập liệu, phường Hương Bưởi thẩm định ngày 21/11/2026).',
    })
    expect((await judge('approver', {})).statusCode).toBe(412)
    await judge('approver', { met: false, note: 'Một công chức bị khiển trách', revision: 1 })
    expect(await discipline()).toMatchObject({ verdict: 'missed', revision: 2 })
    expect((await judge('clerk', { met: null, revision: 1 })).statusCode).toBe(412)
    expect((await judge('clerk', { met: null, note: '', revision: 2 })).statusCode).toBe(200)
    expect(await discipline()).toMatchObject({ verdict: 'no_data', by: null, revision: 0 })
    const registered = campaign.criteria.find(({ rule }) => rule === 'initiative_registered')?.id
    await judge('clerk', { criterionId: registered })
    expect(content(await standing('phường Hương Bưởi'), 'Mọi tập thể')).toMatchObject({
      verdict: 'missed',
      by: 'records',
    })
  })

  describe('a judgement is refused', () => {
    const personal = () => campaign.criteria.find(({ subject }) => subject === 'individual')?.id
    it.each<[string, () => object, number, string | undefined]>([
      ['without a note', () => ({ note: '  ' }), 422, 'note'],
      ['with a note of 501 letters', () => ({ note: 'x'.repeat(501) }), 422, 'note'],
      ['on a criterion that is none', () => ({ criterionId: 999_999 }), 404, undefined],
      ['on a criterion of another campaign', () => ({ criterionId: 1 }), 404, undefined],
      [
        'on what is taken together',
        () => ({ criterionId: campaign.criteria.find(({ rule }) => rule === 'contents')?.id }),
        422,
        'criterionId',
      ],
      ['of a unit on what is asked of a person', () => ({ criterionId: personal() }), 422, 'subject'],
      ['of a body that is none', () => ({ subject: 'body', subjectId: 999_999 }), 404, 'bodyId'],
      ['of no body at all', () => ({ subject: 'body' }), 422, 'subjectId'],
      [
        'of a file that is none',
        () => ({ criterionId: personal(), subject: 'commendation', subjectId: 999_999 }),
        404,
        undefined,
      ],
    ])('%s', async (_name, over, status, field) => {
      const before = await desk.rows()
      expect(fault(await judge('clerk', over())).slice(0, 2)).toEqual([status, field])
      expect(await desk.rows()).toEqual(before)
    })

    it.each<[Who, number, number]>([
      ['stranger', 401, 401],
      ['other ward', 404, 403],
      ['administrator', 404, 403],
      ['leader', 200, 403],
    ])('of the %s; reading answers %i, judging %i', async (who, reading, judging) => {
      const before = await desk.rows()
      expect((await desk.ask(who, 'GET', `/api/campaigns/${campaign.id}/eligibility`)).statusCode).toBe(reading)
      expect((await judge(who, {})).statusCode).toBe(judging)
      expect(await desk.rows()).toEqual(before)
    })
  })
})
