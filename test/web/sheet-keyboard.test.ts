/** The monthly sheet filled in a real browser: by keyboard alone, with Telex, cell by owed cell, and on the narrowest screen. */
import { describe, expect, it } from 'vitest'
import { axeViolations, scrollsSideways } from '../support/browser.ts'
import { address, cell, fees, focused, online, sheetTabs, spoken } from './sheet-tabs.ts'

describe('the monthly sheet', () => {
  const { clerk, stored, complaints } = sheetTabs()

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
    // A save is spoken when the server answers: all are waited for, lest one come over the words about the selection.
    await page.keyboard.press('Control+s')
    await expect.poll(() => spoken(page)).toBe('Mọi ô đã được lưu.')
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
    expect(complaints()).toEqual([])
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
