import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { launchBrowser, openPage, serveProgram, sizes } from './support/browser.ts'
import { now } from './support/clock.ts'
import { enter } from './support/journey.ts'
const connection = await connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
const served = await serveProgram(connection)
const browser = await launchBrowser()
const jobs: [string, any, string, string | undefined, string?][] = [
  ['city', 'leader', '/viec-hop', undefined],
  ['city-all', 'leader', '/viec-hop?viec-nao=tat-ca', undefined],
  ['ward', 'clerk', '/viec-hop', undefined],
  ['add', 'leader', '/viec-hop', 'Giao việc'],
  ['report', 'clerk', '/viec-hop', 'Ghi kết quả'],
  ['overview', 'leader', '/tong-quan?ky=2026-Q3', undefined, '.meeting-actions'],
  ['unit', 'leader', '/don-vi/MH02?ky=2026-Q3', undefined, '.meeting-actions'],
  ['duties', 'clerk', '/viec', undefined],
]
const only = process.argv[2]
for (const [name, role, address, press, scroll] of jobs) {
  if (only && !name.startsWith(only)) continue
  for (const size of ['desktop', 'phone'] as const) {
    const { page, complaints } = await openPage(browser, served.url, sizes[size])
    await enter(page, role)
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    if (press) await page.getByRole('button', { name: press }).first().click()
    if (scroll) await page.locator(scroll).scrollIntoViewIfNeeded()
    if (scroll) await page.evaluate((s) => window.scrollTo(0, (document.querySelector(s) as HTMLElement).getBoundingClientRect().top + window.scrollY - 200), scroll)
    await page.screenshot({ path: `/tmp/shots-actions/${name}-${size}.png` })
    if (complaints.length) console.log(name, size, complaints)
    await page.context().close()
  }
}
await browser.close()
await served.close()
process.exit(0)
