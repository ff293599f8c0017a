/**
 * A ward's plan for the next year, in a real browser: the clerk copies this year's, sets a target by quarter, and is told what
 * is wrong at its place; the approver puts it in force and changes it with a reason; the history tells it.
 */
import { describe, expect, it } from 'vitest'
import { expectSound, sampleVisits } from './sample-visits.ts'

const title = 'Kế hoạch cải cách hành chính phường Hương Bưởi năm 2027'

describe('a plan for the next year', () => {
  const { visit } = sampleVisits(['clerk', 'approver', 'leader'])

  it('is copied, set by quarter, issued and amended, each by whom it is for', async () => {
    const clerk = await visit('clerk', '/ke-hoach')
    await clerk.page.getByRole('button', { name: 'Lập kế hoạch mới' }).click()
    const dialog = clerk.page.getByRole('dialog')
    await dialog
      .getByLabel('Bắt đầu từ')
      .selectOption({ label: 'Chép từ “Kế hoạch cải cách hành chính phường Hương Bưởi năm 2026”' })
    expect(await dialog.getByLabel('Tên kế hoạch').inputValue()).toBe(title)
    await expectSound(clerk)
    await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click()
    await clerk.page.getByRole('heading', { level: 1, name: `${title} Bản nháp` }).waitFor()
    await clerk.page.getByText('24 nhiệm vụ').first().waitFor()
    await expectSound(clerk)

    await clerk.page.getByRole('link', { name: 'Sửa chỉ tiêu' }).click()
    await clerk.page.getByLabel('Kỳ, dòng 3').selectOption({ label: 'Từng quý' })
    for (const [quarter, value] of [
      ['I', '55'],
      ['II', '60'],
      ['III', '160'],
      ['IV', '67,5'],
    ])
      await clerk.page.getByLabel(`Mức giao quý ${quarter}, dòng 3`).fill(value as string)
    await clerk.page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
    const picker = clerk.page.getByRole('combobox', { name: 'Chỉ số, dòng 6' })
    await picker.fill('tai su dung')
    await picker.press('Enter')
    await clerk.page.getByLabel('Mức giao, dòng 6').fill('45')
    await clerk.page.getByLabel('Căn cứ, dòng 6').fill('mục II.6')
    await clerk.page.getByRole('button', { name: 'Lưu bảng chỉ tiêu' }).click()
    // Refused as a whole: the fault stands above as a link, beside its row, and at its field.
    const fault = '“Hồ sơ thanh toán trực tuyến”, quý III/2027: mức giao quá 100%'
    await clerk.page.getByRole('alert').getByRole('link', { name: fault }).waitFor()
    expect(await clerk.page.getByText(fault).count()).toBe(2)
    const third = clerk.page.getByLabel('Mức giao quý III, dòng 3')
    expect(await third.getAttribute('aria-invalid')).toBe('true')
    await expectSound({ ...clerk, complaints: clerk.complaints.filter((one) => !one.includes('422')) })
    // Leaving is asked about while anything is unsaved.
    clerk.page.once('dialog', (asked) => void asked.dismiss())
    await clerk.page.getByRole('link', { name: 'Về trang kế hoạch' }).click()
    await third.fill('65')
    await clerk.page.getByRole('button', { name: 'Lưu bảng chỉ tiêu' }).click()
    await clerk.page.getByRole('row', { name: /≥ 67,5%.*Quý IV\/2027/ }).waitFor()
    const address = new URL(clerk.page.url()).pathname
    expect(await clerk.page.getByRole('button', { name: 'Ban hành' }).count()).toBe(0)

    const approver = await visit('approver', address)
    await approver.page.getByRole('button', { name: 'Ban hành' }).click()
    const issue = approver.page.getByRole('dialog')
    await issue.getByLabel('Số, ký hiệu văn bản').fill('01/KH-UBND')
    await issue.getByLabel('Ngày ban hành', { exact: true }).fill('20/11/2026')
    await issue.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await approver.page.getByText('Số 01/KH-UBND, ngày 20/11/2026').waitFor()
    expect(await approver.page.getByText('Bản nháp').count()).toBe(0)

    await approver.page.getByRole('link', { name: 'Sửa chỉ tiêu' }).click()
    expect(await approver.page.getByLabel('Mức giao quý IV, dòng 3').inputValue()).toBe('67,5')
    await approver.page.getByLabel('Mức giao quý IV, dòng 3').fill('70')
    await approver.page.getByRole('button', { name: 'Lưu bảng chỉ tiêu' }).click()
    const reason = approver.page.getByRole('dialog')
    await reason.getByLabel('Lý do điều chỉnh').fill('Thành phố giao tăng')
    await expectSound(approver)
    await reason.getByRole('button', { name: 'Lưu điều chỉnh' }).click()
    await approver.page.getByRole('link', { name: 'Điều chỉnh lần 1' }).click()
    await approver.page.getByText('Hồ sơ thanh toán trực tuyến: ≥ 67,5% → ≥ 70% từ quý IV/2027').waitFor()
    await approver.page.getByText('Lý do: Thành phố giao tăng').waitFor()
    await approver.page.getByText('Ban hành kế hoạch: 9 chỉ tiêu, 24 nhiệm vụ').waitFor()
    await expectSound(approver)

    const leader = await visit('leader', address)
    expect(await leader.page.getByRole('link', { name: 'Sửa chỉ tiêu' }).count()).toBe(0)
    await leader.page.getByRole('row', { name: /≥ 70%.*Quý IV\/2027/ }).waitFor()
    for (const { page } of [clerk, approver, leader]) await page.context().close()
  })

  it.each([
    ['leader', '/ke-hoach/8', 'desktop'],
    ['leader', '/ke-hoach/11', 'phone'],
    ['approver', '/ke-hoach/11/chi-tieu', 'phone'],
    ['approver', '/ke-hoach/11/chi-tieu', 'desktop'],
    ['clerk', '/ke-hoach/11/chi-tieu', 'desktop'],
    ['leader', '/ke-hoach/11/dieu-chinh', 'phone'],
  ] as const)('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })
})
