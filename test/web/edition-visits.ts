/** People at the meetings of the sample's city in a real browser, and what happens behind their backs meanwhile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Edition, EditionItem } from '#contract/editions'
import type { EditionFormat } from '#domain/edition.ts'
import type { Connection } from '../../server/database/connect.ts'
import { launchBrowser, openPage, type Served, serveProgram, sizes, type Watched } from '../support/browser.ts'
import { tickingClock } from '../support/clock.ts'
import { sampleDatabase } from '../support/database.ts'
import { asker, signInElsewhere } from '../support/journey.ts'

const september = '/api/sheets/MH02/2026-09'

/** One program and one database for a whole test file. */
export function editionVisits() {
  let browser: Browser
  let connection: Connection
  let served: Served
  let folder: string

  beforeAll(async () => {
    browser = await launchBrowser()
    connection = await sampleDatabase('sqlite')
    served = await serveProgram(connection, { clock: tickingClock().tick })
    folder = await mkdtemp(path.join(tmpdir(), 'bct-editions-'))
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(username: string, address: string, size: keyof typeof sizes = 'desktop'): Promise<Watched> {
    const opened = await openPage(browser, served.url, sizes[size])
    await signInElsewhere(opened.page, served.url, connection, username)
    await opened.page.goto(address)
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
    return opened
  }

  /** What somebody does without a page: sends one request, and answers what came. */
  async function ask<T>(username: string, method: string, address: string, data?: object): Promise<T> {
    const person = await asker(served.url, connection, username)
    try {
      const response = await person.fetch(address, { method, ...(data === undefined ? {} : { data }) })
      if (!response.ok()) throw new Error(`${method} ${address}: ${await response.text()}`)
      return await response.json()
    } finally {
      await person.dispose()
    }
  }

  return {
    open,
    ask,
    draft: async (period: string, kind = 'quarter'): Promise<Edition> => {
      const made = await ask<EditionItem>('tong-hop', 'POST', '/api/editions', { parent: 'MH', period, kind })
      return ask('tong-hop', 'GET', `/api/editions/${made.id}`)
    },
    /** September of one ward is opened again, corrected by its clerk, handed in and approved. */
    correct: async (element: string, by: number): Promise<void> => {
      await ask('duyet-huong-buoi', 'POST', `${september}/reopen`, { reason: 'Đối chiếu sổ', until: '2026-11-30' })
      const sheet = await ask<{ figures: { element: string; value: number; revision: number }[] }>(
        'nhap-lieu-huong-buoi',
        'GET',
        september,
      )
      const cell = sheet.figures.find((figure) => figure.element === element)
      if (cell === undefined) throw new Error(`no cell ${element}`)
      const body = { value: cell.value + by, revision: cell.revision }
      await ask('nhap-lieu-huong-buoi', 'PUT', `${september}/figures/${element}`, body)
      await ask('nhap-lieu-huong-buoi', 'POST', `${september}/submit`, {})
      await ask('duyet-huong-buoi', 'POST', `${september}/approve`, {})
    },
    /** Takes a file by its button, as soon as the server has drawn it. */
    take: async (page: Page, name: string): Promise<string> => {
      const download = page.waitForEvent('download', { timeout: 120_000 })
      await page.getByRole('button', { name: `Lập và tải về: ${name}` }).click()
      const file = await download
      const to = path.join(folder, file.suggestedFilename())
      await file.saveAs(to)
      return to
    },
  }
}

const parts = { docx: /^word\/document\.xml$/, xlsx: /^xl\/worksheets\/sheet\d+\.xml$/ }

/** The same file with one of its numbers another, as somebody may make it who opens it in an office program. */
export async function altered(file: string, format: EditionFormat & keyof typeof parts): Promise<Buffer> {
  const pack = await JSZip.loadAsync(await readFile(file))
  for (const name of Object.keys(pack.files).filter((one) => parts[format].test(one))) {
    const text = await (pack.file(name) as JSZip.JSZipObject).async('string')
    const changed =
      format === 'xlsx'
        ? text.replace(/<v>(\d\d)\.\d+<\/v>/, '<v>$1.987</v>')
        : text.replace(/>(\d\d),(\d)%</, (_all, whole: string, tenth: string) => `>${whole},${9 - Number(tenth)}%<`)
    if (changed !== text) return pack.file(name, changed).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  throw new Error(`no number in the ${format}`)
}
