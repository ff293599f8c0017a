/**
 * `node bench/comparison.ts`: 170 units by 97 leaves as one page in a real browser slowed down four times, opened with one
 * request: the longest stretch in which the page answers nobody. Goal 50 ms each. Needs the web to be built.
 */
import type { Page } from 'playwright-core'
import { insertInBatches } from '../seeds/batches.ts'
import { fillSample } from '../seeds/fill.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import type { Database } from '../server/database/tables.ts'
import { formatInteger } from '../server/domain/measure.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../test/support/browser.ts'
import { now } from '../test/support/clock.ts'
import { enter } from '../test/support/journey.ts'
import { goal, report, slowDown, slowness } from './stretches.ts'

const units = 170
const groups = 8
const leaves = 97
const year = '2025'
const code = 'bench_97'
const address = `/bo-chi-so/${code}/so-sanh?tinh=MH&ky=${year}`

/** Each opening asks anew: the same comparison by another address. */
const openings = ['', '&khoi=all', '&diem=published', '&khoi=all&diem=published']

const connection = connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
await addScheme(connection.db)
const served = await serveProgram(connection)
const browser = await launchBrowser()
const { page } = await openPage(browser, served.url, sizes.desktop)
await enter(page, 'leader')
await page.goto('/ke-hoach')
await page.locator('main h1').waitFor()
await slowDown(page)
const requests: string[] = []
page.on('request', (request) => {
  if (request.url().includes('/api/scores')) requests.push(request.url())
})

console.log(`${formatInteger(units)} units by ${leaves} leaves, CPU slowed ${slowness}x, goal ${goal} ms`)
await report(page, 'opening', open, leave)
console.log(
  `${requests.length / 4 === 1 ? 'ok  ' : 'FAIL'} requests for scores at each opening: ${requests.length / 4}`,
)
await report(page, 'all leaves, scrolling', scroll)
await browser.close()
await served.close()
await connection.close()

/** As many wards as a large province has, each with points of every leaf. */
async function addScheme(db: Database): Promise<void> {
  const { id: parent } = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
  const wards = Array.from({ length: units - 30 }, (_, index) => ({
    id: 900_000 + index,
    code: `BX${String(index).padStart(3, '0')}`,
    name: `Đơn vị số ${index + 1}`,
    kind: 'ward',
    parent_id: parent,
    valid_from: '2020-01-01',
    valid_to: null,
    fictional: 1,
    source: 'dữ liệu minh họa',
  }))
  await insertInBatches(db, 'unit', wards)
  await insertInBatches(db, 'scheme', [
    {
      code,
      index_code: 'par_index',
      name: 'Bộ chỉ số đo tốc độ (dữ liệu minh họa)',
      decision: 'dữ liệu minh họa',
      issuer: '',
      unit_id: parent,
      applies_to: JSON.stringify(['ward', 'commune', 'special_zone']),
      valid_from: '2020-01-01',
      valid_to: null,
      source: 'dữ liệu minh họa',
      as_of: null,
      state: 'in_force',
      decimals: 2,
      rounding: 'half_up',
      rounded_at: 'leaf',
      maximum: leaves * 100,
      revision: 1,
    },
  ])
  const nodes = [
    ...Array.from({ length: groups }, (_, index) => ({
      code: `${index + 1}`,
      parent: null,
      name: `Lĩnh vực số ${index + 1}`,
    })),
    ...Array.from({ length: leaves }, (_, index) => ({
      code: `${(index % groups) + 1}.${Math.floor(index / groups) + 1}`,
      parent: `${(index % groups) + 1}`,
      name: `Tiêu chí thành phần số ${index + 1} về thực hiện nhiệm vụ được giao trong kế hoạch`,
    })),
  ]
  await insertInBatches(
    db,
    'scheme_node',
    nodes.map((node, position) => ({
      ...node,
      scheme: code,
      position,
      maximum: node.parent === null ? null : 100,
      inherited: 0,
      rule: node.parent === null ? null : '{"kind":"manual"}',
      evidence: 0,
      note: '',
    })),
  )
  await insertInBatches(db, 'result_source', [
    { id: 900_000, text: 'dữ liệu minh họa', published_on: null, added_at: null, account_id: null },
  ])
  const scored = await db
    .selectFrom('unit')
    .select('id')
    .where('parent_id', '=', parent)
    .where('valid_to', 'is', null)
    .execute()
  let id = 900_000
  const results = scored.flatMap(({ id: unit_id }, at) =>
    ['', ...nodes.map((node) => node.code)].map((node, place) => ({
      id: id++,
      index_code: 'par_index',
      scheme: code,
      period: year,
      unit_id,
      node,
      value: node === '' ? 6000 + ((at * 137) % 3000) : (at * 31 + place * 17) % 101,
      decimals: 2,
      place: null,
      of_units: null,
      note: '',
      source_id: 900_000,
      revision: 1,
    })),
  )
  await insertInBatches(db, 'index_result', results)
}

/** A light page of the program to come from. */
async function leave(on: Page): Promise<void> {
  await on.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click()
  await on.waitForTimeout(800)
}

/** Within the program, as a link would. */
async function open(on: Page): Promise<void> {
  await on.evaluate(
    (to) => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    },
    `${address}${openings.shift() ?? ''}`,
  )
  await on.locator('.matrix .rows th').first().waitFor()
  await on.waitForLoadState('networkidle')
  await on.waitForTimeout(500)
}

/** All leaves opened, down by the wheel, sideways, and by leaps. */
async function scroll(on: Page): Promise<void> {
  await on.getByRole('link', { name: `Mọi tiêu chí (${leaves})` }).click()
  await on.waitForTimeout(600)
  const box = on.locator('.matrix-scroll')
  await box.scrollIntoViewIfNeeded()
  await box.hover()
  for (let step = 0; step < 40; step += 1) {
    await on.mouse.wheel(step % 4 === 3 ? 400 : 0, 300)
    await on.waitForTimeout(40)
  }
  for (const share of [0.5, 0.9, 0.1]) {
    await box.evaluate((element, at) => element.scrollTo(0, element.scrollHeight * at), share)
    await on.waitForTimeout(400)
  }
  await on.getByRole('link', { name: 'Các nhóm' }).click()
  await on.waitForTimeout(400)
}
