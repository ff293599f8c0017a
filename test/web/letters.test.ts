/** On a first visit the letters for columns of figures come after the numbers; on the next one the numbers stand in them at once. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { sessionsOf } from '../support/journey.ts'

let browser: Browser
let served: Served

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveProgram(await sampleDatabase('sqlite'))
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

it('wait for nothing where the browser has kept them', async () => {
  const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
  await page.context().addCookies((await sessionsOf(served.url, ['clerk'])).get('clerk') ?? [])
  const asked = () => page.locator('link[href*="letters-later"]').count()
  const opened = async () => {
    await page.goto('/phieu/MH02/2026-10')
    await page.locator('.sheet td.now input').first().waitFor()
  }
  // A page that is never at rest until it is told to be.
  await page.addInitScript(() => {
    const ask = window.requestIdleCallback
    const waiting: IdleRequestCallback[] = []
    window.requestIdleCallback = (act) => waiting.push(act)
    window.addEventListener('at-rest', () => {
      window.requestIdleCallback = ask
      waiting.forEach((act) => {
        ask(act)
      })
    })
  })
  await opened()
  expect(await asked()).toBe(0)
  await page.evaluate(() => window.dispatchEvent(new Event('at-rest')))
  await expect.poll(() => page.evaluate(() => localStorage.getItem('letters'))).toMatch(/letters-later/)
  expect(await asked()).toBe(1)
  await opened()
  expect(await asked()).toBe(1)
  expect(complaints).toEqual([])
  await page.context().close()
})
