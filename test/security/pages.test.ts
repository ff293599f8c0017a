/**
 * A real browser on pages full of names and notes that somebody wrote as markup: all of it is shown as text, nothing runs,
 * nothing is against the policy of the page, and no screen asks for more than a small part of what a session may.
 */
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Tables } from '../../server/database/tables.ts'
import type { Role } from '../../server/domain/permission.ts'
import { atRest } from '../support/at-rest.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { sessionsOf } from '../support/journey.ts'

const hostile = `<img src=x onerror=ran()>"'><script>ran()</script><svg/onload=ran()>{{ran()}}\${ran()} `

/** Where people write, or what they are called. */
const written: Partial<Record<keyof Tables, string[]>> = {
  unit: ['name'],
  account: ['display_name'],
  indicator: ['name', 'short_name'],
  element: ['name', 'definition'],
  figure: ['note'],
  sheet: ['note'],
  plan: ['title', 'issuer', 'basis', 'note'],
  target: ['clause', 'summary', 'note'],
  task: ['name', 'product', 'clause', 'note'],
  task_body: ['name'],
  task_event: ['note'],
  body: ['name'],
  campaign: ['name', 'basis'],
  initiative: ['title', 'summary', 'authors'],
  commendation: ['name'],
  inspection: ['conclusion', 'findings'],
  report_duty: ['name'],
  report: ['note'],
  scheme_node: ['name'],
  survey_round: ['name'],
  survey_item: ['text'],
}

const screens: [Role, string][] = [
  ['leader', '/tong-quan?ky=2026-Q3&chi-tieu=online_payment'],
  ['leader', '/don-vi/MH02?ky=2026-Q3'],
  ['leader', '/duyet/MH03/2026-10'],
  ['leader', '/ke-hoach/4'],
  ['clerk', '/phieu/MH02/2026-10'],
  ['clerk', '/nhiem-vu/311'],
  ['clerk', '/thi-dua'],
  ['administrator', '/quan-tri/nguoi-dung'],
  ['administrator', '/quan-tri/nhat-ky'],
]

type Noted = { ran?: number; refused?: string[] }

describe('a page', () => {
  let browser: Browser
  let served: Served
  let sessions: Awaited<ReturnType<typeof sessionsOf>>
  const pages = new Map<Role, Page>()
  const asked = new Map<string, number>()
  let address = ''

  beforeAll(async () => {
    browser = await launchBrowser()
    const connection = await sampleDatabase('sqlite')
    await writeMarkup(connection.db)
    served = await serveProgram(connection)
    sessions = await sessionsOf(served.url, ['leader', 'clerk', 'administrator'])
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  async function pageOf(role: Role): Promise<Page> {
    const known = pages.get(role)
    if (known) return known
    const { page } = await openPage(browser, served.url, sizes.desktop)
    await page.context().addCookies(sessions.get(role) ?? [])
    page.on('dialog', (dialog) => void dialog.dismiss())
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/')) asked.set(address, (asked.get(address) ?? 0) + 1)
    })
    await page.addInitScript(() => {
      const noted = globalThis as Noted & { alert: unknown }
      Object.assign(noted, {
        ran: () => {
          noted.refused?.push('markup ran')
        },
        refused: [],
      })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) =>
        noted.refused?.push(`${violatedDirective} ${sourceFile} ${sample}`),
      )
    })
    pages.set(role, page)
    return page
  }

  it.each(screens)('of the %s shows as text what somebody wrote as markup: %s', async (role, screen) => {
    const page = await pageOf(role)
    address = screen
    await page.goto(screen)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await atRest(page)
    expect(await page.locator('body').innerText()).toContain('<img src=x onerror=ran()>')
    expect(await page.locator('img[src=x], svg[onload], [onerror], body script:not([src])').count()).toBe(0)
    expect(await page.evaluate(() => (globalThis as Noted).refused)).toEqual([])
  })

  it('asks on no screen for more than a tenth of what it may', () => {
    expect(asked.size).toBe(screens.length)
    for (const [screen, requests] of asked)
      expect([screen, requests]).toEqual([screen, expect.toSatisfy((n) => n < 60)])
  })
})

async function writeMarkup(db: Database): Promise<void> {
  for (const [table, columns = []] of Object.entries(written))
    for (const column of columns)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${hostile} || coalesce(${sql.ref(column)}, '')`.execute(
        db,
      )
}
