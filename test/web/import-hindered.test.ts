/** Import in a real browser where it does not go on: broken files, no network, a silent server, people who may not. */
import { describe, expect, it } from 'vitest'
import { atRest } from '../support/at-rest.ts'
import { enter } from '../support/journey.ts'
import { importVisits, isSound, says, table, workbook } from './import-visits.ts'

/** The same table with all its names known: nothing is asked before it is read. */
const known = table.map((row) => row.map((cell) => (cell === 'Việc xong' ? 'Hồ sơ đã giải quyết' : cell)))

describe('the import of a file', () => {
  const { provinceClerk, open } = importVisits()

  it('says what is wrong with a broken file, loses nothing when the network fails, and goes on by keyboard', async () => {
    const { page, complaints } = await provinceClerk('phone')
    await page.goto('/nhap-tep')
    await says(page, /Nhập số liệu/)
    await page.setInputFiles('input[type=file]', { name: 'cu.xls', mimeType: '', buffer: Buffer.from('x') })
    await page.getByRole('alert').filter({ hasText: 'Lưu thành' }).waitFor()
    await page.setInputFiles('input[type=file]', { name: 'hong.xlsx', mimeType: '', buffer: Buffer.from('PK no zip') })
    await page.getByRole('alert').filter({ hasText: 'Chưa đọc được tệp' }).waitFor()
    await isSound(page)

    await page.route('/api/imports', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    const choose = page.getByRole('button', { name: 'Chọn tệp' })
    // `press` puts the focus there at that moment: the list below may arrive and be drawn meanwhile.
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.press('Enter')])
    await chooser.setFiles(await workbook('tong-hop.xlsx', known))
    await page.getByRole('alert').filter({ hasText: 'Không kết nối được' }).waitFor()
    await page.unroute('/api/imports')
    await page.getByRole('button', { name: 'Gửi lại' }).press('Enter')
    await says(page, /Nhận 5 số/)
    expect(await page.locator('#buoc').evaluate((element) => element === document.activeElement)).toBe(true)
    // What the browser itself notes of the refusals.
    expect(complaints.filter((one) => !/status of 4\d\d|ERR_FAILED/.test(one))).toEqual([])
  })

  it('can be stopped while the server is silent, and says where no table was found', async () => {
    const { page, complaints } = await provinceClerk('phone')
    await page.goto('/nhap-tep')
    await page.route('/api/imports', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
    await page.setInputFiles('input[type=file]', await workbook('tong-hop.xlsx', table))
    await page.getByRole('progressbar', { name: 'Tiến độ gửi tệp' }).waitFor()
    await isSound(page)
    const stop = page.getByRole('button', { name: 'Dừng' })
    expect(await stop.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Đã dừng. Chưa lưu số nào.' }).waitFor({ state: 'attached' })
    await page.unroute('/api/imports')
    await page.setInputFiles('input[type=file]', { name: 'thu.csv', mimeType: '', buffer: Buffer.from('xin chào\n') })
    await says(page, /Không tìm thấy bảng số liệu trong tệp/)
    await isSound(page)
    await page.getByRole('link', { name: 'Chọn tệp khác' }).click()
    await says(page, /Nhập số liệu từ tệp/)
    expect(complaints).toEqual([])
  })

  it('gives a ward its template, and tells a leader that importing is not theirs', async () => {
    const clerk = await open('narrow')
    await enter(clerk.page, 'clerk')
    await clerk.page.goto('/nhap-tep?thang=2026-10')
    await clerk.page.getByRole('main').getByText('phường Hương Bưởi').first().waitFor()
    await atRest(clerk.page)
    await isSound(clerk.page)
    const [download] = await Promise.all([
      clerk.page.waitForEvent('download'),
      clerk.page.getByRole('link', { name: /Tải tệp mẫu/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)

    const leader = await open('desktop')
    await enter(leader.page, 'leader')
    await leader.page.goto('/nhap-tep')
    await says(leader.page, /không có quyền nhập số liệu/)
    await isSound(leader.page)
    expect([...clerk.complaints, ...leader.complaints]).toEqual([])
  })
})
