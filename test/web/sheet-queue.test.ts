/** Saves of a sheet: in batches after a pause, one batch at a time, sent again under the same key, and never lost to the network. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Batch, createSaveQueue, type Report } from '../../web/features/sheets/save-queue.ts'
import { answer, saved, stale, wire } from './queue-wire.ts'

const said = ({ batch }: { batch: Batch }) =>
  batch.cells.map((cell) => `${cell.element}=${cell.answer.value}`).join(' ')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the pause', () => {
  it('sends after 400 ms and not before', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 400)
    await vi.advanceTimersByTimeAsync(399)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(said)).toEqual(['a=1'])
  })

  it('gathers whatever has settled by then into one batch, with the revisions seen', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 400)
    await vi.advanceTimersByTimeAsync(300)
    queue.put('b', answer(2), 'typed', 400)
    await vi.advanceTimersByTimeAsync(100)
    expect(sent.map(said)).toEqual(['a=1 b=2'])
    expect(sent[0]?.batch.cells[0]?.revision).toBe(3)
  })

  it('is cut short by Ctrl+S', () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 400)
    queue.put('b', answer(2), 'typed', 400)
    queue.flush()
    expect(sent.map(said)).toEqual(['a=1 b=2'])
  })

  it('sends only the newest of two answers for one cell', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 400)
    queue.put('a', answer(2), 'typed', 400)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.map(said)).toEqual(['a=2'])
  })
})

describe('a batch', () => {
  it('holds what came one way: a paste is told from what was typed', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    queue.put('b', answer(2), 'pasted', 0)
    queue.put('c', answer(3), 'pasted', 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply(saved(sent[0]?.batch))
    expect(sent.map((one) => one.batch.way)).toEqual(['typed', 'pasted'])
    expect(sent.map(said)).toEqual(['a=1', 'b=2 c=3'])
  })

  it('holds no more than 200 cells', async () => {
    const { queue, sent } = wire()
    for (let index = 0; index < 201; index += 1) queue.put(`e${index}`, answer(index), 'pasted', 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply(saved(sent[0]?.batch))
    expect(sent.map((one) => one.batch.cells.length)).toEqual([200, 1])
  })

  it('waits for the answer to the last one, and so does a cell for the answer to its own', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 'typed', 0)
    queue.put('b', answer(9), 'typed', 0)
    queue.flush()
    await vi.advanceTimersByTimeAsync(500)
    expect(sent.map(said)).toEqual(['a=1'])
    await sent[0]?.reply(saved(sent[0]?.batch))
    expect(sent.map(said)).toEqual(['a=1', 'a=2 b=9'])
    expect(sent[0]?.batch.key).not.toBe(sent[1]?.batch.key)
  })

  it('sends after its pause what is typed after a Ctrl+S that met an answer on its way and nothing else', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.flush()
    await sent[0]?.reply(saved(sent[0]?.batch))
    queue.put('b', answer(2), 'typed', 400)
    await vi.advanceTimersByTimeAsync(400)
    expect(sent.map(said)).toEqual(['a=1', 'b=2'])
  })

  it('sends nothing more of a cell in conflict until the person has chosen, not even on Ctrl+S', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 'typed', 0)
    queue.put('b', answer(3), 'typed', 0)
    await sent[0]?.reply(stale('a'))
    queue.flush()
    await vi.advanceTimersByTimeAsync(0)
    await sent[1]?.reply(saved(sent[1]?.batch))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent.map(said)).toEqual(['a=1', 'b=3'])
  })
})

describe('a lost network', () => {
  it('keeps the batch and tries again by itself, later and later, under the same key', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(2)
    await sent[1]?.reply({ kind: 'unreachable', hindrance: 'network' })
    await vi.advanceTimersByTimeAsync(4_999)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(said)).toEqual(['a=1', 'a=1', 'a=1'])
    expect(new Set(sent.map((one) => one.batch.key)).size).toBe(1)
  })

  it('waits half a minute for an answer, then sends the same again and hears no late one', async () => {
    const { queue, sent, reports } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(29_999)
    expect([queue.isDown(), sent[0]?.signal.aborted]).toEqual([false, false])
    await vi.advanceTimersByTimeAsync(1)
    expect([queue.isDown(), sent[0]?.signal.aborted]).toEqual([true, true])
    await sent[0]?.reply(stale('a'))
    await vi.advanceTimersByTimeAsync(2_000)
    await sent[1]?.reply(saved(sent[1]?.batch))
    expect(sent.map(said)).toEqual(['a=1', 'a=1'])
    expect(sent[1]?.batch).toBe(sent[0]?.batch)
    expect(reports.map((one) => (one.kind === 'sending' ? 'sending' : one.outcome.kind))).toEqual([
      'sending',
      'unreachable',
      'sending',
      'answered',
    ])
    await vi.advanceTimersByTimeAsync(60_000)
    expect([queue.isDown(), sent.length]).toEqual([false, 2])
  })

  it('tries at once when the network is back', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    queue.flush()
    expect(sent.map(said)).toEqual(['a=1', 'a=1'])
  })

  it('sends the lost batch as it was, since it may have arrived, and what was typed meanwhile after it', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('a', answer(2), 'typed', 0)
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    queue.put('b', answer(3), 'typed', 0)
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toHaveLength(1)
    queue.flush()
    await sent[1]?.reply(saved(sent[1]?.batch))
    expect(sent.map(said)).toEqual(['a=1', 'a=1', 'a=2 b=3'])
  })

  it('is no reason to try for ever from a page that was left', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    queue.flush()
    queue.setRetrying(false)
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(1)
    queue.setRetrying(true)
    expect(sent.map(said)).toEqual(['a=1', 'a=1'])
  })

  it('treats a send that throws as unreachable', async () => {
    const reports: Report[] = []
    const queue = createSaveQueue({
      send: () => Promise.reject(new Error('broken')),
      baseOf: () => 0,
      newKey: () => 'key',
      report: (report) => reports.push(report),
      clock: { setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: () => {}, now: () => 0 },
    })
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(reports.at(-1)).toMatchObject({ kind: 'answered', outcome: { kind: 'unreachable', hindrance: 'network' } })
    expect(queue.isDown()).toBe(true)
  })

  it('sends nothing that was given up, neither what waited nor what was on the wire', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    queue.put('b', answer(2), 'typed', 0)
    queue.abandon()
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    queue.flush()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(1)
  })
})

describe('settled', () => {
  it('waits for what is on the wire and for what waits its turn', async () => {
    const { queue, sent } = wire()
    let isSettled = false
    queue.put('a', answer(1), 'typed', 400)
    void queue.settled().then(() => {
      isSettled = true
    })
    await vi.advanceTimersByTimeAsync(400)
    expect(isSettled).toBe(false)
    await sent[0]?.reply(saved(sent[0]?.batch))
    expect(isSettled).toBe(true)
  })

  it('does not wait for the network to come back', async () => {
    const { queue, sent } = wire()
    queue.put('a', answer(1), 'typed', 0)
    await vi.advanceTimersByTimeAsync(0)
    await sent[0]?.reply({ kind: 'unreachable', hindrance: 'network' })
    await expect(queue.settled()).resolves.toBeUndefined()
  })
})
