/**
 * One indicator over some months for all units at once: the same roll-up as `domain/rollup.ts`, in columns instead of objects.
 * Where a unit's sheet is not what its row says (records that count for it, corrections under way), it is left to that roll-up.
 */
import type { Element } from '../../domain/element.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import { addMonth } from './add-month.ts'
import { type Adding, addingInto, addRow } from './add-row.ts'
import { type MonthBlock, rowOf } from './month-block.ts'

/** By the place of a unit among the catalogue's; months are bits, the first of `due` the lowest. */
export type PeriodSums = {
  due: readonly Month[]
  numerator: Float64Array
  /** Undefined for an indicator without one. */
  denominator: Float64Array | undefined
  missing: Uint32Array
  invalid: Uint32Array
  notApplicable: Uint32Array
  adjusted: Uint32Array
  /** 1 + the place in `dataStatuses` of the least trusted month counted; 0 where none is. */
  status: Uint8Array
  /** The months in the sums. */
  counted: Uint32Array
  /** The place in `gaps` of why there is no number. */
  gap: Uint8Array
  /** 1 where the columns say nothing of the unit. */
  apart: Uint8Array
  /** Months by the bits that stand for them; made as they are asked for. */
  lists: Map<number, Month[]>
}

/** More months than bits of an integer are left to the roll-up. */
export const mostMonths = 31

export type SumsAsked = {
  indicator: Pick<Indicator, 'code' | 'numerator' | 'denominator'>
  elements: ReadonlyMap<string, Pick<Element, 'rollup'>>
  /** One for each month in which all elements of the indicator are asked. */
  blocks: readonly MonthBlock[]
  /** By unit id. */
  places: ReadonlyMap<number, number>
  /** Sheets as they are now, or as they were last approved. */
  drafts: boolean
  /** Whether records stand in for cells of a sheet that is open, or that nobody has begun; undefined where none can. */
  countsRecords: ((unitId: number, month: Month) => boolean) | undefined
}

/** The sums of all units. */
export function sumMonths(asked: SumsAsked): PeriodSums {
  const adding = addingInto(asked, emptySums(asked, asked.places.size))
  for (const [index, block] of asked.blocks.entries()) addMonth(adding, block, 2 ** index)
  return summedUp(adding)
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

function emptySums({ blocks, indicator }: SumsAsked, size: number): PeriodSums {
  return {
    due: blocks.map(({ month }) => month),
    numerator: new Float64Array(size),
    denominator: indicator.denominator.length > 0 ? new Float64Array(size) : undefined,
    missing: new Uint32Array(size).fill(2 ** blocks.length - 1),
    invalid: new Uint32Array(size),
    notApplicable: new Uint32Array(size),
    adjusted: new Uint32Array(size),
    status: new Uint8Array(size),
    counted: new Uint32Array(size),
    gap: new Uint8Array(size),
    apart: new Uint8Array(size),
    lists: new Map(),
  }
}

function summedUp({ sums, sides }: Adding): PeriodSums {
  for (const { total, lasts } of sides)
    if (lasts) for (let at = 0; at < total.length; at += 1) total[at] = (total[at] as number) + (lasts[at] as number)
  countMonths(sums)
  return sums
}

/** As `rollUp` decides it: what is wrong comes before what is missing. */
export const gaps = [undefined, 'invalid', 'missing', 'not_applicable'] as const satisfies Rollup['gap'][]

function countMonths({ due, missing, invalid, notApplicable, counted, gap }: PeriodSums): void {
  const all = 2 ** due.length - 1
  for (let at = 0; at < counted.length; at += 1) {
    const months = all ^ ((missing[at] as number) | (invalid[at] as number) | (notApplicable[at] as number))
    counted[at] = months
    gap[at] = invalid[at] !== 0 ? 1 : missing[at] !== 0 ? 2 : months === 0 ? 3 : 0
  }
}
