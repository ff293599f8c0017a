/** What the strip above the sheet counts, in a real browser: the same as the choice of rows beside it and as the dialog of handing in. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Sheet } from '#contract/sheets'
import { address, cell, fees, online, sheetTabs } from './sheet-tabs.ts'

const { clerk, served, stored } = sheetTabs()

const rows = (page: Page) => page.locator('table.sheet td.now input').count()
const enter = async (page: Page, name: string, text: string) => {
  await cell(page, name).fill(text)
  await page.keyboard.press('Enter')
}

it('a wrong pair is owed like a blank cell, and its rows stay in view when it is mended', async () => {
  const page = await clerk()
  await page.goto(`${address}?o=thieu`)
  await page.getByRole('link', { name: 'Cần làm (6)' }).waitFor()
  expect(await rows(page)).toBe(6)
  await enter(page, fees, '215')
  await page.getByRole('link', { name: 'Cần làm (5)' }).waitFor()
  await enter(page, online, '250')
  await page.getByText('Còn 6 việc trước khi nộp').waitFor()
  await page.getByRole('link', { name: 'Cần làm (6)' }).waitFor()
  // Opened anew, the pair is there although neither cell is blank.
  await expect.poll(() => stored(online)).toBe(250)
  await page.reload()
  await page.getByText('Còn 6 việc trước khi nộp').waitFor()
  expect(await rows(page)).toBe(6)
  await enter(page, online, '101')
  await page.getByRole('link', { name: 'Cần làm (4)' }).waitFor()
  expect(await rows(page)).toBe(6)
})

it('rows that come to be owed later stay as well, once they are mended', async () => {
  const page = await clerk()
  await page.goto(`${address}?o=thieu`)
  await page.getByRole('link', { name: 'Cần làm (6)' }).waitFor()
  const sheet = '/api/sheets/MH02/2026-10'
  const { figures } = (await (await page.request.get(sheet)).json()) as Sheet
  const signed = 'Văn bản đi được ký số'
  const { element, revision, value } = figures.find((figure) => figure.name === signed) ?? figures[0] ?? {}
  // More signed than sent, by another hand; it comes along with the answer to the next save.
  const wrong = { headers: { origin: served.url }, data: { value: 200, revision } }
  expect((await page.request.put(`${sheet}/figures/${element}`, wrong)).status()).toBe(200)
  await enter(page, fees, '215')
  await page.getByRole('link', { name: 'Cần làm (7)' }).waitFor()
  expect(await rows(page)).toBe(8)
  await enter(page, signed, String(value))
  await page.getByRole('link', { name: 'Cần làm (5)' }).waitFor()
  expect(await rows(page)).toBe(8)
})

it('a sheet that repeats last month is not called ready, here or in the dialog', async () => {
  const page = await clerk()
  const sheet = '/api/sheets/MH02/2026-10'
  const { figures } = (await (await page.request.get(sheet)).json()) as Sheet
  const copied = figures.map(({ element, revision, lastMonth }) => ({ element, revision, value: lastMonth }))
  const saved = await page.request.post(`${sheet}/figures`, {
    headers: { origin: served.url },
    data: { key: 'all-of-last-month', figures: copied },
  })
  expect(saved.status()).toBe(200)
  await page.reload()
  await page.getByText('Còn 1 việc trước khi nộp').waitFor()
  await page.getByText('mọi số giống hệt tháng trước').waitFor()
  expect(await page.getByText('Phiếu đã đủ, có thể nộp').count()).toBe(0)
  await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Còn 1 việc trước khi nộp' }).waitFor()
  await dialog.getByLabel(/giống hệt tháng trước/).fill('Không phát sinh hồ sơ mới')
  await dialog.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
  await dialog.getByRole('heading', { name: 'Phiếu đã đủ, có thể nộp' }).waitFor()
})
