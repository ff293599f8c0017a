/**
 * The longest stretch in which a page in a slowed browser answers nobody. Other programs on the machine make stretches longer,
 * never shorter, so the quietest of three rounds counts.
 */
import type { Browser, Page } from 'playwright-core'
import { formatScaled } from '../server/domain/measure.ts'

export const slowness = 4
/** Milliseconds. */
export const goal = 50
const rounds = 3

export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

type TraceEvent = { name: string; dur?: number; tdur?: number; tid: number; pid: number; args?: { name?: string } }

/** Prints the quietest of three rounds, by its longest stretch. The first round warms the code up. */
export async function report(
  page: Page,
  name: string,
  act: (on: Page) => Promise<void>,
  prepare: (on: Page) => Promise<void> = async () => {},
): Promise<void> {
  await prepare(page)
  await act(page)
  const measured: number[][] = []
  for (let round = 0; round < rounds; round += 1) {
    await prepare(page)
    measured.push(await stretchesOf(page, () => act(page)))
  }
  const [quietest = []] = measured.toSorted((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
  const shown = (milliseconds: number) => `${formatScaled(Math.round(milliseconds * 10), 1)} ms`
  const verdict = (quietest[0] ?? Number.POSITIVE_INFINITY) <= goal ? 'ok  ' : 'FAIL'
  console.log(
    `${verdict} ${name}: longest ${quietest.slice(0, 3).map(shown).join(', ')}; of all rounds ${measured.map(([longest = 0]) => shown(longest)).join(', ')}`,
  )
}

/**
 * The lengths of the page's own stretches of work while something is done, in ms, longest first. In time of the processor
 * where the browser tells it: what other programs took away is none of the page's.
 */
export async function stretchesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser() as Browser
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await act()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf))
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .toSorted((left, right) => right - left)
}
