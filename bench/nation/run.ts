/**
 * `npm run bench` begins here: the goals of a country's worth of wards in one table, each with its limit and what was reached. With
 * `--years 10` the database has ten years instead of two, and memory and start are those of the whole.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { formatInteger, formatScaled } from '../../server/domain/measure.ts'
import { barRatio } from '../bars.ts'
import { compare, type Interval, interval, median } from '../harness.ts'
import { besideRatios } from './beside.ts'
import { httpRatios } from './http.ts'
import { importRate, importRatio } from './import.ts'
import { buildNaive } from './naive.ts'
import { postgresRatios } from './postgres.ts'
import { afterSave, assertEqual, boardAfterSave, rankingText, readCases, rows } from './reads.ts'
import { weighServer } from './server-memory.ts'
import { bytesOf, openWorld } from './world.ts'
import { writeFigures } from './writes.ts'

type Goal = { id: number; name: string; measure: string; goal: number; least?: boolean; where?: string }
const goals: Goal[] = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'goals.json'), 'utf8'))
const isWhole = process.argv.includes('10')
const rounds = 9

const world = await openWorld(isWhole ? 120 : 23)
// Before anything is saved into it: what the log of a bench takes is no figure's.
const bytesAtFirst = bytesOf(world.file)
console.log(`${formatInteger(world.figures)} figures of 3.321 wards, ${world.months.length} months`)
const naive = buildNaive(['2026-07', '2026-08', '2026-09'])
console.log(
  `${formatInteger(await assertEqual(world, naive, [0, 31, 59]))} sums and places equal those of one plain SQL statement`,
)

const reached = new Map<number, Partial<Interval> & { ratio: number }>()
const reach = (figures: Record<number, number>) => {
  for (const [id, ratio] of Object.entries(figures)) reached.set(Number(id), { ratio })
}
for (const outcome of await compare(await readCases(world), { J: () => JSON.stringify(rows) }, rounds))
  reached.set(Number(outcome.name), outcome)
reached.set(12, interval(await afterSave(world, rounds)))
const afterOneSave = median(await boardAfterSave(world, rounds))
reach(await httpRatios(world, naive))
reach(await besideRatios(world))
reach(await writeFigures(world))
reach(await importRate(world))
reach(await importRatio(world))
reach(await postgresRatios())
reach({ 24: await barRatio() })
const started = JSON.parse(
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'start-child.ts'), world.file, ...world.months], {
    encoding: 'utf8',
  }),
) as { first: number; all: number }
const { megabytes, firstRanking } = await weighServer(world)
const [lightest, heaviest] = [megabytes[0], megabytes.at(-1)]
// The heaviest counts: whoever gives a machine so much memory must be able to rely on it.
if (lightest !== undefined && heaviest !== undefined)
  reached.set(18, { ratio: heaviest, low: lightest, high: heaviest })
const squeezed = brotliCompressSync(await rankingText(world.evaluation, 0), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
})
reach({
  17: started.first / started.all,
  19: bytesAtFirst / world.figures,
  22: initialKilobytes(),
  26: squeezed.length / 1024,
})
print()
console.log(
  `first ranking after a start: ${formatInteger(Math.round(started.first))} ms; every month read: ${formatInteger(Math.round(started.all))} ms`,
)
console.log(
  `from the start of the process to the first ranking: ${formatInteger(Math.round(median(firstRanking)))} ms, ${formatInteger(Math.round(firstRanking.at(-1) ?? 0))} at worst`,
)
console.log(
  `first board of sheets after a save in one of its months: ${formatScaled(Math.round(afterOneSave * 10), 1)} J`,
)
appendFileSync(
  path.join(import.meta.dirname, '..', 'history.jsonl'),
  `${JSON.stringify({ at: new Date().toISOString(), nation: world.months.length, reached: Object.fromEntries(reached) })}\n`,
)
await world.close()

function initialKilobytes(): number {
  const ask = "import('./.scripts/bundle.mjs').then((bundle) => console.log(bundle.initialKilobytes()))"
  const root = path.join(import.meta.dirname, '..', '..')
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', ask], { cwd: root, encoding: 'utf8' }))
}

function print(): void {
  const shown = (value: number | undefined) => (value === undefined ? '' : formatScaled(Math.round(value * 100), 2))
  const line = (cells: string[]) =>
    `${cells[0]?.padStart(3)} ${cells[1]?.padEnd(66)}${cells[2]?.padEnd(16)}${cells
      .slice(3)
      .map((cell) => cell.padStart(10))
      .join('')}`
  console.log(line(['', 'goal', 'measure', 'reached', 'low', 'high', 'limit', '']))
  for (const { id, name, measure, goal, least = false, where } of goals) {
    const one = reached.get(id)
    const isMet = one !== undefined && (least ? one.ratio >= goal : one.ratio <= goal)
    const verdict = one === undefined ? ` ${where ?? 'not run'}` : isMet ? 'ok' : 'MISSED'
    console.log(
      line([
        String(id),
        name,
        measure,
        shown(one?.ratio),
        shown(one?.low),
        shown(one?.high),
        `${least ? '≥ ' : '≤ '}${shown(goal)}`,
        verdict,
      ]),
    )
  }
}
