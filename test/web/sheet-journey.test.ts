/**
 * The monthly sheet in a real browser, as its clerk uses it: by keyboard alone, with Telex, with a network that goes and
 * comes, with another person at the same cell, and with blocks from a spreadsheet.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
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
import { enter } from '../support/journey.ts'

const fees = 'Hồ sơ có nghĩa vụ tài chính'
const online = 'Hồ sơ thanh toán trực tuyến'
const address = '/phieu/MH02/2026-10'
const blockedPath = '**/api/sheets/MH02/2026-10/figures'

describe('the monthly sheet', () => {
  let browser: Browser
  let connection: Connection
  let served: Served
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    complaints = []
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection)
    return async () => {
      for (const context of browser.contexts()) await context.close()
      await served.close()
    }
  })

  async function clerk(size: keyof typeof sizes = 'desktop'): Promise<Page> {
    const watched = await openPage(browser, served.url, sizes[size])
    complaints = watched.complaints
    await enter(watched.page, 'clerk')
    await watched.page.getByText('18/24').first().waitFor()
    return watched.page
  }

  const cell = (page: Page, name: string) => page.getByRole('textbox', { name: `${name} Tháng 10` })
  const focused = (page: Page) =>
    page.evaluate(() => {
      const name = document.activeElement?.getAttribute('aria-labelledby')?.split(' ')[0]
      return (name && document.getElementById(name)?.textContent) ?? document.activeElement?.textContent ?? ''
    })
  const spoken = (page: Page) => page.locator('p.sr[role=status]').innerText()
  async function stored(name: string) {
    const row = await connection.db
      .selectFrom('figure')
      .innerJoin('element', 'element.id', 'figure.element_id')
      .innerJoin('unit', 'unit.id', 'figure.unit_id')
      .select(['figure.value', 'figure.absence', 'figure.revision', 'figure.note'])
      .where('element.name', '=', name)
      .where('unit.code', '=', 'MH02')
      .where('figure.month', '=', '2026-10')
      .executeTakeFirst()
    return row?.value ?? null
  }
  async function history(page: Page, name: string): Promise<string[]> {
    await cell(page, name).focus()
    await page.keyboard.press('Alt+h')
    const dialog = page.getByRole('dialog')
    await dialog.locator('tbody tr').first().waitFor()
    const lines = await dialog.locator('tbody tr').allInnerTexts()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    return lines.map((line) => line.replace(/\s+/g, ' '))
  }

  it('is filled and handed in by keyboard alone', async () => {
    const page = await clerk()
    await cell(page, fees).focus()
    await page.keyboard.type('222')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe(online)
    await page.keyboard.type('146')
    // Tab goes to the note of the row, typing opens it, Enter keeps it and goes on to the next row.
    await page.keyboard.press('Tab')
    await page.keyboard.type('Gồm cả ví điện tử')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Hồ sơ được số hóa khi tiếp nhận')
    await page.getByText('Gồm cả ví điện tử').first().waitFor()

    await cell(page, 'Phiếu đánh giá hợp lệ').focus()
    await page.keyboard.type('64')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('60')
    await page.keyboard.press('ArrowDown')
    // Two cells at once: Shift selects, Ctrl+Enter fills.
    await page.keyboard.press('Shift+ArrowDown')
    expect(await spoken(page)).toBe('Đã chọn 2 ô, từ ô 23 đến ô 24.')
    await page.keyboard.type('7')
    await page.keyboard.press('Control+Enter')
    await page.getByText('24/24').first().waitFor()
    await page.keyboard.press('Control+s')
    await expect.poll(() => spoken(page)).toBe('Mọi ô đã được lưu.')
    expect(await stored('Phản ánh, kiến nghị trả lời đúng hạn')).toBe(7)

    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).first().focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Phiếu đã đủ, có thể nộp' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('Gồm cả ví điện tử')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Đã nộp, chờ duyệt').first().waitFor()
    expect(await cell(page, fees).isEditable()).toBe(false)

    // Handed in, it is only looked at; the way back is to ask.
    await page.getByRole('button', { name: 'Đề nghị mở lại' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Vì sao cần sửa phiếu?' }).fill('Ô 9 thiếu 3 hồ sơ của ngày 30')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Gửi đề nghị' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Ô 9 thiếu 3 hồ sơ của ngày 30').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('asks for every blank cell in the dialog, and for the word that an odd figure needs', async () => {
    const page = await clerk()
    await cell(page, fees).fill('2220')
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Còn 6 việc trước khi nộp' }).waitFor()
    await dialog
      .getByRole('group', { name: 'Ô 10. Hồ sơ thanh toán trực tuyến' })
      .getByText('Không phát sinh (0)')
      .click()
    await dialog.getByRole('textbox', { name: 'Lý do chung' }).fill('Phần mềm chưa kết xuất')
    await dialog.getByRole('button', { name: 'Đều chưa có số liệu' }).click()
    await dialog.getByRole('textbox', { name: `Lý do: ${fees}` }).fill('Đợt cấp giấy tập trung')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
    // Nothing at all where there were a hundred each month is odd in its turn, and asks for its own word.
    await dialog.getByRole('textbox', { name: `Lý do: ${online}` }).fill('Cổng thanh toán dừng cả tháng')
    await dialog.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click()
    await page.getByText('Đã nộp, chờ duyệt').first().waitFor()
    expect(await stored(online)).toBe(0)
    expect(await stored('Phiếu đánh giá hợp lệ')).toBeNull()
  })

  it('leaves a letter that is being composed alone: Telex in a note and in a cell', async () => {
    const page = await clerk()
    const input = cell(page, fees)
    await input.focus()
    const session = await page.context().newCDPSession(page)
    // What an input method does: letters come as a composition with keyCode 229, and keys pressed meanwhile are its own.
    await session.send('Input.imeSetComposition', { text: 'viê', selectionStart: 3, selectionEnd: 3 })
    for (const key of ['Enter', 'ArrowDown', 'Escape'])
      await input.dispatchEvent('keydown', { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true })
    expect(await focused(page)).toBe(fees)
    expect(await input.inputValue()).toBe('viê')
    await session.send('Input.insertText', { text: 'việt' })
    expect(await input.inputValue()).toBe('việt')
    await page.keyboard.press('Escape')
    expect(await input.inputValue()).toBe('')

    await page.keyboard.press('Alt+n')
    const note = page.getByRole('textbox', { name: 'Vì sao ô 9 chưa có số liệu?' })
    await session.send('Input.imeSetComposition', { text: 'chư', selectionStart: 3, selectionEnd: 3 })
    await note.dispatchEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    })
    expect(await note.inputValue()).toBe('chư')
    await session.send('Input.insertText', { text: 'chưa kết xuất' })
    await page.keyboard.press('Enter')
    await page.getByText('chưa kết xuất').first().waitFor()
  })

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
    await page.getByText('1 ô chưa gửi').first().waitFor()
    expect(await stored(fees)).toBeNull()
    await page.request.post('/api/session/sample', { data: { role: 'clerk' }, headers: { origin: served.url } })
    await page.keyboard.press('Control+s')
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

  it('opens on exactly the cells that are owed, and keeps a row in view after it is filled', async () => {
    const page = await clerk()
    await page.goto(`${address}?o=thieu`)
    await expect.poll(() => page.locator('.sheet td.now').count()).toBe(6)
    await expect.poll(() => focused(page)).toBe(fees)
    await page.keyboard.type('222')
    await page.keyboard.press('Enter')
    await expect.poll(() => stored(fees)).toBe(222)
    expect(await page.locator('.sheet td.now').count()).toBe(6)
    await page.getByRole('link', { name: 'Cả phiếu' }).click()
    await expect.poll(() => page.locator('.sheet td.now').count()).toBe(24)
  })

  it('fits 320 with a selection and its dialogs open', async () => {
    const page = await clerk('narrow')
    await page.getByRole('button', { name: `Chọn dòng 9: ${fees}` }).click()
    await page.getByText('Đã chọn 1 ô').first().waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Lấy số tháng trước' }).click()
    await expect.poll(() => stored(fees)).toBe(215)
    await cell(page, fees).focus()
    await page.keyboard.press('Alt+h')
    await page.getByRole('dialog').locator('tbody tr').first().waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).first().click()
    await page.getByRole('heading', { name: 'Còn 5 việc trước khi nộp' }).waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    expect(await axeViolations(page)).toEqual([])
  })
})

/** Closes the tab as a machine that goes down does: nothing leaves any more. */
async function crash(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.fetch = () => new Promise(() => {})
  })
  await page.close()
}

/** Everything that the live region has said since. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('p.sr[role=status]').evaluate((region) => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

/** What Ctrl+V brings, as the browser hands it to the page. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** What Ctrl+C in the focused cell puts on the clipboard. */
async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return clipboardData.getData('text/plain')
  })
}
