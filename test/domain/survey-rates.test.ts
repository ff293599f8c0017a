/** Rates of surveys against tables worked out by hand, and against a slow recomputation of random counts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareRatios,
  type ExactRatio,
  floorRatio,
  fractionOf,
  meanOf,
  ratioOf,
} from '../../server/domain/exact-ratio.ts'
import {
  type Levels,
  type Questionnaire,
  type TotalRule,
  totalRules,
  type UnitCounts,
} from '../../server/domain/survey.ts'
import { poolGroups, poolUnits, ratesOf } from '../../server/domain/survey-rates.ts'
import { item, ofGroup, two } from './survey-forms.ts'

describe('rates', () => {
  // Câu 1: 9/10; câu 2: 4/8; câu 3: 3/4. Yếu tố A: (0,9 + 0,5)/2 = 0,7; B: 0,75.
  const counts: UnitCounts = {
    population: null,
    groups: [ofGroup(1, 10, [0, 1, 0, 4, 5], [1, 1, 2, 4, 0], [0, 0, 1, 0, 3])],
  }
  it.each<[TotalRule, [number, number]]>([
    ['mean_of_factors', [29, 40]],
    ['mean_of_items', [43, 60]],
    ['pooled', [16, 22]],
  ])('by %s', (rule, rate) => {
    const { total, items } = ratesOf(two, poolGroups(counts, 3), rule)
    expect(total.rate).toEqual(ratioOf(...rate))
    const means = items.map((one) => one.mean)
    expect(means).toEqual([ratioOf(43, 10), ratioOf(25, 8), ratioOf(18, 4)])
    const mean = {
      pooled: ratioOf(43 + 25 + 18, 22),
      mean_of_items: meanOf(means),
      mean_of_factors: meanOf([meanOf(means.slice(0, 2)), means[2]]),
    }
    expect(total.mean).toEqual(mean[rule])
  })

  it('of a question that nobody answered are none, and it stands in no mean', () => {
    const rates = ratesOf(
      two,
      poolGroups({ population: null, groups: [ofGroup(1, 40, [0, 0, 0, 0, 40], null, null)] }, 3),
      'mean_of_factors',
    )
    expect([rates.unanswered, rates.factors[1]?.rate, rates.total.rate]).toEqual([[2, 3], undefined, ratioOf(1, 1)])
    expect(ratesOf(two, poolGroups({ population: null, groups: [] }, 3), 'pooled').total.rate).toBeUndefined()
  })

  it('never show 100% where one of 2.500 is not satisfied', () => {
    const rate = ratioOf(2499, 2500) as ExactRatio
    expect(floorRatio(ratioOf(99_999, 100_000) as ExactRatio, 10_000)).toBe(9999)
    expect(floorRatio(rate, 10_000)).toBe(9996)
  })

  const levels = fc.tuple(
    ...([0, 1, 2, 3, 4].map(() => fc.nat(60)) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  )
  const unit = fc.array(fc.array(fc.option(levels, { nil: null }), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })

  it('of random counts equal a slow recomputation, and the whole is the sum of its units', () => {
    const form: Questionnaire = {
      factors: [
        { name: 'A', items: [item('1'), item('2')] },
        { name: 'B', items: [item('3'), item('4'), item('5')] },
      ],
      groups: ['x', 'y', 'z'],
    }
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), fc.constantFrom(...totalRules), (units, rule) => {
        const given = units.map(
          (groups): UnitCounts => ({
            population: null,
            groups: groups.map((answers, index) => ofGroup(index + 1, 400, ...(answers as (Levels | null)[]))),
          }),
        )
        const whole = poolUnits(
          given.map((one) => poolGroups(one, 5)),
          5,
        )
        const rates = ratesOf(form, whole, rule)
        // Every single form counted one by one, as strings of levels.
        const said = Array.from({ length: 5 }, (_, at) =>
          units.flatMap((groups) =>
            groups.flatMap((answers) =>
              (answers[at] ?? []).flatMap((count, level) => Array<number>(count).fill(level + 1)),
            ),
          ),
        )
        const slow = said.map((all) => [BigInt(all.filter((level) => level >= 4).length), BigInt(all.length)] as const)
        const slowMean = (parts: (readonly [bigint, bigint])[]) => {
          const known = parts.filter(([, below]) => below > 0n)
          if (known.length === 0) return undefined
          const below = known.reduce((product, [, one]) => product * one, 1n)
          const above = known.reduce((sum, [up, down]) => sum + (up * below) / down, 0n)
          return [above, below * BigInt(known.length)] as const
        }
        const factor = (from: number, to: number) => slowMean(slow.slice(from, to)) ?? ([0n, 0n] as const)
        const expected =
          rule === 'mean_of_items'
            ? slowMean(slow)
            : rule === 'mean_of_factors'
              ? slowMean([factor(0, 2), factor(2, 5)])
              : ([slow.reduce((sum, [up]) => sum + up, 0n), slow.reduce((sum, [, down]) => sum + down, 0n)] as const)
        const got = rates.total.rate
        if (!expected || expected[1] === 0n) expect(got).toBeUndefined()
        else expect((got as ExactRatio).numerator * expected[1]).toBe(expected[0] * (got as ExactRatio).denominator)
        for (const [at, one] of rates.items.entries()) {
          expect([one.answered, one.satisfied]).toEqual([said[at]?.length, Number(slow[at]?.[0])])
          const points = said[at]?.reduce((sum, level) => sum + level, 0) ?? 0
          expect(one.mean).toEqual(ratioOf(points, said[at]?.length ?? 0))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('stay exact where no number could hold them, and below themselves where they are made numbers', () => {
    const many = Array.from({ length: 40 }, (_, index) => ratioOf(150 + index, 181 + index))
    const mean = meanOf(many) as ExactRatio
    expect(mean.denominator > 2n ** 53n).toBe(true)
    const { numerator, denominator } = fractionOf(mean)
    expect(compareRatios(ratioOf(numerator, denominator) as ExactRatio, mean)).toBe(-1)
    expect(compareRatios(ratioOf(numerator + 1, denominator) as ExactRatio, mean)).toBe(1)
    expect(fractionOf(ratioOf(6, 8) as ExactRatio)).toEqual({ numerator: 3, denominator: 4 })
  })
})
