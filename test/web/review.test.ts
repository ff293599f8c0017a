/**
 * The approver at work in a real browser: marks a cell, returns the sheet, sees what was corrected first, approves on a phone,
 * and goes through the queue by keys; what is with nothing odd is approved together.
 */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { hire } from '../features/real-site.ts'
import { act, batch, handIn } from '../features/review-desk.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { atRest } from '../support/at-rest.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
} from '../support/browser.ts'
import { tickingClock } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { sampleDatabase } from '../support/database.ts'
import { enter } from '../support/journey.ts'

const sheet = '/duyet/MH02/2026-10'

describe('the approver', () => {
  let browser: Browser
  let served: Served
  let connection: Connection
  let program: Program
  let clerk: Person
  let city: string
  const clock = tickingClock()

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    program = await programOn(connection, sampleConfig, clock.tick)
    served = await serveProgram(connection, { clock: clock.tick })
    city = await hire(connection, 'duyet-thanh-pho', 'approver', 'MH')
    clerk = await program.as('clerk')
    await handIn(clerk)
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  /** A page of the city's approver, who reaches every ward. */
  async function openAsCity(size: keyof typeof sizes, address: string) {
    const opened = await openPage(browser, served.url, sizes[size])
    const value = await openSession(connection.db, city, clock.last())
    await opened.page.context().addCookies([{ name: 'bct', value, url: served.url }])
    await opened.page.goto(address)
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
    await atRest(opened.page)
    return opened
  }

  async function sound(page: Page) {
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
  }

  it('finds the sheet in the queue, marks a cell by key, gives it back with a reason', async () => {
    const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
    await enter(page, 'approver')
    await page.getByRole('link', { name: /^Duyệt ?, 1 việc chờ/ }).click()
    await page.getByRole('heading', { level: 1, name: '1 phiếu chờ anh/chị duyệt' }).waitFor()
    await sound(page)
    await page.getByRole('table').getByRole('link', { name: 'Hương Bưởi' }).click()
    await page.getByRole('heading', { level: 1, name: /Hương Bưởi, tháng 10\/2026/ }).waitFor()
    await page.getByRole('button', { name: 'Mở tất cả các mục' }).click()
    await page.getByRole('button', { name: 'Trả lại ô Phản ánh, kiến nghị đến hạn trả lời' }).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    const reason = page.getByRole('textbox', { name: 'Lý do trả lại ô “Phản ánh, kiến nghị đến hạn trả lời”' })
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await reason.inputValue()).toBe('')
    await sound(page)
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Trả lại (1 ô)…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Trả lại (1 ô)' }).click()
    await dialog.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor()
    await dialog.getByRole('textbox', { name: /đến hạn trả lời/ }).fill('Báo cáo tiếp dân ghi 7')
    await sound(page)
    await dialog.getByRole('button', { name: 'Trả lại (1 ô)' }).click()
    await page.getByText('Đã trả lại phiếu tháng 10/2026, phường Hương Bưởi. Không còn phiếu nào chờ.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Không còn phiếu nào chờ anh/chị' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('sees the corrected cell first, with before and after and the history, and approves on a phone', async () => {
    await batch(clerk, { petitions_due: [7, 1] })
    await act(clerk, 'submit', {})
    const { page, complaints } = await openPage(browser, served.url, sizes.phone)
    await enter(page, 'approver')
    await page.goto(sheet)
    await page.getByRole('heading', { level: 2, name: 'Xem trước 1 ô' }).waitFor()
    await page.getByText('Đơn vị sửa 5 → 7.').waitFor()
    await sound(page)
    for (const name of ['Lịch sử ô Phản ánh, kiến nghị đến hạn trả lời', /^Trả lại ô Phản ánh/, 'Duyệt', 'Trả lại…'])
      expect(
        (await page.getByRole('button', { name, exact: true }).first().boundingBox())?.height,
      ).toBeGreaterThanOrEqual(48)
    await page.getByRole('button', { name: 'Lịch sử ô Phản ánh, kiến nghị đến hạn trả lời' }).click()
    await page.getByRole('dialog').getByText('Báo cáo tiếp dân ghi 7').waitFor()
    await sound(page)
    await page.keyboard.press('Escape')
    await page.setViewportSize(sizes.narrow)
    await sound(page)
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await sound(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
    await page.getByText('Đã duyệt phiếu tháng 10/2026, phường Hương Bưởi. Không còn phiếu nào chờ.').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is told when the sheet changes meanwhile, and what was marked stays marked', async () => {
    const approver = await program.as('approver')
    await act(approver, 'reopen', { reason: 'Bổ sung hồ sơ tồn', until: '2026-11-25' })
    await batch(clerk, { petitions_due: [8, 2] })
    await act(clerk, 'submit', {})
    const { page } = await openAsCity('desktop', sheet)
    const mark = page.getByRole('button', { name: 'Trả lại ô Phản ánh, kiến nghị đến hạn trả lời' })
    await mark.click()
    const reason = page.getByRole('textbox', { name: /^Lý do trả lại ô/ })
    await reason.fill('Chưa có văn bản kèm theo')
    await page.getByRole('button', { name: /^Bỏ đánh dấu ô/ }).click()
    await mark.click()
    await page.getByRole('textbox', { name: /^Lý do trả lại ô/ }).fill('Chưa có văn bản kèm theo')
    await page.getByText('Số đã duyệt: 7.').waitFor()
    // Returned, corrected and handed in again while this page stands open.
    await act(approver, 'return', { reason: 'Ghi lại' })
    await batch(clerk, { petitions_on_time: [6, 1] })
    await act(clerk, 'submit', {})
    await page.getByRole('button', { name: /^Bỏ đánh dấu ô/ }).click()
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await page.getByText(/^Phiếu vừa thay đổi/).waitFor()
    await page.getByText('Sửa 5 → 6 từ lần quyết định trước.').waitFor()
    await sound(page)
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await page.getByText(/Đã duyệt phiếu tháng 10\/2026, phường Hương Bưởi. Đây là phiếu tiếp theo./).waitFor()
    await page.context().close()
  })

  it('goes through the queue by keys and approves what is plain together, each told', async () => {
    const { page, complaints } = await openAsCity('desktop', '/duyet')
    const heading = page.getByRole('heading', { level: 1 })
    const waiting = Number(/^(\d+) phiếu chờ/.exec(await heading.innerText())?.[1])
    expect(waiting).toBeGreaterThan(10)
    await sound(page)
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByText(`Phiếu 1/${waiting}`).waitFor()
    const first = page.url()
    await page.keyboard.press('j')
    await page.getByText(`Phiếu 2/${waiting}`).waitFor()
    await page.keyboard.press('k')
    await page.getByText(`Phiếu 1/${waiting}`).waitFor()
    expect(page.url()).toBe(first)
    await page.getByRole('link', { name: 'Phiếu chờ duyệt' }).click()
    const all = page.getByRole('button', { name: /^Chọn cả \d+ phiếu không có bất thường$/ })
    const plain = Number(/\d+/.exec(await all.innerText())?.[0])
    await all.click()
    // Meanwhile one of them was decided by somebody else.
    const link = page
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .first()
      .getByRole('link')
    const [, unit, month] = /duyet\/([^/]+)\/(.+)$/.exec((await link.getAttribute('href')) ?? '') ?? []
    const other = await program.asAccount('duyet-thanh-pho')
    await act(other, 'return', { reason: 'Xem lại' }, `/api/sheets/${unit}/${month}`)
    await page.getByRole('button', { name: `Duyệt ${plain} phiếu đã chọn` }).click()
    await page.getByText(`Đã duyệt ${plain - 1} phiếu, 1 phiếu chưa duyệt được.`).waitFor()
    await page.getByText(/Phiếu đang ở trạng thái “trả lại” nên chưa duyệt được/).waitFor()
    await page.getByRole('heading', { level: 1, name: `${waiting - plain} phiếu chờ anh/chị duyệt` }).waitFor()
    await sound(page)
    expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
    await page.context().close()
  })

  it('is led on by a decision that is quicker than the queue', async () => {
    const { page } = await openAsCity('desktop', '/viec')
    await page.route('**/api/reviews', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto('/duyet/MH12/2026-10')
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await page.getByText('Đã duyệt phiếu tháng 10/2026, phường Hạ Vàng. Đây là phiếu tiếp theo.').waitFor()
    await page.context().close()
  })

  it('the administrator opens a sheet again from the unit’s request; the clerk has no such entry', async () => {
    await act(clerk, 'request', { reason: 'Bổ sung 12 hồ sơ tồn' })
    const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
    await enter(page, 'administrator')
    await page.getByRole('link', { name: /^Duyệt ?, 1 việc chờ/ }).click()
    await page.getByRole('heading', { level: 1, name: '1 đề nghị mở lại chờ anh/chị' }).waitFor()
    await page.getByRole('button', { name: /^Mở lại phiếu/ }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Lý do mở lại').inputValue()).toBe('Bổ sung 12 hồ sơ tồn')
    expect(await dialog.getByLabel('Mở đến hết ngày', { exact: true }).inputValue()).toBe('25/11/2026')
    await sound(page)
    await dialog.getByRole('button', { name: 'Mở lại phiếu' }).click()
    await page.getByText('Đã mở lại phiếu phường Hương Bưởi.').waitFor()
    await page.getByRole('heading', { level: 2, name: '1 phiếu đang mở lại' }).waitFor()
    await sound(page)
    expect(complaints).toEqual([])
    await page.context().close()

    const desk = await openPage(browser, served.url, sizes.desktop)
    await enter(desk.page, 'clerk')
    await desk.page.getByText('Mở lại').first().waitFor()
    expect(await desk.page.getByRole('link', { name: /^Duyệt/ }).count()).toBe(0)
    await desk.page.goto('/duyet')
    await desk.page.getByText(/Anh\/chị không có phiếu nào phải duyệt/).waitFor()
    await sound(desk.page)
    await desk.page.context().close()
  })
})
