/** Pages as a printer gets them, and what of a page would stand outside its sheet. */
import type { Page } from 'playwright-core'
import { type Sheet, sheetsOf } from '../support/pdf.ts'

/** What the browser sends to the printer, with the size of sheet that the page asks for. */
export async function printed(page: Page): Promise<Sheet[]> {
  return sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}

/** Draws the page as for the printer and keeps it so; `width` is that of the sheet in CSS pixels. */
export async function onPaper(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

/** What is drawn beyond the right edge of the sheet, or cut off by something that would scroll on a screen. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.getBoundingClientRect().right + 1
    const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.sr, svg') === null,
    )
    return shown.flatMap((one) => {
      const { right, width } = one.getBoundingClientRect()
      const isCut = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
      return width > 0 && (right > edge || isCut)
        ? [`${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`]
        : []
    })
  })
}

/** Sheets whose content comes too close to their foot, of all that are one sheet by themselves. */
export function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.unit-sheet')]
      .filter((sheet) => {
        const [content, foot] = [...sheet.children].map((part) => part.getBoundingClientRect())
        const { bottom } = sheet.getBoundingClientRect()
        return content === undefined || foot === undefined || content.bottom > foot.top + 1 || foot.bottom > bottom + 1
      })
      .map((sheet) => sheet.getAttribute('aria-label') ?? ''),
  )
}
