/**
 * The numbers of many units for one indicator and period, in columns: what `numberOfUnit` says of each, without an object for
 * each. A unit of which the sums do not say everything is asked by itself.
 */
import { type Assessment, assess, assessments } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Month, monthsOver, type Period } from '../../domain/period.ts'
import { type UnrankedReason, unrankedReasons } from '../../domain/ranking.ts'
import type { Gap } from '../../domain/rollup.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import type { Target } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import { adjustedWords, unrankedWords } from '../../domain/wording.vi.ts'
import type { Facts } from '../facts.ts'
import type { PeriodSums } from '../months/period-sums.ts'
import { gapAt, monthsIn } from '../months/sums-read.ts'
import { type Numbered, numberOfUnit, reportsToCome, restAfter, scaleOf } from '../number.ts'
import { reasonWords } from '../shown.vi.ts'
import { boundTargets } from '../targets.ts'
import { onDemand } from './on-demand.ts'
import { bearAlone, placesAmong } from './unit-list.ts'
import { type WordColumn, wordColumn } from './word-column.ts'

/** By the place of a unit in `units`. */
export type NumberColumns = {
  indicator: Indicator
  period: Period
  units: readonly Unit[]
  /** The exact value; 0/0 where a unit has none. A count has its scale as denominator. */
  numerator: Float64Array
  denominator: Float64Array
  /** 1 where the number is complete, be it 0/0. */
  isComplete: Uint8Array
  /** The place in `assessments`. */
  assessment: Uint8Array
  /** −1 where there is none. */
  gap: Float64Array
  /** 1 + the place in `dataStatuses`; 0 for none. */
  status: Uint8Array
  /** 1 + the place in `unrankedReasons`; 0 where there is a number. */
  absence: Uint8Array
  /** 1 + the place in `targets`; 0 for none. */
  target: Uint16Array
  targets: readonly Target[]
  /** How many months lack a figure. */
  missing: Uint8Array
  /** Why there is no number. */
  reasons: WordColumn
  adjusted: WordColumn
}

/** `judged`: with targets, assessments and words; for a place alone none of them is needed. */
export function numberColumns(
  facts: Facts,
  units: readonly Unit[],
  indicator: Indicator,
  period: Period,
  judged = true,
): NumberColumns {
  const expected = monthsOver(period, facts.today)
  const bound = boundTargets(facts.catalogue, indicator.code, period)
  const columns = emptyColumns(indicator, period, units, bound.targets)
  const toCome = judged ? reportsToCome(facts, indicator, period, expected) : 0
  const both = [false, true].map((drafts) => onDemand(() => facts.sumsOf(indicator, expected, drafts)))
  const [asApproved, withDrafts] = both as [() => PeriodSums | undefined, () => PeriodSums | undefined]
  const [places, alone] = [placesAmong(facts.catalogue, units), bearAlone(units, expected)]
  for (let at = 0; at < units.length; at += 1) {
    const [unit, place] = [units[at] as Unit, places[at] as number]
    if (judged) columns.target[at] = bound.of(unit, place)
    const sums = alone[at] === 0 ? undefined : facts.seesDrafts(unit.id) ? withDrafts() : asApproved()
    if (sums === undefined || sums.apart[place] !== 0)
      putNumber(columns, at, numberOfUnit(facts, unit, indicator, period))
    else {
      putSums(columns, at, sums, place)
      if (judged) judgeSums(columns, at, sums, place, toCome)
    }
  }
  return columns
}

function emptyColumns(
  indicator: Indicator,
  period: Period,
  units: readonly Unit[],
  targets: readonly Target[],
): NumberColumns {
  const size = units.length
  return {
    indicator,
    period,
    units,
    numerator: new Float64Array(size),
    denominator: new Float64Array(size),
    isComplete: new Uint8Array(size),
    assessment: new Uint8Array(size),
    gap: new Float64Array(size).fill(-1),
    status: new Uint8Array(size),
    absence: new Uint8Array(size),
    target: new Uint16Array(size),
    targets,
    missing: new Uint8Array(size),
    reasons: wordColumn(size),
    adjusted: wordColumn(size),
  }
}

/** The places of what every number carries. */
const assessmentAt = new Map<Assessment, number>(assessments.map((one, at) => [one, at]))
const absenceAt = new Map<UnrankedReason, number>(unrankedReasons.map((one, at) => [one, 1 + at]))

/** Read by `assess` and kept by nobody: one for all units. */
const looked: { numerator: number; denominator: number | null; gap: Gap | undefined } = {
  numerator: 0,
  denominator: null,
  gap: undefined,
}

function putSums(columns: NumberColumns, at: number, sums: PeriodSums, place: number): void {
  const gap = gapAt(sums, place)
  const denominator = sums.denominator ? (sums.denominator[place] as number) : scaleOf(columns.indicator)
  columns.status[at] = sums.status[place] as number
  if (gap === undefined) {
    columns.isComplete[at] = 1
    columns.numerator[at] = sums.numerator[place] as number
    columns.denominator[at] = denominator
  }
  const absence = gap ?? (denominator === 0 ? 'nothing_arose' : undefined)
  if (absence !== undefined) columns.absence[at] = absenceAt.get(absence) as number
}

function judgeSums(columns: NumberColumns, at: number, sums: PeriodSums, place: number, toCome: number): void {
  looked.numerator = sums.numerator[place] as number
  looked.denominator = sums.denominator ? (sums.denominator[place] as number) : null
  looked.gap = gapAt(sums, place)
  const target = columns.targets[(columns.target[at] as number) - 1]
  const rest = toCome === 0 ? undefined : restAfter(toCome, bitsOf(sums.counted[place] as number), looked.denominator)
  const verdict = assess(looked, columns.indicator, target, rest)
  columns.assessment[at] = assessmentAt.get(verdict.assessment) as number
  if (verdict.gap !== undefined) columns.gap[at] = verdict.gap
  columns.missing[at] = bitsOf(sums.missing[place] as number)
  const absence = unrankedReasons[(columns.absence[at] as number) - 1]
  if (absence !== undefined) {
    const bits = (absence === 'invalid' ? sums.invalid[place] : sums.missing[place]) as number
    columns.reasons.putMonths(at, absence, bits, () => unrankedWords(absence, monthsIn(sums, bits), null))
  }
  const adjusted = sums.adjusted[place] as number
  if (adjusted !== 0) columns.adjusted.putMonths(at, '', adjusted, () => adjustedWords(monthsIn(sums, adjusted)))
}

function bitsOf(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function putNumber(columns: NumberColumns, at: number, number: Numbered): void {
  const { rollup, ratio, indicator, absence } = number
  columns.assessment[at] = assessmentAt.get(number.assessment) as number
  if (number.gap !== undefined) columns.gap[at] = number.gap
  columns.status[at] = rollup.status === undefined ? 0 : 1 + dataStatuses.indexOf(rollup.status)
  if (rollup.gap === undefined && absence !== 'not_comparable') {
    columns.isComplete[at] = 1
    columns.numerator[at] = rollup.numerator
    columns.denominator[at] = ratio?.denominator ?? rollup.denominator ?? scaleOf(indicator)
  }
  if (absence !== undefined) {
    columns.absence[at] = absenceAt.get(absence) as number
    columns.reasons.put(at, reasonWords(number))
  }
  columns.missing[at] = rollup.missing.length
  columns.adjusted.put(at, adjustedWords(rollup.adjusted as Month[]))
}
