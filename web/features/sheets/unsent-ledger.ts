/**
 * Keeps every answer that the server has not confirmed outside the page, so that a closed tab loses nothing, and forgets
 * it when it is confirmed or given up. Writes only what has changed.
 */
import type { Answer, Cell } from './cell-state.ts'
import type { Way } from './ways.ts'

/** An answer as it is kept for the next opening of the sheet, with the revision on which it builds. */
export type UnsentAnswer = { element: string; answer: Answer; way: Way; base: number }

export type Keeping = { keep(unsent: UnsentAnswer): void; forget(element: string): void }

export function openLedger({ keep, forget }: Keeping) {
  const kept = new Map<string, UnsentAnswer>()
  return {
    /** Called whenever a cell has changed. */
    note(element: string, { wanted, way, base }: Cell) {
      const before = kept.get(element)
      if (wanted === null) {
        if (kept.delete(element)) forget(element)
      } else if (before?.answer !== wanted || before.base !== base) {
        const unsent = { element, answer: wanted, way, base }
        kept.set(element, unsent)
        keep(unsent)
      }
    },
    /** An answer that is kept already, from an earlier visit. */
    adopt(unsent: UnsentAnswer) {
      kept.set(unsent.element, unsent)
    },
  }
}
