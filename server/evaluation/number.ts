/**
 * One number of one unit for one indicator and period, with its target, assessment, gap, status and the reason
 * where there is none. Every screen, ranking and export takes its numbers from here.
 */
import { type Assessment, assess, type RestOfYear, ratioOf } from '../domain/assessment.ts'
import { isAskedIn } from '../domain/element.ts'
import type { Fraction } from '../domain/fraction.ts'
import { elementsOf, type Indicator } from '../domain/indicator.ts'
import { scaledNumber } from '../domain/measured-columns.ts'
import { lastDayOf, lastMonthOf, type Month, monthsOf, monthsOver, type Period, periodKind } from '../domain/period.ts'
import type { UnrankedReason } from '../domain/ranking.ts'
import { isSmall } from '../domain/ranking-columns.ts'
import { type MonthFigures, type Rollup, rollUp, type TypedRate } from '../domain/rollup.ts'
import { isNumeric, type Target, targetValue } from '../domain/target.ts'
import type { Unit } from '../domain/unit.ts'
import { isThere } from './columns/unit-list.ts'
import type { Facts } from './facts.ts'
import { boundTargets, targetInCatalogue } from './targets.ts'

export type Numbered = {
  indicator: Indicator
  period: Period
  rollup: Rollup
  /** Exact value; undefined where there is none. */
  ratio: Fraction | undefined
  target: Target | undefined
  assessment: Assessment
  gap: number | undefined
  /** Percentages without counts that stand for the missing months; they are shown as the reason, never as the number. */
  typedRates: { month: Month; rate: TypedRate }[]
  /** Why there is no number; undefined where there is one. */
  absence: UnrankedReason | undefined
}

/**
 * A unit's number; predecessors stand in for the months before a merger. `expected`: the months
 * that are over, unless a sheet in progress is looked at; by source the months before the unit began count for nobody.
 */
export function numberOfUnit(
  facts: Facts,
  unit: Unit,
  indicator: Indicator,
  period: Period,
  expected: readonly Month[] = monthsOver(period, facts.today),
): Numbered {
  const summed = bearsAlone(unit, expected) ? facts.summed(unit.id, indicator, expected) : undefined
  if (summed === undefined) return numberFromSheets(facts, unit, indicator, period, expected)
  const target = targetOf(facts, unit, indicator, period)
  return judged(indicator, period, summed, target, restOfYear(facts, indicator, period, summed, expected))
}

/** The same from the unit's sheets, whatever was added up for all units. */
export function numberFromSheets(
  facts: Facts,
  unit: Unit,
  indicator: Indicator,
  period: Period,
  expected: readonly Month[] = monthsOver(period, facts.today),
): Numbered {
  const months = facts.monthsOf(unit, expected)
  const parts = new Map(months.map((month) => [month, facts.territoryOf(unit, month)]))
  const target = targetOf(facts, unit, indicator, period)
  const none = whyNone(expected, months, [...parts.values()])
  if (none !== undefined) {
    const rollup = {
      ...rollUp(indicator, facts.catalogue.elementsByCode, [], () => undefined),
      gap: 'missing' as const,
    }
    return { ...judged(indicator, period, rollup, target, undefined), absence: none }
  }
  const rollup = rollUp(indicator, facts.catalogue.elementsByCode, months, (month) => {
    const part = parts.get(month)
    return part === 'not_comparable' ? undefined : part
  })
  const number = judged(indicator, period, rollup, target, restOfYear(facts, indicator, period, rollup, months))
  const typedRates = rollup.missing.flatMap((month) => {
    const part = parts.get(month)
    const rate = part === 'not_comparable' ? undefined : part?.typedRates?.get(indicator.code)
    return rate ? [{ month, rate }] : []
  })
  const isTypedOnly = number.absence === 'missing' && typedRates.length === rollup.missing.length
  return typedRates.length === 0
    ? number
    : { ...number, typedRates, absence: isTypedOnly ? 'rate_only' : number.absence }
}

/** Whether a unit's own sheets are all that its number is made of: it existed in all of the months. */
function bearsAlone(unit: Unit, months: readonly Month[]): boolean {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return false
  return isThere(unit, lastDayOf(first), lastDayOf(last))
}

/** Why a unit can have no number at all in a period: it did not exist, or nobody knows what of it was elsewhere. */
function whyNone(
  expected: readonly Month[],
  months: readonly Month[],
  parts: readonly (MonthFigures | 'not_comparable' | undefined)[],
): 'not_then' | 'not_comparable' | undefined {
  if (expected.length > 0 && months.length === 0) return 'not_then'
  return parts.includes('not_comparable') ? 'not_comparable' : undefined
}

export function hasStock(facts: Facts, indicator: Indicator): boolean {
  return elementsOf(indicator).some((code) => facts.catalogue.elementsByCode.get(code)?.rollup === 'stock')
}

export function judged(
  indicator: Indicator,
  period: Period,
  rollup: Rollup,
  target: Target | undefined,
  rest: RestOfYear | undefined,
): Numbered {
  const ratio = ratioOf(rollup, scaleOf(indicator))
  const { assessment, gap } = assess(rollup, indicator, target, rest)
  return {
    indicator,
    period,
    rollup,
    ratio,
    target,
    assessment,
    gap,
    typedRates: [],
    absence: absenceOf(rollup, ratio),
  }
}

function absenceOf(rollup: Rollup, ratio: Fraction | undefined): UnrankedReason | undefined {
  return rollup.gap ?? (ratio === undefined ? 'nothing_arose' : undefined)
}

/** The same number held against a target of one's choice; `months` are those expected in it. */
export function heldAgainst(
  facts: Facts,
  number: Numbered,
  target: Target,
  months: readonly Month[] = monthsOver(number.period, facts.today),
): Numbered {
  const { indicator, period, rollup } = number
  return {
    ...number,
    target,
    ...assess(rollup, indicator, target, restOfYear(facts, indicator, period, rollup, months)),
  }
}

/** The target that binds a unit for an indicator at a period's end. */
export function targetOf(facts: Facts, unit: Unit, indicator: Indicator, period: Period): Target | undefined {
  const place = facts.catalogue.places.get(unit.id)
  if (place === undefined) return targetInCatalogue(facts.catalogue, unit, indicator.code, period)
  const { targets, of } = boundTargets(facts.catalogue, indicator.code, period)
  return targets[of(unit, place) - 1]
}

/** Counts carry the decimals of their elements; rates need no scale. */
export function scaleOf(indicator: Indicator): number {
  return indicator.kind === 'rate' ? 1 : 10 ** indicator.decimals
}

/**
 * For a year under way: the volume that its remaining reports may bring, taken as the average of those so far.
 * Undefined for closed years, for months and quarters, where nothing was counted yet, and for stocks, which the next
 * report may move anywhere.
 */
export function restOfYear(
  facts: Facts,
  indicator: Indicator,
  period: Period,
  rollup: Pick<Rollup, 'counted' | 'denominator'>,
  months: readonly Month[],
): RestOfYear | undefined {
  return restAfter(reportsToCome(facts, indicator, period, months), rollup.counted.length, rollup.denominator)
}

/** How many reports of a year under way are still to come after the months expected; 0 where that is no question. */
export function reportsToCome(facts: Facts, indicator: Indicator, period: Period, months: readonly Month[]): number {
  if (periodKind(period) !== 'year' || indicator.kind !== 'rate' || hasStock(facts, indicator)) return 0
  const elements = elementsOf(indicator).flatMap((code) => facts.catalogue.elementsByCode.get(code) ?? [])
  const last = months.at(-1) ?? ''
  return monthsOf(period)
    .filter((month) => month > last)
    .filter((month) => elements.every((element) => isAskedIn(element, month))).length
}

export function restAfter(toCome: number, counted: number, denominator: number | null): RestOfYear | undefined {
  if (toCome === 0 || counted === 0 || denominator === null) return undefined
  return { expected: Math.ceil((denominator / counted) * toCome) }
}

/** Why a unit with this number has no place in a ranking; undefined where it has one. */
export function reasonUnranked(number: Pick<Numbered, 'absence' | 'rollup'>): UnrankedReason | undefined {
  if (number.absence !== undefined) return number.absence
  return isSmall(number.rollup.denominator) ? 'small_denominator' : undefined
}

/** The value shown, as an integer scaled by the indicator's decimals; undefined where there is none. */
export function displayed({ ratio, indicator }: Numbered): number | undefined {
  return ratio && scaledNumber(ratio, indicator)
}

/** The units that take part in a period: those that exist on its last day. */
export function unitsInPeriod(facts: Facts, parent: Unit, period: Period): readonly Unit[] {
  return facts.catalogue.childrenOf(parent.id, lastDayOf(lastMonthOf(period)))
}

/** The target as a plain number for drawing; null for word targets and where there is none. */
export function numericTarget(number: Pick<Numbered, 'target'>): number | null {
  if (!number.target || !isNumeric(number.target.operator)) return null
  return targetValue(number.target) as number
}
