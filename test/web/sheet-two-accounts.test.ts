/** Two clerks of one ward at one browser: what the first could not send is never saved under the name of the second. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { comeBack, enter } from '../support/journey.ts'
import { oneBrowser } from './one-browser.ts'
import { blockedPath, cell, fees, online } from './sheet-tabs.ts'

const owner = 'nhap-lieu-huong-buoi'
const second = 'nhap-lieu-2-huong-buoi'
const names = {
  owner: 'Công chức nhập liệu, phường Hương Bưởi',
  second: 'Công chức nhập liệu thứ hai, phường Hương Bưởi',
}

const { open, recordedBy, signIn } = oneBrowser()
const savedBy = () => recordedBy('save_figure')

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

/** The first clerk's sheet, with a number that could not be sent; the second has signed in since. */
async function withUnsent(): Promise<{ page: Page; context: BrowserContext; tries: () => number[] }> {
  const page = await open()
  const context = page.context()
  await page.clock.install()
  await enter(page, 'clerk')
  await page.getByText('18/24').first().waitFor()
  await context.route(blockedPath, (route) => route.abort('internetdisconnected'))
  await cell(page, fees).fill('222')
  await cell(page, fees).press('Enter')
  await page.getByText('1 ô chưa gửi').first().waitFor()
  await signIn(page, second)
  await context.unroute(blockedPath)
  const tries: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/figures')) tries.push(response.status())
  })
  return { page, context, tries: () => tries }
}

const mast = (page: Page, name: string) => page.locator('.mast-account', { hasText: name }).waitFor()

it('keeps them for their owner, whose desk gives way to that of whoever is signed in', async () => {
  const { page, tries } = await withUnsent()
  await cell(page, fees).press('Control+s')
  await mast(page, names.second)
  await expect.poll(() => cell(page, fees).inputValue()).toBe('')
  await page.getByText(`Số chưa gửi của ${names.owner} được giữ trên máy này`).waitFor()
  // Sent by hand, and once more as its desk was left: both were refused, and no third try comes.
  await expect.poll(tries).toEqual([403, 403])
  await page.clock.fastForward('02:00')
  await cell(page, online).fill('146')
  await cell(page, online).press('Enter')
  await expect.poll(savedBy).toEqual([second])
  await expect.poll(tries).toEqual([403, 403, 200])

  await signIn(page, owner)
  await listen(page)
  await page.reload()
  await expect.poll(savedBy).toEqual([second, owner])
  expect(await cell(page, fees).inputValue()).toBe('222')
  expect(await heard(page)).toContain('1 ô chưa gửi từ lần trước đang được gửi lại.')
})

it('says meanwhile that they were entered under another account, not that the network is gone', async () => {
  const { page, context, tries } = await withUnsent()
  // Who is signed in cannot be found out yet, so that the page stays as it is.
  await context.route('**/api/me', (route) => route.abort('internetdisconnected'))
  await cell(page, fees).press('Control+s')
  await page.getByText('Chưa gửi (nhập bằng tài khoản khác, giữ cho tài khoản đó)').first().waitFor()
  expect(await page.getByText('mất mạng').count()).toBe(0)
  expect(tries()).toEqual([403])

  await context.unroute('**/api/me')
  await comeBack(page)
  await mast(page, names.second)
  await expect.poll(() => cell(page, fees).inputValue()).toBe('')
  expect(await savedBy()).toEqual([])
})

it('gives them their desk as soon as their owner is signed in again, without a reload', async () => {
  const { page } = await withUnsent()
  await comeBack(page)
  await mast(page, names.second)
  await signIn(page, owner)
  // Who is signed in is perhaps being asked at this moment, from before.
  const shown = async () => {
    await comeBack(page)
    return page.locator('.mast-account').innerText()
  }
  await expect.poll(shown).toContain(names.owner)
  await expect.poll(savedBy).toEqual([owner])
  expect(await cell(page, fees).inputValue()).toBe('222')
})
