/** A real site with its people in a real browser, for tests of administration: everybody signs in by name and password. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { hire, password } from '../features/real-site.ts'
import { atRest } from '../support/at-rest.ts'
import {
  axeViolations,
  launchBrowser,
  openPage,
  type Served,
  scrollsSideways,
  serveProgram,
  sizes,
} from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { sampleDatabase } from '../support/database.ts'
import { signIn } from '../support/journey.ts'

/** Two cores are shared with other tests, and databases hash passwords meanwhile. */
export const patient = { timeout: 10_000 }

/** One site for the file: administrators of the province and of a ward, a clerk and an approver. */
export function administrationSite() {
  let browser: Browser
  let served: Served
  let connection: Connection
  let clock = now

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    await hire(connection, 'quan.tri', 'administrator', 'MH')
    await hire(connection, 'phuong', 'administrator', 'MH03')
    await hire(connection, 'nhap', 'clerk', 'MH02')
    await hire(connection, 'duyet', 'approver', 'MH02')
    served = await serveProgram(connection, { mode: 'production', clock: () => clock })
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  /** A page of somebody who has not signed in. */
  async function openDoor(size: keyof typeof sizes): Promise<Page> {
    return (await openPage(browser, served.url, sizes[size])).page
  }

  async function open(username: string, address: string, size: keyof typeof sizes = 'desktop'): Promise<Page> {
    const page = await openDoor(size)
    await signIn(page, username, password)
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  return {
    open,
    openDoor,
    database: () => connection.db,
    wait: (milliseconds: number) => {
      clock = new Date(clock.getTime() + milliseconds)
    },
  }
}

export async function isSound(page: Page): Promise<void> {
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
