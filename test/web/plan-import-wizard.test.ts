/** A plan's annex from a spreadsheet, in a real browser: read, looked at row by row, mended, and saved with a reason. */
import { describe, expect, it } from 'vitest'
import { expectSound, sampleVisits } from './sample-visits.ts'

const annex = [
  'STT;Nhiệm vụ;Sản phẩm;Chủ trì;Phối hợp;Thời gian',
  '1;Lập danh mục dữ liệu dùng chung;Danh mục;Văn phòng;Phòng Văn hóa - Xã hội;Tháng 12/2026',
  'II;Cải cách thể chế;;;;',
  '1;Tự kiểm tra văn bản;Báo cáo;Tư pháp;;Quý IV/2026',
  '1.1;Tự kiểm tra nghị quyết;;Tư pháp;;Tháng 11/2026',
  '2;Góp ý dự thảo;;Tư pháp;;khi nào xong',
].join('\r\n')

describe('a table for a plan', () => {
  const { visit } = sampleVisits(['clerk', 'approver'])

  it('is looked at row by row and saved with a reason', async () => {
    const visited = await visit('approver', '/ke-hoach/11')
    const { page } = visited
    await page.getByRole('button', { name: 'Việc khác' }).click()
    await page.getByRole('menuitem', { name: 'Nhập chỉ tiêu, nhiệm vụ từ tệp' }).click()
    await page.getByText('Chương trình đọc bảng trong tệp').waitFor()
    await expectSound(visited)
    const file = page.locator('input[type=file]')
    await file.setInputFiles({ name: 'phu-luc.csv', mimeType: 'text/csv', buffer: Buffer.from(annex) })
    // The first row has no field, the last no deadline that can be read.
    await page.getByRole('heading', { level: 1, name: 'Đọc được 4 nhiệm vụ, lấy 2' }).waitFor()
    await page.getByText('Không hiểu thời gian “khi nào xong”').waitFor()
    await page
      .getByLabel('Lĩnh vực của dòng 2')
      .selectOption({ label: 'VII. Xây dựng chính quyền điện tử, chính quyền số' })
    await page.getByRole('heading', { level: 1, name: 'Đọc được 4 nhiệm vụ, lấy 3' }).waitFor()
    expect(await page.getByLabel('Lấy dòng 6').isDisabled()).toBe(true)
    await expectSound(visited)
    const save = page.getByRole('button', { name: 'Lưu 3 nhiệm vụ vào kế hoạch' })
    expect(await save.isDisabled()).toBe(true)
    await page.getByLabel('Lý do điều chỉnh').fill('Thành phố giao bổ sung')
    await save.click()
    await page.getByRole('heading', { level: 1, name: 'Đã thêm 3 nhiệm vụ vào kế hoạch' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Về kế hoạch' }).click()
    await page.getByText('Tự kiểm tra nghị quyết').first().waitFor()
    await page.context().close()
  })

  it('is not for who may not change the plan', async () => {
    const { page } = await visit('clerk', '/ke-hoach/11/nhap-tep')
    await page.getByText('Anh/chị không có quyền sửa kế hoạch này').waitFor()
    await page.context().close()
  })

  it('fits a phone', async () => {
    const visited = await visit('approver', '/ke-hoach/11/nhap-tep', 'phone')
    await expectSound(visited)
    const file = visited.page.locator('input[type=file]')
    await file.setInputFiles({ name: 'phu-luc.csv', mimeType: 'text/csv', buffer: Buffer.from(annex) })
    await visited.page.getByRole('heading', { level: 1, name: 'Đọc được 4 nhiệm vụ, lấy 2' }).waitFor()
    await expectSound(visited)
    await visited.page.context().close()
  })
})
