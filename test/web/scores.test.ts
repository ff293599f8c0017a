/** From a rank to the leaf, to the month's figure, to the cases missing, in a real browser; and what is entered for a leaf. */
import { describe, expect, it } from 'vitest'
import { expectSound, sampleVisits } from './sample-visits.ts'

const comparison = '/bo-chi-so/qd766/so-sanh?tinh=MH&ky=2026-Q3'
const ownScores = '/bo-chi-so/qd766/don-vi/MH02?ky=2026-Q3'

describe('scores under QĐ 766', () => {
  const { visit } = sampleVisits(['leader', 'clerk'])

  it('lead from a rank to the leaf, to the months behind it', async () => {
    const { page, complaints } = await visit('leader', '/bo-chi-so/qd766?tinh=MH&ky=2026-Q3')
    await page.getByRole('link', { name: 'So sánh từng tiêu chí' }).click()
    await page.getByRole('heading', { level: 1, name: /đứng đầu quý III\/2026/ }).waitFor()
    await page.getByLabel('Tìm đơn vị').fill('huong buoi')
    await page.getByRole('link', { name: 'Hương Bưởi', exact: true }).click()
    const against = page.getByRole('heading', { name: /^Phường Hương Bưởi so với/ })
    await against.waitFor()
    const rows = page.locator('.against-table tbody tr')
    const lacking = (await rows.locator('td:nth-child(5)').allInnerTexts()).map((shown) =>
      Number(shown.replace('−', '-').replace(',', '.')),
    )
    expect(lacking.length).toBeGreaterThan(3)
    expect(lacking).toEqual(lacking.toSorted((a, b) => a - b))
    await expectSound({ page, complaints })

    await page.getByRole('link', { name: 'Thanh toán trực tuyến', exact: true }).click()
    await page.getByRole('columnheader', { name: /^Hồ sơ thanh toán trực tuyến/ }).waitFor()
    await page.getByRole('link', { name: 'Mở bảng điểm' }).click()
    await page.getByRole('heading', { level: 1, name: /^Mất \d+,\d\d điểm/ }).waitFor()
    const leaf = page.locator('#tc-PAY_DOSSIERS')
    expect(await leaf.innerText()).toMatch(/\d+\/\d+/)
    await page
      .getByText(/^thiếu \d+ hồ sơ để đủ điểm · Xem số liệu từng tháng$/)
      .first()
      .waitFor()
    await expectSound({ page, complaints })
    const course = page.locator('#tc-PAY_DOSSIERS + tr').getByRole('link', { name: 'Xem số liệu từng tháng' })
    await course.click()
    await page
      .getByRole('heading', { name: /thanh toán trực tuyến/i })
      .first()
      .waitFor()
    expect(page.url()).toContain('/don-vi/MH02')
  })

  it.each([
    ['', 'Các nhóm'],
    ['&nhom=*', /^Mọi tiêu chí/],
  ])('mark one choice of columns alone, at "%s"', async (more, name) => {
    const { page } = await visit('leader', `${comparison}${more}`)
    const current = page.locator('.matrix-groups a[aria-current]:not([aria-current="false"])')
    await current.first().waitFor()
    expect(await current.allInnerTexts()).toEqual([expect.stringMatching(name)])
  })

  it('say where published and computed points are apart, and why', async () => {
    const { page } = await visit('leader', ownScores)
    const why = page.locator('.apart-line')
    expect(await why.count()).toBe(1)
    expect(await why.innerText()).toContain('Công bố thấp hơn số tính lại 0,33 điểm.')
    expect(await page.locator('.score-sums').innerText()).toContain('1 tiêu chí lệch quá sai số làm tròn')
  })

  it('take counts with their source from a clerk, refuse what cannot be, and add them up at once', async () => {
    const { page, complaints } = await visit('clerk', ownScores)
    await page.locator('#tc-DOSSIER_SYNC + tr').getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tử số').fill('1.2')
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click()
    await dialog.getByText('Nhập số nguyên không âm, ví dụ 1.234.').waitFor()
    await dialog.getByLabel('Tử số').fill('1.000')
    await dialog.getByLabel('Mẫu số').fill('0')
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click()
    await dialog.getByText(/mẫu số bằng 0 nhưng tử số lớn hơn 0/).waitFor()
    await dialog.getByLabel('Mẫu số').fill('1.000')
    await dialog.getByLabel('Nguồn').fill('Cổng DVCQG, 05/10/2026')
    await expectSound({ page, complaints: complaints.filter((one) => !one.includes('422')) })
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('#tc-DOSSIER_SYNC', { hasText: '1.000/1.000' }).waitFor()
    expect(await page.locator('#tc-DOSSIER_SYNC').innerText()).toContain('6,00')
  })

  it.each([ownScores, comparison, `${comparison}&don-vi=MH02&nhom=*`, '/bo-chi-so/qd766/don-vi/22090?ky=2026'])(
    '%s stands on a phone',
    async (address) => {
      const visited = await visit('leader', address, 'phone')
      await expectSound(visited)
    },
  )

  it('stand whole on paper', async () => {
    const { page } = await visit('leader', comparison)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.matrix .rows th').count()).toBe(30)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })
})
