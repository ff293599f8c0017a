import { expect, test } from 'vitest'
import { elementsOf } from '#domain/indicator.ts'

test('the elements of an indicator are named once, though both sides use them', () => {
  expect(elementsOf({ numerator: ['early', 'on_time'], denominator: ['early', 'on_time', 'late'] })).toEqual([
    'early',
    'on_time',
    'late',
  ])
})

test('an index that others publish reads no element', () => {
  expect(elementsOf({ numerator: [], denominator: [] })).toEqual([])
})
