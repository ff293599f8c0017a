/** A sheet opened on a desk for tests: what it sends waits to be answered, what it gives up is noted. */
import { vi } from 'vitest'
import type { DiscardBody, FigureItem, Sheet } from '#contract/sheets'
import type { Batch, Outcome } from '../../web/features/sheets/save-queue.ts'
import { openDesk } from '../../web/features/sheets/sheet-desk.ts'
import type { UnsentAnswer } from '../../web/features/sheets/unsent-ledger.ts'

export type Sent = Batch & { reply: (outcome: Outcome) => Promise<void> }

/** Needs fake timers. */
export function openedDesk(sheet: Sheet) {
  const sent: Sent[] = []
  const kept = new Map<string, UnsentAnswer>()
  const discarded: [string, DiscardBody][] = []
  const reload = vi.fn()
  const askWhoIsSignedIn = vi.fn()
  let keys = 0
  const desk = openDesk(sheet, {
    send: (batch) =>
      new Promise((resolve) => {
        const reply = async (outcome: Outcome) => {
          resolve(outcome)
          await vi.advanceTimersByTimeAsync(0)
        }
        sent.push({ ...batch, reply })
      }),
    discard: (element, body) => discarded.push([element, body]),
    reload,
    askWhoIsSignedIn,
    arrived: () => {},
    keep: (unsent) => void kept.set(unsent.element, unsent),
    forget: (element) => void kept.delete(element),
    newKey: () => `key-${++keys}`,
    clock: {
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer as never),
      now: () => Date.now(),
    },
  })
  const enter = (element: string, text: string) => {
    desk.type(element, text)
    desk.leave(element)
    desk.saveNow()
  }
  return { desk, sent, reload, askWhoIsSignedIn, kept, discarded, enter }
}

/** The sheet with these figures in the place of those of the same name. */
export function withFigures(sheet: Sheet, ...changed: FigureItem[]): Sheet {
  const figures = sheet.figures.map((one) => changed.find((other) => other.element === one.element) ?? one)
  return { ...sheet, version: sheet.version + changed.length, figures }
}

/** The server stored these figures. */
export function storedIn(sheet: Sheet, ...changed: FigureItem[]): Outcome {
  const results = changed.map(({ element, revision }) => ({ element, kind: 'saved' as const, revision }))
  return { kind: 'answered', saved: { results, sheet: withFigures(sheet, ...changed) } }
}

/** Somebody else had saved this figure first. */
export function staleIn(sheet: Sheet, theirs: FigureItem): Outcome {
  const result = { element: theirs.element, kind: 'stale' as const, message: '', theirs }
  return { kind: 'answered', saved: { results: [result], sheet: withFigures(sheet, theirs) } }
}
