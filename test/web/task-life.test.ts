/**
 * The whole life of a task in a real browser: the ward's clerk finds it among the late ones, tells how far it is with a file and
 * a link, reports it done; the approver finds it among what waits, approves, and it is late no more.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')

describe('a task', () => {
  const { visit } = sampleVisits(['clerk', 'approver', 'leader'])
  const dialog = (page: Page) => page.getByRole('dialog')
  const state = (page: Page) => page.locator('.occurrence').last().locator('.task-state')

  it('is found late, reported with evidence, approved, and late no more', async () => {
    const { page, complaints } = await visit('clerk', '/nhiem-vu')
    await page.getByRole('heading', { level: 1, name: '2 quá hạn, 2 chờ duyệt trong 24 nhiệm vụ' }).waitFor()
    await page.getByRole('button', { name: 'Quá hạn 2' }).click()
    await page.waitForURL(/tinh-trang=overdue/)
    await expect.poll(() => page.locator('.task-row').count()).toBe(2)
    await page.getByRole('link', { name: 'Kiểm tra cải cách hành chính tại các phòng, đơn vị' }).click()
    await page.waitForURL(/\/nhiem-vu\/\d+$/)
    const address = page.url()
    expect(await state(page).textContent()).toBe('Quá hạn 21 ngày')

    await page.getByRole('button', { name: /^Cập nhật tiến độ/ }).click()
    await dialog(page).getByLabel('Đã thực hiện (%)').fill('120')
    await dialog(page).getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    await dialog(page).getByText('Ghi một số từ 0 đến 99.').waitFor()
    await dialog(page).getByLabel('Đã thực hiện (%)').fill('90')
    await dialog(page).getByLabel('Nội dung đã làm').fill('Đã kiểm tra 5/5 phòng')
    const file = dialog(page).locator('input[type=file]')
    await file.setInputFiles({ name: 'ket-luan.pdf.exe', mimeType: 'application/pdf', buffer: pdf })
    await dialog(page).getByRole('alert').filter({ hasText: 'Không nhận tệp .exe' }).waitFor()
    await file.setInputFiles({ name: 'ket-luan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a pdf') })
    await dialog(page).getByRole('alert').filter({ hasText: 'Nội dung tệp không phải là .pdf' }).waitFor()
    await file.setInputFiles({ name: 'Kết luận kiểm tra.pdf', mimeType: 'application/pdf', buffer: pdf })
    await dialog(page).getByRole('link', { name: 'Kết luận kiểm tra.pdf' }).waitFor()
    await dialog(page).getByRole('button', { name: 'hoặc thêm đường dẫn' }).click()
    await dialog(page).getByLabel('Tên tài liệu').fill('Thông báo trên cổng')
    await dialog(page).getByLabel('Đường dẫn').fill('vi-du.vn')
    await dialog(page).getByRole('button', { name: 'Thêm đường dẫn', exact: true }).click()
    await dialog(page).getByText('Dán địa chỉ đầy đủ').waitFor()
    await dialog(page).getByLabel('Đường dẫn').fill('https://vi-du.vn/thong-bao')
    await dialog(page).getByLabel('Đường dẫn').press('Enter')
    await dialog(page).getByRole('link', { name: 'Thông báo trên cổng' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    await page.getByText('Đã cập nhật tiến độ.').waitFor()
    expect(await page.locator('.occurrence').last().locator('.percent-bar').textContent()).toBe('90%')
    expect(await state(page).textContent()).toBe('Quá hạn 21 ngày')
    await page.getByText('Đã kiểm tra 5/5 phòng').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Kết luận kiểm tra.pdf' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Kết luận kiểm tra.pdf')

    await page.getByRole('button', { name: /^Báo hoàn thành/ }).click()
    await dialog(page).getByLabel('Ngày hoàn thành', { exact: true }).fill('20/11/2026')
    await dialog(page).getByRole('button', { name: 'Báo hoàn thành' }).click()
    await expect.poll(() => state(page).textContent()).toBe('Chờ duyệt, muộn 20 ngày')
    expect(await page.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0)
    // The file that was none was refused, which the browser notes by itself.
    await expectSound({ page, complaints: complaints.filter((one) => !one.includes('status of 422')) })
    await page.context().close()

    const approver = await visit('approver', '/viec')
    const waiting = approver.page.locator('section', { hasText: 'Nhiệm vụ chờ duyệt hoàn thành' })
    await waiting.getByRole('link', { name: /Kiểm tra cải cách hành chính/ }).click()
    await approver.page.waitForURL(address)
    await approver.page.getByRole('button', { name: /^Duyệt hoàn thành/ }).click()
    await dialog(approver.page).getByRole('button', { name: 'Duyệt hoàn thành' }).click()
    await expect.poll(() => state(approver.page).textContent()).toBe('Hoàn thành, muộn 20 ngày')
    await expectSound(approver)
    await approver.page.goto('/nhiem-vu/qua-han')
    await approver.page.getByRole('heading', { level: 1, name: '1 việc quá hạn' }).waitFor()
    await approver.page.goto('/nhiem-vu?tinh-trang=overdue')
    await expect.poll(() => approver.page.locator('.task-row').count()).toBe(1)
    await approver.page.context().close()
  })

  it('is changed in a plan in force with a reason, and a new one is added', async () => {
    const { page } = await visit('approver', '/nhiem-vu?tim=niem%20yet')
    await page.getByRole('link', { name: /^Niêm yết, cập nhật/ }).click()
    await page.getByRole('link', { name: 'Sửa nhiệm vụ' }).click()
    await page.getByLabel('Sản phẩm').fill('Danh mục niêm yết')
    await page.getByRole('button', { name: 'Thêm cơ quan phối hợp' }).click()
    await page
      .getByLabel(/^Cơ quan phối hợp \d/)
      .last()
      .fill('Bưu điện phường')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Ghi lý do điều chỉnh.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Lý do điều chỉnh').fill('Bổ sung đơn vị phối hợp')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.waitForURL(/\/nhiem-vu\/\d+$/)
    await page.getByText('Danh mục niêm yết').waitFor()
    await page.getByText('Bưu điện phường').waitFor()

    await page.goto('/ke-hoach/11/nhiem-vu/moi')
    await page.getByLabel('Tên nhiệm vụ').fill('Tổng kết kế hoạch năm')
    await page.getByLabel('Tháng 12/2026').check({ force: true })
    await page.getByLabel('Lý do điều chỉnh').fill('Bổ sung theo chỉ đạo')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.waitForURL(/\/ke-hoach\/11$/)
    await page.goto('/nhiem-vu?tim=tong%20ket')
    await page.getByRole('link', { name: 'Tổng kết kế hoạch năm' }).waitFor()
    await page.context().close()
  })

  it('stands in the calendar of its month, and a long list is drawn where one looks', async () => {
    const { page } = await visit('clerk', '/nhiem-vu?xem=lich&thang=2026-10')
    await page.getByRole('heading', { level: 1, name: /đến hạn trong tháng 10\/2026/ }).waitFor()
    await page.getByRole('button', { name: /^và 2 nhiệm vụ nữa/ }).click()
    expect(await dialog(page).getByRole('link').count()).toBe(6)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Tháng sau' }).click()
    await page.getByRole('heading', { level: 1, name: /đến hạn trong tháng 11\/2026/ }).waitFor()
    await page.goto('/nhiem-vu?don-vi=moi&nam=moi')
    await page.locator('.task-list[aria-busy=false]').waitFor()
    const all = Number(await page.locator('.task-list').getAttribute('aria-rowcount'))
    expect(all).toBeGreaterThan(300)
    expect(await page.locator('.task-row').count()).toBeLessThan(30)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.locator(`.task-row[aria-rowindex="${all}"]`).waitFor()
    await page.context().close()
  })
})
