/** Properties of whole servers: what is killed, stopped, migrated, or runs out of room. */
import path from 'node:path'
import { databaseFile } from '../../server/database/snapshot.ts'
import { fillDuringSaves, onSmallDisk } from './disk-full.ts'
import { inFolder } from './folders.ts'
import { stopDuringSaves } from './graceful.ts'
import { killDuringImports } from './import-kills.ts'
import { type KillReport, killDuringSaves } from './kills.ts'
import { migrateInHalves } from './migration-halves.ts'
import { killDuringMigrations } from './migration-kills.ts'
import { killOneOfTwo } from './node-kills.ts'
import { onPostgres } from './postgres.ts'
import { type Finding, nothingWrong, type Property } from './property.ts'
import { makeSite } from './site.ts'

const kills: Property = {
  name: 'kills',
  // Some 47 saves go between two kills.
  run: ({ isShort, times = isShort ? 3 : 1100, seed, tell }) =>
    inFolder(async (dataFolder) => {
      const site = await makeSite({ databaseUrl: undefined, dataFolder })
      return findingsOf('kills of the server', await killDuringSaves(site, times, seed, tell), isShort)
    }),
}

const nodes: Property = {
  name: 'nodes',
  run: ({ isShort, times = isShort ? 3 : 1000, seed, tell }) =>
    onPostgres(async (place) => {
      const report = await killOneOfTwo(await makeSite(place), times, seed, tell)
      return findingsOf('kills of one node of two', report, isShort)
    }),
}

const diskFull: Property = {
  name: 'disk-full',
  run: ({ isShort, times = isShort ? 1 : 10, seed }) =>
    inFolder((dataFolder) =>
      onSmallDisk(dataFolder, 160, async () => {
        const site = await makeSite({ databaseUrl: undefined, dataFolder })
        const { rounds, acknowledged, refused, reads, slowest, faults } = await fillDuringSaves(site, times, seed)
        const tried = `${rounds} full disks, ${acknowledged} acknowledged saves, ${reads} reads of at most ${slowest.read} ms, refused ${JSON.stringify(refused)}`
        return [
          nothingWrong('a full disk', tried, faults),
          {
            name: 'a full disk: refused at once',
            reached: `the slowest ${slowest.refusal} ms`,
            toReach: '1000 ms',
            isMet: slowest.refusal <= 1000,
          },
        ]
      }),
    ),
}

const stops: Property = {
  name: 'stops',
  run: ({ isShort, times = isShort ? 2 : 200, seed }) =>
    inFolder(async (dataFolder) => {
      const site = await makeSite({ databaseUrl: undefined, dataFolder })
      const { stops, acknowledged, slowest, faults } = await stopDuringSaves(site, times, seed)
      const tried = `${stops} stops and ${acknowledged} acknowledged saves, ended after at most ${slowest} ms`
      return [nothingWrong('stops in order', tried, faults)]
    }),
}

const imports: Property = {
  name: 'imports',
  run: ({ isShort, times = isShort ? 3 : 200, seed }) =>
    inFolder(async (dataFolder) => {
      const site = await makeSite({ databaseUrl: undefined, dataFolder })
      const { kills, whole, none, figures, faults } = await killDuringImports(site, times, seed)
      const tried = `${kills} kills while ${figures} figures were brought in (${whole} times all are there, ${none} times none)`
      return [nothingWrong('a file is brought in whole or not at all', tried, faults)]
    }),
}

const migrations: Property = {
  name: 'migrations',
  run: ({ isShort, times = isShort ? 2 : 20, seed }) =>
    inFolder(async (folder) => {
      const placeOf = (round: number) => ({ databaseUrl: undefined, dataFolder: path.join(folder, String(round)) })
      const { kills, onTheWay, faults } = await killDuringMigrations(placeOf, times, seed)
      const { place } = await makeSite(placeOf(0))
      const halves = await migrateInHalves(path.join(place.dataFolder, databaseFile))
      return [
        nothingWrong('migrations taken up again', `${kills} kills, ${onTheWay} of them on the way`, faults),
        nothingWrong(
          'migrations from earlier versions',
          `${halves.versions} versions, ${halves.tables} tables`,
          halves.faults,
        ),
      ]
    }),
}

export const serverProperties: readonly Property[] = [kills, nodes, diskFull, stops, imports, migrations]

function findingsOf(name: string, report: KillReport, isShort: boolean): Finding[] {
  const { kills, acknowledged, overtaken, repeated, refused, starts, faults } = report
  const ready = inOrder(starts.map((start) => start.ready))
  const atWork = inOrder(starts.map((start) => start.atWork ?? 0))
  const tried = `${kills} kills and ${acknowledged} acknowledged saves (${overtaken} overtaken, ${repeated} sent again, refused ${JSON.stringify(refused)})`
  const goal = isShort ? { kills: 3, acknowledged: 1 } : { kills: 1000, acknowledged: 50_000 }
  return [
    nothingWrong(name, tried, faults),
    {
      name: `${name}: how many`,
      reached: `${kills} kills, ${acknowledged} acknowledged`,
      toReach: `${goal.kills} kills, ${goal.acknowledged} acknowledged`,
      isMet: kills >= goal.kills && acknowledged >= goal.acknowledged,
    },
    {
      name: `${name}: ready again`,
      reached: `median ${ready.median} ms, worst ${ready.worst} ms (at work: ${atWork.median}, ${atWork.worst})`,
      toReach: 'worst 3000 ms',
      isMet: ready.worst <= 3000,
    },
  ]
}

function inOrder(times: readonly number[]): { median: number; worst: number } {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0), worst: Math.round(sorted.at(-1) ?? 0) }
}
