/**
 * Pictures of a meeting: the edition as its clerk sees it, a slide on the projector, and a page each of the slides and of the
 * report as an office program draws them (LibreOffice and poppler; where they are missing, those two stay as they were).
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openPage, sizes } from '../support/browser.ts'
import { enter } from '../support/journey.ts'

/** Which pages of the files are shown, and which slide. */
const shown = { pptx: 12, docx: 1, slide: 12 }

export async function takeMeeting(browser: Browser, url: string, folder: string): Promise<void> {
  const { page } = await openPage(browser, url, sizes.desktop, 'light')
  await enter(page, 'department')
  const id = await frozenEdition(page)
  await page.goto(`/tai-lieu-hop/${id}`)
  await shoot(page, folder, 'edition-1440')
  await page.setViewportSize(sizes.projector)
  await page.goto(`/trinh-bay/${id}?trang=${shown.slide}`)
  await page.getByRole('button', { name: `Bắt đầu từ trang ${shown.slide}` }).click()
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(folder, 'presentation-1920.png') })
  for (const format of ['pptx', 'docx'] as const) {
    const file = await page.context().request.get(`/api/editions/${id}.${format}`)
    drawPage(await file.body(), format, shown[format], path.join(folder, `${format}-page.png`))
  }
  await page.context().close()
}

/** Through the same routes as the screen. */
function frozenEdition(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const send = async (path: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    }
    const { id } = await send('/api/editions', { parent: 'MH', period: '2026-Q3', kind: 'quarter' })
    const { edition, fingerprint } = await (await fetch(`/api/editions/${id}`)).json()
    await send(`/api/editions/${id}/freeze`, { revision: edition.revision, fingerprint })
    return id as number
  })
}

async function shoot(page: Page, folder: string, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

function drawPage(file: Buffer, format: string, number: number, to: string): void {
  const desk = mkdtempSync(path.join(tmpdir(), 'bct-page-'))
  try {
    writeFileSync(path.join(desk, `file.${format}`), file)
    const quiet = { stdio: 'ignore' } as const
    execFileSync(
      'soffice',
      ['--headless', '--convert-to', 'pdf', '--outdir', desk, path.join(desk, `file.${format}`)],
      quiet,
    )
    const only = ['-f', String(number), '-l', String(number), '-singlefile', '-r', '80', '-png']
    execFileSync('pdftoppm', [...only, path.join(desk, 'file.pdf'), path.join(desk, 'page')], quiet)
    copyFileSync(path.join(desk, 'page.png'), to)
  } catch (error) {
    console.warn(`${to} stays as it was: ${(error as Error).message}`)
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}
