/**
 * One indicator over some months for all units at once: the same roll-up as `domain/rollup.ts`, in columns instead of objects.
 * Where a unit's sheet is not what its row says (records that count for it, corrections under way), it is left to that roll-up.
 */
import { addMonth } from './add-month.ts'
import { type Adding, addingInto, addRow } from './add-row.ts'
import { rowOf } from './month-block.ts'
import { emptySums, type PeriodSums, type SumsAsked } from './sums.ts'

/** The sums of all units. */
export function sumMonths(asked: SumsAsked): PeriodSums {
  const adding = addingInto(asked, emptySums(asked, asked.places.size))
  for (const [index, block] of asked.blocks.entries()) addMonth(adding, block, 2 ** index)
  return withoutZeros(summedUp(adding))
}

/** The same for one unit alone, which has the first place in them. */
export function sumUnit(asked: SumsAsked, unitId: number): PeriodSums {
  const adding = addingInto(asked, emptySums(asked, 1))
  for (const [index, block] of asked.blocks.entries()) {
    const row = rowOf(block, unitId)
    if (row !== undefined) addRow(adding, block, row, 0, 2 ** index)
    else if (asked.countsRecords?.(unitId, block.month)) adding.sums.apart[0] = 1
  }
  return summedUp(adding)
}

function summedUp({ sums, sides }: Adding): PeriodSums {
  for (const { total, lasts } of sides)
    if (lasts) for (let at = 0; at < total.length; at += 1) total[at] = (total[at] as number) + (lasts[at] as number)
  countMonths(sums)
  return sums
}

const rare = ['missing', 'invalid', 'notApplicable', 'adjusted'] as const
let zeros = new Uint32Array(0)

/** Where no unit has such a month, all sums share one column: two fifths of their bytes. */
function withoutZeros(sums: PeriodSums): PeriodSums {
  const size = sums.counted.length
  if (zeros.length !== size) zeros = new Uint32Array(size)
  for (const name of rare) if (sums[name].every((months) => months === 0)) sums[name] = zeros
  return sums
}

function countMonths({ due, missing, invalid, notApplicable, counted, gap }: PeriodSums): void {
  const all = 2 ** due.length - 1
  for (let at = 0; at < counted.length; at += 1) {
    const months = all ^ ((missing[at] as number) | (invalid[at] as number) | (notApplicable[at] as number))
    counted[at] = months
    gap[at] = invalid[at] !== 0 ? 1 : missing[at] !== 0 ? 2 : months === 0 ? 3 : 0
  }
}
