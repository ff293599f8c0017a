/** What sums of months are made of, and what stands in them. */
import type { Element } from '../../domain/element.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import type { MonthBlock } from './month-block.ts'

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

/** As `rollUp` decides it: what is wrong comes before what is missing. */
export const gaps = [undefined, 'invalid', 'missing', 'not_applicable'] as const satisfies Rollup['gap'][]

/** Nothing is added up yet: all months are missing. */
export function emptySums({ blocks, indicator }: SumsAsked, size: number): PeriodSums {
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
