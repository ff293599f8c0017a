/** Two clerks of one ward at one browser: what the first could not send is never saved under the name of the second. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { sampleDatabase } from '../support/database.ts'
import { enter } from '../support/journey.ts'

const fees = 'Hồ sơ có nghĩa vụ tài chính'
const blockedPath = '**/api/sheets/MH02/2026-10/figures'

let browser: Browser
let connection: Connection
let served: Served

beforeAll(async () => {
  browser = await launchBrowser()
  connection = await sampleDatabase('sqlite')
  served = await serveProgram(connection)
  return async () => {
    await browser.close()
    await served.close()
  }
})

const cell = (page: Page) => page.getByRole('textbox', { name: `${fees} Tháng 10` })

/** Signs a person in at this browser as another tab would: the page that is open does not know. */
async function signInElsewhere(page: Page, username: string): Promise<void> {
  const { id } = await connection.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const value = await openSession(connection.db, id, now)
  await page.context().addCookies([{ name: 'bct', value, url: served.url }])
}

async function savedBy(): Promise<string[]> {
  const rows = await connection.db
    .selectFrom('audit')
    .innerJoin('account', 'account.id', 'audit.account_id')
    .select('account.username')
    .where('audit.act', '=', 'save_figure')
    .execute()
  return rows.map((row) => row.username)
}

/** From the next page on, notes whatever its live region says. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = new Set<string>()
    Object.assign(globalThis, { heard })
    const note = () => heard.add(document.querySelector('p.sr[role=status]')?.textContent ?? '')
    new MutationObserver(note).observe(document, { characterData: true, childList: true, subtree: true })
  })
}

const heard = (page: Page) => page.evaluate(() => [...(globalThis as unknown as { heard: Set<string> }).heard])

it('keeps them for their owner, whose desk gives way to that of whoever is signed in', async () => {
  const { page } = await openPage(browser, served.url, sizes.desktop)
  await page.clock.install()
  await enter(page, 'clerk')
  await page.getByText('18/24').first().waitFor()
  const owner = (await (await page.request.get('/api/me')).json()).username
  await page.context().route(blockedPath, (route) => route.abort('internetdisconnected'))
  await cell(page).fill('222')
  await cell(page).press('Enter')
  await page.getByText('1 ô chưa gửi').first().waitFor()

  await signInElsewhere(page, 'nhap-lieu-2-huong-buoi')
  await page.context().unroute(blockedPath)
  const refused = page.waitForResponse((one) => one.url().endsWith('/figures') && one.status() === 403)
  await page.keyboard.press('Control+s')
  await refused
  expect(await savedBy()).toEqual([])
  expect(await cell(page).inputValue()).toBe('222')

  // An hour later the page asks again who is signed in.
  await page.clock.fastForward('01:01:00')
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => cell(page).inputValue()).toBe('')
  await page.clock.fastForward('02:00')
  expect(await savedBy()).toEqual([])

  await signInElsewhere(page, owner)
  await listen(page)
  await page.reload()
  await expect.poll(savedBy).toEqual([owner])
  expect(await cell(page).inputValue()).toBe('222')
  expect(await heard(page)).toContain('1 ô chưa gửi từ lần trước đang được gửi lại.')
})
