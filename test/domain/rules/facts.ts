/** Rules 1 to 3: what a figure is, what is missing, and how figures add up. Recomputed slowly, over random cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, ratioOf } from '#domain/assessment.ts'
import { type Figure, faultOf, largestFigure } from '#domain/figure.ts'
import { formatRate, parseViNumber } from '#domain/measure.ts'
import { monthsOf } from '#domain/period.ts'
import { rollUp, sumOfUnits } from '#domain/rollup.ts'
import { elementTable, indicator, missing, notApplicable, percent, ratio, reported } from '../builders.ts'
import { flow, fractionOf, months, sheets, wholeYear, year } from './drawing.ts'
import * as slowly from './slowly.ts'

/** Rule 1: figures are integers, rates are computed. */
export function figuresAreIntegers(): void {
  test('anything but an integer from 0 to the largest count is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.integer({ min: 0, max: largestFigure })), (value) => {
        const sound = value === Math.floor(value) && value >= 0 && value <= 999_999_999
        expect(faultOf('reported', value) === undefined).toBe(sound)
      }),
    )
  })

  test('a typed percentage is no count', () => {
    expect(parseViNumber('98,5')).toEqual({ ok: false, fault: 'fraction' })
    expect(parseViNumber('98,5%')).toEqual({ ok: false, fault: 'not_a_number' })
  })

  test('a year of the largest counts of all 3.321 communes is still exact', () => {
    const full = months.map(() => ({ up: reported(largestFigure - 1), down: reported(largestFigure), wrong: false }))
    const one = rollUp(indicator(), flow, months, sheets(full))
    const all = sumOfUnits(Array.from({ length: 3321 }, () => one))
    expect(BigInt(all.numerator)).toBe(999_999_998n * 12n * 3321n)
    expect(BigInt(all.denominator as number)).toBe(999_999_999n * 12n * 3321n)
  })
}

/** Rule 2: missing, zero, 0/0 and not applicable are four things. */
export function missingIsNotZero(): void {
  test('each gives another answer', () => {
    const one = (up: Figure, down: Figure) => {
      const result = rollUp(indicator(), flow, ['2026-01'], sheets([{ up, down, wrong: false }]))
      const value = ratioOf(result)
      return JSON.stringify([
        result.gap,
        assess(result, indicator(), percent(90)),
        value && formatRate(value, 1, 'higher'),
      ])
    }
    const answers = [
      one(reported(9), missing),
      one(reported(0), reported(9)),
      one(reported(0), reported(0)),
      one(notApplicable, reported(9)),
    ]
    expect(new Set(answers).size).toBe(4)
  })

  test('a zero in the place of a missing figure always changes the answer', () => {
    fc.assert(
      fc.property(wholeYear, fc.nat({ max: 11 }), fc.boolean(), (cells, at, isUp) => {
        const put = (put: Figure) =>
          cells.map((one, index) => (index === at ? { ...one, [isUp ? 'up' : 'down']: put } : one))
        const without = rollUp(indicator(), flow, months, sheets(put(missing)))
        const withZero = rollUp(indicator(), flow, months, sheets(put(reported(0))))
        expect([without.gap, without.missing, withZero.gap]).toEqual(['missing', [months[at]], undefined])
        expect(assess(without, indicator(), percent(90)).assessment).toBe('no_data')
        expect(assess(withZero, indicator(), percent(90)).assessment).not.toBe('no_data')
      }),
    )
  })
}

/** Rule 3: a rate of a period or a province is Σ numerators / Σ denominators. */
export function ratesAreSums(): void {
  test('months with gaps, flows and stocks', () => {
    fc.assert(
      fc.property(year, fc.boolean(), fc.constantFrom('2026', '2026-Q3', '2026-05'), (cells, isStock, period) => {
        const elements = elementTable({ resolved_on_time: { rollup: isStock ? 'stock' : 'flow' }, resolved: {} })
        const expected = monthsOf(period)
        const result = rollUp(indicator(), elements, expected, sheets(cells))
        const slow = slowly.slowRollup(
          cells.filter((_, index) => expected.includes(months[index] as string)),
          isStock,
        )
        expect([BigInt(result.numerator), BigInt(result.denominator as number)]).toEqual([slow.up, slow.down])
        expect([result.gap, result.counted.length]).toEqual([slow.gap, slow.counted])
      }),
    )
  })

  test('a province adds up the units that have a number, and leaves out the others on both sides', () => {
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 8 }), (units) => {
        const result = sumOfUnits(
          units.map((cells) => rollUp(indicator(), flow, ['2026-01', '2026-02'], sheets(cells))),
        )
        const whole = units.map((cells) => slowly.slowRollup(cells.slice(0, 2), false)).filter((one) => !one.gap)
        expect(BigInt(result.numerator)).toBe(whole.reduce((sum, one) => sum + one.up, 0n))
        expect(BigInt(result.denominator as number)).toBe(whole.reduce((sum, one) => sum + one.down, 0n))
        expect([result.units, result.unitsCounted]).toEqual([units.length, whole.length])
      }),
    )
  })

  test('and is no mean of rates: 1 of 1 with 0 of 99 is 1%, not 50%', () => {
    const { numerator, denominator } = sumOfUnits([ratio(1, 1), ratio(0, 99)])
    expect(formatRate(fractionOf(numerator, denominator as number), 1, 'higher')).toBe('1,0%')
  })
}
