/**
 * The targets of a plan held against what has been reported: of the plan's own unit, or counted over the units below for
 * which a target is set. Numbers are those of scorecards and rankings.
 */
import { isAskedIn } from '../../domain/element.ts'
import { elementsOf, type Indicator } from '../../domain/indicator.ts'
import {
  firstMonthOf,
  type Month,
  monthsOf,
  monthsOver,
  type Period,
  periodKind,
  quarterOf,
} from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { isNumeric, type Target } from '../../domain/target.ts'
import { isInBlock, type Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import type { IndexFacts } from '../indices/index-facts.ts'
import { assessedTarget, showIndexTarget } from '../indices/index-targets.ts'
import { heldAgainst, type Numbered, numberOfUnit, unitsInPeriod } from '../number.ts'
import { numberOfProvince } from '../province.ts'
import { show } from '../shown.vi.ts'

/** The months that must be loaded: those of the plan's year. */
export function monthsForPlan(plan: Plan): Month[] {
  return monthsOf(String(plan.year))
}

/** One for each target that figures can measure or that published indices can judge; none of a draft, which binds nobody. */
export function assessmentsOf(facts: Facts, plan: Plan, indices?: IndexFacts) {
  const unit = facts.catalogue.unitsById.get(plan.unitId)
  if (!unit || plan.state === 'draft') return []
  const through = throughOf(facts, unit, plan)
  const numberOf = numbersOnce(facts)
  const targets = facts.catalogue.targets.filter((target) => target.planId === plan.id)
  return targets.flatMap((target) => {
    const indicator = facts.catalogue.indicatorsByCode.get(target.indicator)
    if (indicator?.kind === 'index' && indices !== undefined) return ofIndex(indices, target, plan)
    if (!indicator || indicator.kind === 'index' || !isNumeric(target.operator)) return []
    const period = periodOf(target, plan)
    const handedIn = monthsOver(period, facts.today).filter((month) => through === undefined || month <= through)
    const toDate = monthsToDate(facts, unit, indicator, period)
    const months = toDate ?? handedIn
    const isOwn = target.appliesTo === 'own' || target.appliesTo === 'all'
    // What is still to come is judged by the months that are over: a quarter under way can yet be late.
    const over = toDate === undefined ? months : monthsOver(period, facts.today)
    const number = isOwn ? heldAgainst(facts, numberOf(unit, indicator, period, months), target, over) : undefined
    const below = boundBelow(facts, unit, target, targets, period).map((one) =>
      heldAgainst(facts, numberOf(one, indicator, period), target),
    )
    return [
      {
        target: target.id,
        period,
        through: handedIn.at(-1) ?? null,
        toDate: toDate !== undefined,
        number: number ? show(number, facts.catalogue) : null,
        units: below.length === 0 ? null : counted(below),
      },
    ]
  })
}

/** A target on an index of the plan's own unit; what is set for units below is judged on their own pages. */
function ofIndex(indices: IndexFacts, target: Target, plan: Plan) {
  const isOwn = target.appliesTo === 'own' || target.appliesTo === 'all'
  const one = isOwn ? assessedTarget(indices, target, plan.year) : undefined
  if (one === undefined) return []
  const number = showIndexTarget(one, indices.catalogue)
  return [{ target: target.id, period: String(one.year), through: null, toDate: false, number, units: null }]
}

/** Targets for phường, xã and all are held against the same numbers, so each is worked out once. */
function numbersOnce(facts: Facts) {
  const known = new Map<string, Numbered>()
  return (unit: Unit, indicator: Indicator, period: Period, months?: readonly Month[]): Numbered => {
    const key = `${unit.id} ${indicator.code} ${period}`
    const number =
      known.get(key) ??
      (unit.kind === 'province'
        ? numberOfProvince(facts, unit, indicator, period)
        : numberOfUnit(facts, unit, indicator, period, months))
    known.set(key, number)
    return number
  }
}

/**
 * A ward's year is judged by the months that it has handed in: in the first days of a month nobody has reported the last
 * one. Undefined where nothing was handed in, so that what is missing is named.
 */
function throughOf(facts: Facts, unit: Unit, plan: Plan): Month | undefined {
  if (unit.kind === 'province') return undefined
  return monthsOver(String(plan.year), facts.today).findLast((month) => facts.handedIn(unit.id, month))
}

/**
 * What is counted from records is known up to today, the quarter under way included, to whom may see what is not handed in:
 * an approved task moves its plan's own target at once. Undefined for what is typed, and for everybody else.
 */
function monthsToDate(facts: Facts, unit: Unit, indicator: Indicator, period: Period): Month[] | undefined {
  if (unit.kind === 'province') return undefined
  const elements = elementsOf(indicator).flatMap((code) => facts.catalogue.elementsByCode.get(code) ?? [])
  const months = monthsOf(period).filter(
    (month) =>
      firstMonthOf(quarterOf(month)) <= facts.today.slice(0, 7) &&
      elements.every((element) => isAskedIn(element, month) && facts.computedOf(unit.id, month).has(element.code)),
  )
  return elements.length === 0 || months.length === 0 ? undefined : months
}

/** A target for a quarter is held against that quarter, one for a month but the year's last against that month, others against the year. */
function periodOf({ from, to }: Target, plan: Plan): Period {
  const quarter = quarterOf(from)
  const months = monthsOf(quarter)
  if (from === months[0] && to === months[2]) return quarter
  return from === to && periodKind(from) === 'month' && !from.endsWith('-12') ? from : String(plan.year)
}

/** The units below for which a target is set: of its kind, or all for whose kind the plan has no row of its own. */
function boundBelow(facts: Facts, unit: Unit, target: Target, targets: readonly Target[], period: Period): Unit[] {
  if (unit.kind !== 'province' || target.appliesTo === 'own') return []
  const hasOwnRow = (kind: Unit['kind']) =>
    targets.some(
      (one) =>
        one.appliesTo === kind &&
        one.indicator === target.indicator &&
        isNumeric(one.operator) &&
        one.from <= target.to &&
        target.from <= one.to,
    )
  return unitsInPeriod(facts, unit, period).filter(
    ({ kind }) =>
      kind !== 'department' &&
      isInBlock(kind, 'all') &&
      (target.appliesTo === 'all' ? !hasOwnRow(kind) : kind === target.appliesTo),
  )
}

function counted(numbers: readonly Numbered[]) {
  const assessed = numbers.filter(({ assessment }) => assessment !== 'no_data' && assessment !== 'not_applicable')
  return {
    met: assessed.filter(({ assessment }) => assessment === 'met').length,
    counted: assessed.length,
    units: numbers.length,
  }
}
