/** Goal 20: the same ranking and the same save on PostgreSQL as on SQLite, with as many figures, in turns. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Connection, connectPostgres, connectSqlite } from '../../server/database/connect.ts'
import { copyDatabase } from '../../server/database/copy.ts'
import { migrate } from '../../server/database/migrate.ts'
import { formatScaled } from '../../server/domain/measure.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import { startPostgres } from '../../test/support/postgres.ts'
import { cpuMilliseconds, median, milliseconds } from '../harness.ts'
import { buildNation, monthsBack } from './build.ts'
import { rankingText } from './reads.ts'
import { fillGaps, saves } from './writes.ts'

/** As far as a ranking of the third quarter and its movement looks back. */
const months = monthsBack(8)
const rounds = 40

export async function postgresRatios() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bct-nation-postgres-'))
  const file = path.join(folder, 'bang-chi-tieu.db')
  await buildNation(file, months)
  fillGaps(file, months.at(-1) as string)
  const server = await startPostgres(folder)
  try {
    const sqlite = connectSqlite(file)
    const postgres = await connectPostgres(`${server.address}/postgres`)
    await migrate(postgres.db)
    await copyDatabase(sqlite.db, postgres.db)
    const ratios = await compareEngines(sqlite, postgres)
    await sqlite.close()
    await postgres.close()
    return ratios
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compareEngines(sqlite: Connection, postgres: Connection) {
  const [here, there] = [sqlite, postgres].map(({ db }) => createEvaluation(db, dateInVietnam))
  if (!here || !there) throw new Error('two engines')
  for (const indicator of [0, 31, 59])
    if ((await rankingText(here, indicator)) !== (await rankingText(there, indicator)))
      throw new Error(`the engines rank indicator ${indicator} differently`)
  const [ranked, saved] = [[] as number[], { sqlite: [] as number[], postgres: [] as number[] }]
  let turn = 0
  for (let round = 0; round < 9; round += 1) {
    // The same indicators on both, one after the other.
    const from = turn
    const own = await cpuMilliseconds(() => rankingText(here, turn++ % 60))
    turn = from
    ranked.push((await cpuMilliseconds(() => rankingText(there, turn++ % 60))) / own)
  }
  const [onSqlite, onPostgres] = [saves(sqlite, months.at(-1) as string), saves(postgres, months.at(-1) as string)]
  for (let round = 0; round < rounds * 2; round += 1) {
    const times = [
      await milliseconds(() => onSqlite.save(round % rounds)),
      await milliseconds(() => onPostgres.save(round % rounds)),
    ] as const
    // The first of each ward warms the code up.
    if (round < rounds) continue
    saved.sqlite.push(times[0])
    saved.postgres.push(times[1])
  }
  const tenths = (values: number[]) => formatScaled(Math.round(median(values) * 10), 1)
  console.log(`a sheet saved in ${tenths(saved.postgres)} ms on PostgreSQL, in ${tenths(saved.sqlite)} ms on SQLite`)
  return { 20: median(ranked), 27: median(saved.postgres) / median(saved.sqlite) }
}
