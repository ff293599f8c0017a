/** The pages of import in a real browser: the province's clerk, the workbook that they bring, and what the page says. */
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
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

type Rows = (CellValue | null)[][]
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function workbook(name: string, rows: Rows) {
  const bytes = await writeXlsx({ sheets: [{ name: 'Tổng hợp', rows: rows as CellValue[][] }] })
  return { name, mimeType: workbookType, buffer: Buffer.from(bytes) }
}

/** "Việc xong" is no name of ours; one number is written with a letter O. */
export const table: Rows = [
  ['Đơn vị', 'Tháng', 'Hồ sơ phải giải quyết', 'Việc xong'],
  ['Phường Nắng Mai', '03/2023', 412, 402],
  ['Phường Mưa Ngâu', '03/2023', 377, '3O1'],
  ['Phường Nắng Mai', '04/2023', 1205, 1190],
]

/** One browser and one sample for the tests of a file. */
export function importVisits() {
  let browser: Browser
  let served: Served
  let connection: Connection

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection)
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  /** Somebody who has not signed in. */
  const open = (size: keyof typeof sizes) => openPage(browser, served.url, sizes[size])

  /** The clerk of the province's department, who has no button at the sample's door. */
  async function provinceClerk(size: keyof typeof sizes = 'desktop') {
    const watched = await open(size)
    const value = await openSession(connection.db, 'sample-tong-hop', now)
    await watched.page.context().addCookies([{ name: 'bct', value, url: served.url }])
    return watched
  }

  return { open, provinceClerk }
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const says = (page: Page, words: RegExp) => heading(page).filter({ hasText: words }).waitFor()

export async function isSound(page: Page) {
  expect(await axeViolations(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
