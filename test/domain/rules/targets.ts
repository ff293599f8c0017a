/** Rules 4 to 6: how a number is held against its target. Recomputed slowly, over random cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, isOutOfReach, missingCases } from '#domain/assessment.ts'
import { formatRate } from '#domain/measure.ts'
import { countMet, distanceToTarget, rank } from '#domain/ranking.ts'
import { type NumericOperator, satisfies, targetFraction } from '#domain/target.ts'
import { indicator, percent, ratio } from '../builders.ts'
import { fractionOf, goalOf, lower, nearGoal, someCases } from './drawing.ts'
import * as slowly from './slowly.ts'

/** Rule 4: comparison is exact, display rounds towards the miss. */
export function comparisonIsExact(): void {
  const operator = fc.constantFrom<NumericOperator>('>=', '>', '=', '<=', '<')

  test('within two cases of the target', () => {
    fc.assert(
      fc.property(nearGoal, operator, ({ good, all, value, decimals }, sign) => {
        const goal = targetFraction({ value, decimals }, true)
        const slow = slowly.holds(slowly.exact(good, all), sign, goalOf(value, decimals))
        expect(satisfies(fractionOf(good, all), sign, goal)).toBe(slow)
      }),
      { numRuns: 1000 },
    )
  })

  test('the displayed rate is never better than the true one, less than a step away, and full only where all is done', () => {
    fc.assert(
      fc.property(nearGoal, fc.nat({ max: 3 }), ({ good, all }, decimals) => {
        const step = 100 * 10 ** decimals
        const [floor, ceiling] = [shown(good, all, decimals, 'higher'), shown(good, all, decimals, 'lower')]
        const truth = BigInt(good) * BigInt(step)
        expect(floor * BigInt(all) <= truth && truth < (floor + 1n) * BigInt(all)).toBe(true)
        expect((ceiling - 1n) * BigInt(all) < truth && truth <= ceiling * BigInt(all)).toBe(true)
        expect(floor === BigInt(step)).toBe(good === all)
        expect(ceiling === 0n).toBe(good === 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('no displayed rate contradicts its assessment, where the target has no more decimals than are shown', () => {
    fc.assert(
      fc.property(nearGoal, fc.nat({ max: 2 }), ({ good, all, value, decimals }, more) => {
        const places = decimals + more
        const goal = BigInt(value) * 10n ** BigInt(more)
        const up = assess(ratio(good, all), indicator(), percent(value, '>=', decimals)).assessment
        const down = assess(ratio(good, all), lower, percent(value, '<=', decimals)).assessment
        expect(shown(good, all, places, 'higher') >= goal).toBe(up === 'met')
        expect(shown(good, all, places, 'lower') <= goal).toBe(down === 'met')
      }),
      { numRuns: 1000 },
    )
  })

  /** The digits a person reads, as an integer. */
  function shown(good: number, all: number, decimals: number, polarity: 'higher' | 'lower'): bigint {
    const text = formatRate(fractionOf(good, all), decimals, polarity) as string
    expect(text.split(',')[1]?.length ?? 1).toBe(decimals + 1)
    return BigInt(text.replace(/[.,%]/g, ''))
  }
}

/** Rule 5: the gap is counted in cases, and out of reach is proven. */
export function gapIsInCases(): void {
  const operator = fc.constantFrom<NumericOperator>('>=', '>', '<=', '<')
  const goal = fc.oneof(fc.constantFrom(0, 1000), fc.nat({ max: 1000 }))

  test('the gap suffices and one case less does not', () => {
    fc.assert(
      fc.property(someCases, operator, goal, ([good, all], sign, value) => {
        const aim = goalOf(value, 1)
        fc.pre(!slowly.holds(slowly.exact(good, all), sign, aim))
        const gap = missingCases(fractionOf(good, all), sign, targetFraction({ value, decimals: 1 }, true))
        expect(gap).toBe(slowly.fewestCases(good, all, sign, aim))
      }),
      { numRuns: 500 },
    )
  })

  test('out of reach means that no outcome of the rest reaches the target, and only that', () => {
    fc.assert(
      fc.property(someCases, operator, goal, fc.nat({ max: 60 }), ([good, all], sign, value, expected) => {
        const lost = isOutOfReach(fractionOf(good, all), sign, targetFraction({ value, decimals: 1 }, true), {
          expected,
        })
        expect(lost).toBe(!slowly.someOutcomeReaches(good, all, sign, goalOf(value, 1), expected))
      }),
      { numRuns: 500 },
    )
  })

  test('for 100% one late dossier is enough, whatever comes', () => {
    fc.assert(
      fc.property(someCases, fc.nat({ max: 1_000_000 }), ([good, all], expected) => {
        const verdict = assess(ratio(good, all), indicator(), percent(100), { expected })
        expect(verdict.assessment).toBe(good === all ? 'met' : 'out_of_reach')
        expect(verdict.gap).toBe(good === all ? undefined : all - good)
      }),
    )
  })
}

/** Rule 6: near is a miss by at most two points, and still a miss. */
export function nearIsAMiss(): void {
  test('near exactly where the distance is at most 2 điểm % and the target is not full', () => {
    fc.assert(
      fc.property(someCases, fc.nat({ max: 1000 }), fc.boolean(), ([good, all], value, isHigher) => {
        const [of, sign] = isHigher ? ([indicator(), '>='] as const) : ([lower, '<='] as const)
        const { up, down } = slowly.minus(slowly.exact(good, all), goalOf(value, 1))
        const isClose = (up < 0n ? -up : up) * 100n <= 2n * down && value !== (isHigher ? 1000 : 0)
        const isMet = slowly.holds(slowly.exact(good, all), sign, goalOf(value, 1))
        const { assessment } = assess(ratio(good, all), of, percent(value, sign, 1))
        expect(assessment).toBe(isMet ? 'met' : isClose ? 'near' : 'missed')
        expect(countMet([assessment])).toEqual({ met: isMet ? 1 : 0, assessed: 1 })
      }),
      { numRuns: 1000 },
    )
  })

  test('wards with different targets are ranked by the distance to their own', () => {
    const ward = fc.tuple(someCases, fc.nat({ max: 100 }))
    fc.assert(
      fc.property(fc.array(ward, { maxLength: 12 }), (wards) => {
        const contenders = wards.map(([[good, all], goal], subject) => {
          const value = distanceToTarget(fractionOf(good, all), fractionOf(goal, 100))
          return { subject, value, reason: undefined }
        })
        const distances = wards.map(([[good, all], goal]) =>
          slowly.minus(slowly.exact(good, all), slowly.exact(goal, 100)),
        )
        for (const { subject, place } of rank(contenders, 'higher', (a, b) => a - b))
          expect(place).toBe(slowly.slowPlace(distances[subject] as slowly.Exact, distances, 1))
      }),
    )
  })
}
