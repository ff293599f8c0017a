/** A session that ends while a sheet is open: nothing is lost, nobody is asked again and again, and the server is left in peace. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { comeBack } from '../support/journey.ts'
import { cell, fees, online, sheetTabs } from './sheet-tabs.ts'

const { clerk, stored, served } = sheetTabs()

/** Counts what the page asks of the server, and the questions to the person, who always chooses to stay. */
function counted(page: Page) {
  const counts = { requests: 0, dialogs: 0 }
  page.on('request', (request) => {
    if (request.url().includes('/api/')) counts.requests += 1
  })
  page.on('dialog', (dialog) => {
    counts.dialogs += 1
    void dialog.dismiss()
  })
  return counts
}

const endSession = (page: Page) => page.request.delete('/api/session', { headers: { origin: served.url } })
const signInAgain = (page: Page) =>
  page.request.post('/api/session/sample', { data: { role: 'clerk' }, headers: { origin: served.url } })
const enterFees = async (page: Page) => {
  await cell(page, fees).fill('222')
  await cell(page, fees).press('Enter')
}

it('leads to the sign-in without a question where the browser keeps the number, and sends it afterwards', async () => {
  const page = await clerk()
  const counts = counted(page)
  await endSession(page)
  await enterFees(page)
  await page.waitForURL((url) => url.pathname === '/')
  await page.waitForTimeout(4_000)
  expect(counts.dialogs).toBe(0)
  expect(counts.requests).toBeLessThan(15)
  expect(await stored(fees)).toBeNull()
  await page.getByRole('button', { name: /Công chức nhập liệu/ }).click()
  await expect.poll(() => stored(fees)).toBe(222)
})

it('asks once where a text would be lost; who stays is left alone, and the number goes out after a sign-in elsewhere', async () => {
  const page = await clerk()
  const counts = counted(page)
  await cell(page, online).fill('12x')
  await cell(page, online).press('Enter')
  await endSession(page)
  await enterFees(page)
  await page.getByText('Chưa gửi (hết phiên đăng nhập)').first().waitFor()
  await expect.poll(() => counts.dialogs).toBe(1)
  await comeBack(page)
  await page.waitForTimeout(8_000)
  expect(counts.dialogs).toBe(1)
  expect(counts.requests).toBeLessThan(20)
  expect(new URL(page.url()).pathname).toBe('/phieu/MH02/2026-10')
  expect(await cell(page, online).inputValue()).toBe('12x')

  await signInAgain(page)
  await cell(page, fees).press('Control+s')
  await expect.poll(() => stored(fees)).toBe(222)
  expect(await cell(page, online).inputValue()).toBe('12x')

  // The next session that ends asks again.
  await endSession(page)
  await cell(page, fees).fill('223')
  await cell(page, fees).press('Enter')
  await expect.poll(() => counts.dialogs).toBe(2)
})
