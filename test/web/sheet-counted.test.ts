/** Cells that are counted from records, in a real browser: looked at, gone through and opened, but not typed. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSheets } from '../features/records-desk.ts'
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
import { enter, type Visitor } from '../support/journey.ts'
import { listen, paste } from './sheet-tabs.ts'

let browser: Browser
let served: Served
let complaints: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  const connection = await sampleDatabase('sqlite')
  await openSheets({ connection }, 'MH02', ['2026-09'])
  served = await serveProgram(connection)
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function visit(visitor: Visitor, address: string, size: keyof typeof sizes = 'desktop') {
  const watched = await openPage(browser, served.url, sizes[size])
  complaints = watched.complaints
  await enter(watched.page, visitor)
  await watched.page.goto(address)
  return watched.page
}

it('a computed cell is read-only, says why, keeps its number whatever is filled or pasted, and leads to its tasks', async () => {
  const page = await visit('clerk', '/phieu/MH02/2026-09')
  const cell = (name: string) => page.getByRole('textbox', { name: `${name} Tháng 9` })
  const done = cell('Nhiệm vụ của kế hoạch hoàn thành đúng hạn')
  await done.waitFor()
  const number = await done.inputValue()
  expect([number === '', await done.isEditable()]).toEqual([false, false])
  expect(await page.getByText('68/68').count()).toBe(1)

  const heard = await listen(page)
  await done.focus()
  await page.keyboard.type('5')
  await expect.poll(heard).toContain('Ô 26 tính từ sổ nhiệm vụ, không nhập tay.')
  await page.keyboard.press('Enter')
  expect(await cell('Nhiệm vụ cấp trên giao đến hạn').evaluate((input) => input === document.activeElement)).toBe(true)

  // The whole section at once: what is counted stays, and that is said.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(heard).toContain('Đã xóa số 3 ô. 8 ô tính từ sổ giữ nguyên.')
  expect(await done.inputValue()).toBe(number)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')

  await cell('Nhiệm vụ của kế hoạch cải cách hành chính đến hạn').focus()
  await paste(page, '7\n6\n47')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Ô tính từ sổ nhiệm vụ, không nhập tay.').first().waitFor()
  await dialog.getByRole('button', { name: 'Dán 1 ô' }).waitFor()
  await dialog.getByRole('button', { name: 'Hủy' }).click()

  await page.getByRole('link', { name: 'tính từ sổ nhiệm vụ' }).last().click()
  await page.getByRole('heading', { level: 1, name: `${number}/` }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/phieu/MH02/2026-09/so/plan_tasks_done')
  expect(await page.locator('.records-table a').first().getAttribute('href')).toMatch(/^\/nhiem-vu\/\d+$/)
  expect(await axeViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('the unit page leads from the rate to the same tasks, on a phone too', async () => {
  const page = await visit('leader', '/don-vi/MH02?ky=2026-Q3', 'phone')
  await page.getByRole('link', { name: /^\d+ nhiệm vụ đến hạn$/ }).click()
  await page.getByRole('heading', { level: 1, name: 'nhiệm vụ hoàn thành đúng hạn' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/phieu/MH02/2026-09/so/plan_tasks_due')
  expect(await scrollsSideways(page)).toBe(false)
  expect(await axeViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})
