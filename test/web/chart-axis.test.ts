/** The axis, the breaks and the labels of the line chart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, spread, ticksBetween } from '../../web/charts/axis.ts'
import { segmentsOf } from '../../web/charts/segments.ts'

describe('the axis', () => {
  it.each([
    [[48.2, 57.1, 60, 45], { minimum: 40, maximum: 65 }],
    [[98.2, 96.1, 98], { minimum: 96, maximum: 99 }],
    [[100, 100, 95.4], { minimum: 94, maximum: 100 }],
    [[0, 1.8, 2.6], { minimum: 0, maximum: 3 }],
    [[null, null], { minimum: 0, maximum: 100 }],
  ])('holds %o', (values, ends) => {
    expect(axisOf(values, true)).toMatchObject(ends)
  })

  it('holds every value between its ends, and rates stay within 0 to 100', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 24 }), (values) => {
        const { minimum, maximum, ticks } = axisOf(values, true)
        expect(minimum).toBeGreaterThanOrEqual(0)
        expect(maximum).toBeLessThanOrEqual(100)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(minimum)
        expect(Math.max(...values)).toBeLessThanOrEqual(maximum)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('puts ticks on both ends', () => {
    expect(ticksBetween(40, 65)).toEqual([40, 45, 50, 55, 60, 65])
    expect(ticksBetween(96, 99)).toEqual([96, 97, 98, 99])
  })
})

describe('a line', () => {
  const point = (label: string, value: number | null, breaksBefore = false) => ({
    label,
    value,
    target: 60,
    breaksBefore,
  })

  it('is one stretch without breaks', () => {
    expect(segmentsOf([point('a', 1), point('b', null), point('c', 3)], []).keys).toEqual(['value0'])
  })

  it('is cut before a merger, so that no stretch holds points of both sides', () => {
    const { rows, keys } = segmentsOf([point('a', 1), point('b', 2, true), point('c', 3)], [9])
    expect(keys).toEqual(['value0', 'value1'])
    expect(rows.map((row) => [row.value0, row.value1, row.other])).toEqual([
      [1, null, 9],
      [null, 2, null],
      [null, 3, null],
    ])
  })
})

describe('labels at the ends', () => {
  it('move apart, keep their order and stay inside', () => {
    expect(spread([100, 104, 50], 22, 10, 270)).toEqual([100, 122, 50])
    expect(spread([268, 269], 22, 10, 270)).toEqual([248, 270])
    expect(spread([5, 5, 5], 22, 10, 270)).toEqual([10, 32, 54])
  })
})
