/** The list of what is tried, each with the figures to reach. */
import path from 'node:path'
import { fillSample } from '../../seeds/fill.ts'
import { connect, connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { DatabasePlace } from '../../server/database/snapshot.ts'
import { askMany } from '../fuzz/many.ts'
import { backupsUnderLoad, type RoundOfBackup, writers } from '../operations/backups-under-load.ts'
import { now } from '../support/clock.ts'
import { inFolder } from './folders.ts'
import { sameOnBoth } from './parity.ts'
import { onPostgres } from './postgres.ts'
import { CannotRun, nothingWrong, type Property } from './property.ts'
import { raceOnCells } from './races.ts'
import { serverProperties } from './server-properties.ts'
import { makeSite } from './site.ts'
import { runTests } from './suite.ts'

const races: Property = {
  name: 'races',
  run: async ({ isShort, times = isShort ? 300 : 100_000, seed }) => {
    const racing = async (place: DatabasePlace) => {
      const site = await makeSite(place)
      const connection = await connect(place)
      try {
        const report = await raceOnCells(connection, site, times, seed)
        const { writes, won, overtaken, repeated, faults } = report
        const tried = `${writes} writes (${won} done, ${overtaken} told that they were overtaken, ${repeated} sent twice)`
        return nothingWrong(`races on cells, ${connection.engine}`, tried, faults)
      } finally {
        await connection.close()
      }
    }
    const onSqlite = await inFolder((dataFolder) => racing({ databaseUrl: undefined, dataFolder }))
    return [onSqlite, await onPostgres(racing)]
  },
}

const parity: Property = {
  name: 'parity',
  run: ({ isShort, times = isShort ? 60 : 10_000, seed, tell }) =>
    onPostgres(async (place) => {
      const sides = [connectSqlite(':memory:'), await connect(place)] as const
      try {
        for (const { db } of sides) {
          await migrate(db)
          await fillSample(db, now)
        }
        const { operations, statuses, faults } = await sameOnBoth(...sides, times, seed, tell)
        return [
          nothingWrong(
            'both engines answer and keep the same',
            `${operations} operations ${JSON.stringify(statuses)}`,
            faults,
          ),
        ]
      } finally {
        for (const side of sides) await side.close()
      }
    }),
}

/** What the tests try anyway, as long as they can. */
function bySuite(name: string, tests: readonly string[]): Property {
  return {
    name,
    run: () =>
      inFolder(async (folder) => {
        const tree = path.resolve(import.meta.dirname, '../..')
        const { tests: count, failed } = await runTests(tree, path.join(folder, 'report.json'), tests)
        return [nothingWrong(name, `${count} tests`, failed)]
      }),
  }
}

const fuzz: Property = {
  name: 'fuzz',
  run: async ({ isShort, times = isShort ? 300 : 300_000, seed, tell }) => {
    const { requests, reached, routes, slowestMilliseconds, faults } = await askMany(times, seed, tell)
    const tried = `${requests} requests, ${reached} of ${routes} routes, the slowest ${slowestMilliseconds} ms`
    return [nothingWrong('fuzzed requests', tried, faults)]
  },
}

/** Eight who save without a pause write a gigabyte in these many backups; then a site of its own begins. */
const backupsOfOneSite = 10

const backups: Property = {
  name: 'backups',
  run: async ({ isShort, times = isShort ? 2 : 100, tell }) => {
    const rounds: RoundOfBackup[] = []
    while (rounds.length < times) {
      const some = Math.min(backupsOfOneSite, times - rounds.length)
      rounds.push(...(await inFolder((dataFolder) => backupsOfSite({ databaseUrl: undefined, dataFolder }, some))))
      tell(`${rounds.length} backups`)
    }
    const faults = rounds
      .filter(({ before, after, rows, sum }) => sum !== rows || rows < before || rows > after + writers)
      .map((round) => JSON.stringify(round))
    const slowest = Math.round(Math.max(...rounds.map(({ milliseconds }) => milliseconds)))
    const saves = rounds.reduce((most, { after }) => Math.max(most, after), 0)
    const tried = `${rounds.length} backups while eight save (up to ${saves} times), the slowest ${slowest} ms`
    return [nothingWrong('backups restore to one moment', tried, faults)]
  },
}

async function backupsOfSite(place: DatabasePlace, times: number): Promise<RoundOfBackup[]> {
  const connection = await connect(place)
  await migrate(connection.db)
  await connection.close()
  return backupsUnderLoad(place, times)
}

const clocks = bySuite('clocks', ['test/reliability/clocks.test.ts', 'test/domain/period.test.ts'])
const numbers = bySuite('numbers', ['test/evaluation', 'test/domain/rollup.test.ts', 'test/domain/ranking.test.ts'])
const exportsRight = bySuite('exports', ['test/exporting', 'test/features/exports'])
const twoClerks = bySuite('roads', ['test/features/sheets-interleaved.test.ts', 'test/features/sheets-race.test.ts'])

const powerLoss: Property = {
  name: 'power-loss',
  run: async () => {
    throw new CannotRun(
      'what the disk had not yet taken can only be dropped by a file system such as LazyFS, which needs FUSE; that every save waits for the disk is asserted at each start and by test/database/sqlite.test.ts',
    )
  },
}

export const properties: readonly Property[] = [
  ...serverProperties,
  races,
  parity,
  backups,
  fuzz,
  clocks,
  twoClerks,
  numbers,
  exportsRight,
  powerLoss,
]
