/**
 * A real browser on the real program: the built web, a sample database, a port of its own. Watches the console, and
 * judges pages with axe. Chromium is taken from CHROME_PATH, from the registry's package, or from the system.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildApp } from '../../server/app.ts'
import type { Config } from '../../server/config.ts'
import type { Connection } from '../../server/database/connect.ts'
import type { Door } from '../../server/features/accounts/routes.ts'
import { watchTraffic } from './at-rest.ts'
import { packagedChromium, packagedLibraries } from './chromium.ts'
import { now } from './clock.ts'
import { sampleConfig } from './config.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export async function launchBrowser(): Promise<Browser> {
  const launch = (executablePath: string) => chromium.launch({ executablePath, args: flags })
  if (process.env.CHROME_PATH !== undefined) return launch(process.env.CHROME_PATH)
  const packaged = await packagedChromium()
  try {
    return await launch(packaged)
  } catch {
    const found = installed.find((file) => existsSync(file))
    if (found !== undefined) return launch(found)
    const libraries = [await packagedLibraries(), process.env.LD_LIBRARY_PATH]
    process.env.LD_LIBRARY_PATH = libraries.filter(Boolean).join(':')
    return launch(packaged)
  }
}

export type Served = { url: string; close: () => Promise<void> }

export type Serving = { mode?: Config['mode']; clock?: () => Date; door?: Door }

/** Listens on 127.0.0.1 with the web that `npm test` has built. */
export async function serveProgram(connection: Connection, serving: Serving = {}): Promise<Served> {
  const config: Config = { ...sampleConfig, mode: serving.mode ?? 'sample' }
  const webFolder = path.resolve(import.meta.dirname, '../../dist/web')
  const door = serving.door ?? { setUpCode: undefined }
  const app = await buildApp({ db: connection.db, config, now: serving.clock ?? (() => now), webFolder, door })
  if (process.env.BCT_SLOW === '1') app.addHook('onRequest', late)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => app.close() }
}

/** Answers come late and out of order, as from far away: what is read before it is there is seen, in a screen or in a test. */
async function late({ url }: { url: string }): Promise<void> {
  if (url.startsWith('/api/')) await setTimeout(Math.random() * 300)
}

export type Watched = { page: Page; complaints: string[] }

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
  narrow: { width: 320, height: 640 },
}

/** A page in a browser context of its own, whose console errors and failed requests are collected. */
export async function openPage(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watchTraffic(page)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The violations of WCAG 2.2 A and AA on the page as it stands, as short texts. */
export async function axeViolations(page: Page): Promise<string[]> {
  // A page that was looked at before has it already.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: unknown) => Promise<{ violations: AxeViolation[] }> }
    }
    type AxeViolation = { id: string; nodes: { html: string; failureSummary?: string }[] }
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return result.violations.map(
      (one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160) ?? ''} — ${one.nodes[0]?.failureSummary ?? ''}`,
    )
  })
}

/** True where the page scrolls sideways: its content is wider than the screen. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}
