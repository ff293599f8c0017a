/** The words by which provinces say how a criterion is scored: read as a rule, with a doubt, or not guessed at all. */
import { describe, expect, test } from 'vitest'
import type { ScoringRule } from '#domain/scoring-rule.ts'
import { readRule } from '../../server/importing/scheme/rule-text.ts'

describe('a rule', () => {
  const context = { name: 'Tiêu chí', maximum: 200, decimals: 2, isSurvey: false, isNegative: false }
  const steps = (
    list: [number, number | null, number | 'proportional'][],
    of: 'percent' | 'count' = 'percent',
  ): ScoringRule => ({
    kind: 'steps',
    from: null,
    of,
    zero: 'not_assessed',
    steps: list.map(([from, to, points]) => ({ from, to, points })),
  })
  const high = steps([
    [8000, null, 200],
    [6000, 8000, 100],
    [0, 6000, 0],
  ])

  test.each<[string, ScoringRule]>([
    ['Tỷ lệ ≥ 80%: 2 điểm; từ 60% đến dưới 80%: 1 điểm; dưới 60%: 0 điểm', high],
    ['Từ 80% trở lên: 2\n60% - <80%: 1\n<60%: 0', high],
    ['- Đạt từ 80% trở lên thì được 2 điểm.\n- Từ 60 đến dưới 80% được 1 điểm.\n- Dưới 60% được 0 điểm.', high],
    ['80% trở lên => 2 điểm; 60% ≤ tỷ lệ < 80% => 1 điểm; thấp hơn 60% => 0 điểm', high],
    ['≥ 80%: 2; ≥ 60%: 1; < 60%: 0', high],
    [
      '100% kế hoạch: 2; từ 80% đến dưới 100%: theo tỷ lệ; dưới 80%: 0',
      steps([
        [10000, null, 200],
        [8000, 10000, 'proportional'],
        [0, 8000, 0],
      ]),
    ],
    [
      'Từ 2 cuộc trở lên: 2; 1 đến dưới 2 cuộc: 1; dưới 1: 0',
      steps(
        [
          [200, null, 200],
          [100, 200, 100],
          [0, 100, 0],
        ],
        'count',
      ),
    ],
    ['Có: 2; Không: 0', { kind: 'document' }],
    ['Ban hành: 2 điểm; không ban hành: 0 điểm', { kind: 'document' }],
    [
      'Ban hành đúng hạn: 2; chậm không quá 15 ngày: 1; không ban hành: 0',
      {
        kind: 'class',
        choices: [
          { name: 'Ban hành đúng hạn', points: 200 },
          { name: 'chậm không quá 15 ngày', points: 100 },
          { name: 'không ban hành', points: 0 },
        ],
      },
    ],
    ['Điểm = tỷ lệ × điểm tối đa', { kind: 'ratio', from: null, fullAt: 10000, zero: 'not_assessed' }],
    ['(Số hồ sơ đúng hạn / tổng số hồ sơ) x 2', { kind: 'ratio', from: null, fullAt: 10000, zero: 'not_assessed' }],
    [
      'Tính theo tỷ lệ, từ 80% trở lên đạt điểm tối đa; không phát sinh được điểm tối đa',
      { kind: 'ratio', from: null, fullAt: 8000, zero: 'full' },
    ],
    ['2,5 × tỷ lệ', { kind: 'ratio', from: null, fullAt: 8000, zero: 'not_assessed' }],
    ['Điều tra xã hội học, theo tỷ lệ hài lòng', { kind: 'survey', measure: 'rate' }],
    ['Kết quả khảo sát, điểm trung bình theo thang 5', { kind: 'survey', measure: 'mean' }],
    ['Cộng 0,5 điểm cho mỗi sáng kiến, tối đa 2 điểm', { kind: 'bonus', each: 50 }],
    ['Trừ 0.25 điểm mỗi lần chậm', { kind: 'deduction', each: 25 }],
    ['Quy đổi: điểm gốc / 1000', { kind: 'scaled', top: 1000 }],
    ['Hội đồng chấm', { kind: 'manual' }],
  ])('%s', (text, rule) => {
    expect(readRule(text, context)).toEqual({ rule, doubts: [] })
  })

  test.each([
    ['Trên 80%: 2; từ 60% đến 80%: 1; dưới 60%: 0', high, 'Trên 80%'],
    ['Từ 80%: 2; 60% - 79%: 1; dưới 60%: 0', high, '60% - 79%'],
  ])('%s, with a doubt', (text, rule, doubt) => {
    const read = readRule(text, context)
    expect(read.rule).toEqual(rule)
    expect(read.doubts).toHaveLength(1)
    expect(read.doubts[0]).toContain(doubt)
  })

  test.each(['Theo văn bản hướng dẫn', 'Đạt 2 điểm nếu đủ, còn lại xem xét', 'Từ 80%: nhiều; dưới 80%: ít', ''])(
    '“%s” is not guessed',
    (text) => {
      const read = readRule(text, context)
      expect([read.rule, read.doubts.length]).toEqual([{ kind: 'manual' }, 1])
    },
  )
})
