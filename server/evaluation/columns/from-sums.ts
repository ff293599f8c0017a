/** Numbers of many units out of the sums of all: in plain loops, since this is done for thousands of units at a time. */
import { type UnrankedReason, unrankedReasons } from '../../domain/ranking.ts'
import { gaps, type PeriodSums } from '../months/sums.ts'
import { scaleOf } from '../number.ts'
import type { NumberColumns } from './numbers.ts'

/** Where the number of a unit comes from: its own sheets one by one, or the sums of what is approved, or of what is there. */
export const [noSums, approvedSums, draftSums] = [0, 1, 2] as const

/** By the place of a unit: `alone` is 1 where its own sheets are all that its number is made of. */
export function sourcesOf(alone: Uint8Array, seesDrafts: Uint8Array): Uint8Array {
  const from = new Uint8Array(alone.length)
  for (let at = 0; at < from.length; at += 1)
    from[at] = alone[at] === 0 ? noSums : seesDrafts[at] === 1 ? draftSums : approvedSums
  return from
}

export type Taking = {
  columns: NumberColumns
  /** Undefined where nothing can be told in sums. */
  sums: PeriodSums | undefined
  /** By the place of a unit in the columns, its place in the sums. */
  places: Uint32Array
  from: Uint8Array
  /** Which units are taken. */
  source: number
}

const absenceAt = (reason: UnrankedReason) => 1 + unrankedReasons.indexOf(reason)
/** By the place in `gaps`. */
const absences = Uint8Array.from(gaps, (gap) => (gap === undefined ? 0 : absenceAt(gap)))
const nothingArose = absenceAt('nothing_arose')

/** Fills the columns of numbers; units of which the sums say nothing are left to their sheets. */
export function takeSums({ columns, sums, places, from, source }: Taking): void {
  const { numerator, denominator, isComplete, status, absence } = columns
  const scale = scaleOf(columns.indicator)
  for (let at = 0; at < places.length; at += 1) {
    if (from[at] !== source) continue
    const place = places[at] as number
    if (sums === undefined || sums.apart[place] !== 0) {
      from[at] = noSums
      continue
    }
    status[at] = sums.status[place] as number
    const gap = sums.gap[place] as number
    if (gap !== 0) {
      absence[at] = absences[gap] as number
      continue
    }
    const under = sums.denominator === undefined ? scale : (sums.denominator[place] as number)
    isComplete[at] = 1
    numerator[at] = sums.numerator[place] as number
    denominator[at] = under
    if (under === 0) absence[at] = nothingArose
  }
}
