/** Targets on indices: a number, a class, a rank group and a direction, each held against what was published. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arePlacesComparable,
  assessIndexTarget,
  directionWanted,
  leadingParts,
  placesIn,
  rankWanted,
  type Standing,
} from '../../server/domain/index-target.ts'
import { indexReasonWords } from '../../server/domain/index-target.vi.ts'
import type { Operator } from '../../server/domain/target.ts'

const classes = ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu']
const standing = (over: Partial<Standing> = {}): Standing => ({
  value: 8450,
  decimals: 2,
  place: 12,
  ofUnits: 63,
  classes,
  className: 'Tốt',
  version: 'a',
  ...over,
})
const held = (operator: Operator, word: string | null, now?: Standing, before?: Standing) =>
  assessIndexTarget({ operator, word, value: null, decimals: 0 }, now, before)
const said = (operator: Operator, word: string, now?: Standing, before?: Standing) =>
  indexReasonWords(held(operator, word, now, before).reason, now, 'PAPI', 2025)

describe('a number', () => {
  it.each<[Operator, number, number, string, string]>([
    ['>=', 845, 1, 'met', 'đạt 84,50 điểm'],
    ['>=', 8451, 2, 'missed', 'đạt 84,50 điểm, còn thiếu 0,01 điểm'],
    ['>', 845, 1, 'missed', 'đạt 84,50 điểm, còn thiếu 0,00 điểm'],
    ['=', 84, 0, 'met', 'đạt 84,50 điểm'],
    ['=', 85, 0, 'missed', 'đạt 84,50 điểm, còn thiếu 0,50 điểm'],
  ])('%s %i/10^%i is %s', (operator, value, decimals, assessment, words) => {
    const verdict = assessIndexTarget({ operator, value, decimals, word: null }, standing(), undefined)
    expect([verdict.assessment, indexReasonWords(verdict.reason, standing(), 'PAPI', 2025)]).toEqual([
      assessment,
      words,
    ])
  })
})

describe('a class', () => {
  it.each([
    ['Khá', 'Tốt', 'met'],
    ['Khá', 'Khá', 'met'],
    ['từ loại Khá trở lên', 'Trung bình', 'missed'],
    ['Xuất sắc', 'Tốt', 'missed'],
    ['trung bình', 'Khá', 'met'],
    ['Yếu', null, 'missed'],
    ['hạng A', 'Tốt', 'no_data'],
  ] as const)('“%s” with %s is %s', (word, className, assessment) => {
    expect(held('class', word, standing({ className })).assessment).toBe(assessment)
  })
  it('takes the longest name, and says where there are no classes', () => {
    const own = ['Tốt', 'Khá', 'Trung bình khá', 'Trung bình']
    expect(held('class', 'trung bình khá', standing({ classes: own, className: 'Trung bình' })).assessment).toBe(
      'missed',
    )
    expect(said('class', 'Khá', standing({ classes: [] }))).toBe('chưa có ngưỡng xếp loại của PAPI năm 2025')
    expect(said('class', 'Khá', standing())).toBe('xếp loại Tốt, chỉ tiêu từ loại Khá')
  })
})

describe('a rank', () => {
  it.each<[string, number | null, number | null, string]>([
    ['nhóm đầu toàn tỉnh', 21, 63, 'met'],
    ['nhóm đầu', 22, 63, 'missed'],
    ['tốp đầu', 11, 34, 'met'],
    ['nhóm dẫn đầu cả tỉnh', 12, 34, 'missed'],
    ['nhóm đầu', 1, 2, 'met'],
    ['nửa đầu bảng', 31, 63, 'met'],
    ['nửa trên', 32, 63, 'missed'],
    ['trong 10 tỉnh dẫn đầu', 10, 63, 'met'],
    ['top 10', 11, 63, 'missed'],
    ['top 10', 10, null, 'met'],
    ['đứng đầu', 2, 63, 'missed'],
    ['nhóm đầu', 3, null, 'no_data'],
    ['nhóm đầu', null, 63, 'no_data'],
    ['khá hơn', 3, 63, 'no_data'],
  ])('“%s” at %s of %s is %s', (word, place, ofUnits, assessment) => {
    expect(held('rank', word, standing({ place, ofUnits })).assessment).toBe(assessment)
  })
  it('says how far the group reaches', () => {
    expect(said('rank', 'nhóm đầu', standing())).toBe(
      'hạng 12/63, nhóm đầu là một phần ba số đơn vị đứng đầu, đến hạng 21',
    )
  })
})

describe('a direction', () => {
  const [now, before] = [standing(), standing({ place: 15 })]
  it.each<[string, Partial<Standing>, Partial<Standing> | null, string, string]>([
    ['nâng cao thứ hạng', {}, { place: 15 }, 'met', 'hạng 12/63, năm trước 15: tăng 3 bậc'],
    ['cải thiện thứ hạng', {}, { place: 12 }, 'missed', 'hạng 12/63, năm trước 12: giữ nguyên hạng'],
    ['nâng cao', {}, { place: 9 }, 'missed', 'hạng 12/63, năm trước 9: giảm 3 bậc'],
    ['duy trì và nâng cao', {}, { place: 12 }, 'met', 'hạng 12/63, năm trước 12: giữ nguyên hạng'],
    ['nâng cao thứ hạng', { place: 1 }, { place: 1 }, 'met', 'hạng 1/63, năm trước 1: giữ nguyên hạng'],
    ['nâng cao thứ hạng', {}, null, 'no_data', 'chưa có kết quả PAPI năm 2024 để so sánh'],
    ['nâng cao thứ hạng', {}, { place: null }, 'no_data', 'hạng 12/63; nguồn công bố năm 2024 không ghi hạng'],
    [
      'nâng cao thứ hạng',
      { ofUnits: 34 },
      { place: 15 },
      'no_data',
      'không so sánh được với năm 2024: cách tính hoặc số đơn vị xếp hạng đã đổi',
    ],
    ['cải thiện', { place: null }, { value: 8440 }, 'met', '84,5 điểm, năm trước 84,4: tăng 0,10 điểm'],
    [
      'tăng điểm',
      {},
      { value: 8440, version: 'b' },
      'no_data',
      'không so sánh được với năm 2024: cách tính hoặc số đơn vị xếp hạng đã đổi',
    ],
    ['tăng điểm', {}, { value: 845, decimals: 1 }, 'missed', '84,5 điểm, năm trước 84,5: không đổi'],
    ['phấn đấu', {}, { place: 15 }, 'no_data', 'chưa hiểu cách ghi của chỉ tiêu nên chưa đánh giá'],
  ])('“%s”: %j after %j is %s', (word, over, earlier, assessment, words) => {
    const [one, other] = [standing(over), earlier === null ? undefined : standing(earlier)]
    expect([held('direction', word, one, other).assessment, said('direction', word, one, other)]).toEqual([
      assessment,
      words,
    ])
  })
  it('is the better of two years, whatever else changes', () => {
    expect(held('direction', 'nâng cao thứ hạng', { ...now, version: 'b' }, before).assessment).toBe('met')
  })
})

it('nothing published is no verdict, for every kind of target', () => {
  for (const operator of ['>=', 'class', 'rank', 'direction'] as const)
    expect(held(operator, 'nâng cao')).toEqual({ assessment: 'no_data', reason: { code: 'not_published' } })
})

it('a better place never turns met into missed, and the group is a third counted slowly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (ofUnits, place) => {
      const ranked = Array.from({ length: ofUnits }, (_, index) => index + 1)
      const leading = ranked.filter((one) => one === 1 || one * leadingParts <= ofUnits)
      expect(placesIn({ kind: 'part', parts: leadingParts }, ofUnits)).toBe(leading.length)
      const verdict = (at: number) => held('rank', 'nhóm đầu', standing({ place: at, ofUnits })).assessment
      expect(verdict(place)).toBe(leading.includes(place) ? 'met' : 'missed')
      if (place > 1 && verdict(place) === 'met') expect(verdict(place - 1)).toBe('met')
    }),
  )
})

it('reads the words of real plans', () => {
  expect(rankWanted('nhóm đầu toàn tỉnh')).toEqual({ kind: 'part', parts: 3 })
  expect(directionWanted('duy trì và nâng cao')).toEqual({ by: 'either', how: 'hold' })
  expect(directionWanted('cải thiện thứ hạng')).toEqual({ by: 'place', how: 'up' })
  expect(directionWanted('giảm tối đa')).toBeUndefined()
  expect([arePlacesComparable(61, 63), arePlacesComparable(34, 63), arePlacesComparable(null, 63)]).toEqual([
    true,
    false,
    true,
  ])
})
