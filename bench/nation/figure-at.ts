/** Figures as a pure function of ward, element and month, so that any engine and any order can be checked against any other. */

export const wards = 3321
/** Elements in pairs: a whole, and the part of it that went well. */
export const pairs = 30
export const elements = pairs * 2
export const indicators = 60

/** Of ward, pair and month; 3 of 100 are gaps: null. */
export function pairAt(ward: number, pair: number, month: number): { whole: number; part: number } | null {
  const drawn = mixed(ward, pair, month)
  if (drawn % 100 < 3) return null
  const whole = 20 + (mixed(ward, pair, -1) % 300) + ((drawn >>> 8) % 200)
  const share = 700 + ((drawn >>> 16) % 301)
  return { whole, part: Math.floor((whole * share) / 1000) }
}

/** The pairs whose parts and wholes an indicator adds up: one for the first thirty, two for the others. */
export function pairsOf(indicator: number): number[] {
  return indicator < pairs ? [indicator] : [indicator - pairs, (indicator - pairs + 1) % pairs]
}

/** In thousandths: what the plan asks of an indicator. */
export function targetOf(indicator: number): number {
  return 800 + ((indicator * 37) % 150)
}

function mixed(...numbers: number[]): number {
  let hash = 0x811c9dc5
  for (const one of numbers) {
    hash = Math.imul(hash ^ (one & 0xffff), 0x01000193)
    hash = Math.imul(hash ^ (one >>> 16), 0x01000193)
    hash ^= hash >>> 13
    hash = Math.imul(hash, 0x5bd1e995)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}
