/** The life of one cell as lines, newest first: saves, values given up, returns. Nothing is left out or joined. */
import type { History } from '#contract/sheets'

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

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
