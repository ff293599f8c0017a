/** Every screen at desktop and phone width: no violation of WCAG 2.2 A and AA, no complaint in the console, no sideways scroll. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../server/domain/permission.ts'
import { atRest } from '../support/at-rest.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
  type Watched,
} from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { sessionsOf } from '../support/journey.ts'

const screens: [name: string, role: Role, address: string][] = [
  ['the overview of a quarter', 'leader', '/tong-quan?ky=2026-Q3&chi-tieu=online_payment'],
  ['the overview by distance to target', 'leader', '/tong-quan?ky=2026-Q3&chi-tieu=online_payment&xep=distance'],
  ['the overview of a month in one block', 'leader', '/tong-quan?ky=2026-10&khoi=ward'],
  ['the overview of a year', 'leader', '/tong-quan?ky=2026'],
  ['the overview of a quarter without figures', 'leader', '/tong-quan?ky=2027-Q1'],
  ['the overview of a province without figures', 'leader', '/tong-quan?tinh=22'],
  ['the page of a ward', 'leader', '/don-vi/MH02?ky=2026-Q3'],
  ['the page of an island with few cases', 'leader', '/don-vi/MH30?ky=2026-Q3'],
  ['the page of a merged ward with a real plan', 'leader', '/don-vi/06742?ky=2024'],
  ['the list of units', 'leader', '/don-vi'],
  ['the sheet of a clerk', 'clerk', '/phieu/MH02/2026-10'],
  ['an approved sheet', 'leader', '/phieu/MH02/2026-08'],
  ['a sheet of the future', 'clerk', '/phieu/MH02/2027-01'],
  ['another ward’s sheet', 'clerk', '/phieu/MH05/2026-10'],
  ['a sheet under review', 'leader', '/duyet/MH03/2026-10'],
  ['a draft that a leader looks at', 'leader', '/duyet/MH02/2026-10'],
  ['the review of another ward’s sheet', 'clerk', '/duyet/MH05/2026-10'],
  ['the sheets handed in', 'leader', '/phieu?ky=2026-09'],
  ['the import of a file', 'clerk', '/nhap-tep'],
  ['the import of a file by who may not', 'leader', '/nhap-tep'],
  ['the plans', 'leader', '/ke-hoach'],
  ['a plan with its targets', 'leader', '/ke-hoach/4'],
  ['the tasks', 'leader', '/nhiem-vu'],
  ['the calendar of tasks', 'clerk', '/nhiem-vu?xem=lich&thang=2026-10'],
  ['the tasks of a clerk', 'clerk', '/nhiem-vu?xem=bang'],
  ['a task with its log', 'clerk', '/nhiem-vu/311'],
  ['a task of another ward', 'clerk', '/nhiem-vu/264'],
  ['what is late in the city', 'leader', '/nhiem-vu/qua-han'],
  ['what is late in a ward', 'clerk', '/nhiem-vu/qua-han'],
  ['a new task by who may not', 'clerk', '/ke-hoach/11/nhiem-vu/moi'],
  ['the schemes', 'leader', '/bo-chi-so'],
  ['the published scores of Hà Nội', 'leader', '/bo-chi-so/qd766?tinh=01&ky=2026'],
  ['the meetings of the city', 'leader', '/tai-lieu-hop'],
  ['the meetings of a ward', 'clerk', '/tai-lieu-hop'],
  ['the meetings of another ward', 'clerk', '/tai-lieu-hop?don-vi=MH05'],
  ['an edition that does not exist', 'leader', '/tai-lieu-hop/77'],
  ['an address that does not exist', 'leader', '/khong-co'],
]

describe('every screen', () => {
  let browser: Browser
  let served: Served
  let sessions: Awaited<ReturnType<typeof sessionsOf>>

  beforeAll(async () => {
    browser = await launchBrowser()
    served = await serveProgram(await sampleDatabase('sqlite'))
    sessions = await sessionsOf(served.url, ['leader', 'clerk'])
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  /** One browser for each person, as people have it: what all screens share is fetched and compiled once. */
  const opened = new Map<string, Watched>()
  async function pageOf(role: Role, scheme: 'light' | 'dark'): Promise<Watched> {
    const known = opened.get(`${role} ${scheme}`)
    if (known !== undefined) return known
    const watched = await openPage(browser, served.url, sizes.phone, scheme)
    await watched.page.context().addCookies(sessions.get(role) ?? [])
    opened.set(`${role} ${scheme}`, watched)
    return watched
  }

  /** Opened at the first size and, as by one who turns the screen or widens the window, looked at in the others. */
  async function look(
    [first, ...others]: [keyof typeof sizes, ...(keyof typeof sizes)[]],
    role: Role,
    address: string,
    scheme: 'light' | 'dark' = 'light',
  ) {
    const { page, complaints } = await pageOf(role, scheme)
    complaints.length = 0
    await page.setViewportSize(sizes[first])
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await atRest(page)
    const found = [[first, await axeViolations(page), await scrollsSideways(page)]]
    for (const size of others) {
      await page.setViewportSize(sizes[size])
      await atRest(page)
      found.push([size, await axeViolations(page), await scrollsSideways(page)])
    }
    // The browser notes every refused request by itself; the page must still say it in words, which axe has just read.
    return { found, complaints: complaints.filter((one) => !/status of (404|423)/.test(one)) }
  }

  const clean = (...seen: (keyof typeof sizes)[]) => ({ found: seen.map((size) => [size, [], false]), complaints: [] })

  it.each(screens)('%s is sound at 390, and widened to 1440', async (_name, role, address) => {
    expect(await look(['phone', 'desktop'], role, address)).toEqual(clean('phone', 'desktop'))
  })

  it.each(screens.filter(([name]) => /quarter$|ward$|clerk$/.test(name)))(
    '%s fits 320 and the dark',
    async (_name, role, address) => {
      expect(await look(['narrow'], role, address, 'dark')).toEqual(clean('narrow'))
    },
  )

  it('greets a visitor of the sample at both widths', async () => {
    for (const size of ['desktop', 'phone', 'narrow'] as const) {
      const { page, complaints } = await openPage(browser, served.url, sizes[size])
      await page.goto('/')
      await page.getByRole('button', { name: /Lãnh đạo/ }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
      expect(complaints.filter((one) => !one.includes('401'))).toEqual([])
      await page.context().close()
    }
  })
})
