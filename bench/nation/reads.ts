/** Goals 1, 5 to 8, 12 and 20: what answers cost that were not asked for before, against J, the writing of 3,321 rows as JSON. */
import { sql } from 'kysely'
import type { RankingInColumns } from '#contract/rankings'
import { RankedUnit } from '#domain/ranking-columns.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseSheets } from '../../server/database/version.ts'
import { dateInVietnam, monthsOf, periodsUpTo } from '../../server/domain/period.ts'
import type { Account } from '../../server/domain/permission.ts'
import { cellColumns } from '../../server/evaluation/columns/measured-columns.ts'
import { numberColumns } from '../../server/evaluation/columns/number-columns.ts'
import { shownRankingColumns } from '../../server/evaluation/columns/ranking-columns.ts'
import type { Evaluation, Facts } from '../../server/evaluation/facts.ts'
import { numberOfUnit, unitsInPeriod } from '../../server/evaluation/number.ts'
import { monthsForRanking, rankingOf } from '../../server/evaluation/ranking.ts'
import { completenessBytes } from '../../server/evaluation/sheets/completeness.ts'
import { type Case, cpuMilliseconds } from '../harness.ts'
import { indicatorCode, nation, now, wardId } from './build.ts'
import { type Naive, naiveRanking } from './naive.ts'
import type { World } from './world.ts'

export const quarter = '2026-Q3'
export const leader: Account = {
  id: 'leader',
  displayName: 'leader',
  roles: [{ role: 'leader', unitId: nation.id }],
}

export const rows = Array.from({ length: 3321 }, (_, id) => ({
  id,
  a: id * 3,
  b: id * 7,
  c: `u${id}`,
  d: id / 3,
  e: null,
}))

const partsOf = (facts: Facts, indicator: number) => ({
  parent: facts.catalogue.unitsById.get(nation.id) as Facts['catalogue']['units'][number],
  indicator: facts.catalogue.indicatorsByCode.get(indicatorCode(indicator)) as Facts['catalogue']['indicators'][number],
})

type Units = readonly Facts['catalogue']['units'][number][]

const columnsOf = (facts: Facts, units: Units, indicator: number) =>
  numberColumns(facts, units, partsOf(facts, indicator).indicator, quarter)

export async function rankingText(evaluation: Evaluation, indicator: number): Promise<string> {
  const facts = await evaluation.facts(leader, monthsForRanking(quarter), now)
  const { parent, indicator: one } = partsOf(facts, indicator)
  return JSON.stringify(shownRankingColumns(facts, rankingOf(facts, parent, one, quarter), now.toISOString()))
}

/** Refuses to measure what is not equal: places and sums of every ward, ours and the ordinary program's. */
export async function assertEqual(world: World, naive: Naive, chosen: readonly number[]): Promise<number> {
  let compared = 0
  for (const indicator of chosen) {
    const { columns, form } = JSON.parse(await rankingText(world.evaluation, indicator)) as RankingInColumns
    const ours = columns.unit.map((code, at) => new RankedUnit(columns, form, at, code))
    const theirs = await naiveRanking(naive, indicator, monthsOf(quarter))
    const byWard = new Map(ours.filter((row) => row.place !== null).map((row) => [row.unit, row]))
    if (byWard.size !== theirs.length) throw new Error(`${byWard.size} places here, ${theirs.length} there`)
    for (const row of theirs) {
      const own = byWard.get(row.ward)
      const same = own && own.numerator === row.numerator && own.denominator === row.denominator
      // Two shares that are equal exactly may differ as floating point numbers; ours are compared as fractions.
      if (!same || Math.abs((own.place ?? 0) - row.place) > 3)
        throw new Error(`${row.ward}: ${JSON.stringify([own, row])}`)
      compared += 1
    }
  }
  return compared
}

/**
 * The cases; each asks for another indicator than the time before, so that no answer is found ready, and before each round a
 * sheet of every month is saved: figures and catalogue stand in memory, and nothing that was added up.
 */
export async function readCases(world: World): Promise<Case[]> {
  const { evaluation } = world
  let turn = 0
  const prepare = async () => {
    const saved = monthsForRanking(quarter).map((month) => ({ month, unitId: wardId(300) }))
    await inTransaction(world.connection.db, (trx) => raiseSheets(trx, saved))
    turn = 0
    await rankingText(evaluation, 59)
  }
  const next = () => turn++ % 60
  const wards = (facts: Facts) => unitsInPeriod(facts, partsOf(facts, 0).parent, quarter)
  const few = new WeakMap<Units, Units>()
  const someWards = (facts: Facts) => {
    const all = wards(facts)
    const known = few.get(all) ?? all.slice(0, 200)
    few.set(all, known)
    return known
  }
  const periods = periodsUpTo('2026-Q3', 7)
  return [
    { name: '1', calibrator: 'J', goal: 0.25, prepare, run: () => rankingText(evaluation, next()) },
    {
      name: '5',
      calibrator: 'J',
      goal: 0.85,
      prepare,
      run: async () => {
        const facts = await evaluation.facts(leader, monthsForRanking(quarter), now)
        const units = wards(facts)
        let met = 0
        for (let one = 0; one < 20; one += 1)
          for (const assessment of columnsOf(facts, units, next()).assessment) if (assessment === 0) met += 1
        return met
      },
    },
    {
      name: '6',
      calibrator: 'J',
      goal: 0.2,
      run: async () => {
        const facts = await evaluation.facts(leader, periods.flatMap(monthsOf), now)
        const unit = facts.catalogue.unitsById.get(wardId(next() * 50)) as Facts['catalogue']['units'][number]
        return facts.catalogue.indicators.flatMap((indicator) =>
          periods.map((period) => numberOfUnit(facts, unit, indicator, period).rollup.numerator),
        )
      },
    },
    {
      name: '7',
      calibrator: 'J',
      goal: 0.35,
      prepare,
      run: async () => {
        const facts = await evaluation.facts(leader, monthsForRanking(quarter), now)
        const units = someWards(facts)
        const order = Array.from(units.keys())
        return JSON.stringify(Array.from({ length: 20 }, () => cellColumns(columnsOf(facts, units, next()), order)))
      },
    },
    {
      name: '8',
      calibrator: 'J',
      goal: 0.15,
      // Of months that stand: what a save adds is told apart.
      prepare: () => boardOf(world),
      run: () => boardOf(world),
    },
  ]
}

async function boardOf({ evaluation, months }: World): Promise<Buffer> {
  const [from, to] = [months.at(-12) as string, months.at(-1) as string]
  const sheets = await evaluation.sheets(months.slice(-12))
  const parent = sheets.catalogue.unitsById.get(nation.id) as Facts['catalogue']['units'][number]
  return completenessBytes(sheets, { viewer: leader, parent, from, to, today: dateInVietnam(now) })
}

/** CPU of the first board after a sheet of one of its months was saved, against J: goal 8 is of a board whose months stand. */
export async function boardAfterSave(world: World, rounds: number): Promise<number[]> {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await boardOf(world)
    await inTransaction(world.connection.db, (trx) =>
      raiseSheets(trx, [{ month: '2026-10', unitId: wardId(round + 200) }]),
    )
    const taken = await cpuOf(() => boardOf(world))
    ratios.push(taken / 1000 / (await cpuMilliseconds(() => JSON.stringify(rows))))
  }
  return ratios
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Goal 12: what a save adds to the first ranking after it, against the same ranking of an indicator not asked for before. */
export async function afterSave(world: World, rounds: number): Promise<number[]> {
  const { db } = world.connection
  const month = '2026-09'
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const plain = await cpuOf(() => rankingText(world.evaluation, (round * 2) % 60))
    const unitId = wardId(round + 100)
    await inTransaction(db, async (trx) => {
      await trx
        .updateTable('figure')
        .set({ value: sql`value + 1`, revision: sql`revision + 1` })
        .where('month', '=', month)
        .where('unit_id', '=', unitId)
        .where('element_id', '=', 1)
        .execute()
      await raiseSheets(trx, [{ month, unitId }])
    })
    ratios.push((await cpuOf(() => rankingText(world.evaluation, (round * 2 + 1) % 60))) / plain)
  }
  return ratios
}
