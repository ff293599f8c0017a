/** Whatever is typed, saved at once, taken back, lost on the way or refused, in whatever order: what was last put is sent. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Batch, Outcome } from '../../web/features/sheets/save-queue.ts'
import { answer, saved, stale, wire } from './queue-wire.ts'

const element = fc.constantFrom('a', 'b', 'c')
const lost: Outcome = { kind: 'unreachable', hindrance: 'network' }
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: element, delay: fc.constantFrom(0, 400) }) },
  { weight: 2, arbitrary: fc.constant('flush' as const) },
  { weight: 1, arbitrary: fc.record({ drop: element }) },
  { weight: 3, arbitrary: fc.record({ wait: fc.constantFrom(0, 100, 400, 5_000, 31_000) }) },
  { weight: 3, arbitrary: fc.record({ reply: fc.constantFrom('saved', 'lost', 'stale', 'refused') }) },
  { weight: 1, arbitrary: fc.constantFrom('leave' as const, 'return' as const) },
)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a queue forgets nothing, sends one batch at a time, and comes to rest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { queue, sent } = wire()
      /** What has to be at the server in the end, by element. */
      const wanted = new Map<string, number>()
      /** What the server took, by element. */
      const stored = new Map<string, number>()
      const replied = new Set<object>()
      let values = 0
      const open = () => sent.filter((one) => !one.signal.aborted && !replied.has(one))
      const reply = async (how: 'saved' | 'lost' | 'stale' | 'refused') => {
        const [one] = open()
        if (one === undefined) return
        replied.add(one)
        const first = one.batch.cells[0]?.element as string
        if (how === 'saved') take(one.batch, stored)
        // The person decides first: what waits for these cells is theirs to enter again.
        else if (how === 'stale') wanted.delete(first)
        else if (how === 'refused') for (const cell of one.batch.cells) wanted.delete(cell.element)
        if (how === 'stale') take({ ...one.batch, cells: one.batch.cells.slice(1) }, stored)
        await one.reply(outcomeOf(how, one.batch, first))
        expect(open().length).toBeLessThanOrEqual(1)
      }

      for (const one of acts) {
        if (one === 'flush') queue.flush()
        else if (one === 'leave' || one === 'return') queue.setRetrying(one === 'return')
        else if ('put' in one) {
          values += 1
          wanted.set(one.put, values)
          queue.put(one.put, answer(values), 'typed', one.delay)
        } else if ('drop' in one) {
          queue.drop(one.drop)
          wanted.delete(one.drop)
        } else if ('wait' in one) await vi.advanceTimersByTimeAsync(one.wait)
        else await reply(one.reply)
        expect(open().length).toBeLessThanOrEqual(1)
      }

      // A page that stands is left alone: nothing but time may be needed.
      const last = acts.findLast((one) => one === 'leave' || one === 'return')
      if (last === 'leave') queue.setRetrying(true)
      for (let round = 0; round < 12; round += 1) {
        await vi.advanceTimersByTimeAsync(29_000)
        await reply('saved')
      }
      for (const [name, value] of wanted) expect([name, stored.get(name)]).toEqual([name, value])
      expect(open()).toEqual([])
      await queue.settled()
      // Sent again is sent as it was.
      const byKey = Map.groupBy(sent, ({ batch }) => batch.key)
      for (const all of byKey.values()) expect(new Set(all.map(({ batch }) => batch)).size).toBe(1)
    }),
    { numRuns: 2_000 },
  )
})

function take({ cells }: Batch, stored: Map<string, number>) {
  for (const { element: name, answer: given } of cells) stored.set(name, given.value as number)
}

function outcomeOf(how: 'saved' | 'lost' | 'stale' | 'refused', batch: Batch, first: string): Outcome {
  if (how === 'lost') return lost
  if (how === 'refused') return { kind: 'refused', message: '' }
  if (how === 'saved') return saved(batch)
  const rest = saved({ ...batch, cells: batch.cells.slice(1) })
  const [conflict, others] = [stale(first), rest].map((one) => (one.kind === 'answered' ? one.saved.results : []))
  return { kind: 'answered', saved: { results: [...(conflict ?? []), ...(others ?? [])], sheet: {} as never } }
}
