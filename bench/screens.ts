/**
 * `node bench/screens.ts`: a province of 3,321 units in a real browser slowed down four times: the longest stretch in which
 * the page answers nobody, at each thing a leader or a clerk does; and what a long ranking costs beside a plain table of the
 * same rows in the same browser. Needs the web to be built.
 */
import type { Page } from 'playwright-core'
import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { formatInteger, formatScaled } from '../server/domain/measure.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../test/support/browser.ts'
import { now } from '../test/support/clock.ts'
import { enter } from '../test/support/journey.ts'
import { growCity } from './large-city.ts'
import { goal, report, slowDown, slowness, stretchesOf } from './stretches.ts'

const wanted = Number(process.argv[2] ?? 3321)
/** Of the time that a plain table takes. */
const ratioGoal = 0.15
const overview = '/tong-quan?ky=2026-Q3'

const connection = connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
const units = await growCity(connection.db, wanted, '2026-04')
const served = await serveProgram(connection)
const browser = await launchBrowser()
const { page } = await openPage(browser, served.url, sizes.desktop)
page.setDefaultTimeout(180_000)
await enter(page, 'leader')
await page.goto(overview)
await page.locator('.ranking-table').waitFor()
await page.waitForLoadState('networkidle')
await page.goto('/ke-hoach')
await page.locator('main h1').waitFor()
await slowDown(page)

console.log(`${formatInteger(units)} units of one province, CPU slowed ${slowness}x, goal ${goal} ms`)
await report(page, 'opening the overview', open, leave)
await report(page, 'changing what is ranked, filtered and looked for', filter)
await report(page, 'scrolling and pointing at the ranking', scrollRanking)
await report(page, 'scrolling, pointing and walking by keys in the heat map', (on) => walkBoard(on, '.heat-board'))
await ratio(page)
await report(page, 'opening the board of sheets', openSheets, leave)
await report(page, 'scrolling, pointing and walking by keys in the board', (on) => walkBoard(on, '.board-section'))
await page.context().close()
const desk = await openPage(browser, served.url, sizes.desktop)
await enter(desk.page, 'clerk')
await desk.page.goto('/phieu/MH02/2026-10')
await desk.page.locator('.sheet-table input, main input').first().waitFor()
await slowDown(desk.page)
await report(desk.page, 'editing cells of a sheet', editCells)
await browser.close()
await served.close()
await connection.close()

/** A light page of the program to come from. */
async function leave(on: Page): Promise<void> {
  await on.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click()
  await on.locator('.ranking-table, .board-section').waitFor({ state: 'detached' })
  await on.waitForTimeout(800)
}

/** Within the program, as a link would. */
async function go(on: Page, address: string): Promise<void> {
  await on.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, address)
}

async function open(on: Page): Promise<void> {
  await go(on, overview)
  await on.locator('.ranking-table tbody.rows tr[data-unit]').first().waitFor()
  await settled(on)
}

async function openSheets(on: Page): Promise<void> {
  await go(on, '/phieu?ky=2026-10')
  await on.locator('.board-section').waitFor()
  await settled(on)
}

async function settled(on: Page): Promise<void> {
  await on.waitForLoadState('networkidle')
  await on.waitForTimeout(600)
}

async function filter(on: Page): Promise<void> {
  const tools = on.locator('.ranking-tools')
  await tools.getByRole('button', { name: /^Chưa, gần đạt/ }).click()
  await settled(on)
  await tools.getByRole('searchbox').pressSequentially('minh hoa 12', { delay: 60 })
  await settled(on)
  await tools.getByRole('searchbox').fill('')
  await settled(on)
  await tools.getByRole('button', { name: /^Tất cả/ }).click()
  await settled(on)
  await on.getByRole('link', { name: 'Khoảng cách đến chỉ tiêu' }).click()
  await settled(on)
  await on.getByRole('link', { name: 'Xếp theo tỷ lệ' }).click()
  await settled(on)
}

async function scrollRanking(on: Page): Promise<void> {
  const box = on.locator('.long-box')
  await box.scrollIntoViewIfNeeded()
  await box.hover()
  for (let step = 0; step < 60; step += 1) {
    await on.mouse.wheel(0, 400)
    await on.waitForTimeout(30)
  }
  for (const share of [0.5, 0.9, 0.1, 0]) {
    await box.evaluate((element, at) => element.scrollTo(0, element.scrollHeight * at), share)
    await on.waitForTimeout(500)
  }
  const { x = 0, y = 0 } = (await box.boundingBox()) ?? {}
  for (let step = 0; step < 20; step += 1) await on.mouse.move(x + 300, y + 100 + step * 24)
}

async function walkBoard(on: Page, where: string): Promise<void> {
  const box = on.locator(`${where} .board-box`)
  await box.scrollIntoViewIfNeeded()
  const { x = 0, y = 0 } = (await box.boundingBox()) ?? {}
  for (let step = 0; step < 20; step += 1) await on.mouse.move(x + 300 + step * 30, y + 140 + step * 16)
  for (let step = 0; step < 60; step += 1) {
    await on.mouse.wheel(0, 400)
    await on.waitForTimeout(30)
  }
  await box.focus()
  for (let step = 0; step < 20; step += 1) await on.keyboard.press(step % 3 === 0 ? 'ArrowRight' : 'ArrowDown')
  for (let step = 0; step < 8; step += 1) await on.keyboard.press('PageDown')
  await box.evaluate((element) => element.scrollTo(0, 0))
  await on.waitForTimeout(500)
}

/** Every cell of a section typed into and left, as a clerk does. */
async function editCells(on: Page): Promise<void> {
  const cells = on.locator('main input[inputmode], main td input')
  const count = Math.min(8, await cells.count())
  for (let at = 0; at < count; at += 1) {
    const cell = cells.nth(at)
    if (!(await cell.isEditable())) continue
    await cell.click()
    await on.keyboard.press('Control+A')
    await on.keyboard.type(String(100 + Math.floor(Math.random() * 50)), { delay: 40 })
    await on.keyboard.press('Enter')
    await on.waitForTimeout(150)
  }
  await settled(on)
}

/** All the work of a change of what is filtered, beside a plain table of as many rows as the ranking draws them. */
async function ratio(on: Page): Promise<void> {
  const sum = (stretches: number[]) => stretches.reduce((total, one) => total + one, 0)
  const median = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
  const choice = (name: RegExp) => on.locator('.ranking-tools').getByRole('button', { name })
  const shares: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await choice(/^Chưa, gần đạt/).click()
    await settled(on)
    const own = sum(
      await stretchesOf(on, async () => {
        await choice(/^Tất cả/).click()
        await settled(on)
      }),
    )
    const idle = sum(await stretchesOf(on, () => settled(on)))
    const plain = sum(
      await stretchesOf(on, async () => {
        await on.evaluate(plainTable, units)
        await settled(on)
      }),
    )
    await on.evaluate(() => document.querySelector('#plain')?.remove())
    shares.push(Math.max(0, own - idle) / (plain - idle))
  }
  const share = median(shares)
  const verdict = share <= ratioGoal ? 'ok  ' : 'FAIL'
  const shown = (value: number) => formatScaled(Math.round(value * 100), 2)
  console.log(
    `${verdict} a change of the filter beside a plain table: ${shown(share)}, goal ${shown(ratioGoal)}; rounds ${shares.map(shown).join(', ')}`,
  )
}

/** In the page: the same rows as the ranking's, all of them, in a table of the same look. */
function plainTable(rows: number): void {
  const table = document.querySelector('.ranking-table')
  const row = table?.querySelector('tbody tr[data-unit]')
  const head = table?.querySelector('thead')?.cloneNode(true)
  if (!row || !head) throw new Error('there is no ranking to compare with')
  const place = document.createElement('div')
  place.id = 'plain'
  const plain = document.createElement('table')
  plain.className = 'ranking-table whole-row'
  const body = document.createElement('tbody')
  for (let at = 0; at < rows; at += 1) body.append(row.cloneNode(true))
  plain.append(head, body)
  place.append(plain)
  document.querySelector('main')?.append(place)
}
