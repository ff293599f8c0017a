/** One browser that several people use one after the other, and a program of its own for each test. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, beforeEach } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { signInElsewhere } from '../support/journey.ts'

/** `prepare` comes before the program is served. */
export function oneBrowser(prepare: (connection: Connection) => Promise<void> = async () => {}) {
  let browser: Browser
  let connection: Connection
  let served: Served

  beforeAll(async () => {
    browser = await launchBrowser()
    return () => browser.close()
  })
  beforeEach(async () => {
    connection = await sampleDatabase('sqlite')
    await prepare(connection)
    served = await serveProgram(connection)
    return async () => {
      for (const context of browser.contexts()) await context.close()
      await served.close()
    }
  })

  /** The usernames under which an act was recorded, in order. */
  async function recordedBy(act: string): Promise<string[]> {
    const rows = await connection.db
      .selectFrom('audit')
      .innerJoin('account', 'account.id', 'audit.account_id')
      .select('account.username')
      .where('audit.act', '=', act)
      .orderBy('audit.id')
      .execute()
    return rows.map((row) => row.username)
  }

  return {
    database: () => connection,
    recordedBy,
    open: async (): Promise<Page> => (await openPage(browser, served.url, sizes.desktop)).page,
    signIn: (page: Page, username: string) => signInElsewhere(page, served.url, connection, username),
  }
}
