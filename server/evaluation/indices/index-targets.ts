/** Targets on indices that bind a unit, held against what was published for their year. */
import type { Assessment } from '../../domain/assessment.ts'
import { assessIndexTarget, type IndexVerdict } from '../../domain/index-target.ts'
import { indexReasonWords, levelWords, placeShown } from '../../domain/index-target.vi.ts'
import { formatScaled } from '../../domain/measure.ts'
import { lastMonthOf, yearOf } from '../../domain/period.ts'
import { isNumeric, type Target } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Shown, showTarget } from '../shown.vi.ts'
import type { IndexFacts } from './index-facts.ts'
import { standingIn, type UnitStanding } from './index-standing.ts'

/** A class is asked under a code of its own; its points are the index's. */
const indexOfCode: Readonly<Record<string, string>> = { par_class: 'par_index' }

/** The index whose results a target is held against; undefined for other targets. */
export function indexOf({ indicatorsByCode }: Pick<Catalogue, 'indicatorsByCode'>, target: Target): string | undefined {
  if (indicatorsByCode.get(target.indicator)?.kind !== 'index') return undefined
  return indexOfCode[target.indicator] ?? target.indicator
}

export type AssessedIndexTarget = {
  target: Target
  index: string
  year: number
  now: UnitStanding | undefined
  assessment: Assessment
  reasonCode: string
  reason: string
}

/** A plan of a year is judged by the index of that year, published in the next one; a target for another year by that year's. */
export function assessedTarget(facts: IndexFacts, target: Target, planYear: number): AssessedIndexTarget | undefined {
  const index = indexOf(facts.catalogue, target)
  if (index === undefined) return undefined
  const year = Math.min(Math.max(planYear, yearOf(target.from)), yearOf(target.to))
  const now = standingIn(facts, index, String(year))
  const verdict = assessIndexTarget(target, now, standingIn(facts, index, String(year - 1)))
  return {
    target,
    index,
    year,
    now,
    assessment: verdict.assessment,
    reasonCode: verdict.reason.code,
    reason: reasonOf(facts, index, year, now, verdict),
  }
}

function reasonOf(
  { catalogue, unit }: IndexFacts,
  index: string,
  year: number,
  now: UnitStanding | undefined,
  { reason }: IndexVerdict,
): string {
  const name = catalogue.indicatorsByCode.get(index)?.shortName ?? index
  if (reason.code === 'not_published' && !isScored(catalogue, index, unit)) return levelWords(name, unit.kind)
  return indexReasonWords(reason, now, name, year)
}

/** Whether units of this kind are given the index at all. */
export function isScored(
  { indexScales }: Pick<Catalogue, 'indexScales'>,
  index: string,
  unit: Pick<Unit, 'kind'>,
): boolean {
  const level = indexScales.get(index)?.level
  return level === undefined || level === 'both' || (level === 'province') === (unit.kind === 'province')
}

/** The targets on indices of the plans in force that bind a unit at the end of a year, its own before its province's. */
export function indexTargetsOf(facts: IndexFacts, year: number): AssessedIndexTarget[] {
  const { catalogue, unit } = facts
  const above = catalogue.ancestorsOf(unit.id)
  const month = lastMonthOf(String(year))
  return catalogue.targets.flatMap((target) => {
    const isOwn = target.unitId === unit.id && (target.appliesTo === 'own' || target.appliesTo === 'all')
    const isFromAbove = above.includes(target.unitId) && (target.appliesTo === 'all' || target.appliesTo === unit.kind)
    if ((!isOwn && !isFromAbove) || month < target.from || month > target.to) return []
    return assessedTarget(facts, target, year) ?? []
  })
}

/** As numbers of other indicators go out, so that one table holds both. */
export function showIndexTarget(one: AssessedIndexTarget, catalogue: Catalogue): Shown {
  const { now, target, assessment, reason, reasonCode } = one
  const indicator = catalogue.indicatorsByCode.get(target.indicator)
  const value = now === undefined ? null : now.value / 10 ** now.decimals
  return {
    numerator: null,
    denominator: null,
    value,
    rounded: value,
    shown: shownOf(now, target),
    fraction: now === undefined || isNumeric(target.operator) ? '' : formatPoints(now),
    target: indicator ? showTarget(target, { indicator }, catalogue) : null,
    assessment,
    gap: null,
    gapShown: '',
    status: null,
    adjusted: '',
    reason,
    reasonCode,
  }
}

/** What the target speaks of: a place, a class, or the points. */
function shownOf(now: UnitStanding | undefined, { operator }: Pick<Target, 'operator'>): string {
  if (now === undefined) return '–'
  if (operator === 'class' && now.className !== null) return now.className
  if ((operator === 'rank' || operator === 'direction') && now.place !== null) return placeShown(now.place, now.ofUnits)
  return formatPoints(now)
}

function formatPoints({ value, decimals }: UnitStanding): string {
  return formatScaled(value, decimals)
}
