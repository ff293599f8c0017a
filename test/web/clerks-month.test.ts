/**
 * One month from the invitation to the correction, by everybody who has a part in it: a new clerk comes in by a link, pastes
 * what a spreadsheet holds, mends and hands in; the approver gives one cell back; it is corrected and approved; an edit is
 * refused with its reason; the administrator opens the sheet again until a day; the leader sees every state.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { atRest } from '../support/at-rest.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { tickingClock } from '../support/clock.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { enter, signIn } from '../support/journey.ts'

const sheet = '/phieu/MH02/2026-10'
const review = '/duyet/MH02/2026-10'
const petitions = 'Phản ánh, kiến nghị đến hạn trả lời'
const saved = /^Đã lưu \d\d:\d\d/
/** As copied from a spreadsheet: names, dots for thousands, and one percentage that is no figure. */
const block = [
  'Chỉ tiêu\tTháng 10',
  'Hồ sơ có nghĩa vụ tài chính\t222',
  'Hồ sơ thanh toán trực tuyến\t65,8%',
  'Phiếu đánh giá hợp lệ\t64',
  'Phiếu hài lòng và rất hài lòng\t60',
  `${petitions}\t5`,
  'Phản ánh, kiến nghị trả lời đúng hạn\t5',
].join('\r\n')
const pasted = [
  'Hồ sơ có nghĩa vụ tài chính',
  'Phiếu đánh giá hợp lệ',
  'Phiếu hài lòng và rất hài lòng',
  petitions,
  'Phản ánh, kiến nghị trả lời đúng hạn',
]

onEachEngine('a month of phường Hương Bưởi', (engine) => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    browser = await launchBrowser()
    served = await serveProgram(await sampleDatabase(engine), { clock: tickingClock().tick })
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false }).first()

  async function paste(page: Page, name: string, text: string): Promise<void> {
    await cell(page, name).focus()
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** The word of the status column beside a cell, and the one for the whole sheet. */
  const stateOf = (page: Page, name: string) =>
    page
      .getByRole('row')
      .filter({ has: cell(page, name) })
      .locator('td.state')
  const stateOfSheet = (page: Page) => page.locator('.progress b.nb')

  /** Types a figure as a clerk does, and goes on only when the page says that it is saved, beside the cell and above all. */
  async function type(page: Page, name: string, value: string): Promise<void> {
    await cell(page, name).fill(value)
    expect(await stateOf(page, name).innerText()).toContain('Đang nhập')
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page, name).innerText()).toMatch(saved)
    await expect.poll(() => stateOfSheet(page).innerText()).toMatch(saved)
    expect(await cell(page, name).inputValue()).toBe(value)
  }

  async function handIn(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click()
    await page.getByText('Đã nộp, chờ duyệt').first().waitFor()
  }

  /** What the leader is told about the ward: under which heading of the board, on its page, and in the overview. */
  async function leaderSees(leader: Page, group: string, words: RegExp): Promise<void> {
    await leader.goto('/phieu?ky=2026-10')
    const heading = leader.getByRole('heading', { level: 2, name: new RegExp(`^${group}`) })
    await leader.locator('.board-group').filter({ has: heading }).getByText('Hương Bưởi').waitFor()
    await leader.goto('/don-vi/MH02?ky=2026-10')
    await leader.getByText(words).first().waitFor()
    await leader.goto('/tong-quan?ky=2026-10')
    await leader
      .locator('.squares')
      .getByRole('link', { name: new RegExp(`phường Hương Bưởi: .*${words.source}`, 'i') })
      .waitFor()
  }

  it('goes from the link to the correction, and everybody sees how it stands', async () => {
    const office = await openPage(browser, served.url, sizes.desktop)
    await enter(office.page, 'administrator')
    await office.page.goto('/quan-tri/nguoi-dung/them')
    await office.page.getByLabel('Họ tên').fill('Đỗ Thị Mận')
    await office.page.getByLabel('Vai trò 1', { exact: true }).selectOption({ label: 'Công chức nhập liệu' })
    const unit = office.page.getByRole('combobox', { name: 'Đơn vị của vai trò 1' })
    await unit.fill('huong buoi')
    await office.page
      .getByRole('option', { name: /Hương Bưởi/ })
      .first()
      .waitFor()
    await unit.press('Enter')
    await office.page.getByRole('button', { name: 'Thêm và tạo đường dẫn mời' }).click()
    await office.page.getByRole('heading', { level: 1, name: /Đã thêm Đỗ Thị Mận/ }).waitFor()
    const username = 'mandt'
    const link = await office.page.locator('.shown-once code').innerText()

    const clerk = await openPage(browser, served.url, sizes.desktop)
    await clerk.page.goto(link)
    await clerk.page.getByLabel('Mật khẩu mới', { exact: true }).fill('thuyền nan mùa nước nổi')
    await clerk.page.getByLabel('Nhập lại mật khẩu mới').fill('thuyền nan mùa nước nổi')
    await clerk.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await clerk.page.waitForURL((url) => url.pathname === sheet)
    // What the page asks for on arrival is answered before its session is taken away.
    await atRest(clerk.page)
    await clerk.page.getByText('18/24').first().waitFor()
    await clerk.page.context().clearCookies()
    await signIn(clerk.page, username, 'thuyền nan mùa nước nổi')
    await clerk.page.goto(sheet)

    await paste(clerk.page, 'Hồ sơ có nghĩa vụ tài chính', block)
    const preview = clerk.page.getByRole('dialog')
    await preview.getByRole('heading', { name: /Dán 6 ô từ Excel: nhận 5 ô, không nhận 1/ }).waitFor()
    await preview.getByRole('button', { name: 'Dán 5 ô' }).click()
    await preview.waitFor({ state: 'detached' })
    for (const name of pasted) await expect.poll(() => stateOf(clerk.page, name).innerText()).toMatch(saved)
    await type(clerk.page, 'Hồ sơ thanh toán trực tuyến', '146')
    await clerk.page.getByText('24/24').first().waitFor()
    await handIn(clerk.page)
    const leader = await openPage(browser, served.url, sizes.desktop)
    await enter(leader.page, 'leader')
    await leaderSees(leader.page, 'Chờ duyệt', /chờ duyệt/i)

    const approver = await openPage(browser, served.url, sizes.desktop)
    await enter(approver.page, 'approver')
    await approver.page.goto(review)
    await approver.page.getByRole('button', { name: 'Mở tất cả các mục' }).click()
    await approver.page.getByRole('button', { name: `Trả lại ô ${petitions}` }).click()
    await approver.page.getByRole('textbox', { name: `Lý do trả lại ô “${petitions}”` }).fill('Sổ tiếp dân ghi 7')
    await approver.page.getByRole('button', { name: 'Trả lại (1 ô)…' }).click()
    await approver.page.getByRole('dialog').getByRole('button', { name: 'Trả lại (1 ô)' }).click()
    await approver.page.getByText(/Đã trả lại phiếu tháng 10\/2026/).waitFor()
    await leaderSees(leader.page, 'Chưa nộp', /trả lại/i)

    await clerk.page.goto(sheet)
    await clerk.page.getByText('Sổ tiếp dân ghi 7').first().waitFor()
    await type(clerk.page, petitions, '7')
    await handIn(clerk.page)

    await approver.page.goto(review)
    await approver.page.getByText('Đơn vị sửa 5 → 7.').waitFor()
    await approver.page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await approver.page.getByText(/Đã duyệt phiếu tháng 10\/2026/).waitFor()
    await leaderSees(leader.page, 'Đã duyệt', /đã duyệt/i)

    await clerk.page.goto(sheet)
    await clerk.page.getByText('Đã duyệt').first().waitFor()
    expect(await cell(clerk.page, petitions).getAttribute('readonly')).not.toBeNull()
    const edit = await clerk.page.request.put(`${served.url}/api/sheets/MH02/2026-10/figures/petitions_due`, {
      data: { value: 8, revision: 2 },
    })
    expect([edit.status(), (await edit.json()).context]).toEqual([423, { reason: 'approved' }])

    await clerk.page
      .getByRole('button', { name: /Đề nghị mở lại/ })
      .first()
      .click()
    await clerk.page.getByRole('dialog').getByRole('textbox').fill('Bổ sung một phản ánh nhận cuối tháng')
    await clerk.page
      .getByRole('dialog')
      .getByRole('button', { name: /Gửi đề nghị/ })
      .click()
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await office.page.goto('/duyet')
    await office.page.getByRole('button', { name: /^Mở lại phiếu/ }).click()
    await office.page.getByRole('dialog').getByLabel('Mở đến hết ngày', { exact: true }).fill('24/11/2026')
    await office.page.getByRole('dialog').getByRole('button', { name: 'Mở lại phiếu' }).click()
    await office.page.getByText('Đã mở lại phiếu phường Hương Bưởi.').waitFor()
    await leaderSees(leader.page, 'Mở lại để điều chỉnh', /mở lại/i)

    await clerk.page.goto(sheet)
    await clerk.page
      .getByText(/24\/11\/2026/)
      .first()
      .waitFor()
    await type(clerk.page, petitions, '8')
    expect(await stateOf(clerk.page, petitions).innerText()).toContain('Số liệu điều chỉnh, đã duyệt: 7')
    await leader.page.goto('/don-vi/MH02?ky=2026-10')
    await leader.page.getByRole('heading', { name: '1 số liệu điều chỉnh sau khi duyệt' }).waitFor()
    for (const { complaints } of [office, approver, leader]) expect(complaints).toEqual([])
    // The clerk's own refused request is the one complaint that a browser may have.
    expect(clerk.complaints.filter((one) => !one.includes('423'))).toEqual([])
  }, 120_000)
})
