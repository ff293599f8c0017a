import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FunnelZone } from '#domain/chart.ts'
import { funnelCurve, funnelLimits, funnelZone } from '#domain/funnel.ts'

/** P(X ≤ count) of a binomial with a chance in thousandths, exactly, as a multiple of 1000^−cases: slow and independent. */
function exactTail(chance: number, count: number, cases: number): bigint {
  const [yes, no] = [BigInt(chance), BigInt(1000 - chance)]
  let ways = 1n
  let sum = 0n
  for (let at = 0; at <= count; at += 1) {
    sum += ways * yes ** BigInt(at) * no ** BigInt(cases - at)
    ways = (ways * BigInt(cases - at)) / BigInt(at + 1)
  }
  return sum
}

const isLess = (tail: bigint, cases: number, thousandths: bigint) => tail * 1000n < thousandths * 1000n ** BigInt(cases)

function exactZone(chance: number, successes: number, cases: number): FunnelZone {
  const low = exactTail(chance, successes, cases)
  const high = exactTail(1000 - chance, cases - successes, cases)
  if (isLess(low, cases, 1n)) return 'below_998'
  if (isLess(high, cases, 1n)) return 'above_998'
  if (isLess(low, cases, 25n)) return 'below_95'
  return isLess(high, cases, 25n) ? 'above_95' : 'inside'
}

const chances = fc.integer({ min: 1, max: 999 })
const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((cases) => fc.record({ cases: fc.constant(cases), successes: fc.integer({ min: 0, max: cases }) }))

describe('limits around a target', () => {
  it.each([
    ['one case at 50%: either result is half of all chance', 50, 1, 0, 0, 100, 100],
    ['five cases at 50%: none of five is 1/32, more than 2,5%', 50, 5, 0, 0, 100, 100],
    ['six at 50%: none is 1/64, one or none 7/64; 2,5% lies at a tenth between', 50, 6, 0, 10 / 6, 100 - 10 / 6, 100],
    ['one case at 97,5%: the miss is exactly 2,5%, which is not less', 97.5, 1, 0, 0, 100, 100],
    ['ten at 50%: none is 1/1024, one or none 11/1024', 50, 10, 0.024, 13.2444, 86.7556, 99.976],
    ['1.000 at 60%: near the normal 56,96 and 63,04', 60, 1000, 55.1353, 56.9046, 63.0773, 64.8058],
    ['1.200 at 99,7%: not one miss is nothing unusual', 99.7, 1200, 99.0603, 99.3089, 100, 100],
  ])('%s', (_, target, cases, low998, low95, high95, high998) => {
    const limits = funnelLimits(target, cases)
    const found = [limits.low998, limits.low95, limits.high95, limits.high998]
    for (const [index, one] of [low998, low95, high95, high998].entries()) expect(found[index]).toBeCloseTo(one, 3)
  })

  it.each([
    [50, 0, 6, 'below_95'],
    [50, 6, 6, 'above_95'],
    [50, 1, 6, 'inside'],
    [50, 0, 10, 'below_998'],
    [97.5, 0, 1, 'inside'],
    [97.6, 0, 1, 'below_95'],
    [99.7, 29, 30, 'inside'],
    [99.7, 1200, 1200, 'inside'],
    [99.7, 2500, 2500, 'above_998'],
    [60, 13_519, 23_468, 'below_998'],
    [60, 321, 666, 'below_998'],
    [60, 417, 681, 'inside'],
    [2, 9, 200, 'above_95'],
  ] as const)('a target of %d puts %d of %d %s', (target, successes, cases, zone) => {
    expect(funnelZone(target, successes, cases)).toBe(zone)
  })

  it('agree with exact tails in whole numbers, for any chance and count', () => {
    fc.assert(
      fc.property(chances, counts, (chance, { successes, cases }) => {
        expect(funnelZone(chance / 10, successes, cases)).toBe(exactZone(chance, successes, cases))
      }),
      { numRuns: 300 },
    )
  })

  it('lie around the target in order, inside 0–100, and mirror for the opposite question', () => {
    fc.assert(
      fc.property(chances, fc.integer({ min: 1, max: 5000 }), (chance, cases) => {
        const { low998, low95, high95, high998 } = funnelLimits(chance / 10, cases)
        const inOrder = [0, low998, low95, high95, high998, 100]
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
        const mirror = funnelLimits((1000 - chance) / 10, cases)
        expect(mirror.low95).toBeCloseTo(100 - high95, 6)
        expect(mirror.high998).toBeCloseTo(100 - low998, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('hold a million cases, and are no limits where nothing is left to chance or nothing was counted', () => {
    const { low95, high95 } = funnelLimits(60, 1_000_000)
    expect(low95).toBeCloseTo(59.904, 3)
    expect(high95).toBeCloseTo(60.096, 3)
    for (const target of [0, 100, -1, Number.NaN]) expect(() => funnelLimits(target, 30)).toThrow(RangeError)
    for (const cases of [0, -3, 1.5]) expect(() => funnelZone(60, 0, cases)).toThrow(RangeError)
  })
})

describe('a curve of limits', () => {
  it('runs from one case to the most in few steps, and puts no point on the wrong side', () => {
    fc.assert(
      fc.property(chances, fc.array(counts, { minLength: 1, maxLength: 40 }), (chance, points) => {
        const target = chance / 10
        const curve = funnelCurve(target, points)
        const most = Math.max(2, ...points.map(({ cases }) => cases))
        expect(curve[0]?.cases).toBe(1)
        expect(curve.at(-1)?.cases).toBe(most)
        expect(curve.length).toBeLessThanOrEqual(60 + points.length)
        for (const [index, step] of curve.slice(1).entries()) expect(step.cases).toBeGreaterThan(curve[index]!.cases)
        for (const { successes, cases } of points) {
          const zone = funnelZone(target, successes, cases)
          const right = curve.find((step) => step.cases >= cases)!
          const left = curve.findLast((step) => step.cases <= cases)!
          const along = right === left ? 0 : (cases - left.cases) / (right.cases - left.cases)
          const low = left.low95 + (right.low95 - left.low95) * along
          const value = (100 * successes) / cases
          // A limit that falls exactly on a point may be a crumb to either side.
          if (Math.abs(value - low) > 1e-9) expect(value < low).toBe(zone.startsWith('below'))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has some sixty steps for the wards of a province, and no more', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ cases: 40 + index * 47, successes: 20 + index * 26 }))
    expect(funnelCurve(60, points).length).toBeLessThan(70)
  })
})
