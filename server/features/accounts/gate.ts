/** A gate for costly work: few at once, some waiting, and whoever comes beyond that is told to come again. */
import { Failure } from '../../domain/failure.ts'
import { signInSentences } from './sentences.vi.ts'

export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** Lets `atOnce` run and `waiting` wait, in the order in which they came; fails with too_many beyond that. */
export function createGate(atOnce: number, waiting: number): Gate {
  const queue: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1
      return
    }
    if (queue.length >= waiting)
      throw new Failure('too_many', { message: signInSentences.busy, context: { seconds: 2 } })
    // Whoever leaves hands the place on, so that nobody slips in between.
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  function leave(): void {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
