import { describe, expect, test } from 'vitest'
import { type Assessment, assess, isOutOfReach, missingCases, ratioOf } from '#domain/assessment.ts'
import { formatRate } from '#domain/measure.ts'
import type { NumericOperator } from '#domain/target.ts'
import { indicator, percent, ratio, target } from './builders.ts'

const higher = indicator()
const lower = indicator({ polarity: 'lower' })

test.each<[string, [number, number], ReturnType<typeof target>, typeof higher, Assessment, number | undefined]>([
  ['on the target', [900, 1000], percent(90), higher, 'met', undefined],
  ['one case short', [899, 1000], percent(90), higher, 'near', 1],
  ['two points short', [880, 1000], percent(90), higher, 'near', 20],
  ['a case more than two points short', [879, 1000], percent(90), higher, 'missed', 21],
  ['a target with a decimal', [996, 1000], percent(997, '>=', 1), higher, 'near', 1],
  ['not above what it must exceed', [850, 1000], percent(85, '>'), higher, 'near', 1],
  ['above what it must exceed', [851, 1000], percent(85, '>'), higher, 'met', undefined],
  ['more than a plan that says "80%"', [810, 1000], percent(80, '='), higher, 'met', undefined],
  ['less than a plan that says "80%"', [799, 1000], percent(80, '='), higher, 'near', 1],
  ['at most, where less is better', [50, 1000], percent(5, '<='), lower, 'met', undefined],
  ['two points too many', [70, 1000], percent(5, '<='), lower, 'near', 20],
  ['a case more than two points too many', [71, 1000], percent(5, '<='), lower, 'missed', 21],
  ['not below what it must stay under', [50, 1000], percent(5, '<'), lower, 'near', 1],
  ['a plan that says "5%" where less is better', [40, 1000], percent(5, '='), lower, 'met', undefined],
])('%s', (_name, [numerator, denominator], goal, of, assessment, gap) => {
  expect(assess(ratio(numerator, denominator), of, goal)).toEqual({ assessment, gap })
})

describe('2.499 of 2.500 dossiers on time', () => {
  const value = ratio(2499, 2500)

  test('misses a target of 100%, prints 99,9% and lacks one case', () => {
    expect(assess(value, higher, percent(100))).toEqual({ assessment: 'missed', gap: 1 })
    expect(assess(value, higher, percent(1000, '=', 1))).toEqual({ assessment: 'missed', gap: 1 })
    expect(formatRate({ numerator: 2499, denominator: 2500 }, 1, 'higher')).toBe('99,9%')
  })

  test('can no longer reach 100% in the year, however many dossiers come', () => {
    for (const expected of [0, 1, 25_000]) {
      expect(assess(value, higher, percent(100), { expected })).toEqual({ assessment: 'out_of_reach', gap: 1 })
    }
  })

  test('is near a target that leaves something to be near to', () => {
    expect(assess(value, higher, percent(9999, '>=', 2))).toEqual({ assessment: 'near', gap: 1 })
  })

  test('as one late dossier where none may be late is a plain miss too', () => {
    for (const operator of ['<=', '='] as const) {
      expect(assess(ratio(1, 2500), lower, percent(0, operator))).toEqual({ assessment: 'missed', gap: 1 })
    }
    expect(assess(ratio(0, 2500), lower, percent(0, '<='))).toEqual({ assessment: 'met', gap: undefined })
  })

  test('meets 100% when the last one is on time', () => {
    expect(assess(ratio(2500, 2500), higher, percent(100), { expected: 9 }).assessment).toBe('met')
  })
})

describe('where there is nothing to assess', () => {
  test.each<[string, Parameters<typeof assess>[0], ReturnType<typeof target> | undefined, Assessment]>([
    ['a missing month', ratio(9, 10, 'missing'), percent(90), 'no_data'],
    ['a wrong month', ratio(9, 10, 'invalid'), percent(90), 'no_data'],
    ['a period not yet due', ratio(0, 0, 'not_due'), percent(90), 'no_data'],
    ['a missing month without a target', ratio(0, 0, 'missing'), undefined, 'no_data'],
    ['an indicator that does not apply', ratio(0, 0, 'not_applicable'), percent(90), 'not_applicable'],
    ['nothing arose', ratio(0, 0), percent(90), 'not_applicable'],
    ['no target', ratio(9, 10), undefined, 'no_target'],
    ['a target in words', ratio(9, 10), target({ operator: 'class', value: null, word: 'Khá' }), 'no_target'],
    ['nothing of something is a number', ratio(0, 10), percent(90), 'missed'],
  ])('%s', (_name, value, goal, assessment) => {
    expect(assess(value, higher, goal).assessment).toBe(assessment)
  })

  test.each([
    ['full', 'higher', 'met'],
    ['none', 'higher', 'missed'],
    ['full', 'lower', 'met'],
    ['none', 'lower', 'missed'],
  ] as const)(
    '0/0 that a scheme gives %s marks, %s is better, is %s and lacks no case',
    (zeroRule, polarity, assessment) => {
      const goal = polarity === 'higher' ? percent(90) : percent(5, '<=')
      const of = indicator({ zeroRule, polarity })
      expect(assess(ratio(0, 0), of, goal)).toEqual({ assessment, gap: undefined })
      expect(assess(ratio(0, 0), of, goal, { expected: 50 }).assessment).toBe(assessment)
    },
  )
})

describe('counts', () => {
  const inspections = indicator({
    kind: 'count',
    numerator: ['inspections'],
    denominator: [],
    measure: 'cuộc',
    decimals: 0,
  })

  test.each<[number, Assessment]>([
    [3, 'missed'],
    [4, 'met'],
    [5, 'met'],
  ])('%i of 4 inspections is %s; a count is never near and never out of reach', (done, assessment) => {
    const value = { ...ratio(done, 0), denominator: null }
    const goal = target({ value: 4, operator: '>=' })
    expect(assess(value, inspections, goal)).toEqual({ assessment, gap: undefined })
    expect(assess(value, inspections, goal, { expected: 0 }).assessment).toBe(assessment)
  })

  test.each<[number, Assessment]>([
    [49_999, 'missed'],
    [50_000, 'met'],
  ])('%i hundredths of a million đồng against 500 million is %s', (spent, assessment) => {
    const money = indicator({
      kind: 'count',
      numerator: ['spent'],
      denominator: [],
      measure: 'triệu đồng',
      decimals: 2,
    })
    expect(assess({ ...ratio(spent, 0), denominator: null }, money, target({ value: 500 })).assessment).toBe(assessment)
  })
})

test('a value is a ratio only where it is complete and something arose', () => {
  expect(ratioOf(ratio(9, 10))).toEqual({ numerator: 9, denominator: 10 })
  expect(ratioOf(ratio(9, 10, 'missing'))).toBeUndefined()
  expect(ratioOf(ratio(0, 0))).toBeUndefined()
  expect(ratioOf({ ...ratio(12345, 0), denominator: null }, 100)).toEqual({ numerator: 12345, denominator: 100 })
})

test.each<[NumericOperator, number, number | undefined]>([
  ['>=', 90, 40],
  ['>', 90, 41],
  ['<=', 40, 10],
  ['<', 40, 11],
  ['<', 0, undefined],
  ['>', 100, undefined],
  ['>=', 101, undefined],
])('50 of 100 against %s %i%% lacks %s cases', (operator, goal, cases) => {
  expect(missingCases({ numerator: 50, denominator: 100 }, operator, { numerator: goal, denominator: 100 })).toBe(cases)
})

test.each<[string, number, number, NumericOperator, number, number, boolean]>([
  ['ten bad cases and room for ninety more', 90, 100, '>=', 95, 100, false],
  ['ten bad cases and room for ninety-nine', 90, 100, '>=', 95, 99, true],
  ['nothing more to come', 90, 100, '>=', 95, 0, true],
  ['the bad share can still be diluted', 10, 100, '<=', 5, 100, false],
  ['the bad share cannot be diluted enough', 10, 100, '<=', 5, 99, true],
  ['one late dossier and a target of all', 99, 100, '>=', 100, 1_000_000, true],
])('%s', (_name, numerator, denominator, operator, goal, expected, lost) => {
  const aim = { numerator: goal, denominator: 100 }
  expect(isOutOfReach({ numerator, denominator }, operator, aim, { expected })).toBe(lost)
})
