/**
 * Places of thousands of units at once: the same competition places as `rank` gives, over columns instead of objects.
 * Quotients as floating point numbers decide only where that is exact; otherwise fractions are compared.
 */
import { compareFractions } from './fraction.ts'
import type { Polarity } from './indicator.ts'

/** Below this, two different fractions differ by more than the distance of two neighbouring doubles, and equal ones divide alike. */
const exactBelow = 2 ** 26

export type Places = {
  /** By contender: its place, from 1; 0 where it has none. */
  place: Uint32Array
  /** Contenders in the order of a ranking: by place, those without one last; within a tie as they came. */
  order: Uint32Array
}

/**
 * `isPlaced` is 1 where a contender takes part; its denominator must then be positive. Numerators and denominators are whole.
 */
export function placesOf(
  numerator: Float64Array,
  denominator: Float64Array,
  isPlaced: Uint8Array,
  polarity: Polarity,
): Places {
  const quotients = quotientsOf(numerator, denominator, isPlaced, polarity)
  return quotients ? byQuotient(quotients, isPlaced) : byFraction(numerator, denominator, isPlaced, polarity)
}

/** Better is smaller; undefined where a double could not tell two fractions apart. */
function quotientsOf(
  numerator: Float64Array,
  denominator: Float64Array,
  isPlaced: Uint8Array,
  polarity: Polarity,
): Float64Array | undefined {
  const quotients = new Float64Array(numerator.length)
  const sign = polarity === 'higher' ? -1 : 1
  for (let at = 0; at < quotients.length; at += 1) {
    if (isPlaced[at] === 0) continue
    const [over, under] = [numerator[at] as number, denominator[at] as number]
    if (Math.abs(over) >= exactBelow || under >= exactBelow) return undefined
    // No minus zero, which sorts apart from zero.
    quotients[at] = (sign * over) / under + 0
  }
  return quotients
}

function byQuotient(quotients: Float64Array, isPlaced: Uint8Array): Places {
  const sorted = quotients.filter((_, at) => isPlaced[at] === 1).sort()
  const place = new Uint32Array(quotients.length)
  const order = new Uint32Array(quotients.length)
  // How many with the same quotient stand already, by the first of their places.
  const standing = new Uint32Array(sorted.length)
  let last = sorted.length
  for (let at = 0; at < quotients.length; at += 1) {
    if (isPlaced[at] === 0) {
      order[last] = at
      last += 1
      continue
    }
    const first = firstAt(sorted, quotients[at] as number)
    place[at] = first + 1
    order[first + (standing[first] as number)] = at
    standing[first] = (standing[first] as number) + 1
  }
  return { place, order }
}

/** Where a number that is in the list stands first. */
function firstAt(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function byFraction(
  numerator: Float64Array,
  denominator: Float64Array,
  isPlaced: Uint8Array,
  polarity: Polarity,
): Places {
  const fractionAt = (at: number) => ({ numerator: numerator[at] as number, denominator: denominator[at] as number })
  const direction = polarity === 'higher' ? -1 : 1
  const all = numerator.map((_, at) => at)
  const placed = [...all].filter((at) => isPlaced[at] === 1)
  placed.sort((a, b) => direction * compareFractions(fractionAt(a), fractionAt(b)) || a - b)
  const place = new Uint32Array(numerator.length)
  for (const [index, at] of placed.entries()) {
    const before = placed[index - 1]
    const isTie = before !== undefined && compareFractions(fractionAt(before), fractionAt(at)) === 0
    place[at] = isTie ? (place[before] as number) : index + 1
  }
  return { place, order: Uint32Array.from([...placed, ...[...all].filter((at) => isPlaced[at] === 0)]) }
}
