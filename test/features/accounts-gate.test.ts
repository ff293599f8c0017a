import { describe, expect, it } from 'vitest'
import type { Failure } from '../../server/domain/failure.ts'
import { createGate } from '../../server/features/accounts/gate.ts'

/** Work that ends when it is told to. */
function works() {
  const open: (() => void)[] = []
  let most = 0
  const one = () =>
    new Promise<void>((resolve) => {
      open.push(resolve)
      most = Math.max(most, open.length)
    })
  const endOne = async () => {
    open.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { one, endOne, running: () => open.length, most: () => most }
}

describe('the gate', () => {
  it('lets two work, fifty wait, and sends the rest away with the seconds to wait', async () => {
    const gate = createGate(2, 50)
    const { one, endOne, running, most } = works()
    const answers = Array.from({ length: 60 }, () =>
      gate(one).then(
        () => 'done',
        (error: Failure) => error,
      ),
    )
    const refused = (await Promise.all(answers.slice(52))) as Failure[]
    expect(refused.map((error) => [error.code, error.context])).toEqual(refused.map(() => ['too_many', { seconds: 2 }]))
    expect(running()).toBe(2)
    while (running() > 0) await endOne()
    expect(await Promise.all(answers.slice(0, 52))).toEqual(Array.from({ length: 52 }, () => 'done'))
    expect(most()).toBe(2)
  })

  it('serves in the order of arrival', async () => {
    const gate = createGate(1, 10)
    const order: number[] = []
    await Promise.all([1, 2, 3, 4].map((index) => gate(async () => void order.push(index))))
    expect(order).toEqual([1, 2, 3, 4])
  })

  it('opens again after work that failed', async () => {
    const gate = createGate(1, 0)
    for (let time = 0; time < 3; time += 1)
      await expect(gate(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await gate(async () => 7)).toBe(7)
  })
})
