/** The sums of one unit alone, for pages that ask hundreds of numbers of it: nothing of all other units is touched. */
import type { Rollup } from '../../domain/rollup.ts'
import { addingInto, addRow } from './add-row.ts'
import { rowOf } from './month-block.ts'
import { emptySums, type PeriodSums, type SumsAsked, summedUp } from './period-sums.ts'
import { rollupAt } from './sums-read.ts'

/** Used again for each number, with a denominator and without: to make them anew would take longer than to fill them. */
let rate: PeriodSums | undefined
let count: PeriodSums | undefined

/** The unit's roll-up; undefined where the sums say nothing of it. */
export function rollupOfUnit(asked: SumsAsked, unitId: number): Rollup | undefined {
  const adding = addingInto(asked, cleared(asked))
  for (const [index, block] of asked.blocks.entries()) {
    const row = rowOf(block, unitId)
    if (row !== undefined) addRow(adding, block, row, 0, 2 ** index)
    else if (asked.countsRecords?.(unitId, block.month)) adding.sums.apart[0] = 1
  }
  return rollupAt(summedUp(adding), 0)
}

function cleared(asked: SumsAsked): PeriodSums {
  if (asked.indicator.denominator.length > 0) {
    rate ??= emptySums(asked, 1)
    return clear(rate, asked)
  }
  count ??= emptySums(asked, 1)
  return clear(count, asked)
}

function clear(sums: PeriodSums, { blocks }: SumsAsked): PeriodSums {
  sums.numerator[0] = 0
  if (sums.denominator) sums.denominator[0] = 0
  sums.missing[0] = 2 ** blocks.length - 1
  for (const column of [
    sums.invalid,
    sums.notApplicable,
    sums.adjusted,
    sums.status,
    sums.counted,
    sums.gap,
    sums.apart,
  ])
    column[0] = 0
  sums.due = blocks.map(({ month }) => month)
  sums.lists = new Map()
  return sums
}
