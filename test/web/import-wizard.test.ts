/**
 * Import in a real browser, as the people who do it: a workbook of the province goes in, a column is understood wrongly and
 * set right, a cell is refused with its remedy, the numbers stand on the sheet, and everything goes back.
 */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { heading, importVisits, isSound, says, table, workbook } from './import-visits.ts'

describe('the import of a file', () => {
  const { provinceClerk } = importVisits()

  it('takes a workbook whose column is set right, shows the refused cell, stores, and takes all back', async () => {
    const { page, complaints } = await provinceClerk()
    await page.goto('/nhap-tep')
    await says(page, /Nhập số liệu từ tệp/)
    await page.setInputFiles('input[type=file]', await workbook('tong-hop.xlsx', table))

    // A column that holds something was not understood: that is looked at first.
    await says(page, /Mỗi dòng một đơn vị.*tháng ở cột B/)
    await isSound(page)
    const done = page.getByRole('combobox', { name: 'Ý nghĩa của cột D, Việc xong' })
    expect(await done.inputValue()).toBe('ignored')
    await done.selectOption({ label: 'Hồ sơ đã giải quyết' })
    await page.getByRole('button', { name: 'Đọc lại tệp' }).click()

    await says(page, /^Nhận 5 số của 2 đơn vị, 2 tháng; 1 ô không nhận$/)
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByText('Chưa lưu số nào cho đến khi').waitFor()
    await page.getByRole('link', { name: /^Không nhận \(1\)/ }).click()
    const refused = page.getByRole('row', { name: /Không nhận/ })
    expect(await refused.innerText()).toMatch(/ô D3[\s\S]*3O1/)
    await isSound(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải báo cáo (.csv)' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('3O1')

    await page.getByRole('button', { name: 'Nhập 5 số' }).click()
    await says(page, /^Đã nhập 5 số của 2 đơn vị, 2 tháng$/)
    await isSound(page)
    const imported = page.url()

    await page.getByRole('link', { name: /phường Nắng Mai, tháng 4\/2023/ }).click()
    const due = page.getByRole('textbox', { name: 'Hồ sơ phải giải quyết' })
    await due.waitFor()
    expect(await due.inputValue()).toBe('1.205')
    expect(await page.getByRole('textbox', { name: 'Hồ sơ đã giải quyết' }).inputValue()).toBe('1.190')

    await page.goto(imported)
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await says(page, /đã được hoàn tác/)
    await page.goto('/phieu/MH01/2023-04')
    await due.waitFor()
    expect(await due.inputValue()).toBe('')
    expect(complaints).toEqual([])
  })

  it('remembers the columns, shows before and after of a changed cell, and knows the same file again', async () => {
    const { page, complaints } = await provinceClerk()
    await page.goto('/nhap-tep')
    const sound = table.map((row) => row.map((cell) => (cell === '3O1' ? 301 : cell)))
    const file = await workbook('thang-3.xlsx', sound)
    await page.setInputFiles('input[type=file]', file)
    await says(page, /^Nhận 6 số của 2 đơn vị, 2 tháng$/)
    await page.getByRole('button', { name: 'Nhập 6 số' }).click()
    await says(page, /^Đã nhập 6 số/)

    await page.getByRole('link', { name: 'Nhập tệp khác' }).click()
    await page.setInputFiles('input[type=file]', file)
    await says(page, /^Nhận 6 số/)
    await page.getByText(/Tệp này đã được .* nhập/).waitFor()
    expect(await page.getByRole('button', { name: /^Nhập \d/ }).isDisabled()).toBe(true)

    await page.getByRole('link', { name: 'Chọn tệp khác' }).click()
    const later = sound.map((row) => row.map((cell) => (cell === 402 ? 405 : cell)))
    await page.setInputFiles('input[type=file]', await workbook('thang-3-sua.xlsx', later))
    await says(page, /^Nhận 6 số/)
    await page.getByRole('button', { name: '1 đổi của phường Nắng Mai, tháng 3/2023' }).click()
    const row = page
      .getByRole('table', { name: /Số đổi của phường Nắng Mai/ })
      .getByRole('row', { name: /đã giải quyết/ })
    expect(await row.innerText()).toMatch(/402[\s\S]*405/)
    await isSound(page)
    // The second import is not committed: the list says so, and the first can still be taken back from there.
    await page.getByRole('link', { name: 'Chọn tệp khác' }).click()
    await page.getByRole('row', { name: /thang-3-sua.*Xem trước, chưa nhập/ }).waitFor()
    await page.getByRole('button', { name: /Hoàn tác lần nhập thang-3\.xlsx/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByRole('row', { name: /thang-3\.xlsx.*Đã hoàn tác/ }).waitFor()
    expect(complaints).toEqual([])
  })

  it('names what somebody changed meanwhile, before the commit and before the undo, and takes back the rest', async () => {
    const { page, complaints } = await provinceClerk()
    const write = async (value: number, revision: number) => {
      const saved = await page.request.put('/api/sheets/MH01/2023-06/figures/dossiers_due', {
        data: { value, revision },
      })
      expect(saved.status()).toBe(200)
    }
    await page.goto('/nhap-tep')
    const file = await workbook('thang-6.xlsx', [
      ['Đơn vị', 'Tháng', 'Hồ sơ phải giải quyết', 'Hồ sơ đã giải quyết'],
      ['Phường Nắng Mai', '06/2023', 300, 290],
    ])
    await page.setInputFiles('input[type=file]', file)
    await says(page, /^Nhận 2 số của phường Nắng Mai, tháng 6\/2023$/)
    await write(310, 0)
    await page.getByRole('button', { name: 'Nhập 2 số' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'Chưa nhập được' })
    expect(await alert.innerText()).toMatch(/Phường Nắng Mai[\s\S]*Tháng 6\/2023[\s\S]*Hồ sơ phải giải quyết/)
    await isSound(page)
    await page.getByRole('button', { name: 'Đọc lại tệp với số mới nhất' }).click()
    await page.getByRole('button', { name: '1 đổi của phường Nắng Mai' }).waitFor()
    await page.getByRole('button', { name: 'Nhập 2 số' }).click()
    await says(page, /^Đã nhập 2 số/)

    await write(333, 2)
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await dialog.getByText('Chưa hoàn tác được cả: 1 chỗ').waitFor()
    expect(await dialog.innerText()).toContain('đã được sửa sau đó')
    await isSound(page)
    await dialog.getByRole('button', { name: 'Hoàn tác phần còn lại' }).click()
    await says(page, /đã được hoàn tác/)
    const stayed = page.getByRole('heading', { name: '1 số được giữ nguyên, không hoàn tác' })
    await stayed.waitFor()
    await says(page, /đã được hoàn tác một phần/)
    // Loaded anew, the page still knows what stayed; the list of imports tells it too.
    await page.reload()
    await stayed.waitFor()
    await page.getByText('1 số liệu đã trở lại như trước khi nhập, 1 số liệu giữ nguyên').waitFor()
    expect(await page.getByText('Các ô đã trở lại như trước khi nhập').count()).toBe(0)
    await page.getByRole('link', { name: 'Nhập tệp khác' }).click()
    await page
      .getByRole('row', { name: /thang-6\.xlsx.*Đã hoàn tác một phần/ })
      .first()
      .waitFor()
    await page.goto('/phieu/MH01/2023-06')
    await expect.poll(() => page.getByRole('textbox', { name: 'Hồ sơ phải giải quyết' }).inputValue()).toBe('333')
    expect(await page.getByRole('textbox', { name: 'Hồ sơ đã giải quyết' }).inputValue()).toBe('')
    expect(complaints.filter((one) => !/status of 409/.test(one))).toEqual([])
  })

  it('takes the twelve sheets of thirty units that LibreOffice wrote', { timeout: 90_000 }, async () => {
    const { page, complaints } = await provinceClerk()
    page.setDefaultTimeout(60_000)
    await page.goto('/nhap-tep')
    await page.setInputFiles(
      'input[type=file]',
      new URL('../importing/fixtures/city-2023.xlsx', import.meta.url).pathname,
    )
    await says(page, /^Nhận 8\.640 số và 360 tỷ lệ của 30 đơn vị, 12 tháng/)
    await isSound(page)
    await page.getByRole('button', { name: 'Nhập 8.640 số và 360 tỷ lệ' }).click()
    await says(page, /^Đã nhập 8\.640 số và 360 tỷ lệ của 30 đơn vị, 12 tháng/)
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await says(page, /đã được hoàn tác/)
    expect(complaints).toEqual([])
  })
})
