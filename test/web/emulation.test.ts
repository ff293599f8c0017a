/**
 * The emulation movement in a browser: a clerk registers an initiative, the approver recognises it, and the counts and the
 * conditions of its body change with it; a file goes from its papers to a decision; an inspection raises the share.
 */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

describe('the emulation movement', () => {
  const { visit } = sampleVisits(['clerk', 'approver', 'leader'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['clerk', '/thi-dua', 'phone'],
    ['clerk', '/thi-dua?muc=khen-thuong', 'narrow'],
    ['clerk', '/thi-dua?muc=dieu-kien', 'phone'],
    ['approver', '/thi-dua?muc=tieu-chi', 'phone'],
    ['approver', '/thi-dua/tap-the', 'phone'],
    ['clerk', '/kiem-tra', 'phone'],
    ['leader', '/kiem-tra', 'desktop'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('takes a registration and its recognition; what the ward and the body fulfil follows', async () => {
    const { page: clerk } = await visit('clerk', '/thi-dua')
    await clerk.getByRole('heading', { level: 1, name: /^22\/25 tập thể/ }).waitFor()
    await clerk.getByRole('button', { name: 'Đăng ký sáng kiến' }).click()
    const form = clerk.getByRole('dialog')
    await form.getByLabel('Tập thể').selectOption({ label: 'Khu phố Đầm Sen' })
    await form.getByLabel('Tên mô hình, giải pháp, sáng kiến').fill('Ngày thứ Sáu không hẹn')
    await form.getByLabel('Tác giả').fill('Ban điều hành khu phố')
    await form.getByLabel('Ngày đăng ký', { exact: true }).fill('22/11/2026')
    await form.getByRole('button', { name: 'Ghi' }).click()
    await form.getByText('Ngày phải đến hết hôm nay, 21/11/2026.').waitFor()
    await form.getByLabel('Ngày đăng ký', { exact: true }).fill('20/11/2026')
    await form.getByRole('button', { name: 'Ghi' }).click()
    await clerk.getByRole('heading', { level: 1, name: /^23\/25 tập thể/ }).waitFor()
    // Filters stand in the address.
    await clerk.getByLabel('Tìm tên, tập thể, tác giả').fill('dam sen')
    await expect.poll(() => clerk.locator('.initiative-table tbody tr').count()).toBe(1)
    expect(new URL(clerk.url()).search).toContain('tim=dam')
    await clerk.getByRole('button', { name: 'Ngày thứ Sáu không hẹn' }).click()
    expect(await clerk.getByRole('dialog').getByRole('button', { name: 'Xét công nhận' }).count()).toBe(0)

    const { page: approver } = await visit('approver', '/thi-dua?tim=dam%20sen')
    await approver.getByRole('button', { name: 'Ngày thứ Sáu không hẹn' }).click()
    await approver.getByRole('button', { name: 'Xét công nhận' }).click()
    await approver.getByLabel('Số quyết định').fill('318/QĐ-UBND')
    await approver.getByRole('dialog').getByRole('button', { name: 'Xét công nhận' }).click()
    await approver.getByRole('dialog').getByText('Được công nhận').waitFor()
    await approver.getByRole('dialog').getByRole('button', { name: 'Ghi áp dụng' }).click()
    await approver.getByLabel('Hiệu quả, căn cứ xác nhận').fill('Trả 12 hồ sơ ngay trong buổi đầu')
    await approver.getByRole('dialog').getByRole('button', { name: 'Ghi áp dụng' }).click()
    await approver.getByRole('heading', { level: 1, name: /; 5\/28 sáng kiến áp dụng có hiệu quả$/ }).waitFor()

    await clerk.goto('/thi-dua?muc=dieu-kien')
    const body = clerk.locator('.standing', { hasText: 'Khu phố Đầm Sen' })
    await body.locator('summary').click()
    await body.getByText('Đã đăng ký 1 mô hình, giải pháp, sáng kiến: “Ngày thứ Sáu không hẹn”.').first().waitFor()
    await body.getByText('1/1 (100%) sáng kiến đã đăng ký được áp dụng có hiệu quả').waitFor()
    for (const page of [clerk, approver]) await page.context().close()
  })

  it('leads a file from its papers to the decision, and says what is unknown until a person has judged it', async () => {
    const { page: clerk } = await visit('clerk', '/thi-dua?muc=khen-thuong')
    await clerk.getByRole('button', { name: 'Hội Liên hiệp Phụ nữ phường' }).click()
    const file = clerk.getByRole('dialog')
    await file.getByText('Chưa đủ căn cứ').waitFor()
    await file.getByRole('button', { name: 'Đề nghị khen thưởng' }).click()
    await file
      .getByRole('alert')
      .getByText(/^Hồ sơ còn thiếu: Báo cáo thành tích/)
      .waitFor()
    for (const condition of ['Hoàn thành đúng hạn nhiệm vụ được giao chủ trì', 'Thành tích xuất sắc']) {
      await file.getByRole('button', { name: `Thẩm định: ${condition}` }).click()
      await clerk.getByLabel('Căn cứ thẩm định').fill('Báo cáo của Hội')
      await clerk.getByRole('dialog').last().getByRole('button', { name: 'Ghi' }).click()
      await clerk.getByLabel('Căn cứ thẩm định').waitFor({ state: 'detached' })
    }
    await file.getByText('Đủ điều kiện', { exact: true }).waitFor()
    await file.getByLabel('Báo cáo thành tích có xác nhận của cấp trình khen', { exact: true }).check()
    await file.getByRole('button', { name: 'Ghi giấy tờ' }).click()
    await file.getByText('Giấy tờ trong hồ sơ: 3/3 giấy tờ').waitFor()
    await file.getByRole('button', { name: 'Ghi giấy tờ' }).waitFor({ state: 'detached' })
    await file.getByRole('button', { name: 'Đề nghị khen thưởng' }).click()
    await file.getByText('Đã đề nghị, chờ quyết định').waitFor()

    const { page: approver } = await visit('approver', '/thi-dua?muc=khen-thuong')
    await approver.getByRole('button', { name: 'Hội Liên hiệp Phụ nữ phường' }).click()
    await approver.getByRole('button', { name: 'Ghi quyết định' }).click()
    await approver.getByLabel('Số quyết định').fill('405/QĐ-UBND')
    await approver.getByRole('dialog').getByRole('button', { name: 'Ghi' }).click()
    await approver.getByRole('dialog').getByText('Được khen thưởng').waitFor()
    for (const page of [clerk, approver]) await page.context().close()
  })

  it('counts an inspection once it was held', async () => {
    const { page } = await visit('clerk', '/kiem-tra')
    await page.getByRole('heading', { level: 1, name: /^8\/21 phòng, đơn vị/ }).waitFor()
    await page.getByRole('button', { name: 'Sửa cuộc kiểm tra “Trung tâm Văn hóa - Thể thao”' }).click()
    await page.getByLabel('Ngày đã kiểm tra', { exact: true }).fill('19/11/2026')
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /^9\/21 phòng, đơn vị/ }).waitFor()
    await page.context().close()
  })
})
