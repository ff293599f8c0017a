/** `npm run bench`: the sample's main answers and a save, against calibrators measured in the same run. Not a test. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { fillSample } from '../seeds/fill.ts'
import { buildApp } from '../server/app.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { formatScaled } from '../server/domain/measure.ts'
import { openSession } from '../server/features/accounts/session-queries.ts'
import { sampleConfig } from '../test/support/config.ts'
import { type Calibrators, type Case, compare } from './harness.ts'
import { benchImport, printImport } from './import.ts'

const now = new Date('2026-11-21T02:00:00.000Z')
const folder = mkdtempSync(path.join(tmpdir(), 'bct-bench-'))
const connection = connectSqlite(path.join(folder, 'bench.db'))
await migrate(connection.db)
await fillSample(connection.db, now)
const app = await buildApp({
  db: connection.db,
  now: () => now,
  config: { ...sampleConfig, dataFolder: folder },
})

async function enter(role: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session/sample',
    headers: { host: '127.0.0.1' },
    payload: { role },
  })
  return answer.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}

/** An account that no button enters. */
async function enterAs(username: string): Promise<string> {
  const { id } = await connection.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  return `bct=${await openSession(connection.db, id, now)}`
}

const [leader, clerk] = [await enter('leader'), await enter('clerk')]
const get = (url: string) => app.inject({ method: 'GET', url, headers: { cookie: leader } })

// J: the work of writing 3,321 six-field rows as JSON; N: a request that does nothing.
const rows = Array.from({ length: 3321 }, (_, id) => ({ id, a: id * 3, b: id * 7, c: `u${id}`, d: id / 3, e: null }))
const calibrators: Calibrators = {
  J: () => JSON.stringify(rows),
  N: () => app.inject({ method: 'GET', url: '/healthz' }),
}

let revision = 0
async function save() {
  const answer = await app.inject({
    method: 'PUT',
    url: '/api/sheets/MH02/2026-10/figures/dossiers_with_fee',
    headers: { cookie: clerk },
    payload: { value: 200 + (revision % 20), revision },
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  revision += 1
}

const cases: Case[] = [
  {
    name: 'ranking of 30 units, warm',
    calibrator: 'J',
    goal: 4,
    run: () => get('/api/rankings?indicator=online_payment&period=2026-Q3'),
  },
  {
    name: 'overview with heat map, warm',
    calibrator: 'J',
    goal: 30,
    run: () => get('/api/overview?parent=MH&period=2026-Q3'),
  },
  {
    name: 'page of a unit, warm',
    calibrator: 'J',
    goal: 50,
    run: () => get('/api/units/MH02/scorecard?period=2026-Q3'),
  },
  {
    name: 'published scores of 126 communes',
    calibrator: 'J',
    goal: 8,
    run: () => get('/api/rankings?scheme=qd766&period=2026&parent=01'),
  },
  { name: 'a save and the sheet that answers it', calibrator: 'N', goal: 35, run: save },
]

const outcomes = await compare(cases, calibrators, 15)
const line = (cells: string[]) =>
  cells[0]?.padEnd(42) +
  cells
    .slice(1)
    .map((cell) => cell.padStart(10))
    .join('')
const shown = (ratio: number) => formatScaled(Math.round(ratio * 100), 2)
console.log(line(['case', 'against', 'ratio', '10%', '90%', 'goal', '']))
for (const one of outcomes) {
  const verdict = one.ratio <= one.goal ? 'ok' : 'SLOW'
  console.log(
    line([one.name, one.calibrator, shown(one.ratio), shown(one.low), shown(one.high), shown(one.goal), verdict]),
  )
}
for (const url of ['/api/overview?parent=MH&period=2026-Q3', '/api/rankings?indicator=online_payment&period=2026-Q3']) {
  const { body } = await get(url)
  console.log(`${url}: ${body.length} bytes, ${gzipSync(body).length} gzipped`)
}
// The department's clerk imports; the ward's clerk goes on saving.
const imported = await benchImport(app, await enterAs('tong-hop'), save)
printImport(imported)
appendFileSync(
  path.join(import.meta.dirname, 'history.jsonl'),
  `${JSON.stringify({ at: new Date().toISOString(), outcomes, imported })}\n`,
)

await app.close()
await connection.close()
rmSync(folder, { recursive: true, force: true })
