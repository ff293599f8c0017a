/**
 * The course of one index of one unit over its periods: what was published, what stands for the time before a merger by the
 * index's own rule, and where the line must break because the method changed, nothing was published, or nothing can be compared.
 */
import { difference, type Scaled } from '../../domain/index-target.ts'
import { type Period, type PeriodKind, periodKind, shiftPeriod } from '../../domain/period.ts'
import { roundSum } from '../../domain/scheme-points.ts'
import { type Basis, mergedScore } from '../../domain/succession.ts'
import type { Unit } from '../../domain/unit.ts'
import { type IndexFacts, kinOf } from './index-facts.ts'
import { type Method, methodOf } from './index-versions.ts'
import type { IndexResult } from './results.ts'

/** Whose number it is: the unit's own, that of the one unit it was before, or the mean of those it was made of. */
export type PointFrom = 'own' | 'same' | 'mean'
export type PointGap = 'not_published' | 'not_comparable'
export type IndexPoint = {
  period: Period
  /** Null where there is none, which is never 0. */
  number: (Scaled & { place: number | null; ofUnits: number | null }) | null
  from: PointFrom | null
  gap: PointGap | null
  /** The result that it is; undefined for a mean. */
  result: IndexResult | undefined
  method: Method
  /** Why the line is not joined to the number before; null where it is. */
  breaks: 'gap' | 'method' | null
  /** From the number before, where both are of one method and the line is whole. */
  change: Scaled | null
}

/** Ranges are capped. */
const mostPoints = 20

export function indexSeries(facts: IndexFacts, index: string, kind: PeriodKind, basis: Basis): IndexPoint[] {
  const periods = periodsWith(facts, index, kind, basis)
  const points: IndexPoint[] = []
  let before: IndexPoint | undefined
  for (const period of periods) {
    const point = pointAt(facts, index, period, basis)
    if (point.number !== null) {
      if (before !== undefined) {
        const last = points.at(-1)
        point.breaks = last?.number === null ? 'gap' : point.method.key === before.method.key ? null : 'method'
        if (point.breaks === null && before.number !== null) point.change = difference(point.number, before.number)
      }
      before = point
    }
    points.push(point)
  }
  return points
}

/** Every period from the first with a number to the last, so that what is missing is a gap. */
function periodsWith(facts: IndexFacts, index: string, kind: string, basis: Basis): Period[] {
  const units = basis === 'source' ? [facts.unit] : kinOf(facts.catalogue, facts.unit)
  const ids = new Set(units.map(({ id }) => id))
  const known = facts.totals
    .filter((one) => one.index === index && ids.has(one.unitId) && periodKind(one.period) === kind)
    .map(({ period }) => period)
    .sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const periods: Period[] = []
  for (let period = last; period >= first && periods.length < mostPoints; period = shiftPeriod(period, -1))
    periods.unshift(period)
  return periods
}

function pointAt(facts: IndexFacts, index: string, period: Period, basis: Basis): IndexPoint {
  const own = facts.total(index, period, facts.unit.id)
  const found = own
    ? { from: 'own' as const, result: own }
    : basis === 'source'
      ? undefined
      : before(facts, index, period, facts.unit)
  const bare = { period, number: null, from: null, gap: null, result: undefined, breaks: null, change: null }
  const method = methodOf(facts.catalogue, index, found?.result?.scheme ?? null, facts.unit, period)
  if (found === undefined) return { ...bare, method, gap: 'not_published' }
  if ('gap' in found) return { ...bare, method, gap: found.gap }
  const { from, result } = found
  if (from === 'mean') return { ...bare, method, from, number: { ...found.mean, place: null, ofUnits: null } }
  const { value, decimals, place, ofUnits } = result
  return { ...bare, method, from, result, number: { value, decimals, place, ofUnits } }
}

type Found =
  | { from: 'own' | 'same'; result: IndexResult }
  | { from: 'mean'; mean: Scaled; result: undefined }
  | { gap: PointGap; result: undefined }

/** What stands for a period in which the unit did not exist yet; undefined where nothing was published of what was before. */
function before(facts: IndexFacts, index: string, period: Period, unit: Unit): Found | undefined {
  const { successions, unitsById, indexScales, indicatorsByCode } = facts.catalogue
  const links = successions.filter(({ toId }) => toId === unit.id)
  const parts = links.flatMap(({ fromId, whole }) => {
    const one = unitsById.get(fromId)
    return one && one.validFrom < unit.validFrom
      ? [{ unit: one, whole, found: numberOf(facts, index, period, one) }]
      : []
  })
  if (parts.every(({ found }) => found === undefined)) return undefined
  const [only] = parts
  const wentElsewhere = successions.filter(({ fromId }) => fromId === only?.unit.id).length > 1
  // Renamed, or raised to a city: the same territory, and its number is what it was.
  if (parts.length === 1 && only?.whole === true && !wentElsewhere) {
    const { found } = only
    return found !== undefined && 'from' in found && found.from === 'own' ? { ...found, from: 'same' } : found
  }
  const decimals = indicatorsByCode.get(index)?.decimals ?? 2
  const numbers = parts.map(({ found }) => scaledOf(found))
  const finest = Math.max(decimals, ...numbers.map((one) => one?.decimals ?? 0))
  const merged = mergedScore(
    indexScales.get(index)?.merger ?? 'none',
    parts.map(({ whole }, at) => {
      const number = numbers[at]
      return { whole, score: number && number.value * 10 ** (finest - number.decimals) }
    }),
  )
  if (!merged.comparable) return { gap: 'not_comparable', result: undefined }
  return { from: 'mean', mean: { value: roundSum([merged.score], 'half_up'), decimals: finest }, result: undefined }
}

function numberOf(facts: IndexFacts, index: string, period: Period, unit: Unit): Found | undefined {
  const result = facts.total(index, period, unit.id)
  return result ? { from: 'own', result } : before(facts, index, period, unit)
}

function scaledOf(found: Found | undefined): Scaled | undefined {
  if (found === undefined || 'gap' in found) return undefined
  return found.from === 'mean' ? found.mean : found.result
}
