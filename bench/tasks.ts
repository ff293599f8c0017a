/**
 * `node bench/tasks.ts`: the list of 5,000 tasks in a real browser slowed down four times: the longest stretch in which the
 * page answers nobody, while one filters and while one scrolls. Goal 50 ms each. Needs the web to be built.
 */

import type { Page } from 'playwright-core'
import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import type { Database } from '../server/database/tables.ts'
import { inTransaction } from '../server/database/transaction.ts'
import { fields } from '../server/domain/element.ts'
import { formatInteger } from '../server/domain/measure.ts'
import { insertTasks } from '../server/planning/tasks.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../test/support/browser.ts'
import { now } from '../test/support/clock.ts'
import { enter } from '../test/support/journey.ts'
import { goal, report, slowDown, slowness } from './stretches.ts'

const count = 5000

const connection = connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
await addTasks(connection.db)
const served = await serveProgram(connection)
const browser = await launchBrowser()
const { page } = await openPage(browser, served.url, sizes.desktop)
await enter(page, 'leader')
await page.goto('/nhiem-vu')
await page.locator('.task-list .task-row a').first().waitFor()
await page.waitForLoadState('networkidle')
const total = Number(await page.locator('.task-list').getAttribute('aria-rowcount')) - 1
await slowDown(page)

console.log(`${formatInteger(total)} tasks in the list, CPU slowed ${slowness}x, goal ${goal} ms`)
await report(page, 'filtering', filter)
await report(page, 'scrolling', scroll)
await browser.close()
await served.close()
await connection.close()

/** The city's plan of the year grows by 5,000 tasks. */
async function addTasks(db: Database): Promise<void> {
  const { id } = await db
    .selectFrom('plan')
    .select('id')
    .where('year', '=', 2026)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const contents = Array.from({ length: count }, (_, index) => ({
    field: fields[index % fields.length] ?? 'direction',
    name: `Rà soát, cập nhật quy trình giải quyết thủ tục hành chính số ${index + 1} tại Bộ phận Một cửa của các đơn vị`,
    product: 'Quyết định phê duyệt quy trình',
    lead: `Phòng chuyên môn ${(index % 60) + 1}`,
    leadUnitId: null,
    partners: ['Văn phòng UBND thành phố', 'UBND các phường, xã, đặc khu'],
    deadline: { kind: 'within' as const, periods: [`2026-${String((index % 12) + 1).padStart(2, '0')}`] },
    deadlineNote: null,
    recurrence: null,
    clause: `Phụ lục, nhiệm vụ ${index + 1}`,
    note: '',
    responsibleId: null,
    partOf: null,
  }))
  await inTransaction(db, (trx) => insertTasks(trx, { id, span: { from: '2026-01', to: '2026-12' } }, contents))
}

/** By state, by field, by words typed letter by letter, and back to all. */
async function filter(on: Page): Promise<void> {
  await on.locator('.task-states button', { hasText: 'Quá hạn' }).click()
  await settled(on)
  await on.getByLabel('Lĩnh vực').selectOption({ index: 3 })
  await settled(on)
  await on.getByLabel('Tìm chữ').pressSequentially('quy trinh 40', { delay: 80 })
  await settled(on)
  await on.getByRole('button', { name: 'Bỏ lọc', exact: true }).click()
  await settled(on)
}

/** By the wheel through a thousand rows, then by leaps, as one drags the bar. */
async function scroll(on: Page): Promise<void> {
  await on.mouse.move(600, 600)
  for (let step = 0; step < 150; step += 1) {
    await on.mouse.wheel(0, 500)
    await on.waitForTimeout(30)
  }
  for (const share of [0.5, 0.9, 0.2, 0.7, 0]) {
    await on.evaluate((at) => scrollTo(0, document.documentElement.scrollHeight * at), share)
    await settled(on)
  }
}

/** Every row near the screen has come, and nothing is asked for any more. */
async function settled(on: Page): Promise<void> {
  await on.waitForTimeout(400)
  await on.waitForLoadState('networkidle')
  await on.locator('.task-list[aria-busy=false]').waitFor()
}
