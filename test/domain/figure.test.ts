import { describe, expect, test } from 'vitest'
import {
  answered,
  type FigureFault,
  type FigureState,
  faultOf,
  largestFigure,
  reportedValue,
  violations,
  wrongElements,
} from '#domain/figure.ts'
import { missing, notApplicable, reported } from './builders.ts'

test.each<[string, FigureState, number | null, FigureFault | undefined]>([
  ['a count', 'reported', 418, undefined],
  ['zero', 'reported', 0, undefined],
  ['the largest count', 'reported', largestFigure, undefined],
  ['one more than the largest', 'reported', largestFigure + 1, 'too_large'],
  ['a negative', 'reported', -1, 'negative'],
  ['a fraction', 'reported', 98.5, 'fraction'],
  ['no number at all', 'reported', Number.NaN, 'fraction'],
  ['infinity', 'reported', Number.POSITIVE_INFINITY, 'fraction'],
  ['a report without a value', 'reported', null, 'value_needed'],
  ['missing', 'missing', null, undefined],
  ['missing with a zero', 'missing', 0, 'value_without_report'],
  ['not applicable', 'not_applicable', null, undefined],
  ['not applicable with a value', 'not_applicable', 3, 'value_without_report'],
])('%s (%s, %s) has the fault %s', (_name, state, value, fault) => {
  expect(faultOf(state, value)).toBe(fault)
})

test('only a reported figure has a value, and a reported zero is one', () => {
  expect(reportedValue(reported(0))).toBe(0)
  expect(reportedValue(missing)).toBeUndefined()
  expect(reportedValue(notApplicable)).toBeUndefined()
  expect(reportedValue(undefined)).toBeUndefined()
})

describe('parts and wholes', () => {
  const rule = { part: 'resolved_on_time', whole: 'resolved' }

  test.each([
    ['a part larger than its whole', reported(398), reported(384), true],
    ['a part as large as its whole', reported(384), reported(384), false],
    ['a smaller part', reported(380), reported(384), false],
    ['a part of nothing', reported(1), reported(0), true],
    ['a whole still missing', reported(398), missing, false],
    ['a whole not yet entered', reported(398), undefined, false],
    ['a part that does not apply', notApplicable, reported(384), false],
  ])('%s', (_name, part, whole, broken) => {
    const figures = new Map([[rule.part, part] as const])
    if (whole) figures.set(rule.whole, whole)
    expect(violations(figures, [rule])).toHaveLength(broken ? 1 : 0)
  })

  test('a violation names both cells with both values, and both count as wrong', () => {
    const figures = new Map(
      Object.entries({ resolved_on_time: reported(398), resolved: reported(384), paid: reported(2) }),
    )
    const found = violations(figures, [rule, { part: 'paid', whole: 'resolved' }])
    expect(found).toEqual([{ ...rule, partValue: 398, wholeValue: 384 }])
    expect(wrongElements(found)).toEqual(new Set(['resolved_on_time', 'resolved']))
  })
})

test('an explicit "missing" is an answer, a blank cell is none', () => {
  const figures = new Map(Object.entries({ a: reported(0), b: missing, c: notApplicable }))
  expect(answered(figures, [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }])).toBe(3)
})
