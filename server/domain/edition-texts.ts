/**
 * Texts of an edition as persons wrote them, laid over those made of the numbers; and what has changed in a generated text
 * since somebody wrote theirs. What a person wrote is never altered here.
 */
import type { EditionText, WrittenText } from './edition.ts'

/** A stretch of a text that became another; "" where something was added or left out. */
export type TextChange = { before: string; after: string }

/** Each text as it is printed: the written one where there is one, an emptied one included. */
export function withWritten(texts: readonly EditionText[], written: readonly WrittenText[]): EditionText[] {
  const byKey = new Map(written.map((one) => [one.key, one.text]))
  return texts.map((text) => ({ ...text, text: byKey.get(text.key) ?? text.generated }))
}

/** What was typed or pasted as it is kept: one kind of line end, and none of the signs that cannot be printed. */
export function asWritten(text: string): string {
  return (
    text
      .normalize('NFC')
      // Word pastes a soft line end as a vertical tab.
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/(?!\n)[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
      .replace(/[^\S\n]+\n/g, '\n')
      .trimEnd()
  )
}

/** Beyond so many cells the table of the comparison is not laid out: everything between is then one change. */
const mostCells = 1_000_000

/** The stretches that differ, in the order of the text; [] where both say the same. */
export function textChanges(before: string, after: string): TextChange[] {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1
  let end = 0
  const most = Math.min(left.length, right.length) - start
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end += 1
  return stretches(left.slice(start, left.length - end), right.slice(start, right.length - end))
}

function stretches(left: readonly string[], right: readonly string[]): TextChange[] {
  const changes: TextChange[] = []
  const pending: { before: string[]; after: string[] } = { before: [], after: [] }
  const flush = () => {
    if (pending.before.length + pending.after.length > 0) changes.push(changeOf(pending.before, pending.after))
    pending.before = []
    pending.after = []
  }
  const lengths = commonLengths(left, right)
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (lengths !== undefined && i < left.length && j < right.length && left[i] === right[j]) {
      flush()
      i += 1
      j += 1
    } else if (j >= right.length || (i < left.length && below(lengths, i, j) >= beside(lengths, i, j))) {
      pending.before.push(left[i] as string)
      i += 1
    } else {
      pending.after.push(right[j] as string)
      j += 1
    }
  }
  flush()
  return changes
}

type Lengths = { rows: Uint16Array[] } | undefined

/** How many words the rests from each pair of places have in common, in order. */
function commonLengths(left: readonly string[], right: readonly string[]): Lengths {
  if (left.length * right.length > mostCells) return undefined
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const [row, next] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array]
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] = left[i] === right[j] ? (next[j + 1] as number) + 1 : Math.max(next[j] as number, row[j + 1] as number)
  }
  return { rows }
}

const below = (lengths: Lengths, i: number, j: number) => lengths?.rows[i + 1]?.[j] ?? 0
const beside = (lengths: Lengths, i: number, j: number) => lengths?.rows[i]?.[j + 1] ?? 0

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Without the stop after it, which belongs to the sentence; where only that stop differs it is the change. */
function changeOf(left: readonly string[], right: readonly string[]): TextChange {
  const [before, after] = [left.join(' '), right.join(' ')]
  const [shortBefore, shortAfter] = [withoutStop(before), withoutStop(after)]
  return shortBefore === shortAfter ? { before, after } : { before: shortBefore, after: shortAfter }
}

const withoutStop = (text: string) => text.replace(/[.,;:]+$/, '')
