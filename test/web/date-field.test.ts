/** The date field as a hand meets it: edited in the middle while the address follows, and never sent while it is no date. */
import { describe, expect, it } from 'vitest'
import { administrationSite } from './administration-site.ts'

const { open } = administrationSite()
const unread = 'Ghi đủ ngày/tháng/năm, ví dụ 05/12/2026.'

describe('a date whose owner is the address', () => {
  it('is edited in the middle: the caret stays, and the filter follows', async () => {
    const page = await open('quan.tri', '/quan-tri/nhat-ky?tu=2025-12-05')
    const field = page.getByLabel('Từ ngày', { exact: true })
    await field.focus()
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2))
    await page.keyboard.press('Backspace')
    await page.waitForURL((url) => !url.searchParams.has('tu'))
    await page.keyboard.type('6')
    await page.waitForURL(/tu=2025-12-06/)
    expect(await field.inputValue()).toBe('06/12/2025')
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2)
    // Faster than any address follows.
    await page.keyboard.press('Backspace')
    await page.keyboard.type('7')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('8')
    await page.waitForURL(/tu=2025-12-08/)
    expect(await field.inputValue()).toBe('08/12/2025')
    await page.goto('/quan-tri/nhat-ky?tu=2025-11-30')
    await expect.poll(() => field.inputValue()).toBe('30/11/2025')
    await page.context().close()
  })
})

describe('a form with something that is no date', () => {
  it('to open a sheet again is not sent by Enter: the field says why and has the focus', async () => {
    const page = await open('duyet', '/duyet/MH02/2026-09')
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.getByRole('button', { name: /^Mở lại phiếu/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lý do mở lại').fill('Thiếu 3 hồ sơ')
    const day = dialog.getByLabel('Mở đến hết ngày', { exact: true })
    await day.fill('31/02/2027')
    await day.press('Enter')
    await dialog.getByText(unread).waitFor()
    expect(await day.evaluate((one) => one === document.activeElement)).toBe(true)
    await dialog.getByRole('button', { name: 'Mở lại phiếu' }).click()
    await expect.poll(() => day.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(sent).toEqual([])
    // A day that exists but is too late is for the server to refuse, in words.
    await day.fill('28/02/2028')
    await day.press('Enter')
    await dialog
      .getByText(/Ngày đóng lại phải từ/)
      .last()
      .waitFor()
    expect(await dialog.innerText()).not.toContain('until')
    expect(sent).toHaveLength(1)
    await page.context().close()
  })

  it('for a due day is not sent either', async () => {
    const page = await open('phuong', '/quan-tri/cai-dat?nam=2026')
    await page.getByRole('button', { name: 'Đặt hạn riêng, phiếu tháng 11/2026' }).click()
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()))
    const day = page.getByLabel('Hạn nộp', { exact: true })
    await page.getByLabel('Căn cứ').first().fill('Công văn 12/UBND')
    await day.fill('05/13/2026')
    await day.press('Enter')
    await page.getByText(unread).waitFor()
    expect(await day.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(sent).toEqual([])
    await page.context().close()
  })
})
