/** An empty production site: the code from the log opens it once, the first administrator signs out and in again. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSetUpCode } from '../../server/features/accounts/set-up.ts'
import { axeViolations, launchBrowser, openPage, serveProgram, sizes } from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { referenceDatabase } from '../support/database.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

it('is set up, left and entered again', async () => {
  const connection = await referenceDatabase('sqlite')
  const { code, kept } = makeSetUpCode(now)
  const served = await serveProgram(connection, { mode: 'production', door: { setUpCode: kept } })
  const { page } = await openPage(browser, served.url, sizes.desktop)
  await page.goto('/')
  await page.getByLabel('Mã thiết lập').fill(code)
  expect(await axeViolations(page)).toEqual([])
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'tỉnh Quảng Ninh' })
  await page.getByLabel('Tên đăng nhập').fill('quan.tri')
  await page.getByLabel('Tên hiển thị').fill('Nguyễn Thị An')
  const passwords = page.locator('input[type=password]')
  await passwords.nth(0).fill('một mật khẩu dài và riêng')
  await passwords.nth(1).fill('một mật khẩu dài và riêng')
  await page.locator('form').getByRole('button').last().click()
  await page.waitForURL((url) => url.pathname === '/tong-quan')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText('Dữ liệu minh họa').count()).toBe(0)

  await page.getByRole('button', { name: /Nguyễn Thị An/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu rồi nhé')
  await page.getByLabel('Tên đăng nhập').fill('quan.tri')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page
    .getByRole('alert')
    .getByText(/chưa đúng/)
    .waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu dài và riêng')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname === '/tong-quan')
  await served.close()
})
