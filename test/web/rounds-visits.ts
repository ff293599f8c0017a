/** People of a scoring round, each at a browser of their own, and what they do without looking at the screen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { ScoreSheet, SheetLine } from '#contract/rounds'
import type { Connection } from '../../server/database/connect.ts'
import type { ScoreStep } from '../../server/domain/round.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes, type Watched } from '../support/browser.ts'
import { sampleDatabase } from '../support/database.ts'
import { signInElsewhere } from '../support/journey.ts'

export const people = {
  ward: 'nhap-lieu-huong-buoi',
  otherWard: 'nhap-lieu-mua-ngau',
  province: 'tong-hop',
  appraiser: 'duyet-so-noi-vu',
  council: 'lanh-dao',
} as const
export type Part = keyof typeof people

export function roundVisits() {
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
  async function visit(part: Part, address: string, size: keyof typeof sizes = 'desktop'): Promise<Watched> {
    const watched = await openPage(browser, served.url, sizes[size])
    await signInElsewhere(watched.page, served.url, connection, people[part])
    await watched.page.goto(address)
    await watched.page.getByRole('heading', { level: 1 }).waitFor()
    return watched
  }
  return { visit, database: () => connection.db }
}

/** A request as the page itself would send it. */
export async function send<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const { status, text } = await page.evaluate(
    async ({ method, path, body }) => {
      const response = await fetch(path, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      return { status: response.status, text: await response.text() }
    },
    { method, path, body },
  )
  if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`)
  return JSON.parse(text) as T
}

/** An answer that fits a leaf: about `share` hundredths of what can be reached. */
export function answerTo(line: SheetLine, share: number): object {
  const body = { node: line.code, revision: 0, note: line.evidence ? 'Theo Báo cáo số 12/BC-UBND' : '' }
  if (line.form === 'fraction') return { ...body, numerator: share, denominator: 100 }
  if (line.form === 'choice') return { ...body, choice: line.choices[0]?.value }
  return { ...body, points: Math.floor((line.maximum ?? 0) * share) / 100 }
}

/** Says something of every leaf that the person of this page may write at a step and that nobody spoke of yet. */
export async function fillRest(page: Page, round: number, unit: string, step: ScoreStep, share = 80): Promise<void> {
  const sheet = await send<ScoreSheet>(page, 'GET', `/api/rounds/${round}/units/${unit}`)
  const open = sheet.nodes.filter(({ writes, given }) => writes === step && given[step] === undefined)
  const scores = open.map((line) =>
    step === 'first'
      ? { node: line.code, revision: 0, points: Math.abs(line.given.self?.value ?? 0), note: '' }
      : answerTo(line, share),
  )
  if (scores.length > 0) await send(page, 'PUT', `/api/rounds/${round}/scores/${unit}`, { step, scores })
}
