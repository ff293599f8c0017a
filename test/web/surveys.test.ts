/**
 * Surveys in a browser: a round is begun from an earlier questionnaire, entered by keyboard and from a file with a wrong row
 * refused, closed; and the cell of the ward's sheet follows it. Two who enter one unit are told of each other.
 */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const head =
  'Đơn vị;Nhóm người trả lời;Câu hỏi;Rất không hài lòng;Không hài lòng;Bình thường;Hài lòng;Rất hài lòng;Phát ra;Thu về;Hợp lệ'
const csv = (...rows: string[]) => ({
  name: 'ket-qua.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...rows].join('\n')),
})

describe('surveys', () => {
  const { visit } = sampleVisits(['clerk', 'approver', 'leader'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/khao-sat', 'desktop'],
    ['clerk', '/khao-sat?loai=one_stop', 'phone'],
    ['clerk', '/khao-sat?nam=2024', 'narrow'],
    ['leader', '/khao-sat/1?don-vi=MH02', 'desktop'],
    ['leader', '/khao-sat/1?don-vi=MH02&nhom=1', 'phone'],
    ['clerk', '/khao-sat/1', 'narrow'],
    ['leader', '/khao-sat/2', 'phone'],
    ['leader', '/khao-sat/2/nhap/MH02', 'desktop'],
    ['leader', '/khao-sat/2/nhap/MH02', 'narrow'],
    ['clerk', '/khao-sat/2', 'phone'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('say what was found, which of the three it is, and where the first places lie', async () => {
    const { page } = await visit('leader', '/khao-sat/1')
    await page
      .getByRole('heading', { level: 1, name: /^Khảo sát mức độ hài lòng .* năm 2025: \d\d,\d\d% hài lòng$/ })
      .waitFor()
    await page.getByText('Đây là chỉ số hài lòng đo bằng điều tra (SIPAS).').waitFor()
    await page.getByText('không xếp hạng: 19 phiếu hợp lệ, dưới 30').waitFor()
    await page.getByLabel('So với đơn vị').selectOption({ label: 'Phường Hương Bưởi' })
    await page.getByText('Chấm tròn: phường Hương Bưởi').waitFor()
    expect(new URL(page.url()).search).toBe('?don-vi=MH02')
    await page.context().close()
  })

  it('run from a copied questionnaire to the cell of the monthly sheet', async () => {
    const { page } = await visit('clerk', '/khao-sat')
    await page.getByRole('button', { name: 'Lập đợt khảo sát' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên đợt khảo sát').fill('Đánh giá tháng 10')
    await dialog.getByLabel('Từ ngày', { exact: true }).fill('01/10/2026')
    await dialog.getByLabel('Đến ngày', { exact: true }).fill('31/10/2026')
    await dialog.getByLabel('Lấy phiếu hỏi từ').selectOption({ label: 'Đánh giá tại Bộ phận Một cửa tháng 7/2026' })
    await dialog.getByRole('button', { name: 'Lập', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Đang soạn: Đánh giá tháng 10' }).waitFor()
    expect(await page.getByLabel('Câu hỏi', { exact: true }).inputValue()).toBe(
      'Mức độ hài lòng khi giải quyết thủ tục',
    )
    // A second group; then the draft is saved and opened.
    await page.getByLabel('Nhóm người trả lời').fill('Người dân\nDoanh nghiệp')
    expect(await page.getByRole('button', { name: 'Mở để nhập kết quả' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Lưu bản soạn' }).click()
    await page.getByText('Đã lưu.').waitFor()
    await page.getByRole('button', { name: 'Mở để nhập kết quả' }).click()
    await page.getByRole('heading', { level: 1, name: /đã có kết quả của 0\/1 đơn vị$/ }).waitFor()

    // By keyboard: more answers than respondents are told at the row, and nothing typed is lost.
    await page.getByRole('link', { name: 'Nhập kết quả của phường Hương Bưởi' }).click()
    const person = page.locator('.entry-group', { hasText: 'Người dân' })
    await person.getByLabel('Người dân, phiếu phát ra').fill('60')
    await page.keyboard.press('Tab')
    await page.keyboard.type('50')
    await page.keyboard.press('Tab')
    await page.keyboard.type('40')
    for (const count of ['1', '1', '3', '20']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(count)
    }
    await page.getByRole('button', { name: 'Lưu kết quả' }).click()
    await person.getByText('Điền đủ năm mức; mức không ai chọn thì ghi 0').waitFor()
    await person.getByLabel('Người dân, câu 1, rất hài lòng').fill('16')
    await person.getByText('Nhiều hơn 40 phiếu hợp lệ').waitFor()
    await person.getByLabel('Người dân, câu 1, rất hài lòng').fill('15')
    await page.getByRole('button', { name: 'Lưu kết quả' }).click()
    await page.getByText('Đã lưu.').waitFor()
    await page.getByRole('link', { name: 'Đánh giá tháng 10' }).click()
    await page.getByRole('heading', { level: 1, name: /1\/1 đơn vị, tạm tính 87,50% hài lòng$/ }).waitFor()

    // From a file: one wrong row keeps the good one out and is named.
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click()
    const good = 'phường Hương Bưởi;Doanh nghiệp;1;0;0;0;4;6;12;10;10'
    const file = page.getByRole('dialog').locator('input[type=file]')
    await file.setInputFiles(csv(good, 'phường Mưa Ngâu;Doanh nghiệp;1;0;0;0;4;6;12;10;10'))
    await page.getByText('ket-qua.csv: Có 1 chỗ sai nên chưa nhập dòng nào.').waitFor()
    expect(await page.getByRole('dialog').locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^3\s+Không có đơn vị “phường Mưa Ngâu”/),
    ])
    expect(await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).count()).toBe(0)
    await file.setInputFiles(csv(good))
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click()
    await page.getByText('Đã nhập 1 dòng của 1 đơn vị.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await page.getByRole('heading', { level: 1, name: /tạm tính 90,00% hài lòng$/ }).waitFor()

    // Closed, and the sheet of October says what the round says, and leads back to it.
    await page.getByRole('button', { name: 'Chốt kết quả' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Chốt kết quả' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đánh giá tháng 10: 90,00% hài lòng' }).waitFor()
    await page.goto('/phieu/MH02/2026-10')
    const cell = page.locator('#o-ratings_satisfied')
    await expect
      .poll(async () => (await cell.innerText()).includes('45') || (await cell.inputValue().catch(() => '')) === '45')
      .toBe(true)
    await page.getByRole('link', { name: 'tính từ đợt đánh giá một cửa' }).first().click()
    await page
      .getByRole('heading', { level: 1, name: 'Đánh giá tháng 10, phường Hương Bưởi: 90,00% hài lòng' })
      .waitFor()
    expect(new URL(page.url()).search).toContain('thang=2026-10')
    await page.context().close()
  })

  it('let two who enter one unit choose, and are opened again with a reason', async () => {
    const { page: approver } = await visit('approver', '/khao-sat/3')
    await approver.getByRole('button', { name: 'Mở lại' }).click()
    await approver.getByLabel('Lý do mở lại').fill('Đếm lại phiếu tháng 4')
    await approver.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click()
    await approver.getByRole('heading', { level: 1, name: /tạm tính/ }).waitFor()
    const [{ page: one }, { page: other }] = [
      await visit('clerk', '/khao-sat/3/nhap/MH02'),
      await visit('approver', '/khao-sat/3/nhap/MH02'),
    ]
    const returned = 'Người nộp hồ sơ, phiếu thu về'
    await one.getByLabel(returned).fill('61')
    await one.getByRole('button', { name: 'Lưu kết quả' }).click()
    await one.getByText('Đã lưu.').waitFor()
    await other.getByLabel(returned).fill('60')
    await other.getByRole('button', { name: 'Lưu kết quả' }).click()
    await other.getByText('Có người vừa lưu kết quả của đơn vị này.').waitFor()
    expect(await other.getByLabel(returned).inputValue()).toBe('60')
    await other.getByRole('button', { name: 'Lấy số người khác đã lưu' }).click()
    await expect.poll(() => other.getByLabel(returned).inputValue()).toBe('61')
    await other.getByLabel(returned).fill('60')
    await other.getByRole('button', { name: 'Lưu kết quả' }).click()
    await other.getByText('Đã lưu.').waitFor()
    for (const page of [approver, one, other]) await page.context().close()
  })
})
