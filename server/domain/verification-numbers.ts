/** The numbers in a text of ours, as they are printed, and what of a text is left when they are taken out. Pure reading; it computes nothing. */

/**
 * "57,6%", "1.182/1.204", "05/10/2026", "III/2026", "−0,5"; and the signs that turn a number's meaning: ≥ ≤ < > ↑ ↓.
 */
const numberPattern = /[≥≤<>↑↓]|[−–-]?(?:[IVX]+\/)?\d+(?:[.,/]\d+)*%?/gu

/** In order. Three signs of minus are one. */
export function numbersIn(text: string): string[] {
  return (text.match(numberPattern) ?? []).map((number) => number.replace(/^[−–]/, '-'))
}

/** The text with each number as one sign: two texts that differ in numbers only have the same. */
export function withoutNumbers(text: string): string {
  return text.replace(numberPattern, '#')
}

/** Whether all of the one stand in the other, in the same order, others between them. */
export function standsWithin(ours: readonly string[], theirs: readonly string[]): boolean {
  let at = 0
  for (const number of theirs) if (number === ours[at]) at += 1
  return at >= ours.length
}

export function sameNumbers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((number, at) => number === right[at])
}
