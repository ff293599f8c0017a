/** Builds small valid objects of the domain for its tests; a test names only what it is about. Refuses nothing. */
import type { Element } from '#domain/element.ts'
import type { Figure } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Month } from '#domain/period.ts'
import type { ElementTable, MonthFigures, Rollup } from '#domain/rollup.ts'
import type { DataStatus } from '#domain/sheet.ts'
import type { Target, TargetSubject } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'

export const reported = (value: number): Figure => ({ state: 'reported', value })
export const missing: Figure = { state: 'missing' }
export const notApplicable: Figure = { state: 'not_applicable' }

/** Dossiers resolved on time over dossiers resolved, in percent, more is better. */
export const onTime: Indicator = {
  code: 'on_time',
  version: 1,
  kind: 'rate',
  field: 'procedures',
  position: 1,
  name: 'Tỷ lệ hồ sơ giải quyết trước và đúng hạn',
  shortName: 'Đúng hạn',
  nameEn: 'Dossiers resolved on time',
  numerator: ['resolved_on_time'],
  denominator: ['resolved'],
  numeratorWords: 'hồ sơ giải quyết trước và đúng hạn',
  denominatorWords: 'hồ sơ đã giải quyết',
  caseWord: 'hồ sơ',
  measure: '%',
  polarity: 'higher',
  decimals: 1,
  zeroRule: 'not_assessed',
  headline: 1,
  source: 'Nghị định 61/2018/NĐ-CP',
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return { ...onTime, ...changes }
}

/** An element table from codes; each is a monthly flow unless it says otherwise. */
export function elementTable(entries: Record<string, Partial<Pick<Element, 'rollup' | 'asked'>>>): ElementTable {
  return new Map(
    Object.entries(entries).map(([code, changes]) => [code, { code, rollup: 'flow', asked: 'month', ...changes }]),
  )
}

export function monthFigures(
  figures: Record<string, Figure>,
  status: DataStatus = 'approved',
  wrong: readonly string[] = [],
): MonthFigures {
  return { figures: new Map(Object.entries(figures)), wrong: new Set(wrong), status, adjusted: new Set() }
}

/** A year of sheets as the roll-up reads them: what is not listed does not exist. */
export function sheetsOf(months: Record<Month, MonthFigures>): (month: Month) => MonthFigures | undefined {
  return (month) => months[month]
}

/** A complete roll-up of a rate. */
export function ratio(numerator: number, denominator: number, gap?: Rollup['gap']): Rollup {
  return {
    numerator,
    denominator,
    gap,
    missing: [],
    invalid: [],
    notApplicable: [],
    counted: gap === undefined ? ['2026-01'] : [],
    adjusted: [],
    status: gap === undefined ? 'approved' : undefined,
  }
}

/** At least 90% on time, all through 2026, for the plan's own unit 1. */
export function target(changes: Partial<Target> = {}): Target {
  return {
    id: 1,
    planId: 1,
    unitId: 1,
    indicator: 'on_time',
    operator: '>=',
    value: 90,
    decimals: 0,
    word: null,
    from: '2026-01',
    to: '2026-12',
    appliesTo: 'own',
    clause: 'mục II.1',
    summary: 'Ít nhất 90% hồ sơ đúng hạn',
    note: '',
    partOf: null,
    ...changes,
  }
}

export function percent(value: number, operator: Target['operator'] = '>=', decimals = 0): Target {
  return target({ operator, value, decimals })
}

export function subject(changes: Partial<TargetSubject> = {}): TargetSubject {
  return { unitId: 1, kind: 'ward', ancestorIds: [9], ...changes }
}

export function unit(changes: Partial<Unit> = {}): Unit {
  return {
    id: 1,
    code: '00004',
    name: 'Ba Đình',
    kind: 'ward',
    parentId: 9,
    validFrom: '2025-07-01',
    validTo: null,
    fictional: false,
    ...changes,
  }
}
