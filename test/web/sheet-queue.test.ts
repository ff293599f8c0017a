/** Saves of a sheet: after a pause, one at a time per cell, and never lost to the network. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../../web/features/sheets/cell-state.ts'
import { createSaveQueue, type Outcome, type Report } from '../../web/features/sheets/save-queue.ts'

const answer = (value: number): Answer => ({ value, state: 'reported', note: null })
const saved = { kind: 'saved', saved: {} } as Outcome

/** A server whose answers the test gives by hand. */
function wire() {
  const sent: { element: string; answer: Answer; reply: (outcome: Outcome) => Promise<void> }[] = []
  const reports: Report[] = []
  const queue = createSaveQueue(
    (element, sentAnswer) =>
      new Promise((resolve) =>
        sent.push({
          element,
          answer: sentAnswer,
          reply: async (outcome) => {
            resolve(outcome)
            await vi.advanceTimersByTimeAsync(0)
          },
        }),
      ),
    (report) => reports.push(report),
    { setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (timer) => clearTimeout(timer as never) },
  )
  return { queue, sent, reports }
}

const values = (sent: { answer: Answer }[]) => sent.map((one) => one.answer.value)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the pause', () => {
  it('sends after 400 ms and not before', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 400)
    await vi.advanceTimersByTimeAsync(399)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(values(sent)).toEqual([1])
  })

  it('is cut short by Ctrl+S', () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 400)
    queue.put('b', answer(2), 400)
    queue.flush()
    expect(values(sent)).toEqual([1, 2])
  })

  it('sends only the newest of two answers for one cell', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 400)
    queue.put('a', answer(2), 400)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(values(sent)).toEqual([2])
  })
})

describe('one cell', () => {
  it('waits for the answer to its last save, while another cell does not', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 0)
    queue.put('b', answer(9), 0)
    await vi.advanceTimersByTimeAsync(500)
    expect(values(sent)).toEqual([1, 9])
    await sent[0]?.reply(saved)
    expect(values(sent)).toEqual([1, 9, 2])
  })

  it('is not hurried past its last save by Ctrl+S', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 0)
    queue.flush()
    expect(values(sent)).toEqual([1])
  })

  it('sends nothing more after a conflict until the person has chosen, not even on Ctrl+S', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 0)
    await sent[0]?.reply({ kind: 'stale', theirs: {} as never })
    queue.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(values(sent)).toEqual([1])
  })
})

describe('a lost network', () => {
  it('keeps the answer and tries again by itself, later and later', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(2)
    await sent[1]?.reply({ kind: 'unreachable' })
    await vi.advanceTimersByTimeAsync(4_999)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(values(sent)).toEqual([1, 1, 1])
  })

  it('tries at once when the network is back', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable' })
    queue.flush()
    expect(values(sent)).toEqual([1, 1])
  })

  it('sends the newer answer where one was typed meanwhile', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 0)
    await sent[0]?.reply({ kind: 'unreachable' })
    queue.flush()
    expect(values(sent)).toEqual([1, 2])
  })

  it('treats a send that throws as a lost network', async () => {
    const reports: Report[] = []
    const queue = createSaveQueue(
      () => Promise.reject(new Error('broken')),
      (report) => reports.push(report),
      {
        setTimeout: (run, ms) => setTimeout(run, ms),
        clearTimeout: (timer) => clearTimeout(timer as never),
      },
    )
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(reports.at(-1)).toMatchObject({ kind: 'answered', outcome: { kind: 'unreachable' } })
  })
})

describe('settled', () => {
  it('waits for what is on the wire and for what waits its turn', async () => {
    const { queue, sent } = wire()
    let isSettled = false
    queue.put('a', answer(1), 400)
    void queue.settled().then(() => {
      isSettled = true
    })
    await vi.advanceTimersByTimeAsync(400)
    expect(isSettled).toBe(false)
    await sent[0]?.reply(saved)
    expect(isSettled).toBe(true)
  })

  it('does not wait for the network to come back', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable' })
    await expect(queue.settled()).resolves.toBeUndefined()
  })
})
