/**
 * `node bench/edition.ts`: the meeting of a city of 200 wards. What its four files cost, one after another as the server draws
 * them; and what another clerk's saves cost meanwhile. Not a test.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillSample } from '../seeds/fill.ts'
import { buildApp } from '../server/app.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { type EditionContent, editionFormats } from '../server/domain/edition.ts'
import { formatInteger, formatScaled } from '../server/domain/measure.ts'
import { chartSvg } from '../server/exporting/chart-svg.ts'
import { drawApart } from '../server/exporting/edition/draw-apart.ts'
import { svgToPng } from '../server/exporting/png.ts'
import { openSession } from '../server/features/accounts/session-queries.ts'
import { sampleConfig } from '../test/support/config.ts'
import { at99, saveUntil, wait } from './beside.ts'
import { growCity } from './large-city.ts'

const goals = { cpuSeconds: 10, megabytes: 400, ratio: 3, picture: 150 }
const now = new Date('2026-11-21T02:00:00.000Z')
const folder = mkdtempSync(path.join(tmpdir(), 'bct-bench-'))
const connection = connectSqlite(path.join(folder, 'bench.db'))
const { db } = connection
await migrate(db)
await fillSample(db, now)
const wards = await growCity(db)
const app = await buildApp({
  db,
  now: () => now,
  config: { ...sampleConfig, dataFolder: folder },
})

async function sessionOf(username: string): Promise<string> {
  const account = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()
  return `bct=${await openSession(db, account.id, now)}`
}

const [office, clerk] = [await sessionOf('tong-hop'), await sessionOf('nhap-lieu-huong-buoi')]

async function ask<Answer>(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  cookie: string,
  payload?: object,
): Promise<Answer> {
  const answer = await app.inject({ method, url, headers: { cookie }, ...(payload === undefined ? {} : { payload }) })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body.slice(0, 500)}`)
  return answer.json()
}

let revision = 0
async function save(): Promise<void> {
  const value = 200 + (revision % 20)
  await ask('PUT', '/api/sheets/MH02/2026-10/figures/dossiers_with_fee', clerk, { value, revision })
  revision += 1
}

/** From its creation to the frozen text, as one does it on screen. */
async function freezeEdition(): Promise<{ id: number; seconds: number }> {
  const started = performance.now()
  const body = { parent: 'MH', period: '2026-Q3', kind: 'quarter' }
  const { id } = await ask<{ id: number }>('POST', '/api/editions', office, body)
  const read = await ask<{ edition: { revision: number }; fingerprint: string }>('GET', `/api/editions/${id}`, office)
  const fingerprint = { revision: read.edition.revision, fingerprint: read.fingerprint }
  await ask('POST', `/api/editions/${id}/freeze`, office, fingerprint)
  return { id, seconds: (performance.now() - started) / 1000 }
}

/** All four, asked for at once, until each is ready. */
async function filesOf(id: number): Promise<void> {
  type Standing = { items: { format: string; state: string; message: string }[] }
  await ask('POST', `/api/editions/${id}/files`, office, {})
  for (;;) {
    const { items } = await ask<Standing>('GET', `/api/editions/${id}/files`, office)
    const failed = items.find(({ state }) => state === 'failed')
    if (failed) throw new Error(`${failed.format}: ${failed.message}`)
    if (items.every(({ state }) => state === 'ready')) return
    await wait(250)()
  }
}

async function warmPicture(content: EditionContent): Promise<number> {
  const chart = content.pages.find(({ chart: one }) => one?.kind === 'series' || one?.kind === 'parts')?.chart
  if (!chart) throw new Error('no small chart in the edition')
  const times: number[] = []
  for (let round = 0; round < 12; round += 1) {
    const started = performance.now()
    await svgToPng(chartSvg(chart))
    times.push(performance.now() - started)
  }
  return times.slice(2).toSorted((one, other) => one - other)[5] ?? Number.NaN
}

const shown = (value: number, decimals = 1) => formatScaled(Math.round(value * 10 ** decimals), decimals)
const verdict = (value: number, goal: number) => `goal ${formatInteger(goal)} ${value <= goal ? 'ok' : 'MISSED'}`

for (let warm = 0; warm < 50; warm += 1) await save()
const idle = await saveUntil(save, wait(4000))
let frozen = { id: 0, seconds: 0 }
const making = await saveUntil(save, async () => {
  frozen = await freezeEdition()
})
const during = await saveUntil(save, () => filesOf(frozen.id))
const ratio = at99(during) / at99(idle)

const stored = await db
  .selectFrom('edition_content')
  .select('content')
  .where('edition_id', '=', frozen.id)
  .executeTakeFirstOrThrow()
const content = JSON.parse(stored.content) as EditionContent
const stamp = { number: 1, state: 'frozen' as const, sha256: '0'.repeat(64), frozenAt: now.toISOString() }
const charts = content.pages.filter(({ chart }) => chart !== null).length
console.log(
  `edition of ${wards} wards: ${content.pages.length} pages, ${charts} charts, ${formatInteger(content.numbers.length)} numbers, made and frozen in ${shown(frozen.seconds)} s`,
)
const costs = []
for (const format of editionFormats) {
  const { bytes, cost, faults } = await drawApart({ format, content: stored.content, stamp })
  costs.push({ format, bytes: bytes.length, ...cost })
  console.log(
    `  ${format}: ${shown(cost.cpuSeconds)} s of one core, ${shown(cost.peakMegabytes, 0)} MB at most, ${shown(bytes.length / 1024, 0)} kB, faults ${faults.length}`,
  )
}
const cpuSeconds = costs.reduce((sum, one) => sum + one.cpuSeconds, 0)
const megabytes = Math.max(...costs.map((one) => one.peakMegabytes))
const picture = await warmPicture(content)
console.log(`  all four: ${shown(cpuSeconds)} s of one core, ${verdict(cpuSeconds, goals.cpuSeconds)}`)
console.log(`  most memory of a process: ${shown(megabytes, 0)} MB, ${verdict(megabytes, goals.megabytes)}`)
console.log(
  `  another clerk's save, p99: ${shown(at99(during))} ms with : ${shown(at99(idle))} ms without = ${shown(ratio, 2)}, ${verdict(ratio, goals.ratio)}; longest ${shown(Math.max(...during))} ms`,
)
console.log(
  `  while it is made and frozen, without a goal: longest ${shown(Math.max(...making))} ms, ${making.length} saves`,
)
console.log(`  one chart as PNG, warm: ${shown(picture)} ms, ${verdict(picture, goals.picture)}`)
appendFileSync(
  path.join(import.meta.dirname, 'history.jsonl'),
  `${JSON.stringify({ at: new Date().toISOString(), edition: { wards, charts, frozen: frozen.seconds, costs, ratio, longestWhileMade: Math.max(...making), picture } })}\n`,
)

await app.close()
await connection.close()
rmSync(folder, { recursive: true, force: true })
