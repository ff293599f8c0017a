/** Threads that draw: kept warm, replaced where they hang or break, gone when there is nothing to do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { picturePool } from '../../server/exporting/png-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'bct-pool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A thread that answers with its own number; "hang" never comes back, "break" throws, "fault" says why not, "end" leaves. */
const file = join(folder, 'drawer.mjs')
writeFileSync(
  file,
  `import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ svg }) => {
    if (svg === 'hang') for (;;) {}
    if (svg === 'break') throw new Error('broken')
    if (svg === 'end') process.exit(0)
    if (svg === 'fault') parentPort.postMessage({ fault: 'not well-formed' })
    else parentPort.postMessage({ png: new TextEncoder().encode(String(threadId)) })
  })`,
)
const settings = { worker: pathToFileURL(file), most: 1, deadlineMs: 60_000, idleMs: 60_000 }
const order = (svg: string) => ({ svg, width: 10 })

describe('a pool of threads', () => {
  it('draws one picture after another in the same thread', async () => {
    const pool = picturePool(settings)
    const drawn = await Promise.all(['a', 'b', 'c'].map((svg) => pool.draw(order(svg))))
    expect(new Set(drawn.map(String)).size).toBe(1)
    expect(String(await pool.draw(order('d')))).toBe(String(drawn[0]))
    expect(pool.threads()).toBe(1)
  })

  it('never has more threads than it may, however many pictures are asked for at once', async () => {
    const pool = picturePool({ ...settings, most: 2 })
    const drawn = await Promise.all(Array.from({ length: 20 }, () => pool.draw(order('a'))))
    expect(new Set(drawn.map(String)).size).toBeLessThanOrEqual(2)
    expect(pool.threads()).toBeLessThanOrEqual(2)
  })

  it.each([
    ['hang', 'not drawn within 50 ms'],
    ['break', 'broken'],
    ['end', 'ended'],
  ])('replaces a thread that should %s, and draws what waited behind it', async (svg, reason) => {
    const pool = picturePool({ ...settings, ...(svg === 'hang' ? { deadlineMs: 50 } : {}) })
    const lost = pool.draw(order(svg))
    await expect(lost).rejects.toThrow(reason)
    const calm = picturePool(settings)
    const broken = calm.draw(order(svg === 'hang' ? 'break' : svg))
    const waiting = calm.draw(order('a'))
    await expect(broken).rejects.toThrow()
    expect(String(await waiting)).toMatch(/^\d+$/)
  })

  it('keeps a thread that says why it cannot draw', async () => {
    const pool = picturePool(settings)
    const first = String(await pool.draw(order('a')))
    await expect(pool.draw(order('fault'))).rejects.toThrow('not well-formed')
    expect(String(await pool.draw(order('b')))).toBe(first)
  })

  it('lets idle threads go', async () => {
    const pool = picturePool({ ...settings, idleMs: 20 })
    await pool.draw(order('a'))
    await expect.poll(() => pool.threads()).toBe(0)
    expect(String(await pool.draw(order('b')))).toMatch(/^\d+$/)
  })
})
