/** A long answer read in stretches is the answer that JSON.parse makes of it, wherever the stretches end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLong, readLong } from '../../web/read-long.ts'

describe('a long answer', () => {
  it('is read as JSON.parse reads it, in stretches of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json({ maxDepth: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (json, most, wide) => {
          const text = wide ? JSON.stringify(JSON.parse(json), null, 2) : json
          expect(await readLong(text, async () => {}, most)).toEqual(JSON.parse(text))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('keeps quotes, brackets and names that look like something else', async () => {
    const odd = {
      'a"],[{': ['\\', '\\"', '{"b":[1,2', ''],
      __proto__x: 1,
      rows: [[], {}, [[]], null, -1.5e3, 'ế "x", y'],
    }
    const text = `{"__proto__":{"a":1},"odd":${JSON.stringify([odd, odd, odd])}}`
    for (let most = 1; most < text.length; most += 1) {
      const answer = await readLong(text, async () => {}, most)
      expect(JSON.stringify(answer)).toBe(JSON.stringify(JSON.parse(text)))
    }
  })

  it('lets the page answer in between, and is known as long', async () => {
    const text = JSON.stringify({ items: Array.from({ length: 5000 }, (_, id) => ({ id, name: `Đơn vị ${id}` })) })
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    const answer = await readLong(text, pause, 10_000)
    expect(answer).toEqual(JSON.parse(text))
    expect(pauses).toBeGreaterThan(text.length / 10_000 / 2)
    expect(isLong(answer)).toBe(true)
    expect(isLong(await readLong('{"items":[]}'))).toBe(false)
  })

  it.each(['{"a":1,"b":[1,2', '[1,2,"x]', '[1,2,nothing]', ''])('refuses %s', async (text) => {
    await expect(readLong(text, async () => {}, 2)).rejects.toThrow(SyntaxError)
  })
})
