/** The life of one cell as lines, newest first, and their words: saves, values given up, returns. Nothing is left out or joined. */
import type { History } from '#contract/sheets'
import { contentName, text, wayWords } from '../text/review.vi.ts'

type Item = History['items'][number]
type Discarded = History['discarded'][number]
type Returned = History['returns'][number]

export type HistoryLine =
  | { kind: 'saved'; at: string; by: string | null; item: Item }
  | { kind: 'discarded'; at: string; by: string | null; discarded: Discarded }
  | { kind: 'returned'; at: string; by: string | null; reason: string }

export function historyLines({ items, discarded, returns }: History): HistoryLine[] {
  const lines: HistoryLine[] = [
    ...items.map((item): HistoryLine => ({ kind: 'saved', at: item.at, by: item.by, item })),
    ...discarded.map((one): HistoryLine => ({ kind: 'discarded', at: one.at, by: one.by, discarded: one })),
    ...returns.map((one: Returned): HistoryLine => ({ kind: 'returned', at: one.at, by: one.by, reason: one.reason })),
  ]
  // Saves of one moment keep the order of their revisions, which is that of the list.
  return lines
    .map((line, index) => ({ line, index }))
    .sort((left, right) => compare(right.line.at, left.line.at) || right.index - left.index)
    .map(({ line }) => line)
}

type LineWords = { what: string; aside?: string; change?: string; note?: string }

/** What a line says; a note only where it has changed with the save. */
export function wordsOf(line: HistoryLine, decimals: number): LineWords {
  const words = text.history
  switch (line.kind) {
    case 'saved': {
      const { before, after, way, adjustment } = line.item
      return {
        what: wayWords[way],
        change: words.change(contentName(before, decimals), contentName(after, decimals)),
        ...(adjustment ? { aside: words.adjustment } : {}),
        ...((before?.note ?? null) === after.note ? {} : { note: words.note(after.note) }),
      }
    }
    case 'discarded': {
      const { given, kept } = line.discarded
      const change = words.kept(contentName(given, decimals), contentName(kept, decimals))
      return { what: words.discarded, change, ...(given.note === null ? {} : { note: words.note(given.note) }) }
    }
    case 'returned':
      return { what: words.returned, note: line.reason }
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
