/** What the server tells the browser to ask together with a page is what the page asks, written alike: nothing is asked twice or in vain. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstPage } from '../../server/http/first-page.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { sessionsOf } from '../support/journey.ts'

let browser: Browser
let served: Served
let sessions: Awaited<ReturnType<typeof sessionsOf>>

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveProgram(await sampleDatabase('sqlite'))
  sessions = await sessionsOf(served.url, ['leader'])
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

const addresses = [
  '/tong-quan',
  '/tong-quan?ky=2026-Q3',
  '/tong-quan?chi-tieu=on_time&ky=2026-Q3&tinh=MH',
  '/don-vi/MH02',
  '/don-vi/06742?ky=2024&so-lieu=goc',
]

it('are each asked once, and of none the browser says that it was fetched for nothing', async () => {
  const seen = await Promise.all(addresses.map(open))
  for (const { address, asked, complaints } of seen) {
    const questions = firstPage(address)?.questions ?? []
    expect(questions.length, address).toBe(3)
    expect(asked.filter((one) => questions.includes(one)).sort(), address).toEqual(questions.toSorted())
    expect(complaints, address).toEqual([])
  }
})

async function open(address: string) {
  const { page, complaints } = await openPage(browser, served.url, sizes.desktop)
  await page.context().addCookies(sessions.get('leader') ?? [])
  const asked: string[] = []
  page.on('requestfinished', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname + search)
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // A browser complains of what was fetched for nothing some seconds after the page is there.
  await page.waitForTimeout(4000)
  await page.context().close()
  return { address, asked, complaints }
}

it('asks nothing for other pages, for strange addresses, and for who has not signed in', async () => {
  expect(['/', '/don-vi', '/don-vi/MH02/x', "/don-vi/MH'02", '/phieu/MH02/2026-10'].map(firstPage)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
  const response = await fetch(`${served.url}/tong-quan`, { headers: { accept: 'text/html' } })
  expect([response.status, response.headers.get('link')]).toEqual([200, null])
})

it('names the files with which the page is drawn: styles first, and each of them is there', async () => {
  const cookie = (sessions.get('leader') ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')
  const response = await fetch(`${served.url}/tong-quan`, { headers: { accept: 'text/html', cookie } })
  const files = (response.headers.get('link') ?? '').split(', ').filter((one) => one.startsWith('</assets/'))
  expect(files.findLastIndex((one) => /\/index-[^/]*\.css>/.test(one))).toBe(0)
  expect(files.some((one) => /\/overview-page-[^/]*\.js>; rel=modulepreload$/.test(one))).toBe(true)
  expect(files.some((one) => /\/overview-page-[^/]*\.css>; rel=preload; as=style; crossorigin$/.test(one))).toBe(true)
  const found = await Promise.all(files.map((one) => fetch(served.url + one.slice(1, one.indexOf('>')))))
  expect(found.map(({ status }) => status)).toEqual(files.map(() => 200))
})
