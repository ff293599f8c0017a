import { describe, expect, test } from 'vitest'
import { isCopyOfLastMonth, median, type Suspicion, suspicionOf } from '#domain/plausibility.ts'

const steady = [400, 410, 395, 405, 400, 402]

test.each<[string, number, number[], Suspicion | undefined]>([
  ['no past at all', 418, [], undefined],
  ['like last month', 418, [400], undefined],
  ['a digit too many', 4180, [418], { kind: 'tenfold', last: 418 }],
  ['a digit too few', 41, [418], { kind: 'tenfold', last: 418 }],
  ['nine and a half times', 950, [100], { kind: 'tenfold', last: 100 }],
  ['a little less than that', 949, [100], undefined],
  ['tenfold, but of too little to mean anything', 90, [9], undefined],
  ['tenfold of little into enough', 100, [9], { kind: 'tenfold', last: 9 }],
  ['nothing after much, with a short past', 0, [418], undefined],
  ['much after nothing', 418, [0], undefined],
  ['tenfold counts from the last month only', 4000, [400, 4100], undefined],
  ['unusual, but the past is too short to say', 900, steady.slice(1), undefined],
  ['unusually high', 900, steady, { kind: 'unusual', low: 280, high: 522 }],
  ['unusually low', 200, steady, { kind: 'unusual', low: 280, high: 522 }],
  ['nothing where there was always much', 0, steady, { kind: 'unusual', low: 280, high: 522 }],
  ['on the upper edge', 522, steady, undefined],
  ['on the lower edge', 280, steady, undefined],
  ['a step of a unit that never moves', 11, [10, 10, 10, 10, 10, 10], undefined],
  ['a leap of a unit that never moves', 14, [10, 10, 10, 10, 10, 10], { kind: 'unusual', low: 7, high: 13 }],
  ['three where there was always nothing', 3, [0, 0, 0, 0, 0, 0], undefined],
  ['four where there was always nothing', 4, [0, 0, 0, 0, 0, 0], { kind: 'unusual', low: 0, high: 3 }],
  ['within the spread of a restless unit', 500, [100, 200, 300, 400, 500, 600], undefined],
])('%s', (_name, value, history, suspicion) => {
  expect(suspicionOf(value, history)).toEqual(suspicion)
})

describe('a sheet copied from last month', () => {
  const same = [7, 8, 9, 0, 3].map((value) => ({ value, last: value }))

  test('is one where all of at least five values are equal', () => {
    expect(isCopyOfLastMonth(same)).toBe(true)
    expect(isCopyOfLastMonth(same.slice(1))).toBe(false)
    expect(isCopyOfLastMonth([...same, { value: 4, last: 5 }])).toBe(false)
    expect(isCopyOfLastMonth([])).toBe(false)
  })
})

test.each([
  [[5], 5],
  [[9, 1], 5],
  [[3, 1, 2], 2],
  [[10, 9, 100, 2], 9.5],
])('the median of %j is %d', (values, middle) => {
  const before = [...values]
  expect(median(values)).toBe(middle)
  expect(values).toEqual(before)
})
