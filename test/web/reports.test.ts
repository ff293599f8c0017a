/** The report calendar as people use it: a clerk's list with the act, and the board of the province. */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const scoring = 'Báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2026'

describe('the report calendar', () => {
  const { visit } = sampleVisits(['leader', 'clerk', 'administrator'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/bao-cao', 'desktop'],
    ['leader', '/bao-cao', 'phone'],
    ['clerk', '/bao-cao', 'narrow'],
    ['leader', '/bao-cao?don-vi=06742&nam=2024', 'desktop'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('takes a report that a clerk has sent, and the province sees it on its board', async () => {
    const board = await visit('leader', '/bao-cao')
    const row = board.page.getByRole('row', { name: /^Hương Bưởi/ })
    await row.getByText('Sắp đến hạn, còn 4 ngày').waitFor()
    const totals = board.page.getByRole('row', { name: /^Đã gửi/ })
    expect(await totals.textContent()).toContain('11/30')
    await board.page.context().close()

    const { page, complaints } = await visit('clerk', '/viec')
    await page.getByRole('link', { name: new RegExp(scoring) }).click()
    await page.getByRole('button', { name: `Ghi đã gửi: ${scoring}, phường Hương Bưởi` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Ngày gửi' }).fill('22/11/2026')
    await dialog.getByLabel('Số, ký hiệu').fill('245/BC-UBND')
    await dialog.getByLabel('Đường dẫn tới báo cáo').fill('https://vanban.example.vn/245')
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click()
    await dialog.getByText('Ngày gửi không được sau hôm nay (21/11/2026). Chọn lại ngày.').waitFor()
    await dialog.getByRole('textbox', { name: 'Ngày gửi' }).fill('20/11/2026')
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click()
    await dialog.waitFor({ state: 'detached' })
    const line = page.getByRole('row', { name: new RegExp(scoring) })
    await line.getByText('Số 245/BC-UBND, gửi 20/11/2026').waitFor()
    expect(await line.getByRole('link', { name: 'Mở báo cáo' }).getAttribute('href')).toBe(
      'https://vanban.example.vn/245',
    )
    await page.getByRole('link', { name: 'Việc cần làm 2 việc đang chờ' }).waitFor()
    // The refused day is no surprise of the page.
    expect(complaints.filter((one) => !one.includes('status of 422'))).toEqual([])
    await page.context().close()

    const after = await visit('leader', '/bao-cao')
    expect(await after.page.getByRole('row', { name: /^Đã gửi/ }).textContent()).toContain('12/30')
    const cells = after.page.getByRole('row', { name: /^Hương Bưởi/ }).getByRole('cell')
    expect(await cells.allTextContents()).toEqual(['Đã gửi', 'Đã gửi', 'Đã gửi trễ 4 ngày', 'Đã gửi', 'Chưa đến hạn'])
    await after.page.context().close()
  })

  it('is laid out for the next year by whoever answers for the plans, who then adds a report of their own', async () => {
    const { page } = await visit('administrator', '/bao-cao?nam=2027')
    await page.getByRole('button', { name: 'Lập lịch 2027 theo năm 2026' }).click()
    await page.getByRole('heading', { name: 'Báo cáo của các đơn vị' }).waitFor()
    await page.getByRole('button', { name: 'Thêm báo cáo phải gửi' }).click()
    const dialog = page.getByRole('dialog')
    // A form that cannot be saved says which field is in the way.
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    const name = dialog.getByLabel('Tên báo cáo')
    const said = () => name.evaluate((field: HTMLInputElement) => field.validationMessage)
    expect(await said()).toBe('Tên báo cáo: chưa có nội dung. Điền vào ô này.')
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
    await name.fill('Báo cáo chuyển đổi số')
    await dialog.getByLabel('Loại báo cáo').selectOption('Tháng')
    await dialog.getByLabel('Đơn vị phải gửi').selectOption('Các đặc khu')
    await dialog.getByLabel('Nơi nhận').fill('Sở Khoa học và Công nghệ')
    await dialog.getByRole('textbox', { name: 'Hạn gửi' }).fill('05/02/2027')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.getByText('Ghi căn cứ: chọn kế hoạch').waitFor()
    await dialog.getByLabel('Văn bản, ghi chú về căn cứ').fill('Công văn 12/CV-SKHCN')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'detached' })
    const head = page.getByRole('columnheader', { name: /Tháng 1\/2027 ?Báo cáo chuyển đổi số/ })
    await head.waitFor()
    expect(
      await page
        .getByRole('row', { name: /^San Hô/ })
        .getByRole('cell')
        .allTextContents(),
    ).toHaveLength(6)
    await page.context().close()
  })
})
