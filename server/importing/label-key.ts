/** Labels of tables in the form in which they are compared: no diacritics, no numbering, no brackets, words written out. */
import { searchKey } from '#domain/unit.ts'
import { abbreviations, emptyWords } from './words.vi.ts'

const known = new Map<string, string>()
/** Labels repeat by the thousand in a column; the memory of them is bounded. */
const mostKnown = 20_000

/** "1.2. Số HS đã GQ (hồ sơ)" → "ho so da giai quyet". */
export function labelKey(label: string): string {
  const before = known.get(label)
  if (before !== undefined) return before
  const key = makeKey(label)
  if (known.size < mostKnown) known.set(label, key)
  return key
}

function makeKey(label: string): string {
  const plain = searchKey(label.normalize('NFC').slice(0, 300))
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^\s*(?:[ivx]{1,5}|\d{1,3}|[a-z])(?:\.\d{1,3})*\s*[.)\-:]\s*/, '')
    .replace(/trong do\s*:?/g, ' ')
    .replace(/[^\p{L}\p{N}%_]+/gu, ' ')
    .trim()
  const written = abbreviations.reduce(
    (text, [from, to]) => text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, 'gu'), to),
    plain,
  )
  const bare = written.replace(emptyWords, ' ').replace(/\s+/g, ' ').trim()
  return bare === '' ? written : bare
}

/** How alike two keys are by their words, from 0 to 1 (Dice). */
export function likeness(left: string, right: string): number {
  const a = new Set(left.split(' '))
  const b = new Set(right.split(' '))
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return (2 * common) / (a.size + b.size)
}
