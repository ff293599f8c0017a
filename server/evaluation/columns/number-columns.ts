/**
 * The numbers of many units for one indicator and period, in columns: what `numberOfUnit` says of each, without an object for
 * each. A unit of which the sums do not say everything is asked by itself.
 */
import { type Assessment, assessments } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Month, monthsOver, type Period } from '../../domain/period.ts'
import { type UnrankedReason, unrankedReasons } from '../../domain/ranking.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import type { Target } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import { adjustedWords } from '../../domain/wording.vi.ts'
import type { Facts } from '../facts.ts'
import { type Numbered, numberOfUnit, reportsToCome, scaleOf } from '../number.ts'
import { reasonWords } from '../shown.vi.ts'
import { boundTargets } from '../targets.ts'
import { approvedSums, draftSums, noSums, sourcesOf, takeSums } from './from-sums.ts'
import { judgeSums } from './judge-sums.ts'
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
  const { catalogue } = facts
  const expected = monthsOver(period, facts.today)
  const bound = boundTargets(catalogue, indicator.code, period)
  const columns = emptyColumns(indicator, period, units, bound.targets)
  const places = placesAmong(catalogue, units)
  if (judged) bound.put(units, places, columns.target)
  const from = sourcesOf(bearAlone(units, expected), facts.draftsSeen(units))
  const toCome = judged ? reportsToCome(facts, indicator, period, expected) : 0
  for (const source of [approvedSums, draftSums]) {
    if (!from.includes(source)) continue
    const sums = facts.sumsOf(indicator, expected, source === draftSums)
    const taking = { columns, sums, places, from, source }
    takeSums(taking)
    if (judged) judgeSums(taking, toCome)
  }
  for (let at = 0; at < units.length; at += 1)
    if (from[at] === noSums) putNumber(columns, at, numberOfUnit(facts, units[at] as Unit, indicator, period))
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
