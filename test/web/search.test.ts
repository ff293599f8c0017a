/** The search as a person uses it: opened by a key, walked by arrows, with a slow server and with none. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations, scrollsSideways } from '../support/browser.ts'
import { sampleVisits } from './sample-visits.ts'

describe('the search', () => {
  const { visit } = sampleVisits(['clerk'])
  const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm kiếm' })
  const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

  it('opens with “/” ready to type, walks by arrows, opens with Enter, closes with Escape', async () => {
    const { page } = await visit('clerk', '/viec')
    await page.keyboard.press('/')
    await page.keyboard.type('thanh toan')
    await page.getByText('Gõ thêm', { exact: false }).or(page.getByText('gõ thêm để thu hẹp')).waitFor()
    const groups = await page.getByRole('group').allTextContents()
    expect(groups).toHaveLength(4)
    for (const kind of ['Chỉ số', 'Chỉ tiêu', 'Ô số liệu', 'Nhiệm vụ'])
      expect(groups).toContainEqual(expect.stringMatching(new RegExp(`^${kind}`)))
    expect(await chosen(page).textContent()).toContain('Cơ quan, đơn vị ứng dụng thanh toán điện tử')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page).textContent()).toContain('Hồ sơ thanh toán trực tuyến')
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await chosen(page).getAttribute('id')).toBe('search-19')
    await page.keyboard.press('Escape')
    expect(await field(page).count()).toBe(0)
    await page.keyboard.press('/')
    await page.keyboard.type('huong buoi')
    await chosen(page).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/don-vi/MH02')
    await page.context().close()
  })

  it('takes an Enter that comes before the answer', async () => {
    const { page } = await visit('clerk', '/viec')
    await page.keyboard.press('/')
    await page.keyboard.type('hai long')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/viec')
    await page.context().close()
  })

  it('leads an element to the clerk’s own cell and a target to its plan', async () => {
    const { page } = await visit('clerk', '/viec')
    await page.keyboard.press('/')
    await page.keyboard.type('phieu danh gia hop le')
    await chosen(page).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/phieu/MH02/2026-10#o-ratings_valid')
    await page.context().close()
  })

  it('never puts an older answer over a newer one, and asks once for a word typed quickly', async () => {
    const { page } = await visit('clerk', '/viec')
    const asked: string[] = []
    await page.route('**/api/search?*', async (route) => {
      const words = new URL(route.request().url()).searchParams.get('q') ?? ''
      asked.push(words)
      // The first answer is held back far longer than the second.
      await new Promise((resolve) => setTimeout(resolve, words === 'hoa gao' ? 0 : 1200))
      await route.continue().catch(() => {})
    })
    await page.keyboard.press('/')
    await field(page).waitFor()
    // The clock of the page stands between the keys: they come quickly, however busy this machine is.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1000)
    await page.keyboard.type('huong')
    await page.clock.runFor(300)
    await page.getByText('Đang tìm…').waitFor()
    await page.clock.resume()
    await field(page).fill('hoa gao')
    await page
      .getByRole('option', { name: /Hoa Gạo/ })
      .first()
      .waitFor()
    await page.waitForTimeout(1300)
    expect(await page.getByRole('option').first().textContent()).toContain('Hoa Gạo')
    expect(asked).toEqual(['huong', 'hoa gao'])
    await page.context().close()
  })

  it('says when nothing is found and when no answer comes', async () => {
    const { page } = await visit('clerk', '/viec', 'narrow')
    await page.getByRole('button', { name: 'Tìm kiếm' }).click()
    await page.keyboard.type('zzz')
    await page.getByText('Không tìm thấy gì cho “zzz”.', { exact: false }).waitFor()
    expect([await axeViolations(page), await scrollsSideways(page)]).toEqual([[], false])
    await page.route('**/api/search?*', (route) => route.abort())
    await field(page).fill('huong')
    await page.getByText('Không kết nối được với máy chủ.', { exact: false }).waitFor()
    await page.context().close()
  })
})
