/** On a first visit the letters for columns of figures come after the numbers; on the next one the numbers stand in them at once. */
import { describe, expect, it } from 'vitest'
import { sampleVisits } from './sample-visits.ts'

describe('letters', () => {
  const { visit } = sampleVisits(['clerk'])

  it('wait for nothing where the browser has kept them', async () => {
    const { page, complaints } = await visit('clerk', '/phieu/MH02/2026-10')
    const asked = () => page.locator('link[href*="letters-later"]').count()
    const kept = () => page.evaluate(() => localStorage.getItem('letters'))
    const again = async () => {
      await page.reload()
      await page.locator('.sheet td.now input').first().waitFor()
    }
    // A page that is never at rest until it is told to be.
    await page.addInitScript(() => {
      const ask = window.requestIdleCallback
      const waiting: IdleRequestCallback[] = []
      window.requestIdleCallback = (act) => waiting.push(act)
      window.addEventListener('at-rest', () => {
        window.requestIdleCallback = ask
        for (const act of waiting) ask(act)
      })
    })
    await expect.poll(kept).toMatch(/letters-later/)
    await page.evaluate(() => localStorage.clear())
    await again()
    expect(await asked()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('at-rest')))
    await expect.poll(kept).toMatch(/letters-later/)
    expect(await asked()).toBe(1)
    await again()
    expect(await asked()).toBe(1)
    expect(complaints).toEqual([])
  })
})
