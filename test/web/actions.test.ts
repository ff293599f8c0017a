/** What a meeting decided, as people use it: given to a ward, seen on overview and unit page, reported, and closed. */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const issue = 'Báo cáo kết quả thay máy POS'

describe('actions of meetings', () => {
  const { visit } = sampleVisits(['leader', 'clerk', 'administrator'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/viec-hop', 'desktop'],
    ['leader', '/viec-hop?viec-nao=tat-ca', 'phone'],
    ['leader', '/viec-hop?don-vi=MH03', 'desktop'],
    ['clerk', '/viec-hop', 'narrow'],
    ['administrator', '/viec-hop', 'phone'],
  ])('are shown to the %s at %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('are not given by an Enter that looks for a name', async () => {
    const { page } = await visit('leader', '/viec-hop')
    await page.getByRole('button', { name: 'Giao việc' }).click()
    const dialog = page.getByRole('dialog')
    const unit = dialog.getByRole('combobox', { name: 'Đơn vị được giao' })
    await unit.fill('huong buoi')
    await unit.press('Enter')
    await expect.poll(() => unit.inputValue()).toBe('Phường Hương Bưởi')
    await dialog.getByLabel('Việc phải làm').fill('Việc chưa giao')
    await dialog.getByLabel('Người thực hiện').fill('UBND phường Hương Bưởi')
    const related = dialog.getByRole('combobox', { name: 'Chỉ số liên quan' })
    await related.fill('khong co chi so nay')
    await related.press('Enter')
    await dialog.getByRole('button', { name: 'Đóng' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { name: 'Thành phố Minh Họa: 3 việc chưa xong, 2 việc quá hạn' }).waitFor()
    await page.context().close()
  })

  it('are given in the meeting, reported by the ward, closed by the city, and seen on the way', async () => {
    const { page, complaints } = await visit('leader', '/viec-hop')
    await page.getByRole('heading', { name: 'Thành phố Minh Họa: 3 việc chưa xong, 2 việc quá hạn' }).waitFor()
    await page.getByRole('button', { name: 'Giao việc' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Đơn vị được giao' }).fill('huong buoi')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Việc phải làm').fill(issue)
    await dialog.getByLabel('Người thực hiện').fill('UBND phường Hương Bưởi')
    await dialog.getByRole('textbox', { name: 'Thời hạn' }).fill('15/12/2062')
    await dialog.getByRole('combobox', { name: 'Chỉ số liên quan' }).fill('thanh toan truc tuyen')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Ghi' }).click()
    await dialog.getByText('Thời hạn phải đến hết 31/12/2029, ba năm sau ngày họp. Kiểm tra lại năm.').waitFor()
    // Nothing that was typed is lost.
    expect(await dialog.getByLabel('Việc phải làm').inputValue()).toBe(issue)
    await dialog.getByRole('textbox', { name: 'Thời hạn' }).fill('15/12/2026')
    await dialog.getByRole('button', { name: 'Ghi' }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = page.getByRole('row', { name: new RegExp(issue) })
    await row.getByText('Hạn 15/12/2026').waitFor()
    await row.getByText('Hồ sơ thanh toán trực tuyến').waitFor()

    await page.goto('/tong-quan?ky=2026-Q3')
    await page.getByRole('heading', { name: 'Việc sau họp: 4 việc chưa xong, 2 việc quá hạn' }).waitFor()
    const told = page.locator('.meeting-actions li')
    expect(await told.count()).toBe(4)
    expect(await told.filter({ hasText: issue }).textContent()).toContain('phường Hương Bưởi')
    expect(complaints.filter((one) => !one.includes('status of 422'))).toEqual([])
    await page.context().close()

    const ward = await visit('clerk', '/viec')
    await ward.page.getByRole('link', { name: new RegExp(issue) }).click()
    await ward.page.getByRole('button', { name: `Ghi kết quả việc “${issue}”` }).click()
    const report = ward.page.getByRole('dialog')
    expect(await report.getByLabel('Tình trạng').locator('option').allTextContents()).toEqual(['Đang làm', 'Đã xong'])
    await report.getByLabel('Kết quả đến nay').fill('Máy POS mới đã lắp ngày 20/11/2026.')
    await report.getByRole('button', { name: 'Ghi' }).click()
    await report.waitFor({ state: 'detached' })
    expect(await ward.page.getByRole('button', { name: `Sửa việc “${issue}”` }).count()).toBe(0)
    await ward.page.goto('/don-vi/MH02?ky=2026-Q3')
    await ward.page.getByRole('heading', { name: 'Việc cuộc họp giao: 2 việc chưa xong' }).waitFor()
    await ward.page.getByText('Đến nay: Máy POS mới đã lắp ngày 20/11/2026.').waitFor()
    // Another ward's page says nothing of what that ward was told to do, and asks nothing that would be refused.
    await ward.page.goto('/don-vi/MH21?ky=2026-Q3')
    await ward.page.getByRole('heading', { level: 1 }).waitFor()
    await ward.page.waitForLoadState('networkidle')
    expect(await ward.page.locator('.meeting-actions').count()).toBe(0)
    expect(ward.complaints).toEqual([])
    await ward.page.context().close()

    const city = await visit('leader', '/viec-hop?don-vi=MH02')
    await city.page.getByRole('button', { name: `Ghi kết quả việc “${issue}”` }).click()
    const end = city.page.getByRole('dialog')
    await end.getByLabel('Tình trạng').selectOption('Đã xong')
    await end.getByRole('button', { name: 'Ghi' }).click()
    await end.waitFor({ state: 'detached' })
    await city.page.getByRole('link', { name: 'Đã kết thúc' }).click()
    const closed = city.page.getByRole('row', { name: new RegExp(issue) })
    await closed.getByText('Kết thúc 21/11/2026').waitFor()
    await closed.getByRole('button', { name: `Mở lại việc “${issue}”` }).click()
    await city.page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click()
    await city.page.getByText('Chưa có việc nào kết thúc.').waitFor()
    await city.page.context().close()
  })
})
