/** Holds numbers that came out of sums against the targets of their units, and says in words why others are none. */
import { type Assessment, assessAgainst, assessments } from '../../domain/assessment.ts'
import { unrankedReasons } from '../../domain/ranking.ts'
import { adjustedWords, unrankedWords } from '../../domain/wording.vi.ts'
import type { PeriodSums } from '../months/sums.ts'
import { gapAt, monthsIn } from '../months/sums-read.ts'
import { restAfter } from '../number.ts'
import type { Taking } from './from-sums.ts'
import type { NumberColumns } from './numbers.ts'

/** The places of what every number carries. */
const assessmentAt = new Map<Assessment, number>(assessments.map((one, at) => [one, at]))

type Judge = ReturnType<typeof assessAgainst>

/** `toCome`: reports of a year under way. */
export function judgeSums({ columns, sums, places, from, source }: Taking, toCome: number): void {
  if (sums === undefined) return
  const { indicator, targets, target, missing, assessment, gap, absence } = columns
  // By the number of a target, 0 for none: what each asks is worked out once for all units that it binds.
  const judges = [undefined, ...targets].map((one) => assessAgainst(indicator, one))
  for (let at = 0; at < places.length; at += 1) {
    if (from[at] !== source) continue
    const place = places[at] as number
    missing[at] = bitsOf(sums.missing[place] as number)
    const number = {
      numerator: sums.numerator[place] as number,
      denominator: sums.denominator === undefined ? null : (sums.denominator[place] as number),
      gap: gapAt(sums, place),
    }
    const rest = toCome === 0 ? undefined : restAfter(toCome, bitsOf(sums.counted[place] as number), number.denominator)
    const verdict = (judges[target[at] as number] as Judge)(number, rest)
    assessment[at] = assessmentAt.get(verdict.assessment) as number
    if (verdict.gap !== undefined) gap[at] = verdict.gap
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
