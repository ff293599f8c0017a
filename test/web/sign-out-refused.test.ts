/** Signing out where the server does not end the session: nobody leaves a shared machine thinking that they have. */
import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeViolations } from '../support/browser.ts'
import { blockedPath, cell, fees, sheetTabs } from './sheet-tabs.ts'

const { clerk, stored, served } = sheetTabs()
const sessionPath = '**/api/session'

async function signOut(page: Page): Promise<void> {
  await page.locator('.mast-account').click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
}

const isSignedIn = async (page: Page) => (await page.request.get('/api/me')).ok()

const answer = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ code, message: '' }) })

it.each<[string, (route: Route) => Promise<void>]>([
  ['that cannot be reached', (route) => route.abort('internetdisconnected')],
  ['that is broken', answer(500, 'internal')],
  ['that is too busy', answer(429, 'too_many')],
])('a server %s leaves the person and their number on the page, and says so', async (_what, refuse) => {
  const page = await clerk()
  const context = page.context()
  await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
  await context.route(sessionPath, refuse)
  await cell(page, fees).fill('222')
  await cell(page, fees).press('Enter')
  await page.getByText('1 ô chưa gửi').first().waitFor()
  await signOut(page)
  await page.getByRole('button', { name: 'Bỏ các số này và đăng xuất' }).click()
  const dialog = page.getByRole('dialog', { name: 'Chưa đăng xuất được' })
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('Chưa đăng xuất được, máy chủ không trả lời.')
  expect(await axeViolations(page)).toEqual([])
  expect(await isSignedIn(page)).toBe(true)
  expect(await cell(page, fees).inputValue()).toBe('222')

  // What was kept is sent first, now that it can be.
  await context.unroute(blockedPath)
  await context.unroute(sessionPath)
  await dialog.getByRole('button', { name: 'Đăng xuất lại' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect([await stored(fees), await isSignedIn(page)]).toEqual([222, false])
})

it('says so, too, where nothing would be lost', async () => {
  const page = await clerk()
  await page.context().route(sessionPath, (route) => route.abort('internetdisconnected'))
  await signOut(page)
  await page.getByRole('dialog', { name: 'Chưa đăng xuất được' }).waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  expect(await isSignedIn(page)).toBe(true)
  expect(new URL(page.url()).pathname).toBe('/phieu/MH02/2026-10')
})

it('a session that is over already is as good as signed out', async () => {
  const page = await clerk()
  await page.request.delete('/api/session', { headers: { origin: served.url } })
  await signOut(page)
  await page.waitForURL((url) => url.pathname === '/')
})
