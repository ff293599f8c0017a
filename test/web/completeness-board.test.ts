/** The board of sheets as a person uses it: by keyboard, on a phone, in words. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

describe('the board', () => {
  const { visit, database } = sampleVisits(['leader', 'clerk'])
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/phieu?ky=2026-10', 'desktop'],
    ['leader', '/phieu?ky=2026-10', 'phone'],
    ['leader', '/phieu?ky=2025-08', 'narrow'],
    ['leader', '/phieu?ky=2026-11', 'desktop'],
    ['leader', '/phieu?tinh=22', 'phone'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

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
    expect(await focused(page)).toContain('Chưa nhập, quá hạn 47 ngày')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain('Đang nhập, quá hạn 16 ngày')
    await page.keyboard.press('Home')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('2 0')
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

  it('leaves no unit out of its list: one whose approved sheet was returned is among those open again', async () => {
    const db = database()
    const { unit_id, name } = await db
      .selectFrom('sheet')
      .innerJoin('unit', 'unit.id', 'sheet.unit_id')
      .select(['unit_id', 'name'])
      .where('month', '=', '2026-08')
      .where('state', '=', 'approved')
      .where('unit.kind', '=', 'ward')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('sheet')
      .set({ state: 'returned' })
      .where('month', '=', '2026-08')
      .where('unit_id', '=', unit_id)
      .execute()
    await raiseVersion(db, '2026-08')
    const { page } = await visit('leader', '/phieu?ky=2026-08')
    const group = page.locator('.board-group').filter({ hasText: 'Mở lại để điều chỉnh' })
    expect(await group.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(`^${name}\\s+Trả lại`)])
    await page.context().close()
  })
})
