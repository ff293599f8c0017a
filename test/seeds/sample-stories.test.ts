/** What the sample is there to show, proven by sums of its sheets. */
import { describe, expect, test } from 'vitest'
import { lastDayOf, type Month, monthsBetween } from '#domain/period.ts'
import { suspicionOf } from '#domain/plausibility.ts'
import { cellsAskedIn } from '../../seeds/sample/elements.ts'
import { elementCodes } from '../../seeds/sample/monthly-elements.ts'
import { sheetDues } from '../../seeds/sample/sheet-dues.ts'
import { codes } from '../../seeds/sample/units.ts'
import { all, byKey, ofProvince, payment, percent, placeOf, sheetOf, sums, value } from './sample-sheets.ts'

describe('stories', () => {
  const quarterly = (code: string, quarters: string[]) => quarters.map((quarter) => percent(payment(code, quarter)))

  test('Nắng Mai falls through 2025 and climbs past 60% in 2026', () => {
    const [a, b, c, d, e, f, g] = quarterly(codes.nangMai, [
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]) as [number, number, number, number, number, number, number]
    expect(a > b && b > c && c > d && d < e && e < f && f < g).toBe(true)
    expect([f < 60, g > 60]).toEqual([true, true])
  })

  test('Đồi Sim falls three quarters in a row, through its 50%', () => {
    const [a, b, c, d] = quarterly(codes.doiSim, ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']) as number[]
    expect([a! > b!, b! > c!, c! > d!]).toEqual([true, true, true])
    expect([a! > 50, b! < 50]).toEqual([true, true])
  })

  test('Trúc Xinh gains ten places and more in the third quarter of 2026, Chuông Ngân loses some', () => {
    expect(placeOf(codes.trucXinh, '2026-Q2') - placeOf(codes.trucXinh, '2026-Q3')).toBeGreaterThanOrEqual(10)
    expect(placeOf(codes.chuongNgan, '2026-Q3') - placeOf(codes.chuongNgan, '2026-Q2')).toBeGreaterThanOrEqual(4)
  })

  test('Nhạc Xanh misses 100% by one of 2.500', () => {
    expect(sums([codes.nhacXanh], '2026-Q3', 'dossiers_on_time', 'dossiers_resolved')).toEqual([2499, 2500])
  })

  test('Bến Mơ and Sao Hôm tie exactly for the second place', () => {
    expect(payment(codes.benMo, '2026-Q3')).toEqual([738, 984])
    expect(payment(codes.saoHom, '2026-Q3')).toEqual([624, 832])
    expect([placeOf(codes.benMo, '2026-Q3'), placeOf(codes.saoHom, '2026-Q3')]).toEqual([2, 2])
  })

  test('Cát Mịn resolves nine a month since 2026', () => {
    for (const month of monthsBetween('2026-01', '2026-10'))
      expect(value(sheetOf(codes.catMin, month), 'dossiers_resolved')).toBe(9)
  })

  test('San Hô has months of nothing, a month without fees and a cell that does not apply', () => {
    for (const month of ['2024-11', '2025-11', '2026-02'])
      for (const element of elementCodes.filter((code) => /^(dossiers|results|ratings|petitions)_/.test(code)))
        expect([month, element, value(sheetOf(codes.sanHo, month), element)]).toEqual([month, element, 0])
    expect(value(sheetOf(codes.sanHo, '2026-08'), 'dossiers_received')).toBeGreaterThan(0)
    expect(payment(codes.sanHo, '2026-08')).toEqual([0, 0])
    expect(payment(codes.sanHo, '2026-Q3')).toEqual([11, 21])
    const cell = sheetOf(codes.sanHo, '2026-04').figures.get('dossiers_with_fee')
    expect(cell).toEqual({ figure: { state: 'not_applicable' }, note: expect.stringContaining('không áp dụng') })
  })

  test('Suối Reo lost the forms of May 2026 and says so', () => {
    const cell = sheetOf(codes.suoiReo, '2026-05').figures.get('ratings_valid')
    expect(cell).toEqual({ figure: { state: 'missing' }, note: expect.stringContaining('hỏng') })
  })

  test('the province in the third quarter of 2026 meets two of its four main targets', () => {
    const rates = [
      ofProvince('2026-Q3', 'dossiers_on_time', 'dossiers_resolved'),
      ofProvince('2026-Q3', 'ratings_satisfied', 'ratings_valid'),
      ofProvince('2026-Q3', 'dossiers_paid_online', 'dossiers_with_fee'),
      ofProvince('2026-Q3', 'documents_signed', 'documents_out'),
    ]
    const bands = [
      [98.4, 98.8],
      [90.5, 91.5],
      [57, 58],
      [83, 84],
    ]
    for (const [index, rate] of rates.entries()) {
      expect(rate).toBeGreaterThan(bands[index]![0]!)
      expect(rate).toBeLessThan(bands[index]![1]!)
    }
  })

  test('Lối Sỏi ends with June 2025, and Vườn Sách has nothing before July', () => {
    expect(byKey.has('MH92 2025-06') && !byKey.has('MH92 2025-07')).toBe(true)
    expect(byKey.has(`${codes.vuonSach} 2025-07`) && !byKey.has(`${codes.vuonSach} 2025-06`)).toBe(true)
  })
})

describe('states', () => {
  const count = (month: Month, state: string) => all.filter((one) => one.month === month && one.state === state).length

  test('are approved to August 2026; September waits for four, Mưa Ngâu and Đá Cuội; October is half way', () => {
    expect(all.every((sheet) => sheet.month > '2026-08' || sheet.state === 'approved')).toBe(true)
    expect([count('2026-09', 'approved'), count('2026-09', 'submitted'), count('2026-09', 'draft')]).toEqual([24, 4, 0])
    expect(byKey.has(`${codes.muaNgau} 2026-08`) && !byKey.has(`${codes.muaNgau} 2026-09`)).toBe(true)
    expect([count('2026-10', 'approved'), count('2026-10', 'submitted'), count('2026-10', 'draft')]).toEqual([7, 14, 7])
    expect(byKey.has(`${codes.daCuoi} 2026-05`) && !byKey.has(`${codes.daCuoi} 2026-06`)).toBe(true)
  })

  test('carry instants of the first days of the next month, in order', () => {
    for (const sheet of all) {
      const { submittedAt, decidedAt, state } = sheet
      expect([submittedAt !== null, decidedAt !== null]).toEqual([state !== 'draft', state === 'approved'])
      for (const instant of [submittedAt, decidedAt].filter((one) => one !== null)) {
        expect(new Date(instant).toISOString()).toBe(instant)
        const due = sheetDues.find(({ month }) => month === sheet.month)?.due as string
        expect(instant.slice(0, 10) > lastDayOf(sheet.month) && instant.slice(0, 10) <= due).toBe(true)
      }
      if (submittedAt && decidedAt) expect(submittedAt < decidedAt).toBe(true)
      if (state !== 'draft') expect([...sheet.figures.keys()]).toEqual(cellsAskedIn(sheet.month))
    }
  })

  test('leave the sample clerk six cells; paying well online moves the ward up', () => {
    const draft = sheetOf(codes.huongBuoi, '2026-10')
    expect([draft.state, draft.figures.size]).toEqual(['draft', 18])
    for (const [element] of draft.figures) {
      const past = monthsBetween('2025-10', '2026-09').map((month) => value(sheetOf(codes.huongBuoi, month), element)!)
      expect([element, suspicionOf(value(draft, element)!, past)]).toEqual([element, undefined])
    }
    const before = placeOf(codes.huongBuoi, '2026-09')
    expect(before - placeOf(codes.huongBuoi, '2026-10', { [codes.huongBuoi]: [146, 222] })).toBeGreaterThanOrEqual(5)
  })
})
