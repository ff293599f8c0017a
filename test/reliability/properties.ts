/** The list of what is tried, each with the figures to reach. */
import { inFolder } from './folders.ts'
import { type KillReport, killDuringSaves } from './kills.ts'
import { killOneOfTwo } from './node-kills.ts'
import { onPostgres } from './postgres.ts'
import { type Finding, nothingWrong, type Property } from './property.ts'
import { makeSite } from './site.ts'

const kills: Property = {
  name: 'kills',
  run: ({ isShort, times = isShort ? 3 : 1000, seed, tell }) =>
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

export const properties: readonly Property[] = [kills, nodes]

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
