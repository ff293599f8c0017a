/** Files of counted answers: a dry run tells what they would change; one wrong row keeps every other out. */
import { expect, it } from 'vitest'
import type { Survey, SurveyCounts, SurveyImport } from '#contract/surveys'
import { onEachEngine } from '../support/database.ts'
import { answers, fault, surveyDesk } from './survey-desk.ts'

const head =
  'Đơn vị;Nhóm người trả lời;Câu hỏi;Rất không hài lòng;Không hài lòng;Bình thường;Hài lòng;Rất hài lòng;Phát ra;Thu về;Hợp lệ'
const good = ['MH02;Người dân;1;1;0;1;4;4;12;11;10', 'phường Mưa Ngâu;doanh nghiep;Câu 3;0;0;0;5;5;20;12;10']
const file = (...rows: string[]) => `Kết quả khảo sát\n\n${head}\n${rows.join('\n')}\n`

onEachEngine('files of surveys', (engine) => {
  const desk = surveyDesk(engine)
  const counts = (survey: Survey, unit: string) =>
    desk.get<SurveyCounts>('city clerk', `/api/surveys/${survey.id}/units/${unit}`)
  const store = (survey: Survey, content: string, seen: number) =>
    desk.send('city clerk', survey.id, content, { dryRun: '0', seen: String(seen) })

  it('are told of in a dry run, and stored as they were told', async () => {
    const open = await desk.opened()
    const before = await desk.rows()
    const told: SurveyImport = (await desk.send('city clerk', open.id, file(...good))).json()
    expect(told).toMatchObject({ stored: false, rows: 2, faults: [], seen: 0, fileName: 'ket-qua.csv' })
    expect(told.units.map(({ unit, answers: of, replaced }) => [unit.code, of, replaced])).toEqual([
      ['MH02', 1, 0],
      ['MH03', 1, 0],
    ])
    expect(await desk.rows()).toEqual(before)
    const stored: SurveyImport = (await store(open, file(...good), told.seen)).json()
    expect([stored.stored, stored.seen]).toEqual([true, 1])
    expect((await counts(open, 'MH03')).groups).toEqual([
      { group: 2, issued: 20, returned: 12, valid: 10, answers: [null, null, [0, 0, 0, 5, 5]] },
    ])
    // What it names is replaced, what it does not name stays; forms that are known need not be said again.
    const short = `${head.split(';').slice(0, 8).join(';')}\nMH02;Người dân;1;0;0;0;5;5\nMH02;Người dân;2;0;0;0;5;5\n`
    const again: SurveyImport = (await desk.send('city clerk', open.id, short)).json()
    expect([again.faults, again.units[0]?.replaced]).toEqual([[], 1])
    expect((await store(open, short, 1)).statusCode).toBe(200)
    expect(await counts(open, 'MH02')).toMatchObject({
      revision: 2,
      groups: [{ issued: 12, answers: [[0, 0, 0, 5, 5], [0, 0, 0, 5, 5], null] }],
    })
  })

  it('come back as the table that the program itself hands out', async () => {
    const open = await desk.opened()
    await desk.enter('city clerk', open, 'MH02', { groups: [answers(1), answers(2, 3)] })
    const table = (await desk.ask('city clerk', 'GET', `/api/surveys/${open.id}/entry.csv`)).body
    const told: SurveyImport = (await desk.send('city clerk', open.id, table)).json()
    expect([told.faults, told.rows, told.units.map(({ unit }) => unit.code)]).toEqual([[], 6, ['MH02']])
  })

  it.each<[string, string, RegExp]>([
    ['an unknown unit', 'Phường Không Có;Người dân;1;1;0;1;4;4;12;11;10', /^Dòng 6: không có đơn vị “Phường Không Có”/],
    ['a unit that is not asked', 'MH04;Người dân;1;1;0;1;4;4;12;11;10', /^Dòng 6: không có đơn vị/],
    ['an unknown group', 'MH05;Cán bộ;1;1;0;1;4;4;12;11;10', /^Dòng 6: không có nhóm “Cán bộ”/],
    ['an unknown question', 'MH05;Người dân;9;1;0;1;4;4;12;11;10', /^Dòng 6: không có câu “9”/],
    ['a blank level', 'MH05;Người dân;1;1;0;;4;4;12;11;10', /^Dòng 6: cột “Bình thường” để trống/],
    ['half an answer', 'MH05;Người dân;1;1;0;1,5;4;4;12;11;10', /^Dòng 6: cột “Bình thường” ghi “1,5”/],
    [
      'more answers than respondents',
      'MH05;Người dân;1;1;0;2;4;4;12;11;10',
      /^Dòng 6: Câu 1, nhóm “Người dân”: 11 câu trả lời, nhiều hơn 10 phiếu hợp lệ/,
    ],
    ['more forms back than handed out', 'MH05;Người dân;1;1;0;1;4;4;9;11;10', /^Dòng 6: Số phiếu thu về/],
    ['no forms at all', 'MH05;Người dân;1;1;0;1;4;4;;;', /^Dòng 6: Chưa có số phiếu/],
    ['two of three forms', 'MH05;Người dân;1;1;0;1;4;4;12;;10', /^Dòng 6: chỉ có một phần/],
    ['a row twice', good[0] as string, /^Dòng 6: câu này của nhóm này đã có ở dòng 4/],
    ['forms that differ', 'MH02;Người dân;2;1;0;1;4;4;13;11;10', /^Dòng 6: số phiếu khác dòng 4/],
  ])('with %s are refused as a whole, and the row is named', async (_name, wrong, sentence) => {
    const open = await desk.opened()
    const told: SurveyImport = (await desk.send('city clerk', open.id, file(...good, wrong))).json()
    expect(told.faults.map(({ row }) => row)).toEqual([6])
    const before = await desk.rows()
    const refused = await store(open, file(...good, wrong), told.seen)
    expect(fault(refused)).toEqual([422, 'rows.6', 'row'])
    expect(refused.json().fields[0].message).toMatch(sentence)
    expect(await desk.rows()).toEqual(before)
  })

  it('are refused without a head, without rows, unseen, after other answers came in, and by who has no right', async () => {
    const open = await desk.opened()
    const whole = file(...good)
    await desk.enter('city clerk', open, 'MH05', { groups: [answers(1)] })
    const before = await desk.rows()
    expect(fault(await desk.send('city clerk', open.id, 'Đơn vị;Nhóm\nMH02;Người dân\n'))[0]).toBe(422)
    expect(fault(await desk.send('city clerk', open.id, `${head}\n`))[0]).toBe(422)
    expect(fault(await desk.send('city clerk', open.id, whole, { dryRun: '0' }))).toEqual([422, 'seen', 'missing'])
    expect((await store(open, whole, 0)).statusCode).toBe(412)
    expect(fault(await desk.send('city clerk', open.id, whole, { account: 'sample-lanh-dao' }))).toEqual([
      403,
      'account',
      'other_account',
    ])
    expect((await desk.send('leader', open.id, whole)).statusCode).toBe(403)
    expect((await desk.send('clerk', open.id, whole)).statusCode).toBe(404)
    expect((await desk.send('stranger', open.id, whole)).statusCode).toBe(401)
    expect(await desk.rows()).toEqual(before)
    const closed = desk.must(await desk.act('city clerk', open, 'close'))
    expect((await desk.send('city clerk', closed.id, whole)).statusCode).toBe(423)
  })
})
