/**
 * An administrator invites somebody, who accepts in another browser, sets up a second factor and signs in with it;
 * then the account is closed, and the next click ends the session.
 */
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySite, hire, password } from '../features/real-site.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
} from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { signIn } from '../support/journey.ts'

const chosen = 'thuyền nan mùa nước nổi'

describe('people', () => {
  let browser: Browser
  let served: Served
  let clock = now

  beforeAll(async () => {
    browser = await launchBrowser()
    const connection = await emptySite('sqlite')
    await hire(connection, 'quan.tri', 'administrator', '22')
    served = await serveProgram(connection, { mode: 'production', clock: () => clock })
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  async function isSound(page: Page): Promise<void> {
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
  }

  it('are invited, come in, protect themselves, and are shut out', async () => {
    const office = await openPage(browser, served.url, sizes.desktop)
    await signIn(office.page, 'quan.tri', password)
    await office.page.getByRole('link', { name: 'Quản trị' }).click()
    await office.page.getByRole('heading', { level: 1, name: '1 người' }).waitFor()
    await office.page.getByRole('link', { name: 'Thêm người' }).click()
    await office.page.getByLabel('Họ tên').fill('Trần Minh Hoàn')
    expect(await office.page.getByLabel('Tên đăng nhập').inputValue()).toBe('hoantm')
    await office.page.getByRole('button', { name: 'Thêm và tạo đường dẫn mời' }).click()
    await office.page.getByText('Chọn một đơn vị trong danh sách.').waitFor()
    await office.page.getByLabel('Vai trò 1', { exact: true }).selectOption({ label: 'Người duyệt' })
    const unit = office.page.getByRole('combobox', { name: 'Đơn vị của vai trò 1' })
    await unit.fill('mong cai 1')
    await office.page.getByRole('option', { name: /Móng Cái 1/ }).waitFor()
    await isSound(office.page)
    await unit.press('Enter')
    expect(await unit.inputValue()).toContain('Móng Cái 1')
    await office.page.getByRole('button', { name: 'Thêm và tạo đường dẫn mời' }).click()
    await office.page.getByRole('heading', { level: 1, name: /Đã thêm Trần Minh Hoàn/ }).waitFor()
    const link = await office.page.locator('.shown-once code').innerText()
    expect(await office.page.getByLabel(/Tin nhắn soạn sẵn/).inputValue()).toContain(link)
    await isSound(office.page)
    // The secret of the link stands nowhere but on the page.
    expect(office.page.url()).not.toContain(link.split('/').at(-1))
    const kept = await office.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain(link.split('/').at(-1))

    const guest = await openPage(browser, served.url, sizes.narrow)
    await guest.page.goto(link)
    await guest.page.getByRole('heading', { level: 1, name: /Trần Minh Hoàn/ }).waitFor()
    const [first, again] = [
      guest.page.getByLabel('Mật khẩu mới', { exact: true }),
      guest.page.getByLabel('Nhập lại mật khẩu mới'),
    ]
    await first.fill('Tran Minh Hoan 1')
    await guest.page
      .getByText(/gần như chỉ là họ tên/)
      .first()
      .waitFor()
    await first.fill(chosen)
    await guest.page.getByText('Mật khẩu này dùng được.').first().waitFor()
    await again.fill(`${chosen}!`)
    await guest.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await guest.page.getByText(/không giống nhau/).waitFor()
    await isSound(guest.page)
    await again.fill(chosen)
    await guest.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await guest.page.waitForURL((url) => url.pathname === '/duyet')

    const late = await openPage(browser, served.url, sizes.phone)
    await late.page.goto(link)
    await late.page.getByRole('heading', { level: 1, name: 'Đường dẫn này không dùng được nữa' }).waitFor()
    await isSound(late.page)

    const secret = await setUpSecondFactor(guest.page)
    await guest.page.context().clearCookies()
    clock = new Date(clock.getTime() + 60_000)
    await guest.page.goto('/')
    await guest.page.getByLabel('Tên đăng nhập').fill('hoantm')
    await guest.page.getByLabel('Mật khẩu', { exact: true }).fill(chosen)
    await guest.page.getByRole('button', { name: 'Đăng nhập' }).click()
    await guest.page.getByLabel('Mã xác thực hoặc mã dự phòng').fill('000000')
    await guest.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await guest.page
      .getByRole('alert')
      .getByText(/Mã chưa đúng/)
      .waitFor()
    await isSound(guest.page)
    await guest.page.getByLabel('Mã xác thực hoặc mã dự phòng').fill(codeOf(secret))
    await guest.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await guest.page.waitForURL((url) => url.pathname === '/duyet')

    await office.page.getByRole('link', { name: 'Mở trang của người này' }).click()
    await office.page.getByRole('heading', { level: 1, name: 'Trần Minh Hoàn' }).waitFor()
    await office.page.getByRole('heading', { name: 'Đăng nhập hai bước đang bật' }).waitFor()
    await office.page.getByRole('button', { name: 'Khóa tài khoản' }).click()
    await isSound(office.page)
    await office.page.getByRole('button', { name: 'Khóa ngay' }).click()
    // The one from before the phone, and the one with it.
    await office.page.getByText(/Đã khóa\. Đã kết thúc 2 phiên đăng nhập/).waitFor()

    await guest.page.getByRole('button', { name: 'Mục', exact: true }).click()
    await guest.page.getByRole('link', { name: 'Bộ chỉ số' }).click()
    await guest.page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor()
    expect(new URL(guest.page.url()).pathname).toBe('/')
    const refused = /status of (401|404|422)/
    expect([...office.complaints, ...guest.complaints].filter((one) => !refused.test(one))).toEqual([])
  })

  function codeOf(secret: string): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.getTime() })
  }

  /** Through the page of one's own account; gives back the secret, as the phone would have it. */
  async function setUpSecondFactor(page: Page): Promise<string> {
    await page.goto('/tai-khoan')
    await page.getByRole('button', { name: 'Bật đăng nhập hai bước' }).click()
    await page.getByLabel('Mật khẩu hiện tại').fill(chosen)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByRole('img', { name: /Mã QR/ }).waitFor()
    const secret = (await page.locator('.factor-secret').innerText()).replaceAll(' ', '')
    await isSound(page)
    await page.getByLabel('Mã 6 chữ số').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Xác nhận mã' }).click()
    await page.getByRole('heading', { name: /Cất mã dự phòng/ }).waitFor()
    expect(await page.locator('.recovery li').count()).toBe(10)
    await isSound(page)
    await page.getByLabel('Tôi đã cất mã dự phòng').check()
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập hai bước đang bật' }).waitFor()
    return secret
  }
})
