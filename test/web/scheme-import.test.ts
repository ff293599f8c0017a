/** A province's set in a real browser: drafted, its 97 leaves imported from a workbook, one wrong node mended, stored, and put in force. */
import { describe, expect, it } from 'vitest'
import { schemeOf97 } from '../importing/fixtures/scheme-of-97.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const shots = process.env.BCT_SHOTS

describe('a scheme', () => {
  const { visit } = sampleVisits(['administrator', 'clerk'])

  it('of 97 leaves is imported, mended in one place, stored and put in force', { timeout: 120_000 }, async () => {
    const visited = await visit('administrator', '/bo-chi-so')
    const { page } = visited
    const look = async (name: string) => {
      await expectSound(visited)
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
    }
    await look('schemes')
    await page.getByRole('button', { name: 'Lập bộ chỉ số' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mã của bộ').fill('par_mh_2027')
    await dialog.getByLabel('Tên bộ chỉ số').fill('Bộ chỉ số CCHC cấp xã năm 2027')
    await dialog.getByLabel('Văn bản ban hành').fill('Quyết định 99/QĐ-UBND ngày 20/12/2026')
    await dialog.getByLabel('Cơ quan ban hành').fill('UBND Thành phố Minh Họa')
    await dialog.getByLabel('Hiệu lực từ ngày', { exact: true }).fill('01/01/2027')
    await dialog.getByLabel('Ngưỡng xếp loại').fill('Tốt: 80\nKhá 65')
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click()
    await dialog.getByText('Không hiểu dòng “Khá 65”').waitFor()
    await dialog.getByLabel('Ngưỡng xếp loại').fill('Tốt: 80\nKhá: 65\nYếu: 0')
    await look('draft')
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dự thảo chưa có tiêu chí nào' }).waitFor()
    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await page.getByRole('heading', { level: 1, name: 'từ tệp' }).waitFor()
    await look('file')
    // One leaf of 97 has nine points where its criterion has room for two.
    const buffer = await schemeOf97((rows) => rows.map((row) => (row.order === '3.4.1' ? { ...row, maximum: 9 } : row)))
    await page.locator('input[type=file]').setInputFiles({ name: 'bo-chi-so.xlsx', mimeType: xlsx, buffer })
    await page.getByRole('heading', { level: 1, name: 'Có 1 chỗ cần sửa trong 97 tiêu chí; chưa lưu gì' }).waitFor()
    await page.getByText(/^Dòng 46: Các tiêu chí con của III.4 cộng lại được 12,5 điểm/).waitFor()
    expect(await page.getByRole('button', { name: /^Lưu/ }).count()).toBe(0)
    await look('preview')
    await page.getByRole('button', { name: 'Sửa trong bảng soạn thảo' }).click()
    await page.getByText('1 chỗ chưa khớp').waitFor()
    await look('editor')
    await page.getByLabel('Điểm tối đa của tiêu chí III.4.1', { exact: true }).fill('2')
    await page.getByText('Không còn chỗ nào chưa khớp').waitFor()
    await page.getByRole('button', { name: 'Lưu bản thảo' }).click()
    await page.getByRole('heading', { level: 1, name: '8 lĩnh vực, 97 tiêu chí chấm điểm, tối đa 100 điểm' }).waitFor()
    await look('tree')
    await page.getByRole('button', { name: 'Ban hành' }).click()
    await page.getByLabel('Kết thúc “Bộ chỉ số CCHC cấp xã (dữ liệu minh họa)”').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await page.getByText('Có hiệu lực.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Xem thay đổi' }).click()
    await page.getByRole('heading', { level: 1, name: /dòng tiêu chí/ }).waitFor()
    await look('changes')
    await page.context().close()
  })

  it('is edited by keys, with what does not add up told while one types', async () => {
    const visited = await visit('administrator', '/bo-chi-so/par_mh_2026/tieu-chi')
    const { page } = visited
    await page.getByRole('button', { name: 'Chép thành phiên bản mới' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mã của bộ').fill('par_ban_chep')
    await dialog.getByLabel('Văn bản ban hành').fill('Quyết định 5/QĐ-UBND')
    await dialog.getByLabel('Hiệu lực từ ngày', { exact: true }).fill('01/01/2028')
    await dialog.getByRole('button', { name: 'Chép' }).click()
    await page.getByText('Dự thảo.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Soạn thảo' }).click()
    const last = page.getByLabel('Tên tiêu chí 8.3')
    await last.focus()
    await last.press('Enter')
    await page.getByLabel('Tên tiêu chí 8.4').fill('Tiêu chí mới')
    await page.getByLabel('Điểm tối đa của tiêu chí 8.4').fill('1,5')
    await page.getByText('Các tiêu chí con của 8 cộng lại được 17 điểm').first().waitFor()
    await page.getByLabel('Sửa cách chấm của tiêu chí 8.4').click()
    await page.getByRole('dialog').getByLabel('Cách chấm', { exact: true }).selectOption({ label: 'Theo mức' })
    await page.getByLabel('Từ, mức 1').fill('90')
    await page.getByLabel('Điểm, mức 1').fill('1,5')
    await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click()
    await page.getByText('từ 90%: 1,5 điểm; dưới 90%: 0 điểm').waitFor()
    await page.getByLabel('Điểm tối đa của tiêu chí 8.1').fill('8,5')
    await page.getByText('Không còn chỗ nào chưa khớp').waitFor()
    await page.getByRole('button', { name: 'Lưu bản thảo' }).click()
    await page.getByText('Đã lưu').waitFor()
    await expectSound(visited)
    await page.context().close()
  })

  it('is read by everybody, edited by nobody who may not, and fits a phone', async () => {
    const { page: clerk } = await visit('clerk', '/bo-chi-so/par_mh_2026/soan-thao')
    await clerk.getByText('Anh/chị không có quyền sửa bộ chỉ số này').waitFor()
    await clerk.context().close()
    for (const address of [
      '/bo-chi-so',
      '/bo-chi-so/par_mh_2026/tieu-chi',
      '/bo-chi-so/par_ban_chep/soan-thao',
      '/bo-chi-so/par_ban_chep/thay-doi',
    ]) {
      const visited = await visit('administrator', address, 'phone')
      await visited.page.getByRole('heading', { level: 1 }).waitFor()
      await expectSound(visited)
      if (shots !== undefined)
        await visited.page.screenshot({
          path: `${shots}/phone${address.replaceAll('/', '-')}.png`,
          clip: { x: 0, y: 0, width: 390, height: 1800 },
          fullPage: true,
        })
      await visited.page.context().close()
    }
  })
})
