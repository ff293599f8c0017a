/**
 * How far the rate of a sample may lie from that of everybody: half of the 95 % interval of a simple random sample,
 * 1,96·√(p(1−p)/n), with the correction √((N−n)/(N−1)) where the population N is known. Computed in integers and rounded up.
 */
import type { ExactRatio } from './exact-ratio.ts'

export type Margin =
  /** In tenths of a điểm %. */
  | { kind: 'margin'; tenths: number }
  /** Everybody was asked: there is nothing to estimate. */
  | { kind: 'everybody' }
  /** At 0 % and 100 % the formula gives 0, which no sample can promise. */
  | { kind: 'extreme' }
  | { kind: 'none' }

export function marginOf(rate: ExactRatio | undefined, sample: number, population: number | null): Margin {
  if (rate === undefined || sample === 0) return { kind: 'none' }
  if (population !== null && population <= sample) return { kind: 'everybody' }
  const { numerator: hits, denominator: all } = rate
  if (hits === 0n || hits === all) return { kind: 'extreme' }
  // (1000 · 1,96)² = 3.841.600: the square of the margin in tenths, as a ratio of integers.
  const [left, rest] = population === null ? [1n, 1n] : [BigInt(population - sample), BigInt(population - 1)]
  const above = 3_841_600n * hits * (all - hits) * left
  const below = all * all * BigInt(sample) * rest
  return { kind: 'margin', tenths: Number(ceilRoot(above, below)) }
}

/** ⌈√(above/below)⌉. */
function ceilRoot(above: bigint, below: bigint): bigint {
  let [low, high] = [0n, 1n]
  while (high * high * below < above) high *= 2n
  while (low < high) {
    const middle = (low + high) / 2n
    if (middle * middle * below >= above) high = middle
    else low = middle + 1n
  }
  return low
}
