/** The clock of the reminders: it strikes at once and every quarter of an hour, one run at a time, whatever a run comes to. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startReminders } from '../../server/features/duties/reminder-clock.ts'
import type { Site } from '../../server/http/site.ts'
import { onEachEngine } from '../support/database.ts'
import { reminderDesk } from './reminder-desk.ts'

const quarter = 15 * 60_000

onEachEngine('the reminders’ clock', (engine) => {
  const { desk, steps } = reminderDesk(engine)

  // Only the clock's own beat is ours; databases keep their time.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** The site without mails, in which each run first does what is given, with the number of the run. */
  const site = (before: (run: number) => Promise<void>): Site & { runs: () => number } => {
    let runs = 0
    const catalogue = async () => {
      runs += 1
      await before(runs)
      return desk.silent.evaluation.catalogue()
    }
    return { ...desk.silent, evaluation: { ...desk.silent.evaluation, catalogue }, runs: () => runs }
  }

  it('strikes at once, and gives what is due', async () => {
    await startReminders(desk.silent, () => {})()
    expect(await steps()).toEqual(['06 late'])
  })

  it('tells the log of a run that fails, and strikes again a quarter of an hour later', async () => {
    const told: string[] = []
    const failing = site(async (run) => {
      if (run === 1) throw new Error('gone')
    })
    const stop = startReminders(failing, (error) => told.push(String(error)))
    await expect.poll(() => told).toEqual(['Error: gone'])
    expect(await steps()).toEqual([])
    vi.advanceTimersByTime(quarter - 1)
    expect(failing.runs()).toBe(1)
    vi.advanceTimersByTime(1)
    await stop()
    expect([failing.runs(), await steps(), told]).toEqual([2, ['06 late'], ['Error: gone']])
  })

  it('begins no run while one is under way, stops only after it, and strikes no more', async () => {
    const gate = Promise.withResolvers<void>()
    const slow = site(() => gate.promise)
    const stop = startReminders(slow, () => {})
    vi.advanceTimersByTime(3 * quarter)
    expect(slow.runs()).toBe(1)
    let stopped = false
    const stopping = stop().then(() => {
      stopped = true
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([stopped, await steps()]).toEqual([false, []])
    gate.resolve()
    await stopping
    expect(await steps()).toEqual(['06 late'])
    vi.advanceTimersByTime(3 * quarter)
    expect(slow.runs()).toBe(1)
  })
})
