/** A sheet that comes back: the approver's reason under the cell, the clerk's answer, a correction after approval, one's own cells. */
import { type APIRequestContext, type Browser, type Page, request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Me } from '#contract/accounts'
import type { Sheet } from '#contract/sheets'
import type { Role } from '../../server/domain/permission.ts'
import { axeViolations, launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { enter } from '../support/journey.ts'

const fees = 'Hồ sơ có nghĩa vụ tài chính'
const online = 'Hồ sơ thanh toán trực tuyến'
const address = '/api/sheets/MH02/2026-10'

let browser: Browser
let served: Served

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  served = await serveProgram(await sampleDatabase('sqlite'))
  return () => served.close()
})

/** Somebody who asks the server without a browser. */
async function asking(role: Role): Promise<APIRequestContext> {
  const person = await request.newContext({ baseURL: served.url, extraHTTPHeaders: { origin: served.url } })
  await person.post('/api/session/sample', { data: { role } })
  return person
}

async function post(person: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await person.post(path, { data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
}

const read = async (person: APIRequestContext) => (await (await person.get(address)).json()) as Sheet

/** Fills what is blank with last month's values, which nobody finds odd, and hands the sheet in. */
async function handIn(person: APIRequestContext, given: Record<string, object> = {}): Promise<Sheet> {
  const blank = (await read(person)).figures.filter((figure) => figure.blank)
  const figures = blank.map(({ name, element, revision, lastMonth }) => ({
    element,
    revision,
    ...(given[name] ?? { value: lastMonth }),
  }))
  await post(person, `${address}/figures`, { key: 'filled-in-12', figures })
  await post(person, `${address}/submit`, {})
  return read(person)
}

const line = (page: Page) => page.locator('tr.line').filter({ hasText: 'Người duyệt trả lại ô này' })
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })

it('shows what was asked until it is answered, marks a correction, and parts one’s own cells from the rest', async () => {
  const clerk = await asking('clerk')
  const approver = await asking('approver')
  const { figures } = await handIn(clerk)
  const element = (name: string) => figures.find((figure) => figure.name === name)?.element
  await post(approver, `${address}/return`, {
    reason: 'Chưa khớp báo cáo của cổng.',
    cells: [{ element: element(fees), reason: 'Cổng ghi 231 hồ sơ' }],
  })

  const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
  await enter(page, 'clerk')
  await page.goto('/phieu/MH02/2026-10?o=thieu')
  await line(page).waitFor()
  // Due in October, but it came back today: the day and the days left are those of the return.
  await page.getByText('Hạn nộp 21/11/2026, hết hạn hôm nay').waitFor()
  expect(await page.locator('.sheet td.now').count()).toBe(1)
  expect(await line(page).innerText()).toContain('Cổng ghi 231 hồ sơ')
  expect(await page.locator('.sheet-lock').innerText()).toContain('Chưa khớp báo cáo của cổng.')
  await page.getByRole('link', { name: '1 ô bị trả lại' }).waitFor()
  expect(await axeViolations(page)).toEqual([])

  // The figure was right after all: a note answers as well as another figure does.
  await page.getByRole('button', { name: 'Ghi chú giải thích' }).click()
  await page.keyboard.type('Cổng tính cả hồ sơ rút')
  await page.keyboard.press('Enter')
  await line(page).waitFor({ state: 'detached' })
  await page.getByText('Phiếu đã đủ, có thể nộp').first().waitFor()

  await post(clerk, `${address}/submit`, {})
  await post(approver, `${address}/approve`, {})
  await post(approver, `${address}/reopen`, { reason: 'Sửa ô 10', until: '2026-11-30' })
  await page.goto('/phieu/MH02/2026-10')
  await page.getByText('Hạn nộp 30/11/2026, còn 9 ngày').waitFor()
  await page.getByRole('textbox', { name: online }).fill('120')
  await page.keyboard.press('Enter')
  await expect.poll(() => row(page, online).innerText()).toContain('Số liệu điều chỉnh, đã duyệt: 101')
  await page.getByRole('textbox', { name: online }).focus()
  await page.keyboard.press('Alt+h')
  const first = page.getByRole('dialog').locator('tbody tr').first()
  await expect.poll(() => first.innerText()).toMatch(/điều chỉnh sau duyệt[\s\S]*101 → 120/)
  await page.keyboard.press('Escape')

  const me = (await (await clerk.get('/api/me')).json()) as Me
  const owners = [{ element: element(online), account: me.id, post: null, seen: { account: null, post: null } }]
  const owned = await approver.put('/api/owners', { data: { unit: 'MH02', owners } })
  expect(owned.status()).toBe(200)
  await page.reload()
  await page.getByRole('link', { name: 'Chỉ ô của tôi (1)' }).click()
  await expect.poll(() => page.locator('.sheet td.now').count()).toBe(1)
  await page.waitForURL(/o=cua-toi/)
  expect(complaints).toEqual([])
})

it.each([
  ['pressed', (page: Page) => page.getByRole('button', { name: 'Ghi chú giải thích' }).click()],
  ['asked for by key', (page: Page) => page.keyboard.press('Alt+n')],
])('explains a number that is not stored yet, where a missing one came back: %s', async (_, explain) => {
  const clerk = await asking('clerk')
  const { figures } = await handIn(clerk, { [fees]: { value: null, state: 'missing', note: 'Chưa kết xuất được' } })
  const element = figures.find((figure) => figure.name === fees)?.element
  const cells = [{ element, reason: 'Cổng đã có số' }]
  await post(await asking('approver'), `${address}/return`, { reason: 'Còn thiếu.', cells })

  const { page } = await openPage(browser, served.url, sizes.desktop)
  await enter(page, 'clerk')
  await page.goto('/phieu/MH02/2026-10')
  await line(page).waitFor()
  await page.context().route('**/figures', (route) => route.abort('internetdisconnected'))
  await page.getByRole('textbox', { name: fees }).fill('12')
  await explain(page)
  await page.getByLabel('Ghi chú ô 9', { exact: true }).fill('Cổng trả số chậm')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('textbox', { name: fees }).inputValue()).toBe('12')
  await page.context().unroute('**/figures')
  await page.keyboard.press('Control+s')
  const stored = async () => (await read(clerk)).figures.find((figure) => figure.name === fees)
  await expect.poll(stored).toMatchObject({ value: 12, state: 'reported', note: 'Cổng trả số chậm' })
})
