/** What there is to do, as a person finds it in the masthead and on its page. */
import { describe, expect, it } from 'vitest'
import type { Sheet } from '#contract/sheets'
import type { Role } from '../../server/domain/permission.ts'
import type { sizes } from '../support/browser.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

describe('what there is to do', () => {
  const { visit } = sampleVisits(['leader', 'clerk', 'approver'])

  it.each<[Role, string, keyof typeof sizes]>([
    ['clerk', '/viec', 'desktop'],
    ['clerk', '/viec', 'narrow'],
    ['approver', '/viec', 'phone'],
    ['leader', '/viec', 'desktop'],
  ])('shows the %s %s soundly on a %s screen', async (role, address, size) => {
    const visited = await visit(role, address, size)
    await expectSound(visited)
    await visited.page.context().close()
  })

  it('is counted in the masthead and opens exactly the owed cells', async () => {
    const { page } = await visit('clerk', '/tong-quan')
    await page.getByRole('link', { name: 'Việc cần làm 3 việc đang chờ' }).click()
    const verdict = 'Anh/chị còn 1 phiếu và 1 báo cáo cần hoàn thành; 1 phiếu đã quá hạn; 1 việc cuộc họp giao cần làm'
    await page.getByRole('heading', { level: 1, name: verdict }).waitFor()
    const link = page.getByRole('link', { name: /Phiếu số liệu tháng 10\/2026, phường Hương Bưởi/ })
    expect(await link.textContent()).toContain('Còn 6 ô chưa nhập')
    await link.click()
    await page.waitForURL('**/phieu/MH02/2026-10?o=thieu')
    await page.locator('table.sheet input').first().waitFor()
    const cells = await page.locator('table.sheet input').evaluateAll((inputs) => inputs.map((one) => one.id))
    expect(cells.filter((id) => /^o-[a-z_]+$/.test(id))).toHaveLength(6)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('o-dossiers_with_fee')
    await page.context().close()
  })

  it('leads whoever approves to the page where that is done', async () => {
    const { page: clerk } = await visit('clerk', '/tong-quan')
    const sheet = '/api/sheets/MH02/2026-10'
    const { figures } = (await (await clerk.request.get(sheet)).json()) as Sheet
    const headers = { origin: new URL(clerk.url()).origin }
    const given = figures
      .filter((figure) => figure.blank)
      .map(({ element, revision, lastMonth }) => ({ element, revision, value: lastMonth }))
    await clerk.request.post(`${sheet}/figures`, { headers, data: { key: 'all-at-once', figures: given } })
    expect((await clerk.request.post(`${sheet}/submit`, { headers, data: {} })).status()).toBe(200)
    await clerk.context().close()

    const { page } = await visit('approver', '/viec')
    await page.getByRole('heading', { name: /^Chờ anh\/chị duyệt/ }).waitFor()
    await page.getByRole('link', { name: /Phiếu số liệu tháng 10\/2026, phường Hương Bưởi/ }).click()
    await page.waitForURL('**/duyet/MH02/2026-10')
    await page.getByRole('button', { name: /^Duyệt/ }).waitFor()
    await page.context().close()
  })
})
