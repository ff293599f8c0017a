/** What the sums of a period say of one unit, and of many units together. */
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import { gaps, type PeriodSums } from './sums.ts'

/** The unit's roll-up, as `rollUp` would make it of its sheets; undefined where the columns say nothing of it. */
export function rollupAt(sums: PeriodSums, at: number): Rollup | undefined {
  if (sums.apart[at] !== 0) return undefined
  const status = sums.status[at] ?? 0
  return {
    numerator: sums.numerator[at] as number,
    denominator: sums.denominator ? (sums.denominator[at] as number) : null,
    gap: gapAt(sums, at),
    missing: monthsIn(sums, sums.missing[at] ?? 0),
    invalid: monthsIn(sums, sums.invalid[at] ?? 0),
    notApplicable: monthsIn(sums, sums.notApplicable[at] ?? 0),
    counted: monthsIn(sums, sums.counted[at] as number),
    adjusted: monthsIn(sums, sums.adjusted[at] ?? 0),
    status: status === 0 ? undefined : dataStatuses[status - 1],
  }
}

/**
 * The complete numbers of many units added up as one roll-up, how many they are, and one roll-up for each reason for which others
 * have none. All must be in the columns.
 */
export function sumOfPlaces(sums: PeriodSums, places: readonly number[]) {
  let [numerator, denominator, complete, counted, adjusted, status] = [0, 0, 0, 0, 0, 0]
  const gaps = new Map<Rollup['gap'], number>()
  for (const at of places) {
    const gap = gapAt(sums, at)
    if (gap !== undefined) {
      gaps.set(gap, at)
      continue
    }
    complete += 1
    numerator += sums.numerator[at] as number
    if (sums.denominator) denominator += sums.denominator[at] as number
    counted |= sums.counted[at] as number
    adjusted |= sums.adjusted[at] as number
    const own = sums.status[at] as number
    if (own !== 0 && (status === 0 || own < status)) status = own
  }
  const without = [...gaps.values()].flatMap((at) => rollupAt(sums, at) ?? [])
  if (complete === 0) return { complete, rollups: without }
  const whole: Rollup = {
    numerator,
    denominator: sums.denominator ? denominator : null,
    gap: undefined,
    missing: [],
    invalid: [],
    notApplicable: [],
    counted: monthsIn(sums, counted),
    adjusted: monthsIn(sums, adjusted),
    status: status === 0 ? undefined : dataStatuses[status - 1],
  }
  return { complete, rollups: [whole, ...without] }
}

/** Why the columns have no number for a unit. */
export function gapAt(sums: PeriodSums, at: number): Rollup['gap'] {
  return gaps[sums.gap[at] as number]
}

export function monthsIn({ due, lists }: PeriodSums, bits: number): Month[] {
  const known = lists.get(bits)
  if (known) return known
  const months = due.filter((_, index) => (bits & (2 ** index)) !== 0)
  lists.set(bits, months)
  return months
}
