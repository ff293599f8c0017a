/**
 * Rates of a survey from its counted answers: of an item, a factor, and the whole; with the mean on the scale of 1 to 5.
 * Units and groups are combined by adding their answers, never by averaging their rates. Refuses to round: all is exact.
 */
import { compareRatios, type ExactRatio, meanOf, ratioOf } from './exact-ratio.ts'
import { type Placed, rank, smallDenominator, type UnrankedReason } from './ranking.ts'
import {
  itemsOf,
  type Levels,
  type Questionnaire,
  satisfiedOf,
  sumOf,
  type TotalRule,
  type UnitCounts,
} from './survey.ts'

/** Forms and answers of however many units and groups, added up. */
export type Pooled = {
  issued: number
  returned: number
  valid: number
  /** Null where one of them is not known. */
  population: number | null
  /** By question; an item that nobody entered holds five zeros, and has no rate. */
  answers: Levels[]
}

export function emptyPool(items: number): Pooled {
  const answers = Array.from({ length: items }, (): Levels => [0, 0, 0, 0, 0])
  return { issued: 0, returned: 0, valid: 0, population: null, answers }
}

/** One unit's groups as one; a population is of all groups, so it is kept only where all are taken. */
export function poolGroups({ population, groups }: UnitCounts, items: number, group?: number): Pooled {
  const taken = groups.filter((one) => group === undefined || one.group === group)
  const pool = emptyPool(items)
  for (const one of taken) {
    pool.issued += one.issued
    pool.returned += one.returned
    pool.valid += one.valid
    pool.answers = pool.answers.map((sum, index) => added(sum, one.answers[index] ?? [0, 0, 0, 0, 0]))
  }
  return { ...pool, population: group === undefined ? population : null }
}

export function poolUnits(units: readonly Pooled[], items: number): Pooled {
  return units.reduce((sum, one, index) => {
    const population = index === 0 ? one.population : plus(sum.population, one.population)
    return {
      issued: sum.issued + one.issued,
      returned: sum.returned + one.returned,
      valid: sum.valid + one.valid,
      population,
      answers: sum.answers.map((levels, item) => added(levels, one.answers[item] ?? [0, 0, 0, 0, 0])),
    }
  }, emptyPool(items))
}

function plus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right
}

function added(left: Levels, right: Levels): Levels {
  return left.map((count, level) => count + (right[level] ?? 0)) as Levels
}

/** `rate`: hài lòng and rất hài lòng among the answers; `mean`: of the levels 1 to 5. Both undefined where nobody answered. */
export type Rated = { rate: ExactRatio | undefined; mean: ExactRatio | undefined }

export type SurveyRates = {
  items: (Rated & { number: number; factor: number; levels: Levels; answered: number; satisfied: number })[]
  factors: (Rated & { name: string })[]
  total: Rated
  /** Numbers of the items that nobody answered; they are in no mean. */
  unanswered: number[]
}

export function ratesOf(questionnaire: Questionnaire, pool: Pooled, rule: TotalRule): SurveyRates {
  const items = itemsOf(questionnaire).map(({ number, factor }) => {
    const levels = pool.answers[number - 1] ?? [0, 0, 0, 0, 0]
    const [answered, satisfied] = [sumOf(levels), satisfiedOf(levels)]
    return {
      number,
      factor,
      levels,
      answered,
      satisfied,
      rate: ratioOf(satisfied, answered),
      mean: ratioOf(pointsOf(levels), answered),
    }
  })
  const factors = questionnaire.factors.map(({ name }, at) => {
    const own = items.filter(({ factor }) => factor === at)
    return { name, rate: meanOf(own.map(({ rate }) => rate)), mean: meanOf(own.map(({ mean }) => mean)) }
  })
  const unanswered = items.filter(({ answered }) => answered === 0).map(({ number }) => number)
  return { items, factors, total: totalOf(items, factors, rule), unanswered }
}

function totalOf(items: SurveyRates['items'], factors: Rated[], rule: TotalRule): Rated {
  if (rule !== 'pooled') {
    const parts: Rated[] = rule === 'mean_of_items' ? items : factors
    return { rate: meanOf(parts.map(({ rate }) => rate)), mean: meanOf(parts.map(({ mean }) => mean)) }
  }
  const sum = (of: (item: SurveyRates['items'][number]) => number) => items.reduce((total, item) => total + of(item), 0)
  const answered = sum((item) => item.answered)
  return {
    rate: ratioOf(
      sum((item) => item.satisfied),
      answered,
    ),
    mean: ratioOf(
      sum((item) => pointsOf(item.levels)),
      answered,
    ),
  }
}

function pointsOf(levels: Levels): number {
  return levels.reduce((sum, count, index) => sum + count * (index + 1), 0)
}

/** Fewer valid forms than this say too little for a place. */
export const smallSample = smallDenominator

/** Why a unit has no place; undefined where it has one. */
export function unrankedReason(pool: Pooled | undefined, rates: SurveyRates | undefined): UnrankedReason | undefined {
  if (pool === undefined || rates === undefined) return 'missing'
  if (pool.valid === 0) return 'nothing_arose'
  if (pool.valid < smallSample) return 'small_denominator'
  // A mean of other questions than the others' is no number to be ranked with theirs.
  return rates.unanswered.length > 0 ? 'missing' : undefined
}

export type SurveyContender<T> = { subject: T; value: ExactRatio | undefined; reason: UnrankedReason | undefined }

/** Competition places by the exact total, best first. */
export function rankSurvey<T>(
  contenders: readonly SurveyContender<T>[],
  tieOrder: (a: T, b: T) => number,
): Placed<T>[] {
  const values = contenders.flatMap(({ value }) => (value === undefined ? [] : [value])).sort(compareRatios)
  // The ranking compares fractions of plain numbers: the order of the exact ratios stands in for them.
  const orders = new Map<ExactRatio, number>()
  let order = 0
  for (const [index, value] of values.entries()) {
    const before = values[index - 1]
    if (before !== undefined && compareRatios(before, value) !== 0) order += 1
    orders.set(value, order)
  }
  const ordered = contenders.map(({ subject, value, reason }) => ({
    subject,
    value: value === undefined ? undefined : { numerator: orders.get(value) ?? 0, denominator: 1 },
    reason,
  }))
  return rank(ordered, 'higher', tieOrder)
}
