/**
 * Saves of a sheet, one cell at a time: a cell's next answer waits until its last one is answered, and only the newest
 * waits. What the network lost is kept and tried again; nothing is dropped unless the server has spoken.
 */
import type { SavedFigure, StaleContext } from '#contract/sheets'
import type { Answer } from './cell-state.ts'

export type Outcome =
  | { kind: 'saved'; saved: SavedFigure }
  | { kind: 'stale'; theirs: StaleContext }
  | { kind: 'unreachable' }
  | { kind: 'refused'; message: string }

export type Report =
  | { element: string; kind: 'sending' }
  | { element: string; kind: 'answered'; sent: Answer; outcome: Outcome }

export type Clock = {
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

type Lane = { next: Answer | null; timer: unknown; onTheWire: boolean; failures: number }

/** Waits between tries while the server cannot be reached, in milliseconds; the last one repeats. */
const retryAfter = [2_000, 5_000, 10_000, 20_000, 30_000]

export type SaveQueue = {
  /** Saves after a pause; a newer answer for the same cell takes the place of a waiting one. */
  put(element: string, answer: Answer, delay: number): void
  /** Sends at once whatever waits: Ctrl+S, the network is back, the page is left. */
  flush(): void
  /** Forgets what waits for one cell. */
  drop(element: string): void
  /** Resolves when nothing is on the wire and nothing waits for a pause; unsent answers may remain. */
  settled(): Promise<void>
}

/** `send` must read the cell's base revision at the time it is called. */
export function createSaveQueue(
  send: (element: string, answer: Answer) => Promise<Outcome>,
  report: (report: Report) => void,
  clock: Clock,
): SaveQueue {
  const lanes = new Map<string, Lane>()
  let waiters: (() => void)[] = []

  function laneOf(element: string): Lane {
    const lane = lanes.get(element) ?? { next: null, timer: null, onTheWire: false, failures: 0 }
    lanes.set(element, lane)
    return lane
  }

  function schedule(element: string, lane: Lane, delay: number) {
    clock.clearTimeout(lane.timer)
    lane.timer = clock.setTimeout(() => start(element, lane), delay)
  }

  function start(element: string, lane: Lane) {
    clock.clearTimeout(lane.timer)
    lane.timer = null
    if (lane.onTheWire || lane.next === null) return
    const sent = lane.next
    lane.next = null
    lane.onTheWire = true
    report({ element, kind: 'sending' })
    void send(element, sent)
      .catch((): Outcome => ({ kind: 'unreachable' }))
      .then((outcome) => finish(element, lane, sent, outcome))
  }

  function finish(element: string, lane: Lane, sent: Answer, outcome: Outcome) {
    lane.onTheWire = false
    if (outcome.kind === 'unreachable') {
      lane.next ??= sent
      schedule(element, lane, retryAfter[Math.min(lane.failures, retryAfter.length - 1)] as number)
      lane.failures += 1
    } else lane.failures = 0
    // After a conflict or a refusal the next answer would meet the same: the person decides first.
    if (outcome.kind === 'stale' || outcome.kind === 'refused') forget(lane)
    report({ element, kind: 'answered', sent, outcome })
    if (outcome.kind === 'saved' && lane.next !== null) start(element, lane)
    release()
  }

  function forget(lane: Lane) {
    clock.clearTimeout(lane.timer)
    lane.timer = null
    lane.next = null
  }

  function isBusy(): boolean {
    return [...lanes.values()].some((lane) => lane.onTheWire || (lane.next !== null && lane.failures === 0))
  }

  function release() {
    if (isBusy()) return
    const released = waiters
    waiters = []
    for (const resolve of released) resolve()
  }

  return {
    put(element, answer, delay) {
      const lane = laneOf(element)
      lane.next = answer
      if (!lane.onTheWire) schedule(element, lane, delay)
    },
    flush() {
      for (const [element, lane] of lanes) start(element, lane)
    },
    drop(element) {
      forget(laneOf(element))
      release()
    },
    settled() {
      return isBusy() ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve()
    },
  }
}
