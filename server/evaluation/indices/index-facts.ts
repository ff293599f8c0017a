/** What is published of one unit and of those it is ranked with, read together: the ground of series, standings and targets. */
import type { Reader } from '../../database/tables.ts'
import { compareScaled } from '../../domain/index-target.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import { compareNames, existsOn, isInBlock, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import { type IndexResult, prevailing, resultsOfUnits, totalsOfUnits } from './results.ts'

export const benchmarkKinds = ['nation', 'nation_mean', 'nation_median', 'region_mean', 'block_mean'] as const
export type BenchmarkKind = (typeof benchmarkKinds)[number]

export type Benchmark = {
  index: string
  year: number
  kind: BenchmarkKind
  name: string
  value: number
  decimals: number
  place: number | null
  ofUnits: number | null
  note: string
  source: string
}

export type IndexFacts = {
  catalogue: Catalogue
  unit: Unit
  /** Totals of the unit, of those it was made of and of those it is ranked with, from every source. */
  totals: IndexResult[]
  /** Of each cell the total that stands, by index, period and unit. */
  total: (index: string, period: Period, unitId: number) => IndexResult | undefined
  benchmarks: Benchmark[]
}

export async function indexFacts(db: Reader, catalogue: Catalogue, unit: Unit): Promise<IndexFacts> {
  const ids = new Set([...kinOf(catalogue, unit).map(({ id }) => id), ...fellowsEver(catalogue, unit)])
  const totals = await totalsOfUnits(db, [...ids])
  const standing = new Map(prevailing(totals).map((one) => [keyOf(one.index, one.period, one.unitId), one]))
  return {
    catalogue,
    unit,
    totals,
    total: (index, period, unitId) => standing.get(keyOf(index, period, unitId)),
    benchmarks: unit.fictional ? [] : await benchmarksStored(db),
  }
}

/**
 * Of the units that a code has meant, the one of which a period's number was published: 24 was Bắc Giang until 2025, so its PCI of
 * 2024 is Bắc Giang's; DTI 2024 of code 31 was published for the Hải Phòng of 2025. Undefined where none has one.
 */
export async function unitPublished(
  db: Reader,
  { units }: Pick<Catalogue, 'units'>,
  code: string,
  index: string,
  period: Period,
): Promise<Unit | undefined> {
  const meant = units.filter((unit) => unit.code === code)
  if (meant.length < 2) return meant[0]
  const results = await resultsOfUnits(
    db,
    meant.map(({ id }) => id),
    { index, period },
  )
  const known = meant.filter(({ id }) => results.some(({ unitId }) => unitId === id))
  const day = lastDayOf(lastMonthOf(period))
  return known.find((unit) => existsOn(unit, day)) ?? known.at(-1)
}

function keyOf(index: string, period: Period, unitId: number): string {
  return `${index} ${period} ${unitId}`
}

/** The unit and everything that it was made of, whole or in part. */
export function kinOf({ successions, unitsById }: Pick<Catalogue, 'successions' | 'unitsById'>, unit: Unit): Unit[] {
  const found = new Map([[unit.id, unit]])
  for (const one of found.values())
    for (const { fromId } of successions.filter(({ toId }) => toId === one.id)) {
      const before = unitsById.get(fromId)
      if (before && !found.has(before.id)) found.set(before.id, before)
    }
  return [...found.values()]
}

function fellowsEver({ units }: Catalogue, unit: Unit): number[] {
  return units.filter((one) => areAlike(one, unit)).map(({ id }) => id)
}

/** Provinces are ranked with provinces; phường, and xã with đặc khu, with those of their province; the invented apart. */
function areAlike(one: Unit, unit: Unit): boolean {
  if (one.fictional !== unit.fictional || one.parentId !== unit.parentId) return false
  if (unit.kind === 'province' || unit.kind === 'department') return one.kind === unit.kind
  return isInBlock(one.kind, unit.kind === 'ward' ? 'ward' : 'commune')
}

/** Those who should have a number in a period, since they existed at its end and are ranked with the unit; itself among them. */
export function fellowsOf({ units }: Pick<Catalogue, 'units'>, unit: Unit, period: Period): Unit[] {
  return units.filter((one) => areAlike(one, unit) && existsOn(one, lastDayOf(lastMonthOf(period))))
}

export type Ranked = { unit: Unit; result: IndexResult }

/**
 * Those ranked with the unit that have a number of a period, best first. A number of 2024 that was published for the 34
 * provinces of 2025 stands beside such numbers, not beside those of the 63: the size of the field tells them apart.
 */
export function rankedIn({ catalogue, unit, totals, total }: IndexFacts, index: string, period: Period): Ranked[] {
  const size = total(index, period, unit.id)?.ofUnits ?? null
  const ids = new Set(totals.filter((one) => one.index === index && one.period === period).map(({ unitId }) => unitId))
  return [...ids]
    .flatMap((id) => {
      const [one, result] = [catalogue.unitsById.get(id), total(index, period, id)]
      return one && result && areAlike(one, unit) ? [{ unit: one, result }] : []
    })
    .filter(({ result }) => size === null || result.ofUnits === null || result.ofUnits === size)
    .sort((a, b) => compareScaled(b.result, a.result) || compareNames(a.unit.name, b.unit.name))
}

/** Whether the numbers of all who are ranked are at hand. */
export function isWhole({ catalogue, unit }: IndexFacts, rows: readonly Ranked[], period: Period): boolean {
  if (rows.length < 2) return false
  const printed = rows.find(({ result }) => result.ofUnits !== null)?.result.ofUnits
  if (printed !== undefined && printed !== null) return rows.length >= printed
  const known = new Set(rows.map((row) => row.unit.id))
  return fellowsOf(catalogue, unit, period).every(({ id }) => known.has(id))
}

async function benchmarksStored(db: Reader): Promise<Benchmark[]> {
  const rows = await db
    .selectFrom('index_benchmark')
    .innerJoin('result_source', 'result_source.id', 'index_benchmark.source_id')
    .selectAll('index_benchmark')
    .select('result_source.text')
    .orderBy('index_benchmark.id')
    .execute()
  return rows.map((row) => ({
    index: row.index_code,
    year: row.year,
    kind: row.kind as BenchmarkKind,
    name: row.name,
    value: row.value,
    decimals: row.decimals,
    place: row.place,
    ofUnits: row.of_units,
    note: row.note,
    source: row.text,
  }))
}
