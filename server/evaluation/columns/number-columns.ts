/**
 * The numbers of many units for one indicator and period, in columns: what `numberOfUnit` says of each, without an object for
 * each. A unit of which the sums do not say everything is asked by itself.
 */
import { type Assessment, assessments } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Month, monthsOver, type Period } from '../../domain/period.ts'
import { type UnrankedReason, unrankedReasons } from '../../domain/ranking.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import { adjustedWords } from '../../domain/wording.vi.ts'
import type { Facts } from '../facts.ts'
import { type Numbered, numberOfUnit, reportsToCome, scaleOf } from '../number.ts'
import { reasonWords } from '../shown.vi.ts'
import { boundTargets } from '../targets.ts'
import { approvedSums, draftSums, noSums, sourcesOf, takeSums } from './from-sums.ts'
import { judgeSums } from './judge-sums.ts'
import { emptyColumns, type NumberColumns } from './numbers.ts'
import { bearAlone, placesAmong } from './unit-list.ts'

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
