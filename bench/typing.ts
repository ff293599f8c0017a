/**
 * `node bench/typing.ts`: from a keystroke in a sheet of 60 elements to the rate painted from it, in a real browser slowed
 * down four times. Prints the work alone (script, styles, layout) and the whole way to the paint, which waits for frames
 * and for other programs on the machine; the goal of both is 50 ms. Needs the web to be built.
 */
import type { Page } from 'playwright-core'
import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { formatInteger, formatScaled } from '../server/domain/measure.ts'
import type { Sheet } from '../server/features/sheets/contract.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../test/support/browser.ts'
import { now } from '../test/support/clock.ts'
import { enter } from '../test/support/journey.ts'

const rows = 60
const slowness = 4
const goal = 50

const connection = connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
const served = await serveProgram(connection)
const browser = await launchBrowser()
const { page } = await openPage(browser, served.url, sizes.desktop)
await page.route('**/api/sheets/MH02/2026-10', async (route) => {
  const answer = await route.fetch()
  await route.fulfill({ response: answer, json: lengthened((await answer.json()) as Sheet) })
})
await enter(page, 'clerk')
await page
  .locator('.sheet td.now input')
  .nth(rows - 1)
  .waitFor()
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })

const measured: { work: number; painted: number }[] = []
for (let round = 0; round < 5; round += 1)
  for (const text of ['40', '401', '39', '390', '38', '385', '4', '402']) measured.push(await typed(page, text))
const count = await page.locator('.sheet td.now input').count()
// The first strokes warm the code up.
const settled = measured.slice(8)
console.log(`${formatInteger(count)} cells, CPU slowed ${slowness}x, ${settled.length} keystrokes, goal ${goal} ms`)
report(
  'script, styles and layout',
  settled.map((one) => one.work),
)
report(
  'keystroke to painted rate',
  settled.map((one) => one.painted),
)
await browser.close()
await served.close()
await connection.close()

/** The sheet with copies of its rows until it is long enough; the copies take no part in rates. */
function lengthened(sheet: Sheet): Sheet {
  const copies = Array.from({ length: Math.max(0, rows - sheet.figures.length) }, (_, index) => {
    const figure = sheet.figures[index % sheet.figures.length]
    if (figure === undefined) throw new Error('an empty sheet cannot be lengthened')
    return { ...figure, element: `${figure.element}_${index}`, section: 'VI' }
  })
  return { ...sheet, figures: [...sheet.figures, ...copies] }
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const shown = (milliseconds: number) => `${formatScaled(Math.round(milliseconds * 10), 1)} ms`
  console.log(`${at(0.5) <= goal ? 'ok  ' : 'FAIL'} ${name}: median ${shown(at(0.5))}, p95 ${shown(at(0.95))}`)
}

/** Types into the cell of cases on time, and waits for the frame after the one in which the rate of its row has changed. */
function typed(on: Page, text: string): Promise<{ work: number; painted: number }> {
  return on.evaluate((given) => {
    const input = document.getElementById('o-dossiers_on_time') as HTMLInputElement
    const cell = input.closest('tr')?.querySelector('td.rate')
    if (!cell) throw new Error('the row prints no rate')
    input.focus()
    const before = cell.textContent
    return new Promise<{ work: number; painted: number }>((resolve, reject) => {
      const started = performance.now()
      let work = Number.NaN
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, given)
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: given }))
      queueMicrotask(() => {
        cell.getBoundingClientRect()
        work = performance.now() - started
      })
      let frames = 0
      const look = () => {
        frames += 1
        if (frames > 300) reject(new Error(`the rate did not follow ${given}`))
        if (cell.textContent === before) requestAnimationFrame(look)
        else setTimeout(() => resolve({ work, painted: performance.now() - started }))
      }
      requestAnimationFrame(look)
    })
  }, text)
}
