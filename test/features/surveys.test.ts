/** Survey rounds: made, fixed once they are opened, entered within their bounds, final once closed, and whose they are to see. */
import { expect, it } from 'vitest'
import type { Survey, SurveyList } from '#contract/surveys'
import { fractionOf } from '../../server/domain/exact-ratio.ts'
import { surveyOutcome } from '../../server/evaluation/surveys/surveys.ts'
import { onEachEngine } from '../support/database.ts'
import { answers, fault, form, surveyDesk, type Who } from './survey-desk.ts'

onEachEngine('surveys', (engine) => {
  const desk = surveyDesk(engine)
  const lastAct = async (who: Who) =>
    (
      await desk.get<{ items: { sentence: string; after: string | null; hidden: boolean }[] }>(
        who,
        '/api/audit?limit=1',
      )
    ).items[0]

  it('run from a draft to figures that are final, with rates from the counts alone', async () => {
    const draft = desk.must(await desk.begin('city clerk'))
    expect([draft.state, draft.units.length, draft.mayEdit, draft.month]).toEqual(['draft', 30, true, null])
    const changed = desk.must(await desk.put('city approver', draft, { totalRule: 'mean_of_factors' }))
    const open = desk.must(await desk.act('city clerk', changed, 'open'))
    expect([open.state, open.rates, open.units.map(({ unit }) => unit.code)]).toEqual([
      'open',
      null,
      ['MH02', 'MH03', 'MH05'],
    ])
    // Phường Hương Bưởi 40 + 10 phiếu, Mưa Ngâu 20, Trăng Rằm chưa nhập.
    expect(
      (await desk.enter('city clerk', open, 'MH02', { population: 900, groups: [answers(1, 4), answers(2, 1)] }))
        .statusCode,
    ).toBe(200)
    expect((await desk.enter('city clerk', open, 'MH03', { groups: [answers(1, 2)] })).statusCode).toBe(200)
    const entered = await desk.read('leader', open.id)
    expect(entered.rates?.total).toMatchObject({
      shown: '92,50%',
      mean: '4,35',
      valid: 70,
      returned: 77,
      issued: 84,
      population: null,
      small: false,
    })
    expect(entered.rates?.factors.map(({ name, shown }) => [name, shown])).toEqual([
      ['Tiếp cận dịch vụ', '85,00%'],
      ['Kết quả', '100,00%'],
    ])
    expect(entered.rates?.factors[0]?.items[0]).toMatchObject({
      levels: [7, 0, 7, 28, 28],
      satisfied: 56,
      answered: 70,
      shown: '80,00%',
    })
    expect(entered.units.map(({ unit, place, reason }) => [unit.code, place, reason])).toEqual([
      ['MH02', 1, null],
      ['MH03', null, 'không xếp hạng: 20 phiếu hợp lệ, dưới 30'],
      ['MH05', null, 'chưa nhập kết quả'],
    ])
    expect(entered.groups.map(({ name, total }) => [name, total?.valid])).toEqual([
      ['Người dân', 60],
      ['Doanh nghiệp', 10],
    ])
    expect((await desk.read('leader', open.id, '?group=2')).rates?.total.valid).toBe(10)
    expect((await desk.read('leader', open.id, '?unit=MH02')).unitRates?.rates.total).toMatchObject({
      valid: 50,
      population: 900,
    })
    const closed = desk.must(await desk.act('city approver', open, 'close'))
    expect(closed.state).toBe('closed')
    expect(fault(await desk.enter('city clerk', closed, 'MH05', { groups: [answers(1)] }))[0]).toBe(423)
    expect((await lastAct('city clerk'))?.sentence).toBe('Chốt đợt khảo sát “Khảo sát thử” của thành phố Minh Họa')
    const outcome = await surveyOutcome(desk.db(), closed.id)
    expect([outcome?.valid, outcome?.rate && fractionOf(outcome.rate)]).toEqual([
      70,
      { numerator: 37, denominator: 40 },
    ])
    expect(await surveyOutcome(desk.db(), closed.id, 1_000_000)).toBeUndefined()
    const again = desk.must(await desk.act('city clerk', closed, 'reopen', { reason: 'Nhập thiếu một phường' }))
    expect([again.state, (await lastAct('city clerk'))?.after]).toEqual(['open', 'lý do: Nhập thiếu một phường'])
    expect((await desk.enter('city clerk', again, 'MH05', { groups: [answers(1)] })).statusCode).toBe(200)
  })

  it.each<[string, object, number, string, string]>([
    ['days in the wrong order', { from: '2026-10-01' }, 422, 'to', 'before_from'],
    ['a day that is none', { from: '2026-02-30' }, 422, 'from', 'invalid_format'],
    ['no name', { name: ' ' }, 422, 'name', 'too_small'],
    ['an unknown unit', { unit: 'MH77' }, 404, 'unit', 'unknown_unit'],
    ['a unit elsewhere', { unit: '00004' }, 404, 'unit', 'unknown_unit'],
    ['a round to copy that is none', { copyOf: 987_654 }, 422, 'copyOf', 'unknown_survey'],
  ])('refuse to begin with %s', async (_name, over, status, field, code) => {
    const before = await desk.rows()
    expect(fault(await desk.begin('city clerk', over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[string, object, number, string, string]>([
    ['groups of one name', { groups: ['Người dân', 'người dân'] }, 422, 'groups', 'twice'],
    ['a unit twice', { units: ['MH02', 'MH02'] }, 422, 'units', 'twice'],
    ['a unit elsewhere', { units: ['00004'] }, 422, 'units', 'outside'],
    ['a ward that has ended', { units: ['MH90'] }, 422, 'units', 'outside'],
    [
      'two overall questions',
      {
        factors: [
          {
            name: 'A',
            items: [
              { text: '1', overall: true },
              { text: '2', overall: true },
            ],
          },
        ],
      },
      422,
      'factors',
      'overall_twice',
    ],
    [
      'an answer where a question belongs',
      { factors: [{ name: 'A', items: [{ text: '1', rate: 90 }] }] },
      422,
      'rate',
      'unknown_field',
    ],
    ['a stale revision', { revision: 9 }, 412, undefined as never, undefined as never],
  ])('refuse to change a draft to %s', async (_name, over, status, field, code) => {
    const draft = desk.must(await desk.begin('city clerk'))
    const before = await desk.rows()
    expect(fault(await desk.put('city clerk', draft, over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it('open with a whole questionnaire alone, and are fixed from then on', async () => {
    const draft = desk.must(await desk.begin('city clerk'))
    expect(fault(await desk.act('city clerk', draft, 'open'))).toEqual([422, 'factors', 'missing'])
    const desks = desk.must(
      await desk.begin('clerk', { unit: 'MH02', kind: 'one_stop', from: '2026-06-01', to: '2026-06-30' }),
    )
    expect([desks.units.map(({ unit }) => unit.code), desks.month]).toEqual([['MH02'], '2026-06'])
    const vague = desk.must(
      await desk.put('clerk', desks, { factors: [{ name: 'A', items: [{ text: '1' }] }], units: ['MH02'] }),
    )
    expect(fault(await desk.act('clerk', vague, 'open'))).toEqual([422, 'overall', 'missing'])
    const open = await desk.opened()
    const before = await desk.rows()
    expect((await desk.put('city clerk', open)).statusCode).toBe(423)
    expect(
      (await desk.ask('city clerk', 'DELETE', `/api/surveys/${open.id}`, { revision: open.revision })).statusCode,
    ).toBe(423)
    expect((await desk.act('city clerk', open, 'open')).statusCode).toBe(409)
    expect((await desk.act('city clerk', open, 'reopen', { reason: 'Thử xem sao' })).statusCode).toBe(409)
    expect((await desk.act('city clerk', open, 'close')).statusCode).toBe(422)
    expect((await desk.act('city clerk', { ...open, revision: 1 }, 'close')).statusCode).toBe(412)
    expect(await desk.rows()).toEqual(before)
  })

  it('are copied with their questionnaire, and struck while they are drafts', async () => {
    const { id } = await desk.opened()
    const copy = desk.must(await desk.begin('city clerk', { copyOf: id, name: 'Đợt sau' }))
    expect(copy.questionnaire.factors.map(({ name }) => name)).toEqual(form.factors.map(({ name }) => name))
    expect([copy.questionnaire.groups, copy.units.length, copy.rates]).toEqual([form.groups, 30, null])
    expect((await desk.ask('city clerk', 'DELETE', `/api/surveys/${copy.id}`, { revision: 9 })).statusCode).toBe(412)
    expect(
      (await desk.ask('city clerk', 'DELETE', `/api/surveys/${copy.id}`, { revision: copy.revision })).statusCode,
    ).toBe(204)
    expect((await desk.ask('city clerk', 'GET', `/api/surveys/${copy.id}`)).statusCode).toBe(404)
  })

  it.each<[string, object, string, string]>([
    ['more forms back than handed out', { returned: 13 }, 'groups.0.returned', 'returned_exceed'],
    ['more valid forms than came back', { valid: 12 }, 'groups.0.valid', 'valid_exceed'],
    [
      'more answers than respondents',
      { answers: [[1, 0, 1, 4, 5], null, null] },
      'groups.0.answers.0',
      'answers_exceed',
    ],
    ['answers to fewer questions', { answers: [null] }, 'groups.0.answers', 'answers_of_other_form'],
    ['a group that is none', { group: 3 }, 'groups.0.group', 'unknown_group'],
    ['half a form', { valid: 1.5 }, 'groups.0.valid', 'invalid_type'],
    ['less than none', { issued: -1 }, 'groups.0.issued', 'too_small'],
    ['four levels', { answers: [[1, 2, 3, 4], null, null] }, 'groups.0.answers.0', 'too_small'],
  ])('refuse to enter %s', async (_name, over, field, code) => {
    const open = await desk.opened()
    const before = await desk.rows()
    expect(fault(await desk.enter('city clerk', open, 'MH02', { groups: [{ ...answers(1), ...over }] }))).toEqual([
      422,
      field,
      code,
    ])
    expect(await desk.rows()).toEqual(before)
  })

  it('refuse answers that are stale, of a unit that is not asked, of a draft, and under another name', async () => {
    const open = await desk.opened()
    const groups = [answers(1)]
    expect((await desk.enter('city clerk', open, 'MH02', { groups })).statusCode).toBe(200)
    const draft = desk.must(await desk.begin('city clerk'))
    const before = await desk.rows()
    expect((await desk.enter('city approver', open, 'MH02', { groups })).statusCode).toBe(412)
    expect(fault(await desk.enter('city clerk', open, 'MH04', { groups }))).toEqual([404, 'unit', 'unknown_unit'])
    expect((await desk.enter('city clerk', draft, 'MH02', { groups })).statusCode).toBe(409)
    expect(fault(await desk.enter('city clerk', open, 'MH03', { groups, account: 'sample-lanh-dao' }))).toEqual([
      403,
      'account',
      'other_account',
    ])
    expect(await desk.rows()).toEqual(before)
    expect((await desk.enter('city approver', open, 'MH02', { groups, revision: 1 })).statusCode).toBe(200)
  })

  it.each<[Who, number, number, number]>([
    ['stranger', 401, 401, 401],
    ['other ward', 404, 404, 200],
    ['clerk', 404, 404, 200],
    ['administrator', 404, 403, 200],
    ['leader', 200, 403, 200],
    ['city approver', 200, 200, 200],
  ])(
    'for the %s: reading an open one %i, entering %i, reading a closed one %i',
    async (who, reading, writing, closedReading) => {
      const open = await desk.opened()
      expect((await desk.ask(who, 'GET', `/api/surveys/${open.id}`)).statusCode).toBe(reading)
      expect((await desk.ask(who, 'GET', `/api/surveys/${open.id}/units/MH02`)).statusCode).toBe(reading)
      const listed = await desk.ask(who, 'GET', '/api/surveys?unit=MH&year=2026')
      if (reading !== 401)
        expect((listed.json() as SurveyList).items.some(({ id }) => id === open.id)).toBe(reading === 200)
      const before = await desk.rows()
      const made = await desk.enter(who, open, 'MH02', { groups: [answers(1, 4)] })
      expect(made.statusCode).toBe(writing)
      if (writing !== 200) expect(await desk.rows()).toEqual(before)
      if (writing !== 200) await desk.enter('city clerk', open, 'MH02', { groups: [answers(1, 4)] })
      const closed: Survey = desk.must(await desk.act('city clerk', open, 'close'))
      expect((await desk.ask(who, 'GET', `/api/surveys/${closed.id}`)).statusCode).toBe(closedReading)
      if (writing !== 200)
        expect((await desk.act(who, closed, 'reopen', { reason: 'Thử xem sao' })).statusCode).toBe(
          writing === 404 ? 403 : writing,
        )
    },
  )
})
