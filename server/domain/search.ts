/**
 * Finding things by the words people type: without marks, đ as d, "oà" as "òa", beginnings of words. How close a text is
 * to a query is a number, so that results of different kinds can stand in one order. Looks nothing up itself.
 */
import { searchKey } from './unit.ts'

/** A text made ready once, for many queries. */
export type SearchText = { key: string; words: readonly string[]; marked: string }

/** What was typed, made ready once for many texts. */
export type SearchQuery = SearchText

/** Nearest first. Each step is one whole class: an exact name always stands before one that only begins alike. */
export const closenesses = ['exact', 'prefix', 'contains', 'words'] as const
export type Closeness = (typeof closenesses)[number]

/** Everything that parts words: spaces, and the signs of "48/KH-UBND" or "98,5%". */
const partings = /[^\p{L}\p{N}]+/u

export function searchText(text: string): SearchText {
  const words = searchKey(text).split(partings).filter(Boolean)
  return { key: words.join(' '), words, marked: markedKey(text) }
}

/**
 * How a text answers a query: the whole of it, its beginning, a run of words inside, or every word of the query the
 * beginning of one of its words. Undefined where it does not. Words match from their beginnings only: Vietnamese words are
 * single syllables, and "huong" inside "phuong" would find every ward of the country.
 */
export function closenessOf(text: SearchText, query: SearchQuery): Closeness | undefined {
  if (query.words.length === 0) return undefined
  if (text.key === query.key) return 'exact'
  if (text.key.startsWith(query.key)) return 'prefix'
  if (text.key.includes(` ${query.key}`)) return 'contains'
  return query.words.every((part) => text.words.some((word) => word.startsWith(part))) ? 'words' : undefined
}

/** True where the marks typed are there too: "bến" means Bến Tre before Ben. A query without marks says nothing. */
export function hasMarksOf(text: SearchText, query: SearchQuery): boolean {
  return query.marked !== query.key && ` ${text.marked}`.includes(` ${query.marked}`)
}

export type Ranked<T> = { thing: T; closeness: Closeness; marks: boolean }

/** The nearest of several texts of one thing (its name, its code, its number), or undefined where none answers. */
export function nearest<T>(thing: T, texts: readonly SearchText[], query: SearchQuery): Ranked<T> | undefined {
  let best: Ranked<T> | undefined
  for (const text of texts) {
    const closeness = closenessOf(text, query)
    if (closeness === undefined) continue
    const marks = hasMarksOf(text, query)
    if (!best || compareRanks({ closeness, marks }, best) < 0) best = { thing, closeness, marks }
  }
  return best
}

/** Nearer first; among equally near ones those with the marks as typed. */
export function compareRanks(
  a: Pick<Ranked<unknown>, 'closeness' | 'marks'>,
  b: Pick<Ranked<unknown>, 'closeness' | 'marks'>,
): number {
  const steps = closenesses.indexOf(a.closeness) - closenesses.indexOf(b.closeness)
  return steps === 0 ? Number(b.marks) - Number(a.marks) : steps
}

/** Grave, acute, hook, tilde, dot below: the five tones, which people set on either vowel of "oa", "oe", "uy". */
const tones = /[\u0300\u0301\u0309\u0303\u0323]/g

/** With its marks, but each word's tone at its end, so that the two ways of setting it are one. */
function markedKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .join(' ')
}
