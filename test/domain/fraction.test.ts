import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ceilTimes, compareFractions, floorTimes, subtract } from '#domain/fraction.ts'

/** Counts as wards have them, and numbers whose products are no exact numbers any more. */
const part = fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -(2 ** 40), max: 2 ** 40 }))
const whole = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 2 ** 40 }))

describe('comparing', () => {
  test.each([
    ['a half and two quarters', 1, 2, 2, 4, 0],
    ['a third and 33%', 1, 3, 33, 100, 1],
    ['2.499/2.500 and 100%', 2499, 2500, 100, 100, -1],
    ['nothing of five and nothing of nine', 0, 5, 0, 9, 0],
    ['a negative and zero', -1, 5, 0, 9, -1],
    ['neighbours beyond the exact products of a number', 2 ** 52 - 1, 2 ** 52, 2 ** 52, 2 ** 52 + 1, -1],
    ['the same neighbours turned round', 2 ** 52, 2 ** 52 + 1, 2 ** 52 - 1, 2 ** 52, 1],
    ['equals beyond the exact products of a number', 2 ** 50, 2 ** 51, 2 ** 49, 2 ** 50, 0],
  ])('%s', (_name, a, b, c, d, order) => {
    expect(compareFractions({ numerator: a, denominator: b }, { numerator: c, denominator: d })).toBe(order)
  })

  test('agrees with cross products of big integers, and turned round with its opposite', () => {
    fc.assert(
      fc.property(part, whole, part, whole, (a, b, c, d) => {
        const left = { numerator: a, denominator: b }
        const right = { numerator: c, denominator: d }
        const cross = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)
        const order = compareFractions(left, right)
        expect(order).toBe(cross > 0n ? 1 : cross < 0n ? -1 : 0)
        expect(compareFractions(right, left) + order).toBe(0)
      }),
    )
  })
})

describe('multiplying and rounding', () => {
  test('floor and ceiling enclose the product by less than one, negative numbers included', () => {
    fc.assert(
      fc.property(part, whole, fc.nat({ max: 1_000_000 }), (a, b, times) => {
        const product = BigInt(a) * BigInt(times)
        const low = BigInt(floorTimes({ numerator: a, denominator: b }, times)) * BigInt(b)
        const high = BigInt(ceilTimes({ numerator: a, denominator: b }, times)) * BigInt(b)
        // Beyond 2^53 the result itself is no exact number, and no count leads there.
        fc.pre(product < 2n ** 53n && product > -(2n ** 53n))
        expect(low <= product && product - low < BigInt(b)).toBe(true)
        expect(high >= product && high - product < BigInt(b)).toBe(true)
      }),
    )
  })

  test('a ceiling of nothing is zero, not minus zero', () => {
    expect(Object.is(ceilTimes({ numerator: 0, denominator: 7 }, 100), 0)).toBe(true)
  })
})

describe('subtracting', () => {
  test('gives the exact difference in lowest terms', () => {
    expect(subtract({ numerator: 9, denominator: 10 }, { numerator: 1, denominator: 2 })).toEqual({
      numerator: 2,
      denominator: 5,
    })
    expect(subtract({ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 6 })).toEqual({
      numerator: 0,
      denominator: 1,
    })
  })

  test('the difference added again is the first number', () => {
    const count = fc.integer({ min: 0, max: 2 ** 20 })
    const cases = fc.integer({ min: 1, max: 2 ** 20 })
    fc.assert(
      fc.property(count, cases, count, cases, (a, b, c, d) => {
        const { numerator, denominator } = subtract({ numerator: a, denominator: b }, { numerator: c, denominator: d })
        expect(
          (BigInt(numerator) * BigInt(d) + BigInt(c) * BigInt(denominator)) * BigInt(b) ===
            BigInt(a) * BigInt(denominator) * BigInt(d),
        ).toBe(true)
      }),
    )
  })

  test('refuses a difference that a number cannot hold exactly', () => {
    const left = { numerator: 1, denominator: 2 ** 40 }
    expect(() => subtract(left, { numerator: 1, denominator: 2 ** 40 - 1 })).toThrow(RangeError)
  })
})
