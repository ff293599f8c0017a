/** A queue of saves on a server whose answers the test gives by hand. */
import { vi } from 'vitest'
import type { Sheet } from '#contract/sheets'
import type { Answer } from '../../web/features/sheets/cell-state.ts'
import { type Batch, createSaveQueue, type Outcome, type Report } from '../../web/features/sheets/save-queue.ts'

export const answer = (value: number): Answer => ({ value, state: 'reported', note: null })

/** Needs fake timers. */
export function wire() {
  const sent: { batch: Batch; signal: AbortSignal; reply: (outcome: Outcome) => Promise<void> }[] = []
  const reports: Report[] = []
  let keys = 0
  const queue = createSaveQueue({
    send: (batch, signal) =>
      new Promise((resolve) =>
        sent.push({
          batch,
          signal,
          reply: async (outcome) => {
            resolve(outcome)
            await vi.advanceTimersByTimeAsync(0)
          },
        }),
      ),
    baseOf: () => 3,
    newKey: () => `key-${++keys}`,
    report: (report) => reports.push(report),
    clock: {
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer as never),
      now: () => Date.now(),
    },
  })
  return { queue, sent, reports }
}

export function saved(batch: Batch | undefined): Outcome {
  const results = (batch?.cells ?? []).map(({ element }) => ({ element, kind: 'saved' as const, revision: 4 }))
  return { kind: 'answered', saved: { results, sheet: {} as Sheet } }
}

export function stale(element: string): Outcome {
  const results = [{ element, kind: 'stale' as const, message: '', theirs: {} as never }]
  return { kind: 'answered', saved: { results, sheet: {} as Sheet } }
}
