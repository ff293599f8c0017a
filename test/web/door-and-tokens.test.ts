/** Ways in, in a real browser: the door after failures, and the tokens that a person makes for programs. */
import { describe, expect, it } from 'vitest'
import { password } from '../features/real-site.ts'
import { administrationSite, isSound, patient } from './administration-site.ts'

const { open, openDoor, wait } = administrationSite()

describe('the door', () => {
  it('counts down after failures, keeps what was typed, and opens afterwards', async () => {
    const page = await openDoor('narrow')
    await page.goto('/')
    await page.getByLabel('Tên đăng nhập').fill('nhap')
    const field = page.getByLabel('Mật khẩu', { exact: true })
    await field.fill('không phải mật khẩu')
    const button = page.locator('form button[type=submit]')
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect.poll(() => button.isEnabled(), patient).toBe(true)
      await Promise.all([page.waitForResponse(/\/api\/session$/), button.click()])
      await page.getByRole('alert').waitFor()
    }
    await page.getByRole('button', { name: /^Thử lại sau \d+ giây$/ }).waitFor()
    expect(await field.inputValue()).toBe('không phải mật khẩu')
    await isSound(page)
    wait(120_000)
    await field.fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL((url) => url.pathname !== '/')
    await page.context().close()
  })
})

describe('tokens', () => {
  it('for a calendar give the ready address once, and can be taken back', async () => {
    const page = await open('nhap', '/tai-khoan', 'phone')
    await page.getByRole('button', { name: 'Tạo mã truy cập' }).click()
    await page.getByLabel('Tên để nhận ra').fill('Lịch của tôi')
    await page.getByLabel('Lịch hạn nộp').check()
    await isSound(page)
    await page.getByRole('button', { name: 'Tạo mã', exact: true }).click()
    const address = await page.locator('.shown-once code').innerText()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/calendar\.ics\?token=\S{30,}$/)
    await isSound(page)
    await page.reload()
    await page.getByRole('button', { name: 'Thu hồi mã “Lịch của tôi”' }).click()
    await page.getByText('Chưa có mã nào.').waitFor()
    expect(await page.getByText('token=').count()).toBe(0)
    await page.context().close()
  })
})
