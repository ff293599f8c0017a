/** Published indices as people use them: the overview, a file with a wrong row refused and mended, and one number entered. */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

describe('published indices', () => {
  const { visit } = sampleVisits(['leader', 'administrator', 'clerk'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['leader', '/chi-so?don-vi=22', 'desktop'],
    ['leader', '/chi-so', 'phone'],
    ['clerk', '/chi-so', 'narrow'],
    ['leader', '/chi-so/pci?don-vi=22&ky=2019', 'desktop'],
    ['leader', '/chi-so/pci?don-vi=MH', 'phone'],
    ['leader', '/chi-so/dti?don-vi=31', 'narrow'],
  ])('show the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('keep two sources side by side, and lead from a province to those it is ranked with', async () => {
    const { page } = await visit('leader', '/chi-so?don-vi=22')
    const papi = page.getByRole('row', { name: /^PAPI/ })
    await papi.getByText('1 nguồn khác ghi khác').waitFor()
    await papi.getByRole('link', { name: 'PAPI' }).click()
    await page.getByRole('heading', { name: 'PAPI năm 2020 của tỉnh Quảng Ninh: 48,811 điểm, hạng 1/63' }).waitFor()
    const sources = page.getByRole('table', { name: 'Các nguồn ghi khác nhau' })
    await expect.poll(() => sources.getByRole('row').count()).toBe(3)
    await page.getByRole('link', { name: 'Đồng Tháp' }).click()
    await page.getByRole('heading', { name: /PAPI năm 2020 của tỉnh Đồng Tháp: 46,961 điểm, hạng 2\/63/ }).waitFor()
    await page.context().close()
  })

  it('take a file once its wrong row is mended, and show what it told at once', async () => {
    const { page } = await visit('administrator', '/chi-so?don-vi=MH03')
    const before = page.getByRole('row', { name: /^DDCI/ })
    await before.getByText('Chưa có kết quả công bố.').waitFor()
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Chỉ số').selectOption('DDCI')
    await dialog.getByLabel('Nguồn công bố').fill('Quyết định công bố DDCI năm 2025')
    const choose = async (rows: string[]) =>
      dialog.locator('input[type=file]').setInputFiles({
        name: 'ddci.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['Năm;Đơn vị;Điểm;Hạng;Số đơn vị', ...rows].join('\n')),
      })
    await choose(['2025;Mưa Ngâu;78,25;4;20', '2025;Nắng Mai;178,3;1;20'])
    await dialog.getByText('1 trong 2 dòng cần sửa. Chưa lưu dòng nào; sửa trong tệp rồi chọn lại.').waitFor()
    await dialog.getByText(/Điểm 178,3 lớn hơn mức cao nhất của DDCI là 100/).waitFor()
    expect(await dialog.getByRole('button', { name: /^Lưu/ }).count()).toBe(0)
    await choose(['2025;Mưa Ngâu;78,25;4;20', '2025;Nắng Mai;78,3;3;20'])
    await dialog.getByRole('button', { name: 'Lưu 2 dòng' }).click()
    await dialog.getByText('Đã lưu 2 dòng.').waitFor()
    await dialog.getByRole('button', { name: 'Xong' }).click()
    const row = page.getByRole('row', { name: /^DDCI/ })
    await row.getByText('78,25').waitFor()
    expect(await row.textContent()).toContain('4/20')
    expect(await row.textContent()).toContain('Quyết định công bố DDCI năm 2025')

    // One more, typed in: refused first, and nothing typed is lost.
    await page.getByRole('button', { name: 'Ghi kết quả' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Chỉ số').selectOption('DDCI')
    await form.getByLabel('Năm').selectOption('2024')
    await form.getByLabel('Điểm').fill('khá cao')
    await form.getByLabel('Nguồn công bố').fill('Báo Minh Họa')
    await form.getByRole('button', { name: 'Lưu kết quả' }).click()
    await form.getByText(/Chưa đọc được điểm “khá cao”/).waitFor()
    expect(await form.getByLabel('Nguồn công bố').inputValue()).toBe('Báo Minh Họa')
    await form.getByLabel('Điểm').fill('77,05')
    await form.getByLabel('Hạng', { exact: true }).fill('6')
    await form.getByRole('button', { name: 'Lưu kết quả' }).click()
    await form.waitFor({ state: 'detached' })
    await row.getByText('Tăng 1,20 điểm').waitFor()
    await page.context().close()
  })
})
