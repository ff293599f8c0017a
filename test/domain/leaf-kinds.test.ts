/** Each kind of leaf with its own answer: the points that it makes, and the answers that do not fit it. */
import { describe, expect, test } from 'vitest'
import { answerFault, answerFaultCodes, scaledPoints } from '#domain/leaf-answer.ts'
import { answerFaultSentence } from '#domain/leaf-answer.vi.ts'
import { type LeafAnswer, leafPoints, noAnswer, ruleKinds, type ScoringRule, type Step } from '#domain/scoring-rule.ts'
import { ruleWords } from '#domain/scoring-rule.vi.ts'

const of = (numerator: number, denominator: number): LeafAnswer => ({
  ...noAnswer,
  fraction: { numerator, denominator },
})
const choice = (name: string): LeafAnswer => ({ ...noAnswer, choice: name })
const points = (value: number): LeafAnswer => ({ ...noAnswer, points: value })

const threeSteps: Step[] = [
  { from: 10_000, to: null, points: 200 },
  { from: 8000, to: 10_000, points: 'proportional' },
  { from: 0, to: 8000, points: 0 },
]
const steps: ScoringRule = { kind: 'steps', from: null, of: 'percent', zero: 'full', steps: threeSteps }
const counts: ScoringRule = {
  kind: 'steps',
  from: null,
  of: 'count',
  zero: 'not_assessed',
  steps: [
    { from: 0, to: 100, points: 0 },
    { from: 100, to: 300, points: 50 },
    { from: 300, to: null, points: 200 },
  ],
}
const classes: ScoringRule = {
  kind: 'class',
  choices: [
    { name: 'Tốt', points: 200 },
    { name: 'Khá', points: 125 },
  ],
}
const ratio: ScoringRule = { kind: 'ratio', from: null, fullAt: 8000, zero: 'none' }
const rate: ScoringRule = { kind: 'survey', measure: 'rate' }
const mean: ScoringRule = { kind: 'survey', measure: 'mean' }
const scaled: ScoringRule = { kind: 'scaled', top: 10 }
const bonus: ScoringRule = { kind: 'bonus', each: 50 }
const deduction: ScoringRule = { kind: 'deduction', each: null }
const manual: ScoringRule = { kind: 'manual' }
const document: ScoringRule = { kind: 'document' }

test.each<[string, ScoringRule, LeafAnswer, number | string]>([
  ['all of the plan', steps, of(7, 7), 200],
  ['one short of all counts by its share', steps, of(6, 7), (200 * 6) / 7],
  ['on the bound of a step', steps, of(8, 10), 160],
  ['a hair below it', steps, of(7999, 10_000), 0],
  ['nothing to do is done where the rule says so', steps, of(0, 0), 200],
  ['no case', counts, of(0, 1), 0],
  ['two cases', counts, of(2, 1), 50],
  ['three cases', counts, of(3, 1), 200],
  ['a class', classes, choice('Khá'), 125],
  ['a class that the scheme does not know', classes, choice('Kém'), 'missing'],
  ['a document', document, choice('yes'), 200],
  ['no document', document, choice('no'), 0],
  ['a document of which nothing is said', document, noAnswer, 'missing'],
  ['above the full share', ratio, of(9, 10), 200],
  ['0/0 that makes nothing', ratio, of(0, 0), 0],
  ['a rate of answers', rate, of(150, 200), 150],
  ['no valid answers', rate, of(0, 0), 'not_assessed'],
  ['a mean of 4,1 of 5', mean, of(410, 100), 164],
  ['7,2 of 10', scaled, of(720, 100), 144],
  ['three times a bonus', bonus, of(3, 1), 150],
  ['more than the cap', bonus, of(5, 1), 200],
  ['no bonus', bonus, noAnswer, 0],
  ['a deduction given', deduction, points(75), -75],
  ['a deduction above its cap', deduction, points(900), -200],
  ['points given', manual, points(120), 120],
  ['no points given', manual, noAnswer, 'missing'],
])('%s', (_name, rule, answer, expected) => {
  const made = leafPoints(rule, 200, answer)
  if (typeof expected === 'string') expect(made).toEqual({ absence: expected })
  else if ('points' in made) expect(made.points.numerator / made.points.denominator).toBeCloseTo(expected, 10)
  else expect(made).toEqual(expected)
})

test('counts as large as any are exact', () => {
  const made = leafPoints({ kind: 'ratio', from: null, fullAt: 9999, zero: 'none' }, 9999, of(999_999_998, 999_999_999))
  expect(made).toEqual({ points: { numerator: 9999, denominator: 1 } })
  const below = leafPoints(
    { kind: 'ratio', from: null, fullAt: 10_000, zero: 'none' },
    10_000,
    of(999_999_998, 999_999_999),
  )
  expect(below).toEqual({ points: { numerator: 9_999_999_980_000, denominator: 999_999_999 } })
})

const faults: [string, ScoringRule | null, LeafAnswer, string | undefined][] = [
  ['no answer at all', manual, noAnswer, undefined],
  ['a group is not scored itself', null, points(1), 'points rule_missing'],
  ['counts where points are given', manual, of(1, 2), 'numerator no_counts'],
  ['a class where counts are', ratio, choice('Tốt'), 'choice no_choice'],
  ['points where counts are', ratio, points(1), 'points no_points'],
  ['a fraction that is whole', ratio, of(7, 8), undefined],
  ['a portal that counts more than all', ratio, of(9, 8), undefined],
  ['cases of nothing', ratio, of(1, 0), 'denominator denominator_missing'],
  ['0/0', ratio, of(0, 0), undefined],
  ['below nothing', ratio, of(-1, 2), 'numerator negative'],
  ['more satisfied than asked', rate, of(201, 200), 'numerator part_exceeds_whole'],
  ['a mean above 5', mean, of(501, 100), 'numerator part_exceeds_whole'],
  ['a mean of 5', mean, of(500, 100), undefined],
  ['above the scale', scaled, of(1001, 100), 'numerator above_scale'],
  ['a class of the scheme', classes, choice('Tốt'), undefined],
  ['another class', classes, choice('tốt'), 'choice unknown_choice'],
  ['neither yes nor no', document, choice('có'), 'choice unknown_choice'],
  ['points within the maximum', manual, points(200), undefined],
  ['points above the maximum', manual, points(201), 'points above_maximum'],
  ['points below nothing', deduction, points(-1), 'points negative'],
  ['half a hundredth', manual, points(0.5), 'points decimals'],
  ['counts without counts', bonus, { ...noAnswer, choice: null, fraction: null, points: 3 }, 'points no_points'],
  ['a class without one', classes, points(3), 'points no_points'],
]

describe('an answer that does not fit', () => {
  test.each(faults)('%s', (_name, rule, answer, expected) => {
    const fault = answerFault(rule, 200, answer)
    expect(fault && `${fault.field} ${fault.code}`).toBe(expected)
    if (fault) expect(answerFaultSentence(fault, 'Kế hoạch năm', 2)).toMatch(/^“Kế hoạch năm”|“Kế hoạch năm”/)
  })

  test('every fault is found by some case', () => {
    const found = new Set(faults.map(([, rule, answer]) => answerFault(rule, 200, answer)?.code))
    expect(answerFaultCodes.filter((code) => !found.has(code))).toEqual([])
  })
})

test.each([
  [1.25, 125],
  [0.1, 10],
  [0.07, 7],
  [1.255, undefined],
  [100, 10_000],
])('%d points are %s hundredths', (value, scaledTo) => expect(scaledPoints(value, 2)).toBe(scaledTo))

test('every kind of rule is told in words', () => {
  const rules = [manual, ratio, steps, counts, classes, document, rate, mean, scaled, bonus, deduction]
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(ruleKinds))
  expect(rules.map((rule) => ruleWords(rule, 200, 2))).toEqual([
    'Chấm trực tiếp, từ 0 đến 2 điểm',
    '2 điểm × tỷ lệ, đủ điểm từ 80%; 0/0 được 0 điểm',
    'từ 100%: 2 điểm; từ 80% đến dưới 100%: theo tỷ lệ; dưới 80%: 0 điểm',
    'dưới 1: 0 điểm; từ 1 đến dưới 3: 0,5 điểm; từ 3: 2 điểm',
    'Tốt: 2 điểm; Khá: 1,25 điểm',
    'Có: 2 điểm; không: 0 điểm',
    '2 điểm × tỷ lệ hài lòng',
    '2 điểm × điểm trung bình / 5',
    '2 điểm × điểm gốc / 10',
    'Cộng 0,5 điểm mỗi trường hợp, tối đa 2 điểm',
    'Trừ trực tiếp, tối đa 2 điểm',
  ])
})
