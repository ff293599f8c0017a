import { describe, expect, test } from 'vitest'
import { assess, assessments } from '#domain/assessment.ts'
import type { Polarity } from '#domain/indicator.ts'
import { numericOperators } from '#domain/target.ts'
import { noGap, Yardstick } from '#domain/yardstick.ts'
import { dice } from '../reliability/property.ts'
import { indicator, percent, target } from './builders.ts'

type Counts = readonly [number, number | null]
type Goal = ReturnType<typeof percent> | undefined

function expectSame(of: ReturnType<typeof indicator>, goal: Goal, [numerator, denominator]: Counts, expected?: number) {
  const rest = expected === undefined ? undefined : { expected }
  const yardstick = new Yardstick(of, goal)
  // What was held before must leave nothing behind.
  yardstick.hold(1, 1000)
  const held = assessments[yardstick.hold(numerator, denominator, rest)]
  const said = assess({ numerator, denominator, gap: undefined }, of, goal, rest)
  expect({ assessment: held, gap: yardstick.gap === noGap ? undefined : yardstick.gap }).toEqual(said)
}

describe('a yardstick says what the assessment of one number says', () => {
  const roll = dice(20261128)
  const sizes = [2, 40, 1000, 70_000, 2 ** 22 + 5, 2 ** 27] as const

  test.each(['higher', 'lower'] as const)('for 20.000 drawn rates where %s is better', (polarity: Polarity) => {
    for (let turn = 0; turn < 20_000; turn += 1) {
      const of = indicator({ polarity, zeroRule: (['not_assessed', 'full', 'none'] as const)[roll(3)] as 'full' })
      const decimals = roll(4)
      // Often the target is hit exactly, or missed by one case.
      const denominator = roll(sizes[roll(sizes.length)] as number)
      const value = [0, 10 ** (2 + decimals), roll(10 ** (2 + decimals) + 1)][roll(3)] as number
      const close = Math.round((denominator * value) / 10 ** (2 + decimals)) + roll(5) - 2
      const numerator = Math.min(denominator, Math.max(0, roll(2) === 0 ? close : roll(denominator + 1)))
      const goal = percent(value, numericOperators[roll(numericOperators.length)], decimals)
      expectSame(of, goal, [numerator, denominator], roll(4) === 0 ? roll(5000) : undefined)
    }
  })

  test.each<[string, Goal]>([
    ['no target', undefined],
    ['a target in words', target({ operator: 'class', value: null, word: 'Khá' })],
    ['a number', percent(90)],
  ])('for counts, and %s', (_name, goal) => {
    for (const kind of ['rate', 'count'] as const)
      for (const numerator of [0, 1, 89, 90, 91, 9000])
        for (const denominator of kind === 'rate' ? [0, 100, 10_000] : [null])
          expectSame(indicator({ kind, decimals: 0 }), goal, [numerator, denominator])
  })
})
