import { describe, expect, test } from 'vitest'
import type { Fraction } from '#domain/fraction.ts'
import type { ZeroRule } from '#domain/indicator.ts'
import { formatScaled } from '#domain/measure.ts'
import { roundSum } from '#domain/scheme-points.ts'
import { leafPoints } from '#domain/scoring-rule.ts'

/** The leaf as it is shown: exact points, rounded half up. */
function ratioPoints(fraction: Fraction, maximum: number, zero: ZeroRule, threshold = 100): number | undefined {
  const rule = { kind: 'ratio', from: null, fullAt: threshold * 100, zero } as const
  const made = leafPoints(rule, maximum, { fraction, choice: null, points: null })
  return 'points' in made ? roundSum([made.points], 'half_up') : undefined
}

/** Points of xã Xuân Lãnh (Đắk Lắk) under QĐ 766/QĐ-TTg, year 2026 to 17 September, as the portal printed them. */
describe('xã Xuân Lãnh', () => {
  test.each([
    ['on time', 2151, 2237, 20, 100, '19,23'],
    ['components digitised', 954, 2264, 4, 100, '1,69'],
    ['digitised parts used again, full at 80%', 943, 2264, 2, 80, '1,04'],
    ['population register used', 935, 2264, 2, 100, '0,83'],
    ['results issued electronically', 2026, 2264, 6, 100, '5,37'],
    ['dossiers paid online', 1737, 1861, 6, 100, '5,60'],
    ['procedures paid online, min(2; 2,5 r)', 15, 39, 2, 80, '0,96'],
    ['procedures that can be paid online', 6, 39, 2, 80, '0,38'],
  ])('%s: %i/%i of %i points, full at %i%%, makes %s', (_name, numerator, denominator, maximum, threshold, points) => {
    const value = ratioPoints({ numerator, denominator }, maximum * 100, 'not_assessed', threshold)
    expect(formatScaled(value as number, 2)).toBe(points)
  })

  test('each leaf is rounded before the group is added: 6,94 as published, where rounding the sum would give 6,95', () => {
    const leaves = [
      ratioPoints({ numerator: 1737, denominator: 1861 }, 600, 'not_assessed'),
      ratioPoints({ numerator: 15, denominator: 39 }, 200, 'not_assessed', 80),
      ratioPoints({ numerator: 6, denominator: 39 }, 200, 'not_assessed', 80),
    ]
    expect(leaves.reduce<number>((sum, points) => sum + (points ?? 0), 0)).toBe(694)
    expect(Math.round(100 * ((6 * 1737) / 1861 + (2.5 * 15) / 39 + (2.5 * 6) / 39))).toBe(695)
  })
})

test.each<[string, number, number, number, number, number]>([
  ['half a hundredth goes up', 1, 8, 100, 100, 13],
  ['a hair below half goes down', 1249, 10_000, 100, 100, 12],
  ['all', 7, 7, 600, 100, 600],
  ['nothing of something', 0, 7, 600, 100, 0],
  ['on the threshold', 80, 100, 200, 80, 200],
  ['beyond the threshold there are no more points', 99, 100, 200, 80, 200],
  ['a hair below the threshold', 7999, 10_000, 200, 80, 200],
  ['visibly below the threshold', 79, 100, 200, 80, 198],
  ['full at 90%', 45, 100, 600, 90, 300],
  ['more than all, where the portal counts so', 11, 10, 600, 100, 600],
])('%s', (_name, numerator, denominator, maximum, threshold, points) => {
  expect(ratioPoints({ numerator, denominator }, maximum, 'not_assessed', threshold)).toBe(points)
})

test.each([
  ['full', 600],
  ['none', 0],
  ['not_assessed', undefined],
] as const)('0/0 under the rule %s makes %s', (rule, points) => {
  expect(ratioPoints({ numerator: 0, denominator: 0 }, 600, rule)).toBe(points)
})
