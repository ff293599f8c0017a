import { beforeAll, beforeEach, expect, it } from 'vitest'
import { at, rawRows } from '../evaluation/slow-facts.ts'
import { slowRanking } from '../evaluation/slow-numbers.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { auditRows, blankCells, cell, clearDesk, fill, october, put, read, writings } from './sheet-desk.ts'

onEachEngine('saving a figure', (engine) => {
  let program: Program
  let clerk: Person
  let leader: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    leader = await program.as('leader')
  })
  beforeEach(() => clearDesk(program))

  it('answers with the new revision, who saved it, the rate and the progress', async () => {
    const before = await read(clerk)
    expect([before.answered, before.asked, before.lock, before.state]).toEqual([18, 24, null, 'draft'])
    expect(before.figures.filter((figure) => figure.blank).map((figure) => figure.element)).toEqual(blankCells)
    await put(clerk, 'dossiers_with_fee', { value: 222, revision: 0 })
    const response = await put(clerk, 'dossiers_paid_online', { value: 146, revision: 0 })
    expect(response.statusCode).toBe(200)
    const { figure, sheet } = response.json()
    expect(figure).toMatchObject({ value: 146, state: 'reported', revision: 1, blank: false, wrong: null })
    expect([figure.savedAt, figure.savedBy]).toEqual([
      '2026-11-21T02:00:00.000Z',
      'Công chức nhập liệu, phường Hương Bưởi',
    ])
    expect([sheet.answered, sheet.asked]).toEqual([20, 24])
    // 146/222 is 65,76…%: rounded towards the miss it is 65,7%, and the phường is bound to 60%.
    expect(sheet.rates.find((rate: { indicator: string }) => rate.indicator === 'online_payment')).toMatchObject({
      numerator: 146,
      denominator: 222,
      shown: '65,7%',
      assessment: 'met',
      targetShown: '≥ 60%',
    })
    expect(await read(clerk)).toEqual(sheet)
  })

  it('moves the ranking that a leader sees at once', async () => {
    const question = { indicator: 'online_payment', period: '2026-10' }
    const place = async () => {
      const { items } = (await leader.get('/api/rankings?indicator=online_payment&period=2026-10')).json()
      const ranked = items.filter((item: { place: number | null }) => item.place !== null)
      const own = items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02')
      return [own.place, own.numerator, own.denominator, own.reasonCode, ranked.length]
    }
    const slowly = async () => {
      const { rows } = slowRanking(await rawRows(program.connection.db), question)
      const own = rows.find((row) => row.code === 'MH02')
      return [own?.place, own?.numerator, own?.denominator, own?.reasonCode, rows.filter((row) => row.place).length]
    }
    const unranked = await place()
    expect(unranked).toEqual(await slowly())
    expect(unranked.slice(0, 4)).toEqual([null, null, null, 'missing'])
    await fill(clerk, { dossiers_with_fee: 222, dossiers_paid_online: 146 })
    const high = await place()
    expect(high).toEqual(await slowly())
    expect(high.slice(1)).toEqual([146, 222, null, unranked[4] + 1])
    await fill(clerk, { dossiers_paid_online: 20 })
    const low = await place()
    expect(low).toEqual(await slowly())
    expect(low[0]).toBeGreaterThan(high[0])
    expect(low[0]).toBe(low[4])
  })

  it('leaves one audit row for each write, and revisions that follow one another', async () => {
    const versionOf = async () =>
      (
        await program.connection.db
          .selectFrom('data_version')
          .selectAll()
          .where('topic', '=', '2026-10')
          .executeTakeFirstOrThrow()
      ).version
    const start = await versionOf()
    for (const [revision, value] of [5, 6, 7, 8].entries())
      expect((await put(clerk, 'petitions_due', { value, revision })).statusCode).toBe(200)
    const rows = await auditRows(program)
    expect(rows.map((row) => [row.act, row.revision, row.before, row.after])).toEqual([
      ['save_figure', 1, 'null', '{"value":5,"state":"reported","note":null}'],
      ['save_figure', 2, '{"value":5,"state":"reported","note":null}', '{"value":6,"state":"reported","note":null}'],
      ['save_figure', 3, '{"value":6,"state":"reported","note":null}', '{"value":7,"state":"reported","note":null}'],
      ['save_figure', 4, '{"value":7,"state":"reported","note":null}', '{"value":8,"state":"reported","note":null}'],
    ])
    expect(new Set(rows.map((row) => row.account_id))).toEqual(new Set(['sample-nhap-lieu-huong-buoi']))
    expect(await versionOf()).toBe(start + 4)
  })

  it('sent again after a lost answer, is answered and not written twice', async () => {
    const first = await put(clerk, 'petitions_due', { value: 5, revision: 0, note: 'Chờ Sở trả lời' })
    const after = await writings(program)
    const second = await put(clerk, 'petitions_due', { value: 5, revision: 0, note: 'Chờ Sở trả lời' })
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
    expect(await writings(program)).toEqual(after)
  })

  it('the same save twice at the same moment is one write with two answers', async () => {
    const body = { value: 5, revision: 0 }
    const answers = await Promise.all([put(clerk, 'petitions_due', body), put(clerk, 'petitions_due', body)])
    expect(answers.map((answer) => [answer.statusCode, answer.json().figure.revision])).toEqual([
      [200, 1],
      [200, 1],
    ])
    expect(await auditRows(program)).toHaveLength(1)
  })

  it('the same value from another clerk is no repetition', async () => {
    const other = await program.asAccount('nhap-lieu-2-huong-buoi')
    await put(clerk, 'petitions_due', { value: 5, revision: 0 })
    expect((await put(other, 'petitions_due', { value: 5, revision: 0 })).statusCode).toBe(412)
  })

  it('a stale save is refused with both values, name and time, and nothing is stored', async () => {
    const other = await program.asAccount('nhap-lieu-2-huong-buoi')
    await put(other, 'petitions_due', { value: 7, revision: 0, note: 'Theo sổ trực' })
    const after = await writings(program)
    const response = await put(clerk, 'petitions_due', { value: 5, revision: 0 })
    expect(response.statusCode).toBe(412)
    expect(response.json()).toEqual({
      code: 'stale',
      message: expect.stringMatching(/Công chức nhập liệu thứ hai, phường Hương Bưởi.*chưa có gì bị ghi đè\./),
      fields: [{ field: 'revision', code: 'stale', message: expect.any(String) }],
      context: {
        value: 7,
        state: 'reported',
        note: 'Theo sổ trực',
        revision: 1,
        savedAt: '2026-11-21T02:00:00.000Z',
        savedBy: 'Công chức nhập liệu thứ hai, phường Hương Bưởi',
      },
      requestId: expect.any(String),
    })
    expect(await writings(program)).toEqual(after)
  })

  it('a revision from the future is as stale as one from the past', async () => {
    const before = await writings(program)
    const response = await put(clerk, 'petitions_due', { value: 5, revision: 3 })
    expect([response.statusCode, response.json().context.revision]).toEqual([412, 0])
    expect(await writings(program)).toEqual(before)
  })

  it('zero, an explicit absence with its reason, not applicable and blank are four different things', async () => {
    const states = async () => {
      const figure = cell(await read(clerk), 'petitions_due')
      return [figure.value, figure.state, figure.blank]
    }
    expect(await states()).toEqual([null, 'missing', true])
    await put(clerk, 'petitions_due', { value: 0, revision: 0 })
    expect(await states()).toEqual([0, 'reported', false])
    await put(clerk, 'petitions_due', { value: null, state: 'missing', note: 'Máy hỏng', revision: 1 })
    expect(await states()).toEqual([null, 'missing', false])
    await put(clerk, 'petitions_due', { value: null, state: 'not_applicable', revision: 2 })
    expect(await states()).toEqual([null, 'not_applicable', false])
    await put(clerk, 'petitions_due', { value: null, revision: 3 })
    expect(await states()).toEqual([null, 'missing', true])
  })

  it('a note is kept as NFC, without what nobody sees, and empty is none', async () => {
    const typed = ' Sửa theo biên bản số 4 \u200b'.normalize('NFD')
    await put(clerk, 'petitions_due', { value: 5, revision: 0, note: typed })
    const row = await program.connection.db
      .selectFrom('figure')
      .selectAll()
      .where('note', 'like', 'Sửa theo%')
      .execute()
    expect(row.map((one) => one.note)).toEqual(['Sửa theo biên bản số 4'.normalize('NFC')])
    await put(clerk, 'petitions_due', { value: 5, revision: 1, note: ' \u200b ' })
    expect(cell(await read(clerk), 'petitions_due').note).toBeNull()
  })

  it('a part larger than its whole stays as a draft, is marked in both cells and counts in no rate', async () => {
    await fill(clerk, { dossiers_with_fee: 222 })
    const response = await put(clerk, 'dossiers_paid_online', { value: 223, revision: 0 })
    expect(response.statusCode).toBe(200)
    const { sheet } = response.json()
    const sentence =
      'Hồ sơ thanh toán trực tuyến (223) lớn hơn hồ sơ có nghĩa vụ tài chính (222). Sửa một trong hai ô; trước khi sửa, hai ô này không tính vào tỷ lệ nào.'
    expect([cell(sheet, 'dossiers_paid_online').wrong, cell(sheet, 'dossiers_with_fee').wrong]).toEqual([
      sentence,
      sentence,
    ])
    expect(sheet.figures.filter((figure: { wrong: string | null }) => figure.wrong !== null)).toHaveLength(2)
    const rate = sheet.rates.find((one: { indicator: string }) => one.indicator === 'online_payment')
    expect([rate.value, rate.shown, rate.assessment]).toEqual([null, '–', 'no_data'])
    const { items } = (await leader.get('/api/rankings?indicator=online_payment&period=2026-10')).json()
    expect(items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02')).toMatchObject({
      place: null,
      reasonCode: 'invalid',
      reason: 'số liệu tháng 10 có ô sai, chưa tính',
    })
  })

  it('shows last month, the year to date and the same month of last year beside the cell', async () => {
    const raw = await rawRows(program.connection.db)
    const ids = new Map(raw.units.map((unit) => [unit.code, unit.id]))
    const value = (code: string, month: string) =>
      raw.cells.get(at(ids.get(code) as number, month))?.get('dossiers_with_fee')?.value as number
    const { sheet } = await fill(clerk, { dossiers_with_fee: 222 })
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => value('MH02', `2026-${month}`))
    const figure = cell(sheet, 'dossiers_with_fee')
    expect([figure.lastMonth, figure.sameMonthLastYear]).toEqual([value('MH02', '2026-09'), value('MH02', '2025-10')])
    expect(figure.yearToDate).toBe(months.reduce((sum, one) => sum + one, 222))
    expect(cell(sheet, 'dossiers_pending_in_time').yearToDate).toBeNull()
    // Before July 2025 the merged ward is its two predecessors together.
    const july = await read(clerk, '/api/sheets/MH02/2025-07')
    expect(cell(july, 'dossiers_with_fee').lastMonth).toBe(value('MH90', '2025-06') + value('MH91', '2025-06'))
  })

  it('asks about a count ten times the last, until a note says why', async () => {
    const { figure } = await fill(clerk, { ratings_valid: 640 })
    expect(figure.suspicion).toMatch(/Chênh khoảng 10 lần so với tháng trước/)
    const noted = await put(clerk, 'ratings_valid', { value: 640, revision: 1, note: 'Đợt khảo sát lớn' })
    expect(noted.json().figure.suspicion).toBeNull()
  })

  it('the six cells filled answer the whole sheet', async () => {
    const { sheet } = await fill(clerk, october)
    expect([sheet.answered, sheet.asked, sheet.figures.filter((figure) => figure.blank).length]).toEqual([24, 24, 0])
  })
})
