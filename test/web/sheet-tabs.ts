/** The clerk's monthly sheet in a real browser: tabs of the one-click clerk, the fixed cells, and what hands and machines do. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { enter } from '../support/journey.ts'

export const fees = 'Hồ sơ có nghĩa vụ tài chính'
export const online = 'Hồ sơ thanh toán trực tuyến'
export const address = '/phieu/MH02/2026-10'
export const blockedPath = '**/api/sheets/MH02/2026-10/figures'

/** One browser for the file; a fresh sample, served anew, for each of its tests. */
export function sheetTabs() {
  let browser: Browser
  let connection: Connection
  let served: Served
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    complaints = []
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection)
    return async () => {
      for (const context of browser.contexts()) await context.close()
      await served.close()
    }
  })

  /** A tab of the clerk, on the sheet of October with 18 of its 24 cells filled. */
  async function clerk(size: keyof typeof sizes = 'desktop'): Promise<Page> {
    const watched = await openPage(browser, served.url, sizes[size])
    complaints = watched.complaints
    await enter(watched.page, 'clerk')
    await watched.page.getByText('18/24').first().waitFor()
    return watched.page
  }

  /** The value that is stored for an element, by its name. */
  async function stored(name: string) {
    const row = await connection.db
      .selectFrom('figure')
      .innerJoin('element', 'element.id', 'figure.element_id')
      .innerJoin('unit', 'unit.id', 'figure.unit_id')
      .select(['figure.value', 'figure.absence', 'figure.revision', 'figure.note'])
      .where('element.name', '=', name)
      .where('unit.code', '=', 'MH02')
      .where('figure.month', '=', '2026-10')
      .executeTakeFirst()
    return row?.value ?? null
  }

  return {
    clerk,
    stored,
    complaints: () => complaints,
    served: {
      get url() {
        return served.url
      },
    },
  }
}

export const cell = (page: Page, name: string) => page.getByRole('textbox', { name: `${name} Tháng 10` })
export const focused = (page: Page) =>
  page.evaluate(() => {
    const name = document.activeElement?.getAttribute('aria-labelledby')?.split(' ')[0]
    return (name && document.getElementById(name)?.textContent) ?? document.activeElement?.textContent ?? ''
  })
export const spoken = (page: Page) => page.locator('p.sr[role=status]').innerText()

/** The lines of a cell's history, latest first. */
export async function history(page: Page, name: string): Promise<string[]> {
  await cell(page, name).focus()
  await page.keyboard.press('Alt+h')
  const dialog = page.getByRole('dialog')
  await dialog.locator('tbody tr').first().waitFor()
  const lines = await dialog.locator('tbody tr').allInnerTexts()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return lines.map((line) => line.replace(/\s+/g, ' '))
}

/** Closes the tab as a machine that goes down does: nothing leaves any more. */
export async function crash(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.fetch = () => new Promise(() => {})
  })
  await page.close()
}

/** Everything that the live region has said since. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('p.sr[role=status]').evaluate((region) => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

/** What Ctrl+V brings, as the browser hands it to the page. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** What Ctrl+C in the focused cell puts on the clipboard. */
export async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return clipboardData.getData('text/plain')
  })
}
