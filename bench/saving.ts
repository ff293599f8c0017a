/**
 * `node bench/saving.ts`: sixteen clerks who save at once into a file, each save answered when it is on the disk, with acts
 * that share a write to the disk and with a write for each. Rounds take turns; what counts is the median of their ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillSample } from '../seeds/fill.ts'
import { buildApp } from '../server/app.ts'
import { connectSqlite } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { formatScaled } from '../server/domain/measure.ts'
import { openSession } from '../server/features/accounts/session-queries.ts'
import { sampleConfig } from '../test/support/config.ts'
import { at99 } from './beside.ts'

const now = new Date('2026-11-21T02:00:00.000Z')
const clerks = 16
const rounds = 12
const savesEach = 12
const goal = 1.8

const folder = mkdtempSync(path.join(process.env.BENCH_FOLDER ?? tmpdir(), 'bct-saving-'))
const manners = { together: undefined, alone: { acts: 1, milliseconds: 0 } } as const
const sites = { together: await siteOf('together'), alone: await siteOf('alone') }

async function siteOf(manner: keyof typeof manners) {
  const connection = connectSqlite(path.join(folder, `${manner}.db`), manners[manner])
  await migrate(connection.db)
  await fillSample(connection.db, now)
  const app = await buildApp({
    db: connection.db,
    now: () => now,
    config: { ...sampleConfig, dataFolder: folder },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const { id } = await connection.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', 'nhap-lieu-huong-buoi')
    .executeTakeFirstOrThrow()
  const cookie = `bct=${await openSession(connection.db, id, now)}`
  const sheet = await app.inject({ method: 'GET', url: '/api/sheets/MH02/2026-10', headers: { cookie } })
  const cells: { element: string; revision: number }[] = sheet
    .json()
    .figures.filter((one: { computed?: unknown }) => !one.computed)
    .slice(0, clerks)
    .map(({ element, revision }: { element: string; revision: number }) => ({ element, revision }))
  if (cells.length < clerks) throw new Error(`only ${cells.length} cells`)
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/sheets/MH02/2026-10/figures`
  const save = async (cell: { element: string; revision: number }) => {
    const answer = await fetch(`${url}/${cell.element}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ value: 5000 + (cell.revision % 20), revision: cell.revision, note: 'Đo' }),
    })
    if (answer.status !== 200) throw new Error(await answer.text())
    await answer.arrayBuffer()
    cell.revision += 1
  }
  return { app, connection, cells, save }
}

/** Saves a second, and what each took. */
async function round({
  cells,
  save,
}: (typeof sites)['alone']): Promise<{ rate: number; taken: number[]; cpu: number }> {
  const taken: number[] = []
  const started = performance.now()
  const cpu = process.cpuUsage()
  await Promise.all(
    cells.map(async (cell) => {
      for (let count = 0; count < savesEach; count += 1) {
        const wanted = performance.now()
        await save(cell)
        taken.push(performance.now() - wanted)
      }
    }),
  )
  const { user, system } = process.cpuUsage(cpu)
  return {
    rate: (taken.length / (performance.now() - started)) * 1000,
    taken,
    cpu: (user + system) / 1000 / taken.length,
  }
}

const measured: Record<keyof typeof manners, Awaited<ReturnType<typeof round>>[]> = { together: [], alone: [] }
for (let count = 0; count < rounds + 2; count += 1)
  for (const manner of count % 2 === 0 ? (['together', 'alone'] as const) : (['alone', 'together'] as const)) {
    const one = await round(sites[manner])
    // The first rounds warm the code up.
    if (count >= 2) measured[manner].push(one)
  }
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const shown = (value: number, decimals = 1) => formatScaled(Math.round(value * 10 ** decimals), decimals)
for (const manner of ['alone', 'together'] as const) {
  const all = measured[manner]
  console.log(
    `${manner.padEnd(9)} ${shown(median(all.map((one) => one.rate)), 0).padStart(6)} saves/s, p99 ${shown(at99(all.flatMap((one) => one.taken)))} ms, CPU ${shown(median(all.map((one) => one.cpu)), 2)} ms a save`,
  )
}
const ratio = median(measured.together.map((one, index) => one.rate / (measured.alone[index]?.rate ?? Number.NaN)))
console.log(`together : alone = ${shown(ratio, 2)}, goal ${shown(goal)} ${ratio >= goal ? 'ok' : 'MISSED'}`)
for (const { app, connection } of Object.values(sites)) {
  await app.close()
  await connection.close()
}
rmSync(folder, { recursive: true, force: true })
