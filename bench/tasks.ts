/**
 * `node bench/tasks.ts`: the list of 5,000 tasks in a real browser slowed down four times: the longest stretch in which the
 * page answers nobody, while one filters and while one scrolls. Goal 50 ms each. Needs the web to be built.
 */
import type { Page } from 'playwright-core'
import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import type { Database } from '../server/database/tables.ts'
import { fields } from '../server/domain/element.ts'
import { formatInteger, formatScaled } from '../server/domain/measure.ts'
import { insertTasks } from '../server/planning/tasks.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../test/support/browser.ts'
import { now } from '../test/support/clock.ts'
import { enter } from '../test/support/journey.ts'

const count = 5000
const slowness = 4
const goal = 50
const rounds = 3

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
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })

console.log(`${formatInteger(total)} tasks in the list, CPU slowed ${slowness}x, goal ${goal} ms`)
await report('filtering', filter)
await report('scrolling', scroll)
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
  await db.transaction().execute((trx) => insertTasks(trx, { id, span: { from: '2026-01', to: '2026-12' } }, contents))
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

type TraceEvent = { name: string; dur?: number; tdur?: number; tid: number; pid: number; args?: { name?: string } }

/**
 * The quietest of three rounds, by its longest stretch: other programs on the machine make stretches longer, never shorter.
 * The first round warms the code up.
 */
async function report(name: string, act: (on: Page) => Promise<void>): Promise<void> {
  await act(page)
  const measured: number[][] = []
  for (let round = 0; round < rounds; round += 1) measured.push(await stretchesOf(() => act(page)))
  const [quietest = []] = measured.toSorted((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
  const shown = (milliseconds: number) => `${formatScaled(Math.round(milliseconds * 10), 1)} ms`
  const verdict = (quietest[0] ?? Number.POSITIVE_INFINITY) <= goal ? 'ok  ' : 'FAIL'
  console.log(
    `${verdict} ${name}: longest ${quietest.slice(0, 3).map(shown).join(', ')}; of all rounds ${measured.map(([longest = 0]) => shown(longest)).join(', ')}`,
  )
}

/**
 * The lengths of the page's own stretches of work while something is done, in ms, longest first. In time of the processor
 * where the browser tells it: what other programs took away is none of the page's.
 */
async function stretchesOf(act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await act()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf))
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .toSorted((left, right) => right - left)
}
