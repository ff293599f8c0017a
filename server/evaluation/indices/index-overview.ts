/** All indices of one unit: the latest that is published of each, and what its plans ask of them. */
import { lastMonthOf, type Period, periodKind, yearOf } from '../../domain/period.ts'
import { isNumeric, targetValue } from '../../domain/target.ts'
import { targetWords } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../catalogue.ts'
import { basisOf, nameOf } from '../shown.vi.ts'
import type { IndexFacts } from './index-facts.ts'
import { overviewLead, overviewNote } from './index-sentences.vi.ts'
import { indexSeries } from './index-series.ts'
import { plain, shownStanding } from './index-shown.ts'
import { type AssessedIndexTarget, indexTargetsOf, isScored } from './index-targets.ts'

/** Codes of the indices, in the order of the catalogue: those that have a scale. */
export function indexCodes({ indicators, indexScales }: Pick<Catalogue, 'indicators' | 'indexScales'>): string[] {
  return indicators.filter(({ code, kind }) => kind === 'index' && indexScales.has(code)).map(({ code }) => code)
}

export function indexOverview(facts: IndexFacts, today: string) {
  const { catalogue, unit } = facts
  const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  const items = indexCodes(catalogue)
    .map((index) => itemOf(facts, index, today))
    .filter(
      ({ index, latest, targets }) => latest !== null || targets.length > 0 || isScored(catalogue, index.code, unit),
    )
  return {
    unit: nameOf(unit),
    parent: parent ? nameOf(parent) : null,
    title: overviewLead(unit, items),
    subtitle: overviewNote,
    items,
  }
}

function itemOf(facts: IndexFacts, code: string, today: string) {
  const { catalogue } = facts
  const period = latestPeriod(facts, code)
  const targets = targetsFor(facts, code, period, today)
  const series = period === undefined ? [] : indexSeries(facts, code, periodKind(period) ?? 'year', 'territory')
  return {
    index: headOf(catalogue, code),
    isScored: isScored(catalogue, code, facts.unit),
    latest: (period !== undefined && shownStanding(facts, code, period)) || null,
    targets: targets.map((one) => shownTarget(catalogue, one)),
    course: series.map(({ period: at, number, breaks }) => ({
      period: at,
      value: number && plain(number),
      breaksBefore: breaks !== null,
    })),
  }
}

/**
 * What the plans of the latest result's year ask. A target of a later year with nothing published yet is shown too, with that
 * reason: it is what the unit works for now.
 */
function targetsFor(facts: IndexFacts, code: string, period: Period | undefined, today: string): AssessedIndexTarget[] {
  const years = new Set([Number(today.slice(0, 4)), ...(period === undefined ? [] : [yearOf(period)])])
  return [...years]
    .sort((one, other) => other - one)
    .flatMap((year) => indexTargetsOf(facts, year))
    .filter(({ index }) => index === code)
}

export function shownTarget(catalogue: Catalogue, { target, year, assessment, reason }: AssessedIndexTarget) {
  const indicator = catalogue.indicatorsByCode.get(target.indicator)
  return {
    year,
    shown: indicator ? targetWords(target, indicator) : (target.word ?? ''),
    /** A number on the scale; null for classes, ranks and directions. */
    value: isNumeric(target.operator) ? (targetValue(target) as number) : null,
    basis: basisOf(target, catalogue),
    assessment,
    reason,
  }
}

export function headOf({ indicatorsByCode, indexScales }: Catalogue, code: string) {
  const [indicator, scale] = [indicatorsByCode.get(code), indexScales.get(code)]
  return {
    code,
    name: indicator?.name ?? code,
    shortName: indicator?.shortName ?? code,
    decimals: indicator?.decimals ?? 2,
    top: scale?.top ?? 100,
    merger: scale?.merger ?? ('none' as const),
    level: scale?.level ?? ('both' as const),
    owner: scale?.owner ?? '',
  }
}

/** The period that ended last, and of those that end together the longest. */
export function latestPeriod(facts: IndexFacts, index: string): Period | undefined {
  return periodsOf(facts, index)[0]
}

/** The periods of which the unit has a published total, latest first. */
export function periodsOf({ totals, unit }: IndexFacts, index: string): Period[] {
  const own = totals.filter((one) => one.index === index && one.unitId === unit.id).map(({ period }) => period)
  return [...new Set(own)].sort(
    (one, other) => lastMonthOf(other).localeCompare(lastMonthOf(one)) || one.length - other.length,
  )
}
