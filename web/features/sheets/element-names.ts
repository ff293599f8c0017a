/**
 * Which element a name in somebody's own table means. Numbering, bullets, letter case and accents may differ; the words
 * may not. A name that could mean two elements means none.
 */
import type { FigureItem } from '#contract/sheets'
import { searchKey } from '#domain/unit.ts'

/** Finds the element of a name (or of its code); undefined for a name that the sheet does not have. */
export function elementFinder(figures: readonly Pick<FigureItem, 'element' | 'name'>[]) {
  const byName = new Map<string, string | null>()
  const put = (key: string, element: string) =>
    byName.set(key, byName.has(key) && byName.get(key) !== element ? null : element)
  for (const { element, name } of figures) {
    put(wordsOf(name), element)
    put(element, element)
  }
  return (name: string): string | undefined => byName.get(name.trim()) ?? byName.get(wordsOf(name)) ?? undefined
}

/** Letters and digits only, without accents; a leading number, bullet or "trong do:" says where a row stands, not what it is. */
function wordsOf(name: string): string {
  return searchKey(name)
    .replace(/^[\s\d.,)(*+–-]+/, '')
    .replace(/^trong do\s*[:,]?\s*/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
