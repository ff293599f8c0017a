/** The pages of all units at once: one sheet each, asked for a few at a time, one that fails named, and nothing for who may not. */
import { describe, expect, it } from 'vitest'
import { atRest } from '../support/at-rest.ts'
import { sizes } from '../support/browser.ts'
import { says } from '../support/pdf.ts'
import { clipped, onPaper, overfull, printed } from './paper.ts'
import { expectSound, sampleVisits } from './sample-visits.ts'

const address = '/in/don-vi?ky=2026-Q3'
const mark = 'Dữ liệu minh họa'
/** Thirty sheets take a busy machine its time; what never comes is still red. */
const patience = { timeout: 90_000 }

describe('the pages of all units', { timeout: 240_000 }, () => {
  const { visit } = sampleVisits(['leader', 'clerk'])

  it('are found from the list of units and from the overview, and are thirty sheets', async () => {
    const { page } = await visit('leader', '/don-vi')
    await page.getByRole('link', { name: 'In trang của tất cả đơn vị' }).waitFor()
    await page.goto('/tong-quan?ky=2026-Q3')
    await page.getByRole('button', { name: 'Xuất' }).first().click()
    await page.getByRole('menuitem', { name: 'In trang của tất cả đơn vị' }).click()
    await page.getByRole('button', { name: 'In 30 trang' }).waitFor(patience)
    await page.getByRole('heading', { name: '30 trang đã sẵn sàng để in, mỗi đơn vị một trang' }).waitFor()
    const names = await page.locator('.unit-sheet .unit-name').allInnerTexts()
    const sheets = await printed(page)
    expect(sheets.map(({ width, height }) => `${width}×${height}`)).toEqual(names.map(() => '210×297'))
    expect(sheets).toHaveLength(30)
    for (const [index, name] of names.entries()) {
      const sheet = sheets[index] ?? { text: '' }
      expect(says(sheet, `${name}, Thành phố Minh Họa · Quý III/2026`)).toBe(true)
      expect(says(sheet, mark)).toBe(true)
    }
    await onPaper(page, 720)
    expect(await overfull(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(sizes.desktop)
    await page.getByRole('link', { name: 'Phường', exact: true }).click()
    await page.getByRole('button', { name: 'In 20 trang' }).waitFor(patience)
    await page.context().close()
  })

  it('of one block are sound on a phone, and widened to a screen, and open the printer by a button', async () => {
    const visited = await visit('leader', '/don-vi', 'phone')
    const { page } = visited
    await page.goto(`${address}&khoi=commune`)
    await page.getByRole('button', { name: 'In 10 trang' }).waitFor(patience)
    await expectSound(visited)
    await page.setViewportSize(sizes.desktop)
    await atRest(page)
    await expectSound(visited)
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await page.getByRole('button', { name: 'In 10 trang' }).click()
    await page.locator('body[data-printed]').waitFor()
    await page.context().close()
  })

  it('are asked for a few at a time, and one that does not come is named and asked for again', async () => {
    const { page } = await visit('leader', '/don-vi')
    let [underWay, most, refused] = [0, 0, 1]
    await page.route('**/api/units/*/scorecard?*', async (route) => {
      underWay += 1
      most = Math.max(most, underWay)
      const isRefused = route.request().url().includes('/MH26/') && refused > 0
      if (isRefused) refused -= 1
      await (isRefused ? route.fulfill({ status: 503, json: { code: 'internal', message: 'x' } }) : route.continue())
      underWay -= 1
    })
    await page.goto(`${address}&khoi=commune`)
    await page.getByText(/^Chưa tải được trang của xã [^,]+; các trang khác vẫn in được\./).waitFor(patience)
    await page.getByRole('button', { name: 'In 9 trang' }).waitFor(patience)
    expect(most).toBeLessThanOrEqual(3)
    await page.getByRole('button', { name: 'Tải lại' }).click()
    await page.getByRole('button', { name: 'In 10 trang' }).waitFor(patience)
    await page.context().close()
  })

  it('are not for the people of one ward, who are led to their own page', async () => {
    const visited = await visit('clerk', address)
    await visited.page.getByText('Người của tỉnh, thành phố mới in trang của tất cả đơn vị cùng một lần.').waitFor()
    await visited.page.getByRole('link', { name: 'Mở trang của phường Hương Bưởi' }).waitFor()
    await expectSound(visited)
    await visited.page.goto('/don-vi')
    await visited.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await visited.page.getByRole('link', { name: 'In trang của tất cả đơn vị' }).count()).toBe(0)
    await visited.page.context().close()
  })
})
