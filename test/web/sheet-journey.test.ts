/**
 * The monthly sheet in a real browser, under what happens to a clerk: another person at the same cell, a network that goes
 * and comes, a session that ends, second thoughts, and blocks from a spreadsheet.
 */
import type { BrowserContext } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser.ts'
import { enter } from '../support/journey.ts'
import {
  address,
  blockedPath,
  cell,
  copied,
  crash,
  fees,
  focused,
  history,
  listen,
  online,
  paste,
  sheetTabs,
} from './sheet-tabs.ts'

describe('the monthly sheet', () => {
  const { clerk, stored, served } = sheetTabs()

  it('shows both values where two people write one cell, and keeps the one given up in the history', async () => {
    const first = await clerk()
    const second = await clerk()
    await cell(first, fees).fill('118')
    await cell(first, fees).press('Enter')
    await expect.poll(() => stored(fees)).toBe(118)
    await cell(second, fees).fill('121')
    await cell(second, fees).press('Enter')
    const line = second.locator('tr.line').filter({ hasText: 'Hai người nhập ô này' })
    await line.waitFor()
    expect(await line.innerText()).toMatch(/nhập 118 lúc 09:00\. Anh\/chị nhập 121\./)
    expect(await stored(fees)).toBe(118)
    expect(await axeViolations(second)).toEqual([])
    await line.getByRole('button', { name: 'Giữ 118' }).click()
    await line.waitFor({ state: 'detached' })
    expect(await cell(second, fees).inputValue()).toBe('118')
    await expect.poll(async () => (await history(second, fees))[0]).toContain('Bỏ khi xung đột bỏ 121, giữ 118')
    expect(await stored(fees)).toBe(118)

    await cell(second, fees).fill('125')
    await cell(second, fees).press('Enter')
    await expect.poll(() => stored(fees)).toBe(125)
    await cell(first, fees).fill('130')
    await cell(first, fees).press('Enter')
    await first.getByRole('button', { name: 'Dùng 130' }).click()
    await expect.poll(() => stored(fees)).toBe(130)
  })

  it('keeps what was typed without a network through a closed tab, and sends it when the sheet is opened again', async () => {
    const page = await clerk()
    const context: BrowserContext = page.context()
    await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
    await cell(page, fees).fill('222')
    await cell(page, fees).press('Enter')
    await cell(page, online).fill('146')
    await cell(page, online).press('Enter')
    await page.getByText('2 ô chưa gửi').first().waitFor()
    // The rates do not wait for the server.
    await page.getByText('65,7%').first().waitFor()
    await crash(page)
    expect(await stored(fees)).toBeNull()

    await context.unroute(blockedPath)
    const later = await context.newPage()
    await later.goto(address)
    await expect.poll(() => stored(fees)).toBe(222)
    expect(await stored(online)).toBe(146)
    await later.getByText('20/24').first().waitFor()
    expect(await cell(later, fees).inputValue()).toBe('222')
    // Nothing is left behind to be sent twice.
    await later.reload()
    await later.getByText('20/24').first().waitFor()
    expect(await history(later, fees)).toHaveLength(1)
  })

  it('loses nothing when the session ends under the hands of the clerk, and sends it after the next sign-in', async () => {
    const page = await clerk()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.request.delete('/api/session', { headers: { origin: served.url } })
    await cell(page, fees).fill('222')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    expect(await stored(fees)).toBeNull()
    await enter(page, 'clerk')
    await expect.poll(() => stored(fees)).toBe(222)
  })

  it('sends nothing under the name of whoever signed in at the same browser meanwhile', async () => {
    const page = await clerk()
    const context = page.context()
    await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
    await cell(page, fees).fill('222')
    await page.keyboard.press('Enter')
    await page.getByText('1 ô chưa gửi').first().waitFor()
    await page.request.post('/api/session/sample', { data: { role: 'leader' }, headers: { origin: served.url } })
    await context.unroute(blockedPath)
    const refused = page.waitForResponse((response) => response.url().endsWith('/figures') && response.status() === 403)
    await page.keyboard.press('Control+s')
    await refused
    await page.locator('.mast-account', { hasText: 'Lãnh đạo Thành phố' }).waitFor()
    expect(await stored(fees)).toBeNull()
    await page.request.post('/api/session/sample', { data: { role: 'clerk' }, headers: { origin: served.url } })
    await page.reload()
    await expect.poll(() => stored(fees)).toBe(222)
  })

  it('asks before somebody else’s newer figure is overwritten by one kept from yesterday', async () => {
    const page = await clerk()
    const context = page.context()
    await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
    await cell(page, fees).fill('222')
    await cell(page, fees).press('Enter')
    await page.getByText('1 ô chưa gửi').first().waitFor()
    await crash(page)
    const other = await clerk()
    await cell(other, fees).fill('230')
    await cell(other, fees).press('Enter')
    await expect.poll(() => stored(fees)).toBe(230)

    await context.unroute(blockedPath)
    const later = await context.newPage()
    await later.goto(address)
    await later.getByRole('button', { name: 'Giữ 230' }).waitFor()
    expect(await stored(fees)).toBe(230)
    await later.getByRole('button', { name: 'Dùng 222' }).click()
    await expect.poll(() => stored(fees)).toBe(222)
  })

  it('names at sign-out what would be lost, and forgets it only when told so', async () => {
    const page = await clerk()
    const context = page.context()
    await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
    await cell(page, fees).fill('222')
    await cell(page, fees).press('Enter')
    await page.getByText('1 ô chưa gửi').first().waitFor()
    const signOut = async () => {
      await page.locator('.mast-account').click()
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    }
    await signOut()
    const dialog = page.getByRole('dialog', { name: 'Còn 1 ô chưa gửi về máy chủ' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('1 ô của phiếu tháng 10/2026 của phường Hương Bưởi')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Ở lại để gửi' }).click()
    expect(await cell(page, fees).inputValue()).toBe('222')
    await signOut()
    await page.getByRole('button', { name: 'Bỏ các số này và đăng xuất' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await context.unroute(blockedPath)
    await enter(page, 'clerk')
    await page.getByText('18/24').first().waitFor()
    expect(await cell(page, fees).inputValue()).toBe('')
    expect(await stored(fees)).toBeNull()
  })

  it('takes a step back after it was saved, and forward again, each as a save of its own', async () => {
    const page = await clerk()
    await cell(page, fees).fill('222')
    await cell(page, fees).press('Enter')
    await expect.poll(() => stored(fees)).toBe(222)
    const heard = await listen(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => stored(fees)).toBeNull()
    expect(await focused(page)).toBe(fees)
    expect(await heard()).toContain('Đã hoàn tác ô 9, nay là để trống.')
    await page.getByRole('button', { name: 'Làm lại' }).click()
    await expect.poll(() => stored(fees)).toBe(222)
    expect(await history(page, fees)).toEqual([
      expect.stringContaining('Làm lại để trống → 222'),
      expect.stringContaining('Hoàn tác 222 → để trống'),
      expect.stringContaining('Nhập để trống → 222'),
    ])
  })

  it('pastes a block by its names, whatever the order in Excel, and gives rows with their names', async () => {
    const page = await clerk()
    await cell(page, fees).focus()
    const block = [
      'Chỉ tiêu\tTháng 9\tTháng 10',
      `${online}\t101\t1.146`,
      `Tổng số vụ việc\t9\t9`,
      `${fees}\t215\t1.222`,
      'Phiếu đánh giá hợp lệ\t62\t98,5%',
    ].join('\r\n')
    await paste(page, block)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /Tháng 10, bắt đầu bằng 1.146/ }).click()
    await dialog.getByRole('heading', { name: 'Dán 4 ô từ Excel: nhận 2 ô, không nhận 1, bỏ qua 1' }).waitFor()
    expect(await dialog.innerText()).toContain('mỗi dòng vào ô có cùng tên')
    expect(await dialog.innerText()).toContain('1 dòng không có trong phiếu này, bỏ qua: “Tổng số vụ việc”')
    expect(await dialog.innerText()).toContain('(vì khối có “98,5%”)')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Dán 2 ô' }).click()
    await expect.poll(() => stored(fees)).toBe(1222)
    expect(await stored(online)).toBe(1146)
    expect((await history(page, online))[0]).toContain('Dán từ Excel')

    await page.getByRole('button', { name: `Chọn dòng 9: ${fees}` }).click()
    await page.getByRole('button', { name: `Chọn dòng 10: ${online}` }).click({ modifiers: ['Shift'] })
    expect(await copied(page)).toBe(`${fees}\t1.222\r\n${online}\t1.146`)
  })
})
