/** Labels of tables in the form in which they are compared: no diacritics, no numbering, no formulas, words written out. */
import { searchKey } from '#domain/unit.ts'
import { abbreviations, emptyBrackets, emptyWords } from './label-words.vi.ts'
import { otherPeriod } from './words.vi.ts'

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

/** The label without anything in brackets: for heads that say what kind of label stands below them. */
export function bareKey(label: string): string {
  return labelKey(label.replace(brackets, ' '))
}

/** "Lũy kế", "cùng kỳ năm trước": what it counts is not of the month. */
export function speaksOfOtherPeriod(label: string): boolean {
  return otherPeriod.test(searchKey(label))
}

const brackets = /\([^)]*\)|\[[^\]]*\]/g

/** A measure, or numbers and letters of columns ("5=3+4", "a"); a year or a month is neither. */
function saysNothing(bracketed: string): boolean {
  const text = bracketed.trim()
  const isFormula = text
    .split(/[\s=+\-*/×:%,;.()]+/)
    .every((part) => /^(?:[a-z]?\d{0,3}|\d{1,3}[a-z]|\d{1,2}x100)$/.test(part))
  return isFormula || emptyBrackets.test(text)
}

function makeKey(label: string): string {
  const plain = searchKey(label.normalize('NFC').slice(0, 300))
    .replace(brackets, (whole) => (saysNothing(whole.slice(1, -1)) ? ' ' : whole))
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
