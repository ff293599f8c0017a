/** Places in columns are those of `rank`, for small counts and for such as no double could tell apart. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf } from '#domain/places.ts'
import { rank } from '#domain/ranking.ts'

type Drawn = { over: number; under: number; isPlaced: boolean }
const drawn = (most: number) =>
  fc.record({
    over: fc.integer({ min: -2, max: most }),
    under: fc.integer({ min: 1, max: most }),
    isPlaced: fc.boolean(),
  })

/** The slow way: a fraction for each. */
function slowly(all: readonly Drawn[], polarity: 'higher' | 'lower') {
  const contenders = all.map(({ over, under, isPlaced }, subject) => ({
    subject,
    value: isPlaced ? { numerator: over, denominator: under } : undefined,
    reason: undefined,
  }))
  const ranked = rank(contenders, polarity, (left, right) => left - right)
  return {
    order: ranked.map((one) => one.subject),
    place: all.map((_, at) => ranked.find((one) => one.subject === at)?.place ?? 0),
  }
}

function quickly(all: readonly Drawn[], polarity: 'higher' | 'lower') {
  const { place, order } = placesOf(
    Float64Array.from(all, ({ over }) => over),
    Float64Array.from(all, ({ under }) => under),
    Uint8Array.from(all, ({ isPlaced }) => Number(isPlaced)),
    polarity,
  )
  return { order: [...order], place: [...place] }
}

test.each([
  ['few cases, many ties', 6],
  ['the largest counts that doubles tell apart', 2 ** 26 - 1],
  ['more than that', 2 ** 50],
])('%s', (_, most) => {
  fc.assert(
    fc.property(fc.array(drawn(most), { maxLength: 40 }), fc.constantFrom('higher', 'lower'), (all, polarity) => {
      expect(quickly(all, polarity)).toEqual(slowly(all, polarity))
    }),
  )
})

test('neighbours that differ by one in 2⁵², and equal shares of different counts', () => {
  const most = 2 ** 26 - 1
  const all = [
    { over: most - 2, under: most - 1, isPlaced: true },
    { over: most - 1, under: most, isPlaced: true },
    { over: 1, under: 3, isPlaced: true },
    { over: 7_000_001, under: 21_000_003, isPlaced: true },
    { over: 0, under: 5, isPlaced: true },
    { over: 0, under: 9, isPlaced: true },
  ]
  expect(quickly(all, 'higher')).toEqual({ order: [1, 0, 2, 3, 4, 5], place: [2, 1, 3, 3, 5, 5] })
})
