/**
 * Who answers for which cell, as an approver names them: kept at once, put back when refused, and never over what somebody
 * else has chosen meanwhile.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

describe('owners', () => {
  const { visit, database } = sampleVisits(['clerk', 'approver'])
  const said = (page: Page) => page.locator('.owners-said').textContent()

  it.each<[Role, string, keyof typeof sizes]>([
    ['approver', '/phieu/MH02/phan-cong', 'desktop'],
    ['approver', '/phieu/MH02/phan-cong', 'narrow'],
    ['clerk', '/phieu/MH02/phan-cong', 'phone'],
    ['clerk', '/phieu/MH05/phan-cong', 'desktop'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

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
    const kept = await database().selectFrom('element_owner').select(['account_id', 'post']).execute()
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

  it('are not replaced unseen: whoever was slower is told who stands there now, and may choose again', async () => {
    const first = await visit('approver', '/phieu/MH02/phan-cong')
    const second = await visit('approver', '/phieu/MH02/phan-cong')
    const choiceOn = ({ page }: typeof first) => page.getByLabel('Người phụ trách ô “Quá hạn”')
    await choiceOn(first).selectOption({ label: 'Công chức nhập liệu, phường Hương Bưởi' })
    await first.page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
    await choiceOn(second).selectOption({ label: 'Công chức nhập liệu thứ hai, phường Hương Bưởi' })
    await second.page
      .getByRole('alert')
      .getByText('ô “Quá hạn” nay do Công chức nhập liệu, phường Hương Bưởi phụ trách')
      .waitFor()
    await expect.poll(() => choiceOn(second).inputValue()).toBe('sample-nhap-lieu-huong-buoi')
    await choiceOn(second).selectOption({ label: 'Công chức nhập liệu thứ hai, phường Hương Bưởi' })
    await second.page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
    expect(await second.page.getByRole('alert').count()).toBe(0)
    for (const { page } of [first, second]) await page.context().close()
  })

  it('follow one person’s quick second thoughts, though the answer to the first is slow', async () => {
    const { page } = await visit('approver', '/phieu/MH02/phan-cong')
    await page.route('**/api/owners', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    const section = page.locator('.owners-section', { hasText: 'I. ' }).first()
    const give = section.getByRole('button', { name: 'Giao' })
    await section.getByLabel(/Giao cả mục/).selectOption({ label: 'Công chức nhập liệu, phường Hương Bưởi' })
    await give.click()
    await section.getByLabel(/Giao cả mục/).selectOption({ label: 'Công chức nhập liệu thứ hai, phường Hương Bưởi' })
    await give.click()
    const choices = section.locator('.owner-choice select')
    const chosen = () => choices.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLSelectElement).value))])
    await expect.poll(chosen).toEqual(['sample-nhap-lieu-2-huong-buoi'])
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  it('are reached by the arrows alone: the choice keeps the focus, and shows what is on its way', async () => {
    const { page } = await visit('approver', '/phieu/MH02/phan-cong')
    let answers = 0
    await page.route('**/api/owners', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
      answers += 1
    })
    const choice = page.locator('.owner-choice select').last()
    const [, first, second] = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    expect(await choice.inputValue()).toBe('')
    const hasFocus = () => choice.evaluate((one) => one === document.activeElement)
    await choice.focus()
    await page.keyboard.press('ArrowDown')
    expect(await choice.inputValue()).toBe(first)
    await page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
    expect(await hasFocus()).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await choice.inputValue()).toBe(second)
    await expect.poll(() => answers).toBe(2)
    await page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
    expect(await hasFocus()).toBe(true)
    // The last choice is a post, which is written beside and stored without moving the hands either.
    await page.keyboard.press('End')
    expect(await hasFocus()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Bộ phận một cửa')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => answers).toBe(3)
    await page.getByText(/^Đã lưu 1 ô lúc/).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ghi')
    expect(await choice.inputValue()).toBe('+')
    await page.context().close()
  })
})
