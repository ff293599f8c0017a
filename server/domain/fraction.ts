/**
 * Exact ratios of integers. Every comparison of rates goes through here: a rounded number never decides.
 * BigInt is used only where a product could leave the exact range of a number (2^53).
 */

/** A ratio of two integers; the denominator is at least 0. A denominator of 0 is a fact ("nothing arose"), not a number. */
export type Fraction = { numerator: number; denominator: number }

const exact = 2 ** 26
const safe = 2 ** 52

/** Sign of a/b − c/d: −1, 0 or 1. Both denominators must be positive. */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const { numerator: a, denominator: b } = left
  const { numerator: c, denominator: d } = right
  if (Math.max(Math.abs(a), b, Math.abs(c), d) < exact) return sign(a * d - c * b)
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** ⌊multiplier × a/b⌋, exactly. The denominator must be positive. */
export function floorTimes(fraction: Fraction, multiplier: number): number {
  const near = fraction.numerator * multiplier
  if (Math.abs(near) < safe) {
    // The quotient may have been rounded up to a whole number; the remainder has not.
    const quotient = Math.floor(near / fraction.denominator)
    // No minus zero.
    return (quotient * fraction.denominator > near ? quotient - 1 : quotient) || 0
  }
  const product = BigInt(fraction.numerator) * BigInt(multiplier)
  const denominator = BigInt(fraction.denominator)
  const quotient = product / denominator
  return Number(product % denominator !== 0n && product < 0n ? quotient - 1n : quotient)
}

/** ⌈multiplier × a/b⌉, exactly. The denominator must be positive. */
export function ceilTimes(fraction: Fraction, multiplier: number): number {
  return -floorTimes({ numerator: -fraction.numerator, denominator: fraction.denominator }, multiplier) || 0
}

/** a/b − c/d as a fraction, not reduced. Throws RangeError beyond 2^53, which no count of dossiers reaches. */
export function subtract(left: Fraction, right: Fraction): Fraction {
  const { numerator: a, denominator: b } = left
  const { numerator: c, denominator: d } = right
  if (Math.max(Math.abs(a), b, Math.abs(c), d) < exact) {
    const [over, under] = [a * d - c * b, b * d]
    const divisor = commonDivisor(Math.abs(over), under)
    return { numerator: over / divisor, denominator: under / divisor }
  }
  const numerator =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  const denominator = BigInt(left.denominator) * BigInt(right.denominator)
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator)
  const reduced = { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
  if (!Number.isSafeInteger(reduced.numerator) || !Number.isSafeInteger(reduced.denominator))
    throw new RangeError('fraction beyond the exact range of a number')
  return reduced
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a === 0 ? 1 : a
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}

function sign(value: number): -1 | 0 | 1 {
  return value < 0 ? -1 : value > 0 ? 1 : 0
}
