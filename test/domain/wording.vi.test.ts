import { describe, expect, test } from 'vitest'
import { assessments } from '#domain/assessment.ts'
import * as faultWords from '#domain/fault-words.vi.ts'
import type { UnrankedReason } from '#domain/ranking.ts'
import type { Target } from '#domain/target.ts'
import type { UnitKind } from '#domain/unit.ts'
import * as wording from '#domain/wording.vi.ts'
import { indicator, target } from './builders.ts'

test.each([
  ['2026-09', 'Tháng 9/2026', 'T9/26'],
  ['2026-12', 'Tháng 12/2026', 'T12/26'],
  ['2025-Q1', 'Quý I/2025', 'I/2025'],
  ['2026-Q2', 'Quý II/2026', 'II/2026'],
  ['2026-Q3', 'Quý III/2026', 'III/2026'],
  ['2026-Q4', 'Quý IV/2026', 'IV/2026'],
  ['2026', 'Năm 2026', '2026'],
  ['2026-01..2026-06', '6 tháng đầu năm 2026', '6T/2026'],
  ['2025-12..2026-02', 'Tháng 12/2025 đến tháng 2/2026', 'T12/25–T2/26'],
])('%s is called %s, on an axis %s', (period, name, short) => {
  expect(wording.periodName(period)).toBe(name)
  expect(wording.periodShort(period)).toBe(short)
})

test('a date is written day first, with its zeros', () => {
  expect(wording.dateName('2025-02-03')).toBe('03/02/2025')
})

test.each<[string, UnitKind, string, string]>([
  ['Hương Bưởi', 'ward', '00004', 'phường Hương Bưởi'],
  ['Phường 5', 'ward', '19348', 'Phường 5'],
  ['Đồi Sim', 'commune', '00005', 'xã Đồi Sim'],
  ['Vân Đồn', 'special_zone', '06994', 'đặc khu Vân Đồn'],
  ['Quảng Ninh', 'province', '22', 'tỉnh Quảng Ninh'],
  ['Hà Nội', 'province', '01', 'thành phố Hà Nội'],
  ['Sở Nội vụ', 'department', 'SNV', 'Sở Nội vụ'],
])('%s (%s, %s) is called %s', (name, kind, code, words) => {
  expect(wording.unitName({ name, kind, code })).toBe(words)
})

describe('targets', () => {
  const count = indicator({ kind: 'count', measure: 'cuộc' })

  test.each<[Partial<Target>, ReturnType<typeof indicator>, string]>([
    [{ operator: '>=', value: 997, decimals: 1 }, indicator(), '≥ 99,7%'],
    [{ operator: '>=', value: 600, decimals: 1 }, indicator(), '≥ 60%'],
    [{ operator: '=', value: 100 }, indicator(), '100%'],
    [{ operator: '>', value: 85 }, indicator(), '> 85%'],
    [{ operator: '<=', value: 5 }, indicator(), '≤ 5%'],
    [{ operator: '<', value: 5 }, indicator(), '< 5%'],
    [{ operator: '>=', value: 1200 }, count, '≥ 1.200 cuộc'],
    [{ operator: 'class', value: null, word: 'Khá' }, count, 'từ loại Khá trở lên'],
    [{ operator: 'rank', value: null, word: 'nhóm đầu toàn tỉnh' }, count, 'nhóm đầu toàn tỉnh'],
    [{ operator: 'direction', value: null, word: 'nâng cao' }, count, 'nâng cao'],
  ])('%j is said in the plan’s own sense', (changes, of, words) => {
    expect(wording.targetWords(target(changes), of)).toBe(words)
  })
})

test('a gap is a number of cases, missing or too many', () => {
  expect(wording.gapWords(37, indicator())).toBe('còn thiếu 37 hồ sơ')
  expect(wording.gapWords(1234, indicator())).toBe('còn thiếu 1.234 hồ sơ')
  expect(wording.gapWords(3, indicator({ polarity: 'lower' }))).toBe('vượt 3 hồ sơ')
  expect(wording.pointsWords(-5, 1)).toBe('0,5 điểm %')
})

test.each<[UnrankedReason, string[], number | null, string]>([
  ['missing', ['2026-02', '2026-03'], null, 'chưa đủ số liệu tháng 2, 3'],
  ['missing', [], null, 'chưa có số liệu'],
  ['invalid', ['2026-02'], null, 'số liệu tháng 2 có ô sai, chưa tính'],
  ['small_denominator', [], 12, 'không xếp hạng: mẫu số 12, dưới 30'],
  ['nothing_arose', [], 0, 'không phát sinh'],
  ['not_applicable', [], null, 'không áp dụng'],
  ['not_due', [], null, 'chưa đến kỳ báo cáo'],
  ['no_target', [], 40, 'chưa giao chỉ tiêu'],
  ['not_comparable', [], null, 'không so sánh được do sáp nhập một phần'],
  ['not_then', [], null, 'đơn vị chưa có hoặc đã thôi hoạt động'],
])('unranked for %s in %j with a denominator of %s', (reason, months, denominator, words) => {
  expect(wording.unrankedWords(reason, months, denominator)).toBe(words)
})

test('a wrong number is answered with the cell’s name and what to do', () => {
  const cell = { name: 'Hồ sơ đã giải quyết', decimals: 0 }
  const faults = [
    ...(['empty', 'not_a_number', 'negative', 'fraction', 'ambiguous', 'too_long'] as const),
    ...(['too_large', 'value_without_report', 'value_needed'] as const),
  ]
  for (const fault of faults) expect(faultWords.numberFaultWords(fault, cell)).toMatch(/^Ô “Hồ sơ đã giải quyết” .+\.$/)
  expect(faultWords.numberFaultWords('fraction', cell)).toContain('chỉ nhận số nguyên')
  expect(faultWords.numberFaultWords('fraction', { ...cell, decimals: 2 })).toContain('tối đa 2 chữ số thập phân')
})

test('a part larger than its whole is said with both names and both numbers', () => {
  const found = { part: 'a', whole: 'b', partValue: 1398, wholeValue: 384 }
  expect(
    faultWords.violationWords(found, { name: 'Đúng hạn', decimals: 0 }, { name: 'Đã giải quyết', decimals: 0 }),
  ).toMatch(/^Đúng hạn \(1\.398\) lớn hơn đã giải quyết \(384\)\. /)
})

test('first letters change case the Vietnamese way, abbreviations stay', () => {
  expect(wording.capitalised('đặc khu Vân Đồn')).toBe('Đặc khu Vân Đồn')
  expect(wording.lowerFirst('Đúng hạn')).toBe('đúng hạn')
  expect(wording.lowerFirst('TTHC công khai')).toBe('TTHC công khai')
})

test('every assessment has words of its own', () => {
  expect(new Set(assessments.map((one) => wording.assessmentWords[one])).size).toBe(assessments.length)
})
