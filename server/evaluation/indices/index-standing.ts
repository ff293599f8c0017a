/**
 * How a unit stands in an index in one period: value, place, class, what others of its kind reach, and what other sources say.
 * A place is the one that was published; one is worked out only where the numbers of all who are ranked together are at hand.
 */
import { compareScaled, type Scaled, type Standing } from '../../domain/index-target.ts'
import { type Period, periodKind, previousPeriod, yearOf } from '../../domain/period.ts'
import { rank } from '../../domain/ranking.ts'
import { classOf } from '../../domain/scheme.ts'
import { compareNames, type Unit } from '../../domain/unit.ts'
import { fellowsOf, type IndexFacts, isWhole, rankedIn } from './index-facts.ts'
import { methodOf } from './index-versions.ts'
import type { IndexResult } from './results.ts'

export type UnitStanding = Standing & {
  result: IndexResult
  placeFrom: 'published' | 'computed' | null
  /** Other sources of the same cell that print another number or place. */
  others: IndexResult[]
}

/** Undefined where nothing was published of the unit in the period. */
export function standingIn(
  facts: IndexFacts,
  index: string,
  period: Period,
  unit = facts.unit,
): UnitStanding | undefined {
  const result = facts.total(index, period, unit.id)
  if (!result) return undefined
  const { schemes } = facts.catalogue
  const scheme = result.scheme === null ? undefined : schemes.get(result.scheme)
  const points = scheme && result.value * 10 ** (scheme.decimals - result.decimals)
  const computed = result.place === null ? placesOf(facts, index, period) : undefined
  return {
    value: result.value,
    decimals: result.decimals,
    place: result.place ?? computed?.get(unit.id) ?? null,
    ofUnits: result.ofUnits ?? computed?.size ?? null,
    placeFrom: result.place !== null ? 'published' : computed === undefined ? null : 'computed',
    classes: scheme?.classes.map(({ name }) => name) ?? [],
    className: scheme && points !== undefined ? (classOf(scheme, points)?.name ?? null) : null,
    version: methodOf(facts.catalogue, index, result.scheme, unit, period).key,
    result,
    others: conflicting(facts.totals, result),
  }
}

/** The same kind of period one before: a year's index beside the year before. */
export function standingBefore(
  facts: IndexFacts,
  index: string,
  period: Period,
  unit = facts.unit,
): UnitStanding | undefined {
  return standingIn(facts, index, previousPeriod(period), unit)
}

/** Other rows of the same cell that do not say the same. */
export function conflicting(results: readonly IndexResult[], one: IndexResult): IndexResult[] {
  return results.filter(
    (other) =>
      other.id !== one.id &&
      other.index === one.index &&
      other.period === one.period &&
      other.unitId === one.unitId &&
      other.node === one.node &&
      (compareScaled(other, one) !== 0 || (other.place !== null && one.place !== null && other.place !== one.place)),
  )
}

/** Competition places by published numbers, where those of all who are ranked are at hand. */
export function placesOf(facts: IndexFacts, index: string, period: Period): Map<number, number> | undefined {
  const rows = rankedIn(facts, index, period)
  if (!isWhole(facts, rows, period)) return undefined
  const contenders = rows.map(({ unit, result }) => ({
    subject: unit,
    value: { numerator: result.value, denominator: 10 ** result.decimals },
    reason: undefined,
  }))
  const placed = rank(contenders, 'higher', (a, b) => compareNames(a.name, b.name))
  return new Map(placed.flatMap(({ subject, place }) => (place === null ? [] : [[subject.id, place] as const])))
}

export type Field = {
  /** How many of those ranked together have a number here, and how many there are. */
  known: number
  ofUnits: number
  best: { unit: Unit; number: Scaled } | null
  /** The best is the one that was published as first, or all numbers are at hand. */
  isBestSure: boolean
  /** Published for the nation, or worked out where all numbers are at hand. */
  mean: { number: Scaled; from: 'published' | 'computed' } | null
  median: { number: Scaled; from: 'published' | 'computed' } | null
}

/** Those a unit is ranked with, as far as they are known. */
export function fieldOf(facts: IndexFacts, index: string, period: Period): Field {
  const rows = rankedIn(facts, index, period)
  const numbers = rows.map(({ result }) => result)
  const [first] = rows
  const printed = Math.max(0, ...numbers.map(({ ofUnits }) => ofUnits ?? 0))
  const all = isWhole(facts, rows, period)
  return {
    known: rows.length,
    ofUnits: printed > 0 ? printed : fellowsOf(facts.catalogue, facts.unit, period).length,
    best: first ? { unit: first.unit, number: first.result } : null,
    isBestSure: all || first?.result.place === 1,
    mean: published(facts, index, period, 'nation_mean') ?? (all ? meanOf(numbers) : null),
    median:
      published(facts, index, period, 'nation_median') ??
      (all ? { number: middleOf(numbers), from: 'computed' } : null),
  }
}

function published(
  { benchmarks, unit }: IndexFacts,
  index: string,
  period: Period,
  kind: 'nation_mean' | 'nation_median',
): { number: Scaled; from: 'published' } | null {
  if (unit.kind !== 'province' || periodKind(period) !== 'year') return null
  const one = benchmarks.find((row) => row.index === index && row.year === yearOf(period) && row.kind === kind)
  return one ? { number: one, from: 'published' } : null
}

function meanOf(numbers: readonly Scaled[]) {
  const decimals = Math.max(...numbers.map((one) => one.decimals))
  const sum = numbers.reduce((all, one) => all + one.value * 10 ** (decimals - one.decimals), 0)
  return { number: { value: Math.round(sum / numbers.length), decimals }, from: 'computed' as const }
}

/** The one in the middle; of an even number the exact middle between two. */
export function middleOf(ordered: readonly Scaled[]): Scaled {
  const middle = ordered.length / 2
  const [low, high] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]]
  if (!low || !high) return { value: 0, decimals: 0 }
  if (low === high) return low
  const decimals = Math.max(low.decimals, high.decimals)
  const sum = low.value * 10 ** (decimals - low.decimals) + high.value * 10 ** (decimals - high.decimals)
  return sum % 2 === 0 ? { value: sum / 2, decimals } : { value: sum * 5, decimals: decimals + 1 }
}
