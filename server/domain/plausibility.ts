/**
 * Warnings, never errors: values that are possible but unlike this unit's own past. A warning asks for a look or a note.
 */

export type Suspicion = { kind: 'tenfold'; last: number } | { kind: 'unusual'; low: number; high: number }

/** Values below this are too small for a factor to mean anything. */
const smallCount = 10

/**
 * What is odd about a value given the unit's last months (oldest first, up to 12; months without a value left out):
 * ten times the last month or a tenth of it (a digit too many or too few), or outside median ± 3 MAD.
 */
export function suspicionOf(value: number, history: readonly number[]): Suspicion | undefined {
  const last = history.at(-1)
  if (last !== undefined && Math.max(value, last) >= smallCount * 10) {
    const [small, large] = value < last ? [value, last] : [last, value]
    if (small > 0 && large >= small * 9.5) return { kind: 'tenfold', last }
  }
  if (history.length < 6) return undefined
  const middle = median(history)
  const deviation = median(history.map((one) => Math.abs(one - middle)))
  // A unit whose counts never move has a deviation of 0; a tenth of the median keeps it from being warned at every step.
  const spread = 3 * Math.max(deviation, middle / 10, 1)
  const low = Math.max(0, Math.floor(middle - spread))
  const high = Math.ceil(middle + spread)
  return value < low || value > high ? { kind: 'unusual', low, high } : undefined
}

/** True where every value equals last month's: the sheet was probably copied. Needs at least five pairs. */
export function isCopyOfLastMonth(pairs: readonly { value: number; last: number }[]): boolean {
  return pairs.length >= 5 && pairs.every((pair) => pair.value === pair.last)
}

/** The middle value; of two middle values, their mean. The list must not be empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
