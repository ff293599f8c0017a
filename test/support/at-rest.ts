/** When a page has come to rest: what it asked for is there and drawn. Guesses nothing from time passing. */
import type { Page, Request } from 'playwright-core'

type Traffic = { asked: number; open: Set<Request> }

const watched = new WeakMap<Page, Traffic>()

/** Counts what a page asks for, from before its first address. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { asked: 0, open: new Set() }
  watched.set(page, traffic)
  page.on('request', (request) => {
    traffic.asked += 1
    traffic.open.add(request)
  })
  page.on('requestfinished', (request) => traffic.open.delete(request))
  page.on('requestfailed', (request) => traffic.open.delete(request))
}

/** Looks that must find the same rest one after the other: an answer may just have come and lead to a further question. */
const looks = 3
const patience = 15_000

/**
 * Waits until nothing is asked for, no part of the page stands for one that is awaited, nothing is altered any more,
 * and its fonts are there, at several looks in a row. Says what it still waited for where that never comes.
 */
export async function atRest(page: Page): Promise<void> {
  const traffic = watched.get(page)
  if (!traffic) throw new Error('this page was not opened by openPage')
  const until = Date.now() + patience
  for (let found = 0; found < looks; ) {
    const { asked } = traffic
    const unsettled = await page.evaluate(look)
    const isQuiet = traffic.open.size === 0 && traffic.asked === asked && unsettled === 0
    found = isQuiet ? found + 1 : 0
    if (isQuiet || Date.now() < until) continue
    const open = [...traffic.open].map((request) => request.url())
    throw new Error(
      `${page.url()} never came to rest: ${unsettled} parts wait or alter, asked for are ${open.join(', ')}`,
    )
  }
}

/** In the page: after fonts, two frames and a moment without work, what still waits for its content, and what was altered meanwhile. */
async function look(): Promise<number> {
  let alterations = 0
  const altered = new MutationObserver((records) => {
    alterations += records.length
  })
  altered.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  await document.fonts.ready
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  await new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 }))
  alterations += altered.takeRecords().length
  altered.disconnect()
  return alterations + document.querySelectorAll('div.waiting, .course-wait, [aria-busy="true"]').length
}
