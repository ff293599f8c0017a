/**
 * Where an axis of marks begins and ends: at round numbers around what it shows, closer where all values are close. For
 * marks and lines alone: bars start at 0.
 */

/** `most`: what no value can exceed (100 for rates), null where nothing binds it. Never below 0. */
export function axisRange(values: readonly number[], most: number | null): { minimum: number; maximum: number } {
  if (values.length === 0) return { minimum: 0, maximum: most ?? 1 }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const step = stepOf(high - low)
  // A fifth of a step, so that no mark lies on the edge; at the ends of the scale it may.
  const minimum = Math.max(0, Math.floor((low - step / 5) / step) * step)
  const maximum = Math.ceil((high + step / 5) / step) * step
  const kept = most === null || high > most ? maximum : Math.min(most, maximum)
  return { minimum, maximum: Math.max(kept, minimum + step) }
}

function stepOf(span: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(span, 1) / 2))
  return [1, 2, 5, 10].map((one) => one * power).find((step) => span / step <= 5) ?? 10 * power
}
