import { describe, expect, test } from 'vitest'
import {
  isNumeric,
  type NumericOperator,
  operatorHeld,
  operators,
  satisfies,
  type Target,
  type TargetSubject,
  targetFraction,
  targetInForce,
  targetPeriod,
  targetValue,
} from '#domain/target.ts'
import { subject, target } from './builders.ts'

/** Value 89%, 90% and 91% against 90%. */
test.each<[NumericOperator, boolean, boolean, boolean]>([
  ['>=', false, true, true],
  ['>', false, false, true],
  ['=', false, true, false],
  ['<=', true, true, false],
  ['<', true, false, false],
])('%s 90%% holds for 89, 90 and 91: %s, %s, %s', (operator, below, on, above) => {
  const goal = { numerator: 90, denominator: 100 }
  expect(satisfies({ numerator: 89, denominator: 100 }, operator, goal)).toBe(below)
  expect(satisfies({ numerator: 9, denominator: 10 }, operator, goal)).toBe(on)
  expect(satisfies({ numerator: 91, denominator: 100 }, operator, goal)).toBe(above)
})

test('a plan that writes "80%" is held as at least, or at most where lower is better', () => {
  expect(operatorHeld('=', 'higher')).toBe('>=')
  expect(operatorHeld('=', 'lower')).toBe('<=')
  for (const operator of ['>=', '>', '<=', '<'] as const) expect(operatorHeld(operator, 'lower')).toBe(operator)
})

test('classes, ranks and directions are words, all else is a number', () => {
  expect(operators.filter((operator) => !isNumeric(operator))).toEqual(['class', 'rank', 'direction'])
})

test('the number of a target is exact as a fraction and plain as a value', () => {
  const share = { value: 997, decimals: 1, word: null }
  expect(targetFraction(share, true)).toEqual({ numerator: 997, denominator: 1000 })
  expect(targetFraction({ value: 4, decimals: 0 }, false)).toEqual({ numerator: 4, denominator: 1 })
  expect(targetValue(share)).toBe(99.7)
  expect(targetValue({ value: null, decimals: 0, word: 'Khá' })).toBe('Khá')
  expect(targetValue({ value: 0, decimals: 0, word: null })).toBe(0)
})

describe('the target in force', () => {
  const own = target({ id: 10, unitId: 1, value: 95 })
  const ownForAll = target({ id: 11, unitId: 1, value: 94, appliesTo: 'all' })
  const wards = target({ id: 20, unitId: 9, value: 60, appliesTo: 'ward' })
  const communes = target({ id: 21, unitId: 9, value: 50, appliesTo: 'commune' })
  const everyone = target({ id: 22, unitId: 9, value: 40, appliesTo: 'all' })
  const provinceAlone = target({ id: 23, unitId: 9, value: 99, appliesTo: 'own' })
  const nation = target({ id: 30, unitId: 90, value: 30, appliesTo: 'ward' })
  const nationForAll = target({ id: 31, unitId: 90, value: 20, appliesTo: 'all' })
  const stranger = target({ id: 40, unitId: 2, value: 1, appliesTo: 'all' })
  const ward = subject({ ancestorIds: [9, 90] })

  test.each<[string, Target[], TargetSubject, number | undefined]>([
    ['own plan before the province’s', [everyone, wards, own], ward, 10],
    ['own row before a row for all of one’s own plan', [ownForAll, own], ward, 10],
    ['a row for all of one’s own plan before the province’s', [wards, ownForAll], ward, 11],
    ['the kind before all', [everyone, communes, wards], ward, 20],
    ['a commune takes the commune’s row', [everyone, communes, wards], subject({ kind: 'commune' }), 21],
    [
      'a special zone without a row of its own takes the row for all',
      [everyone, communes, wards],
      subject({ kind: 'special_zone' }),
      22,
    ],
    ['the nearer authority before the farther, all before kind', [nation, everyone], ward, 22],
    ['the farther authority where the nearer says nothing', [nation], ward, 30],
    ['the kind before all at the farther authority too', [nationForAll, nation], ward, 30],
    ['a province’s own target does not bind its wards', [provinceAlone], ward, undefined],
    [
      'a province’s row for wards does not bind the province',
      [wards],
      subject({ unitId: 9, kind: 'province', ancestorIds: [90] }),
      undefined,
    ],
    [
      'a province’s own row binds the province',
      [everyone, provinceAlone],
      subject({ unitId: 9, kind: 'province', ancestorIds: [] }),
      23,
    ],
    ['another ward’s plan binds nobody else', [stranger], ward, undefined],
    ['nobody gave a target', [], ward, undefined],
  ])('%s', (_name, targets, who, id) => {
    expect(targetInForce(targets, who, 'on_time', '2026-Q1')?.id).toBe(id)
    expect(targetInForce(targets.toReversed(), who, 'on_time', '2026-Q1')?.id).toBe(id)
  })

  test('of two equal rows the later plan stands', () => {
    const later = target({ id: 12, value: 97 })
    expect(targetInForce([own, later], ward, 'on_time', '2026')?.id).toBe(12)
    expect(targetInForce([later, own], ward, 'on_time', '2026')?.id).toBe(12)
  })

  test('a target of another indicator is passed over, and a part of a whole of the same indicator', () => {
    const whole = target({ id: 10 })
    const part = target({ id: 50, partOf: 10 })
    expect(targetInForce([target({ id: 51, indicator: 'online' })], ward, 'on_time', '2026')).toBeUndefined()
    expect(targetInForce([whole, part], ward, 'on_time', '2026')?.id).toBe(10)
  })

  test('a part with an indicator of its own binds by itself', () => {
    const whole = target({ id: 10, indicator: 'signed' })
    const part = target({ id: 50, indicator: 'leader_signed', partOf: 10 })
    expect(targetInForce([whole, part], ward, 'leader_signed', '2026')?.id).toBe(50)
  })

  const quarters = [
    target({ id: 1, value: 50, from: '2026-01', to: '2026-03' }),
    target({ id: 2, value: 60, from: '2026-04', to: '2026-06' }),
    target({ id: 3, value: 70, from: '2026-07', to: '2026-12' }),
  ]
  const term = target({ id: 4, from: '2022-01', to: '2026-12' })

  test.each([
    ['2025-12', undefined, 4],
    ['2026-01', 1, 4],
    ['2026-Q1', 1, 4],
    ['2026-04', 2, 4],
    ['2026-Q2', 2, 4],
    ['2026-Q3', 3, 4],
    ['2026', 3, 4],
    ['2021-12', undefined, undefined],
    ['2022', undefined, 4],
    ['2027-01', undefined, undefined],
  ])('in %s a schedule by quarters gives row %s and a plan of five years row %s', (period, stepwise, longTerm) => {
    expect(targetInForce(quarters, ward, 'on_time', period)?.id).toBe(stepwise)
    expect(targetInForce([term], ward, 'on_time', period)?.id).toBe(longTerm)
  })
})

test.each([
  ['2026-01', '2026-12', '2026'],
  ['2026-03', '2026-03', '2026-03'],
  ['2026-01', '2026-03', '2026-01/2026-03'],
  ['2022-01', '2026-12', '2022-01/2026-12'],
  ['2025-12', '2026-12', '2025-12/2026-12'],
])('from %s to %s is said as %s', (from, to, text) => {
  expect(targetPeriod({ from, to })).toBe(text)
})
