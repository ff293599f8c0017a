/**
 * Exact ratios of integers of any size. A mean of forty rates with forty denominators leaves what a number can hold; here it
 * stays exact until it is shown. Refuses a denominator of 0: "nobody answered" is undefined, not a ratio.
 */
import type { Fraction } from './fraction.ts'

/** Reduced; the denominator is positive. */
export type ExactRatio = { numerator: bigint; denominator: bigint }

/** Undefined where the denominator is 0. */
export function ratioOf(numerator: number | bigint, denominator: number | bigint): ExactRatio | undefined {
  const below = BigInt(denominator)
  return below === 0n ? undefined : reduced(BigInt(numerator), below)
}

/** The mean of those that are known; undefined where none is. */
export function meanOf(ratios: readonly (ExactRatio | undefined)[]): ExactRatio | undefined {
  const known = ratios.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  const sum = known.reduce((total, one) =>
    reduced(total.numerator * one.denominator + one.numerator * total.denominator, total.denominator * one.denominator),
  )
  return reduced(sum.numerator, sum.denominator * BigInt(known.length))
}

/** Sign of left − right. */
export function compareRatios(left: ExactRatio, right: ExactRatio): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** ⌊multiplier × ratio⌋ of a ratio that is not negative. */
export function floorRatio({ numerator, denominator }: ExactRatio, multiplier: number): number {
  return Number((numerator * BigInt(multiplier)) / denominator)
}

/**
 * The ratio as a fraction of plain numbers: the same where both parts fit (2^53), else the next lower twelfth decimal, which
 * is towards the miss as all that is shown.
 */
export function fractionOf(ratio: ExactRatio): Fraction {
  const [numerator, denominator] = [Number(ratio.numerator), Number(ratio.denominator)]
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return { numerator, denominator }
  return { numerator: floorRatio(ratio, 10 ** 12), denominator: 10 ** 12 }
}

function reduced(numerator: bigint, denominator: bigint): ExactRatio {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return { numerator: numerator / a, denominator: denominator / a }
}
