/** The board, what there is to do, owners and the search as a person uses them: by keyboard, on a phone, with a slow server. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import type { Role } from '../../server/domain/permission.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
} from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { sessionsOf } from '../support/journey.ts'

describe('duties in the browser', () => {
  let browser: Browser
  let served: Served
  let connection: Connection
  let sessions: Awaited<ReturnType<typeof sessionsOf>>

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection)
    sessions = await sessionsOf(served.url, ['leader', 'clerk', 'approver'])
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  async function visit(role: Role, address: string, size: keyof typeof sizes = 'desktop') {
    const { page, complaints } = await openPage(browser, served.url, sizes[size])
    await page.context().addCookies(sessions.get(role) ?? [])
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    return { page, complaints }
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/phieu?ky=2026-10', 'desktop'],
    ['leader', '/phieu?ky=2026-10', 'phone'],
    ['leader', '/phieu?ky=2025-08', 'narrow'],
    ['leader', '/phieu?ky=2026-11', 'desktop'],
    ['leader', '/phieu?tinh=22', 'phone'],
    ['clerk', '/viec', 'desktop'],
    ['clerk', '/viec', 'narrow'],
    ['approver', '/viec', 'phone'],
    ['leader', '/viec', 'desktop'],
    ['approver', '/phieu/MH02/phan-cong', 'desktop'],
    ['approver', '/phieu/MH02/phan-cong', 'narrow'],
    ['clerk', '/phieu/MH02/phan-cong', 'phone'],
    ['clerk', '/phieu/MH05/phan-cong', 'desktop'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const { page, complaints } = await visit(role, address, size)
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(complaints.filter((one) => !one.includes('status of 404'))).toEqual([])
    await page.context().close()
  })

  describe('the board', () => {
    it('says its finding, and every sheet in words', async () => {
      const { page } = await visit('leader', '/phieu?ky=2026-10')
      await page
        .getByRole('heading', { level: 1, name: '21/30 đơn vị đã nộp phiếu tháng 10; 9 đơn vị quá hạn' })
        .waitFor()
      const row = page.getByRole('row', { name: /^Đá Cuội/ })
      await row.getByText('Chưa nhập, quá hạn 139 ngày').waitFor({ state: 'attached' })
      expect(await row.getByRole('cell').last().textContent()).toBe('7/12')
      await page.context().close()
    })

    it('is one stop for Tab, walked by arrows, and Enter opens the sheet', async () => {
      const { page } = await visit('leader', '/phieu?ky=2026-10')
      const cells = page.locator('.board-table [data-at]')
      expect(await cells.count()).toBe(360)
      expect(await page.locator('.board-table [data-at][tabindex="0"]').count()).toBe(1)
      await page.locator('.board-table [data-at][tabindex="0"]').focus()
      expect(await focused(page)).toContain('Chưa nhập, quá hạn 16 ngày')
      await page.keyboard.press('ArrowLeft')
      expect(await focused(page)).toContain('quá hạn 47 ngày')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toContain('Đang nhập, quá hạn 47 ngày')
      await page.keyboard.press('Home')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('1 0')
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/phieu\/MH\d\d\/2026-10$/)
      await page.context().close()
    })

    it('links a clerk to her own sheets alone, and shows one month at a time on a phone', async () => {
      const desk = await visit('clerk', '/phieu?ky=2026-10')
      expect(await desk.page.locator('.board-table [data-at]').count()).toBe(12)
      await desk.page.context().close()
      const { page } = await visit('leader', '/phieu?ky=2026-10', 'phone')
      expect(await page.locator('.board-table').isVisible()).toBe(false)
      await page.getByRole('link', { name: 'Tháng trước' }).click()
      await page.getByRole('heading', { level: 1, name: /^28\/30 đơn vị đã nộp phiếu tháng 9/ }).waitFor()
      await page.context().close()
    })
  })

  describe('what there is to do', () => {
    it('is counted in the masthead and opens exactly the owed cells', async () => {
      const { page } = await visit('clerk', '/tong-quan')
      await page.getByRole('link', { name: 'Việc cần làm 1 phiếu đang chờ' }).click()
      await page.getByRole('heading', { level: 1, name: 'Anh/chị còn 1 phiếu cần hoàn thành; đã quá hạn' }).waitFor()
      const link = page.getByRole('link', { name: /Phiếu số liệu tháng 10\/2026, phường Hương Bưởi/ })
      expect(await link.textContent()).toContain('Còn 6 ô chưa nhập')
      await link.click()
      await page.waitForURL('**/phieu/MH02/2026-10?o=thieu')
      await page.locator('table.sheet input').first().waitFor()
      const cells = await page.locator('table.sheet input').evaluateAll((inputs) => inputs.map((one) => one.id))
      expect(cells.filter((id) => /^o-[a-z_]+$/.test(id))).toHaveLength(6)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('o-dossiers_with_fee')
      await page.context().close()
    })
  })

  describe('owners', () => {
    const said = (page: Page) => page.locator('.owners-said').textContent()

    it('are given a whole section, one cell, and a post, each kept at once', async () => {
      const { page } = await visit('approver', '/phieu/MH02/phan-cong')
      await page
        .getByRole('heading', { level: 1, name: '76/76 ô số liệu của phường Hương Bưởi chưa có người phụ trách' })
        .waitFor()
      const section = page.locator('.owners-section', { hasText: 'V. Mức độ hài lòng' })
      await section.getByLabel(/Giao cả mục/).selectOption({ label: 'Công chức nhập liệu, phường Hương Bưởi' })
      await section.getByRole('button', { name: 'Giao' }).click()
      await page.getByText(/^Đã lưu 4 ô lúc/).waitFor()
      await page.getByLabel('Người phụ trách ô “Phiếu đánh giá hợp lệ”').selectOption({ label: 'Chưa có người' })
      await page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
      const due = page.getByLabel('Người phụ trách ô “Hồ sơ phải giải quyết”')
      await due.selectOption({ label: 'Vị trí việc làm…' })
      await page.getByLabel('Vị trí việc làm phụ trách ô “Hồ sơ phải giải quyết”').fill('Bộ phận một cửa')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /^72\/76/ }).waitFor()
      expect(await said(page)).toMatch(/^Đã lưu 1 ô/)
      await page.reload()
      await page.getByRole('heading', { level: 1, name: /^72\/76/ }).waitFor()
      const kept = await connection.db.selectFrom('element_owner').select(['account_id', 'post']).execute()
      expect(kept.map((one) => one.post ?? one.account_id).sort()).toEqual(
        ['Bộ phận một cửa', ...Array(3).fill('sample-nhap-lieu-huong-buoi')].sort(),
      )
      await page.context().close()
    })

    it('are put back when the server refuses, and the reason is said', async () => {
      const { page } = await visit('approver', '/phieu/MH02/phan-cong')
      await page.route('**/api/owners', (route) =>
        route.request().method() === 'PUT'
          ? route.fulfill({ status: 500, json: { code: 'internal', message: 'Máy chủ gặp lỗi.', requestId: 'x' } })
          : route.continue(),
      )
      const choice = page.getByLabel('Người phụ trách ô “Quá hạn”')
      await choice.selectOption({ label: 'Công chức nhập liệu, phường Hương Bưởi' })
      await page.getByRole('alert').getByText('Máy chủ gặp lỗi.').waitFor()
      expect(await choice.inputValue()).toBe('')
      await page.context().close()
    })
  })

  describe('the search', () => {
    const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm kiếm' })
    const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

    it('opens with “/” ready to type, walks by arrows, opens with Enter, closes with Escape', async () => {
      const { page } = await visit('clerk', '/viec')
      await page.keyboard.press('/')
      await page.keyboard.type('thanh toan')
      await page.getByText('Gõ thêm', { exact: false }).or(page.getByText('gõ thêm để thu hẹp')).waitFor()
      expect(await page.getByRole('group').allTextContents()).toEqual([
        expect.stringMatching(/^Chỉ số/),
        expect.stringMatching(/^Chỉ tiêu/),
        expect.stringMatching(/^Ô số liệu/),
      ])
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
      await page.keyboard.type('huong')
      await page.waitForTimeout(300)
      await page.getByText('Đang tìm…').waitFor()
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
})
