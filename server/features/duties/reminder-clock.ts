/** Runs the reminders every quarter of an hour, one run at a time. A run that fails is told to the log and harms nobody. */
import type { Site } from '../../http/site.ts'
import { remind } from './remind.ts'

const everyMilliseconds = 15 * 60_000

/** Starts at once; gives back how to stop, which waits for the run under way. */
export function startReminders(site: Site, tell: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined
  const tick = () => {
    running ??= remind(site, site.now())
      .then(() => {})
      .catch(tell)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(tick, everyMilliseconds)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    await running
  }
}
