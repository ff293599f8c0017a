/** Chance without a generator: an integer hash of what a number is about. Same question, same answer, on every machine. */

/** A number from 0 to 2^32 − 1 that depends on the words alone. FNV-1a, then mixed so that neighbours differ. */
function hash(...words: string[]): number {
  let value = 0x811c9dc5
  for (const letter of words.join('|')) value = Math.imul(value ^ (letter.codePointAt(0) as number), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** An integer from `low` to `high`, both included. */
export function between(low: number, high: number, ...words: string[]): number {
  return low + (hash(...words) % (high - low + 1))
}

/** The integer nearest to whole × basisPoints / 10 000, halves up. Both must be at least 0. */
export function share(whole: number, basisPoints: number): number {
  return Math.floor((whole * basisPoints + 5000) / 10_000)
}
