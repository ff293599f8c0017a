/** One unit: every indicator that binds it or that it reports, against target, with rank, course and basis. */
import type { Indicator } from '../domain/indicator.ts'
import {
  lastDayOf,
  lastMonthOf,
  type Month,
  monthsBetween,
  monthsOf,
  type Period,
  periodKind,
  periodsUpTo,
  previousPeriod,
  shiftPeriod,
  yearOf,
} from '../domain/period.ts'
import { lowestStatus } from '../domain/sheet.ts'
import { isNumeric, type Target, targetPeriod } from '../domain/target.ts'
import { type Block, existsOn, isInBlock, type Unit } from '../domain/unit.ts'
import { figureWords, rateWords, targetWords } from '../domain/wording.vi.ts'
import type { Catalogue } from './catalogue.ts'
import type { Facts } from './facts.ts'
import type { IndexFacts } from './indices/index-facts.ts'
import { type AssessedIndexTarget, assessedTarget } from './indices/index-targets.ts'
import { notesOf } from './notes.ts'
import { type Numbered, numberOfUnit, numericTarget, reasonUnranked, unitsInPeriod } from './number.ts'
import { numberOfProvince } from './province.ts'
import { rankingOf } from './ranking.ts'
import { recordsLinks } from './records/computed-shown.ts'
import { unitVerdict } from './sentences.vi.ts'
import { comingSheets, nextSheetDue } from './sheets/sheet-due.ts'
import { basisOf, nameOf, reasonWords, show } from './shown.vi.ts'

/** How many periods of history a page shows; years are few, and ranges are capped at 60 months. */
function historyOf(period: Period): Period[] {
  return periodsUpTo(period, periodKind(period) === 'year' ? 4 : 8)
}

function lastTwelveMonths(period: Period): Month[] {
  const last = lastMonthOf(period)
  return monthsBetween(shiftPeriod(last, -11), last)
}

/** The months that must be loaded for a scorecard: those of its numbers, and those whose sheets may come next. */
export function monthsForScorecard(catalogue: Catalogue, unit: Unit, period: Period, today: string): Month[] {
  return [
    ...historyOf(period).flatMap(monthsOf),
    ...lastTwelveMonths(period),
    ...monthsOf(previousPeriod(period)),
    ...comingSheets(catalogue, unit, today).flatMap(({ month }) => (hasBegun(month, today) ? [month] : [])),
  ]
}

/** Nobody can write into the sheet of a month before it begins. */
function hasBegun(month: Month, today: string): boolean {
  return month <= today.slice(0, 7)
}

export function scorecardOf(facts: Facts, unit: Unit, period: Period, asOf: string, indices?: IndexFacts) {
  const parent = unit.parentId === null ? undefined : facts.catalogue.unitsById.get(unit.parentId)
  const isProvince = unit.kind === 'province'
  const number = (indicator: Indicator, one: Period): Numbered =>
    isProvince ? numberOfProvince(facts, unit, indicator, one) : numberOfUnit(facts, unit, indicator, one)
  const indicators = indicatorsOf(facts, period, number)
  const numbers = indicators.map((indicator) => number(indicator, period))
  const block: Block = unit.kind === 'ward' ? 'ward' : 'commune'
  const blockUnits = parent ? unitsInPeriod(facts, parent, period).filter((one) => isInBlock(one.kind, block)) : []
  const periods = historyOf(period)
  return {
    unit: { ...nameOf(unit), validFrom: unit.validFrom, validTo: unit.validTo },
    parent: parent ? nameOf(parent) : null,
    block,
    blockSize: blockUnits.length,
    period,
    verdict: unitVerdict(numbers, period),
    status: lowestStatus(numbers.flatMap((one) => one.rollup.status ?? [])) ?? null,
    asOf,
    sheets: monthsOf(period).map((month) => ({ month, state: facts.sheetState(unit.id, month) ?? null })),
    nextDue: existsOn(unit, facts.today) ? nextDueOf(facts, unit) : null,
    ...kinOf(facts, unit),
    basis: facts.basis,
    periods,
    rows: numbers.map((one) => rowOf(facts, unit, parent, block, one, number)),
    history: indicators.map((indicator) => ({
      indicator: indicator.code,
      cells: periods.map((one) => assessmentItem(facts, unit, number(indicator, one), one)),
    })),
    adjustments: adjustmentsOf(facts, unit, period),
    otherTargets: otherTargetsOf(facts, unit, period, indices),
  }
}

function nextDueOf(facts: Facts, unit: Unit) {
  const isIn = (month: Month) => hasBegun(month, facts.today) && facts.handedIn(unit.id, month)
  return nextSheetDue(facts.catalogue, unit, facts.today, isIn)
}

/** Indicators with a numeric target in force, and those with a number. */
function indicatorsOf(
  facts: Facts,
  period: Period,
  number: (indicator: Indicator, period: Period) => Numbered,
): Indicator[] {
  return facts.catalogue.indicators
    .filter((indicator) => indicator.kind !== 'index')
    .filter((indicator) => {
      const one = number(indicator, period)
      return one.ratio !== undefined || (one.target !== undefined && isNumeric(one.target.operator))
    })
}

function rowOf(
  facts: Facts,
  unit: Unit,
  parent: Unit | undefined,
  block: Block,
  one: Numbered,
  number: (indicator: Indicator, period: Period) => Numbered,
) {
  const { indicator, period } = one
  const ranking = parent ? rankingOf(facts, parent, indicator, period, block) : undefined
  const at = ranking?.columns.units.findIndex((one) => one.id === unit.id) ?? -1
  const reason = reasonUnranked(one)
  return {
    ...show(one, facts.catalogue),
    indicator: { code: indicator.code, name: indicator.name, shortName: indicator.shortName, kind: indicator.kind },
    place: ranking?.places.place[at] || null,
    ranked: ranking?.places.place.filter((place) => place > 0).length ?? 0,
    movement: at < 0 ? null : (ranking?.movementAt(at) ?? null),
    unranked: reason === undefined || one.ratio === undefined ? null : reasonWords(one, reason),
    // What is asked by quarter has no number in the months between; they are left out, not drawn as gaps.
    months: lastTwelveMonths(period)
      .map((month) => number(indicator, month))
      .filter((of) => of.absence !== 'not_due')
      .map((of) => ({ period: of.period, value: show(of, facts.catalogue).value, target: numericTarget(of) })),
    notes: notesOf(facts, unit, indicator, period),
    records: unit.kind === 'province' ? [] : recordsLinks(facts, unit, indicator, period),
  }
}

/** What of the period was corrected after approval: what had been approved, what stands now, and why. */
export function adjustmentsOf(facts: Facts, unit: Unit, period: Period) {
  return monthsOf(period).flatMap((month) => {
    const sheet = facts.sheetOf(unit.id, month)
    const figures = (sheet?.adjustments ?? []).flatMap(({ key, before, after, at, reason }) => {
      const element = facts.catalogue.elementsByCode.get(key)
      if (!element) return []
      const { name } = element
      return [{ month, name, before: figureWords(before, element), after: figureWords(after, element), at, reason }]
    })
    const rates = (sheet?.rateAdjustments ?? []).map(({ key, before, after, at, reason }) => {
      const name = facts.catalogue.indicatorsByCode.get(key)?.name ?? key
      return { month, name, before: rateWords(before), after: rateWords(after), at, reason }
    })
    return [...figures, ...rates]
  })
}

/** A number as part of a course over periods; the line breaks where the unit took in a part of another. */
export function assessmentItem(facts: Facts, unit: Unit, one: Numbered, period: Period) {
  const before = lastDayOf(lastMonthOf(previousPeriod(period)))
  const end = lastDayOf(lastMonthOf(period))
  const breaksBefore = facts.catalogue.successions.some(
    (link) => link.toId === unit.id && !link.whole && before < link.on && link.on <= end,
  )
  return { ...show(one, facts.catalogue), indicator: one.indicator.code, period, breaksBefore }
}

function kinOf(facts: Facts, unit: Unit) {
  const kin = (id: number, whole: boolean, on: string) => {
    const other = facts.catalogue.unitsById.get(id)
    return other ? [{ ...nameOf(other), whole, on }] : []
  }
  const { successions } = facts.catalogue
  return {
    mergedFrom: successions.filter((one) => one.toId === unit.id).flatMap((one) => kin(one.fromId, one.whole, one.on)),
    becamePartOf: successions
      .filter((one) => one.fromId === unit.id)
      .flatMap((one) => kin(one.toId, one.whole, one.on)),
  }
}

/** Targets of the unit's own plans that monthly figures cannot measure: classes, ranks, directions and indices. */
function otherTargetsOf(facts: Facts, unit: Unit, period: Period, indices: IndexFacts | undefined) {
  const month = lastMonthOf(period)
  const isOther = (target: Target) =>
    !isNumeric(target.operator) || facts.catalogue.indicatorsByCode.get(target.indicator)?.kind === 'index'
  return facts.catalogue.targets
    .filter((target) => target.unitId === unit.id && target.from <= month && month <= target.to && isOther(target))
    .map((target) => {
      const indicator = facts.catalogue.indicatorsByCode.get(target.indicator) as Indicator
      return {
        indicatorName: indicator.name,
        shown: targetWords(target, indicator),
        summary: target.summary,
        basis: basisOf(target, facts.catalogue),
        period: targetPeriod(target),
        ...verdictOf(indices && assessedTarget(indices, target, yearOf(period))),
      }
    })
}

/** What published indices say of a target; of others nothing is known here. */
function verdictOf(one: AssessedIndexTarget | undefined) {
  return { index: one?.index ?? null, assessment: one?.assessment ?? null, reason: one?.reason ?? null }
}
