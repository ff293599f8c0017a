/** The sample in a real browser for a whole test file: pages of people who are signed in, at any size of screen. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
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

/** Starts before the file's tests and ends after them; one program and one database serve them all. */
export function sampleVisits(roles: readonly Role[], clock?: () => Date) {
  let browser: Browser
  let served: Served
  let connection: Connection
  let sessions: Awaited<ReturnType<typeof sessionsOf>>

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection, clock === undefined ? {} : { clock })
    sessions = await sessionsOf(served.url, roles)
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  /** A page of a context of its own, after everything on it has come. */
  async function visit(role: Role, address: string, size: keyof typeof sizes = 'desktop'): Promise<Watched> {
    const { page, complaints } = await openPage(browser, served.url, sizes[size])
    await page.context().addCookies(sessions.get(role) ?? [])
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await atRest(page)
    return { page, complaints }
  }

  return { visit, database: () => connection.db }
}

/** No fault that axe knows, nothing wider than the screen, and a quiet console but for pages that do not exist. */
export async function expectSound({ page, complaints }: Watched): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  expect(complaints.filter((one) => !one.includes('status of 404'))).toEqual([])
}
