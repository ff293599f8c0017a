/** Holds numbers that came out of sums against the targets of their units, and says in words why others are none. */
import { assessments } from '../../domain/assessment.ts'
import { unrankedReasons } from '../../domain/ranking.ts'
import { adjustedWords, unrankedWords } from '../../domain/wording.vi.ts'
import { Yardstick } from '../../domain/yardstick.ts'
import { gaps, type PeriodSums } from '../months/period-sums.ts'
import { monthsIn } from '../months/sums-read.ts'
import { restAfter } from '../number.ts'
import type { Taking } from './from-sums.ts'
import type { NumberColumns } from './number-columns.ts'

const [notApplicable, noData] = [assessments.indexOf('not_applicable'), assessments.indexOf('no_data')] as const
const notApplicableGap = gaps.indexOf('not_applicable')

/** `toCome`: reports of a year under way. */
export function judgeSums({ columns, sums, places, from, source }: Taking, toCome: number): void {
  if (sums === undefined) return
  const { indicator, targets, target, missing, assessment, gap, absence } = columns
  // By the number of a target, 0 for none.
  const yardsticks = [undefined, ...targets].map((one) => new Yardstick(indicator, one))
  for (let at = 0; at < places.length; at += 1) {
    if (from[at] !== source) continue
    const place = places[at] as number
    missing[at] = bitsOf(sums.missing[place] as number)
    const lacking = sums.gap[place] as number
    if (lacking === 0) {
      const yardstick = yardsticks[target[at] as number] as Yardstick
      const denominator = sums.denominator === undefined ? null : (sums.denominator[place] as number)
      const rest = toCome === 0 ? undefined : restAfter(toCome, bitsOf(sums.counted[place] as number), denominator)
      assessment[at] = yardstick.hold(sums.numerator[place] as number, denominator, rest)
      gap[at] = yardstick.gap
    } else assessment[at] = lacking === notApplicableGap ? notApplicable : noData
    if (absence[at] !== 0) putReason(columns, at, sums, place)
    if (sums.adjusted[place] !== 0) putAdjusted(columns, at, sums, place)
  }
}

function putReason({ absence, reasons }: NumberColumns, at: number, sums: PeriodSums, place: number): void {
  const reason = unrankedReasons[(absence[at] as number) - 1]
  if (reason === undefined) return
  const bits = (reason === 'invalid' ? sums.invalid[place] : sums.missing[place]) as number
  reasons.putMonths(at, reason, bits, () => unrankedWords(reason, monthsIn(sums, bits), null))
}

function putAdjusted({ adjusted }: NumberColumns, at: number, sums: PeriodSums, place: number): void {
  const bits = sums.adjusted[place] as number
  adjusted.putMonths(at, '', bits, () => adjustedWords(monthsIn(sums, bits)))
}

function bitsOf(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}
