/**
 * Saves of a sheet, in batches: one batch is on the wire, whatever settles meanwhile waits for the next. A batch that the
 * network lost is sent again as it was, under its own key; nothing is dropped unless the server has spoken.
 */
import type { SavedBatch } from '#contract/sheets'
import type { Answer, Hindrance } from './cell-state.ts'
import type { Way } from './ways.ts'

export type BatchCell = { element: string; answer: Answer; revision: number }

/** What goes to the server at once. The key stays the same however often the batch is sent. */
export type Batch = { key: string; way: Way; cells: readonly BatchCell[] }

export type Outcome =
  | { kind: 'answered'; saved: SavedBatch }
  /** No answer, or none that says anything about the figures. */
  | { kind: 'unreachable'; hindrance: Hindrance }
  /** The batch as a whole was not taken: locked, no right. */
  | { kind: 'refused'; message: string }

export type Report = { kind: 'sending'; batch: Batch } | { kind: 'answered'; batch: Batch; outcome: Outcome }

export type Clock = {
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
  /** Milliseconds, of any origin. */
  now(): number
}

/** Waits between tries while the server cannot be reached, in milliseconds; the last one repeats. */
const retryAfter = [2_000, 5_000, 10_000, 20_000, 30_000]

/** A connection that died without a word keeps a browser waiting for minutes; sent again, the same batch is done once. */
const longestWait = 30_000

/** The contract takes no more cells at once. */
const largestBatch = 200

export type SaveQueue = {
  /** Saves after a pause, together with all that has settled by then; a newer answer takes the place of a waiting one. */
  put(element: string, answer: Answer, way: Way, delay: number): void
  /** Sends at once whatever waits: Ctrl+S, the network is back, the page is left. */
  flush(): void
  /** Forgets what waits for one cell; what is on the wire is not called back. */
  drop(element: string): void
  isOnTheWire(element: string): boolean
  /** True while the server cannot be reached. */
  isDown(): boolean
  /**
   * Whether what cannot be sent is tried again. A page that is left tries once more and no further: another person may sign
   * in at this browser, and nothing may be saved under their name.
   */
  setRetrying(isRetrying: boolean): void
  /** Forgets everything that waits, and what could not be sent. */
  abandon(): void
  /** Resolves when nothing is on the wire and nothing waits for a pause; unsent answers may remain. */
  settled(): Promise<void>
}

type Ports = {
  /** Stops where the signal says so: nobody waits for the answer any more. */
  send(batch: Batch, signal: AbortSignal): Promise<Outcome>
  /** The revision on which a cell's answer builds, asked when its batch is made. */
  baseOf(element: string): number
  newKey(): string
  report(report: Report): void
  clock: Clock
}

export function createSaveQueue({ send, baseOf, newKey, report, clock }: Ports): SaveQueue {
  const waiting = new Map<string, { answer: Answer; way: Way }>()
  let wire: { batch: Batch; isOut: boolean } | null = null
  let timer: unknown = null
  let due = Number.POSITIVE_INFINITY
  let failures = 0
  let isRetrying = true
  let forgotten: Batch | null = null
  let waiters: (() => void)[] = []

  function schedule(delay: number) {
    const at = clock.now() + delay
    // The earliest wish holds: a cell left 300 ms ago does not wait longer because another was left just now.
    if (at >= due) return
    clock.clearTimeout(timer)
    due = at
    timer = clock.setTimeout(start, delay)
  }

  function unschedule() {
    clock.clearTimeout(timer)
    timer = null
    due = Number.POSITIVE_INFINITY
  }

  function start() {
    clock.clearTimeout(timer)
    timer = null
    // While the wire is taken the wish stays due, and is met as soon as the wire is free.
    due = Number.NEGATIVE_INFINITY
    if (wire?.isOut) return
    if (wire === null) {
      const batch = nextBatch()
      if (batch === undefined) {
        due = Number.POSITIVE_INFINITY
        return
      }
      wire = { batch, isOut: true }
    }
    if (waiting.size === 0) due = Number.POSITIVE_INFINITY
    const { batch } = wire
    wire.isOut = true
    report({ kind: 'sending', batch })
    const lost: Outcome = { kind: 'unreachable', hindrance: 'network' }
    const patience = new AbortController()
    const limit = clock.setTimeout(() => {
      patience.abort()
      finish(batch, lost)
    }, longestWait)
    void send(batch, patience.signal)
      .catch(() => lost)
      .then((outcome) => {
        if (patience.signal.aborted) return
        clock.clearTimeout(limit)
        finish(batch, outcome)
      })
  }

  /** The answers that came the same way as the one that has waited longest. */
  function nextBatch(): Batch | undefined {
    const [first] = waiting.values()
    if (first === undefined) return undefined
    const taken = [...waiting].filter(([, entry]) => entry.way === first.way).slice(0, largestBatch)
    for (const [element] of taken) waiting.delete(element)
    const cells = taken.map(([element, { answer }]) => ({ element, answer, revision: baseOf(element) }))
    return { key: newKey(), way: first.way, cells }
  }

  function finish(batch: Batch, outcome: Outcome) {
    if (outcome.kind === 'unreachable') {
      wire = batch === forgotten ? null : { batch, isOut: false }
      due = Number.POSITIVE_INFINITY
      if (isRetrying) schedule(retryAfter[Math.min(failures, retryAfter.length - 1)] as number)
      failures += 1
    } else {
      wire = null
      failures = 0
      // After a conflict or a refusal the next answer would meet the same: the person decides first.
      for (const element of unsaved(batch, outcome)) waiting.delete(element)
    }
    report({ kind: 'answered', batch, outcome })
    // Met even where nothing waits any more: a wish that stayed due would keep every later answer from being scheduled.
    if (wire === null && due === Number.NEGATIVE_INFINITY) start()
    release()
  }

  function isBusy(): boolean {
    return wire?.isOut === true || (waiting.size > 0 && failures === 0)
  }

  function release() {
    if (isBusy()) return
    const released = waiters
    waiters = []
    for (const resolve of released) resolve()
  }

  return {
    put(element, answer, way, delay) {
      waiting.delete(element)
      waiting.set(element, { answer, way })
      if (wire === null || wire.isOut) schedule(delay)
    },
    flush: start,
    drop(element) {
      waiting.delete(element)
      release()
    },
    setRetrying(wanted) {
      isRetrying = wanted
      if (wanted) start()
      if (!wanted && due !== Number.NEGATIVE_INFINITY) unschedule()
    },
    abandon() {
      waiting.clear()
      if (wire?.isOut) forgotten = wire.batch
      else wire = null
      failures = 0
      unschedule()
      release()
    },
    isOnTheWire: (element) => wire?.batch.cells.some((cell) => cell.element === element) ?? false,
    isDown: () => failures > 0,
    settled() {
      return isBusy() ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve()
    },
  }
}

function unsaved(batch: Batch, outcome: Outcome): string[] {
  if (outcome.kind === 'answered')
    return outcome.saved.results.filter((one) => one.kind !== 'saved').map((one) => one.element)
  return outcome.kind === 'refused' ? batch.cells.map((cell) => cell.element) : []
}
