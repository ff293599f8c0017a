/**
 * Points of a scheme's leaf from a ratio, in hundredths of a point, rounded as QĐ 766/QĐ-TTg's portal does it:
 * each leaf to two decimals, half up, before anything is added (reproduced on published scores).
 */
import { type Fraction, floorTimes } from './fraction.ts'
import type { ZeroRule } from './indicator.ts'

/**
 * maximum × ratio, or min(maximum, maximum × ratio / threshold) where full marks are reached earlier
 * (80 for 80%). The maximum is in hundredths. 0/0 follows the zero rule; undefined where it is not assessed.
 */
export function ratioPoints(
  ratio: Fraction,
  maximum: number,
  zeroRule: ZeroRule,
  thresholdPercent = 100,
): number | undefined {
  if (ratio.denominator === 0) {
    if (zeroRule === 'not_assessed') return undefined
    return zeroRule === 'full' ? maximum : 0
  }
  const scaled = { numerator: ratio.numerator * 100, denominator: ratio.denominator * thresholdPercent }
  const halfUp = Math.floor((floorTimes(scaled, maximum * 2) + 1) / 2)
  return Math.min(maximum, halfUp)
}
