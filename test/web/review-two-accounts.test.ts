/** Two approvers at one browser: a decision goes under the name that its page shows, or under none. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { hire } from '../features/real-site.ts'
import { handIn } from '../features/review-desk.ts'
import { programOn } from '../support/app.ts'
import { axeViolations } from '../support/browser.ts'
import { sampleConfig } from '../support/config.ts'
import { comeBack, enter } from '../support/journey.ts'
import { oneBrowser } from './one-browser.ts'

const names = {
  ward: 'Lãnh đạo UBND phường Hương Bưởi',
  department: 'Lãnh đạo phòng Cải cách hành chính, Sở Nội vụ',
}

const { database, open, recordedBy, signIn } = oneBrowser(async (connection) => {
  await handIn(await (await programOn(connection, sampleConfig)).as('clerk'))
})
const approvedBy = () => recordedBy('approve_sheet')

async function openReview(address: string): Promise<Page> {
  const page = await open()
  await enter(page, 'approver')
  await page.goto(address)
  await mast(page, names.ward)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const mast = (page: Page, name: string) => page.locator('.mast-account', { hasText: name }).waitFor()
const approve = (page: Page) => page.getByRole('button', { name: 'Duyệt', exact: true })

it('refuses an approval from the page of another, draws it anew, and takes it from one’s own', async () => {
  const page = await openReview('/duyet/MH02/2026-10')
  await approve(page).waitFor()
  await signIn(page, 'duyet-so-noi-vu')
  const refused = page.waitForResponse((one) => one.url().endsWith('/approve'))
  await approve(page).click()
  const response = await refused
  expect([response.status(), (await response.json()).fields[0].code]).toEqual([403, 'other_account'])
  await mast(page, names.department)
  const notice = page.locator('.banner', { hasText: 'nên trang đã mở lại dưới tên đó' })
  await notice.waitFor()
  expect(await notice.innerText()).toContain(`Việc chưa lưu của ${names.ward} không ghi dưới tên ${names.department}.`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await approvedBy()).toEqual([])

  await notice.getByRole('button', { name: 'Đóng' }).click()
  await notice.waitFor({ state: 'detached' })
  await approve(page).click()
  await expect.poll(approvedBy).toEqual(['duyet-so-noi-vu'])
})

it('approves none of several under the other name, although who that is comes to light after the first', async () => {
  await hire(database(), 'duyet-thanh-pho', 'approver', 'MH')
  const page = await open()
  await signIn(page, 'duyet-thanh-pho')
  await page.goto('/duyet')
  await page.getByRole('button', { name: /^Chọn cả \d+ phiếu không có bất thường$/ }).click()
  await signIn(page, 'duyet-so-noi-vu')
  const answers: number[] = []
  // Slow enough for the page to learn of the other name between one sheet and the next.
  await page.route('**/approve', async (route) => {
    const response = await route.fetch()
    answers.push(response.status())
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.fulfill({ response })
  })
  const approveAll = page.getByRole('button', { name: /^Duyệt \d+ phiếu đã chọn$/ })
  const count = Number(/\d+/.exec(await approveAll.innerText())?.[0])
  expect(count).toBeGreaterThan(1)
  await approveAll.click()
  await mast(page, names.department)
  await expect.poll(() => answers.length).toBe(count)
  expect([...new Set(answers)]).toEqual([403])
  expect(await approvedBy()).toEqual([])
})

it('tells whoever comes back to the tab whose page it is by now, before anything is done', async () => {
  const page = await openReview('/duyet')
  const asked = page.waitForRequest((one) => one.url().endsWith('/api/reviews'))
  await signIn(page, 'duyet-so-noi-vu')
  await comeBack(page)
  await mast(page, names.department)
  // What was read under the other name is read anew.
  await asked
})
