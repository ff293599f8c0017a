/** The masthead in a real browser: one line at every width, and every section within reach. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atRest } from '../support/at-rest.ts'
import { axeViolations, scrollsSideways } from '../support/browser.ts'
import { administrationSite, patient } from './administration-site.ts'

const { open } = administrationSite()

describe('the masthead', () => {
  /** What does not stand within the bar, or overlaps its neighbour; read in the page. */
  function astray(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const bar = document.querySelector('.mast')?.getBoundingClientRect() ?? new DOMRect()
      const parts = [...document.querySelectorAll('.mast a:not([inert]), .mast button, .mast .sample')]
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .toSorted((a, b) => a.box.left - b.box.left)
      return parts
        .filter(({ box }, index) => {
          const before = parts[index - 1]?.box.right ?? 0
          return box.top < bar.top - 1 || box.bottom > bar.bottom + 1 || box.right > innerWidth || box.left < before - 1
        })
        .map(({ part }) => part.textContent)
    })
  }

  it.each([
    ['as it is', []],
    ['with two sections more', ['Duyệt 12', 'Tài liệu họp']],
  ])('%s stays on one line at every width, and every section can be reached', async (_name, more) => {
    const page = await open('quan.tri', '/quan-tri/nguoi-dung')
    await page.evaluate((names) => {
      const bar = document.querySelector('.mast nav')
      for (const name of names)
        bar?.append(Object.assign(document.createElement('a'), { href: '/', textContent: name }))
    }, more)
    const all = await page.locator('.mast nav a').count()
    for (const width of [1920, 1440, 1280, 1024, 920, 800]) {
      await page.setViewportSize({ width, height: 800 })
      await atRest(page)
      const sections = page.getByRole('button', { name: 'Mục khác' })
      const shown = page.locator('.mast nav a:not([inert])').filter({ visible: true })
      await expect.poll(async () => (await sections.isVisible()) === (await shown.count()) < all, patient).toBe(true)
      await expect.poll(async () => [width, await astray(page)], patient).toEqual([width, []])
      expect(await scrollsSideways(page)).toBe(false)
      if (!(await sections.isVisible())) continue
      await sections.click()
      await page.getByRole('dialog').getByRole('link', { name: 'Quản trị' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.setViewportSize({ width: 1440, height: 800 })
    if (more.length === 0)
      await expect.poll(() => page.getByRole('button', { name: 'Mục khác' }).isVisible(), patient).toBe(false)
    await page.context().close()
  })
})
