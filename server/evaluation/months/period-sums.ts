/**
 * One indicator over some months for all units at once: the same roll-up as `domain/rollup.ts`, in columns instead of objects.
 * Where a unit's sheet is not what its row says (records that count for it, corrections under way), it is left to that roll-up.
 */
import type { Element } from '../../domain/element.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import { dataStatuses, isOpen, statusOfSheet } from '../../domain/sheet.ts'
import { adjusted, blank, kindOf, missing, notApplicable, wrong } from './cells.ts'
import { stateAt } from './courses.ts'
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

export function sumMonths(asked: SumsAsked): PeriodSums {
  const { blocks, indicator, places } = asked
  const size = places.size
  const sums: PeriodSums = {
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
  const sides = [sideOf(asked, indicator.numerator, sums.numerator)]
  if (sums.denominator) sides.push(sideOf(asked, indicator.denominator, sums.denominator))
  for (const [index, block] of blocks.entries()) addMonth(asked, sums, sides, block, 2 ** index)
  for (const { total, lasts } of sides)
    if (lasts) for (let at = 0; at < size; at += 1) total[at] = (total[at] as number) + (lasts[at] as number)
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

/** Elements that add up, and those of which the last month counts, as columns. */
type Side = { flows: number[]; stocks: number[]; total: Float64Array; lasts: Float64Array | undefined }

function sideOf({ blocks, elements, places }: SumsAsked, codes: readonly string[], total: Float64Array): Side {
  const columns = (rollup: Element['rollup']) =>
    codes
      .filter((code) => elements.get(code)?.rollup === rollup)
      .map((code) => blocks[0]?.layout.columnsByCode.get(code) ?? -1)
  const stocks = columns('stock')
  return {
    flows: columns('flow'),
    stocks,
    total,
    lasts: stocks.length > 0 ? new Float64Array(places.size) : undefined,
  }
}

function addMonth(asked: SumsAsked, sums: PeriodSums, sides: readonly Side[], block: MonthBlock, bit: number): void {
  const { places, drafts, countsRecords, indicator } = asked
  const columns = [...new Set(sides.flatMap(({ flows, stocks }) => [...flows, ...stocks]))]
  const { unitIds, cells, values, courses, beside, layout } = block
  const begun = countsRecords ? new Uint8Array(places.size) : undefined
  for (let row = 0; row < unitIds.length; row += 1) {
    const unitId = unitIds[row] as number
    const at = places.get(unitId)
    if (at === undefined) continue
    if (begun) begun[at] = 1
    const state = stateAt(courses, row)
    const isApproved = state === 'approved'
    const extra = beside.get(row)
    if (!isApproved && (isElsewhere(asked, block, row, state) || (!drafts && extra?.corrected))) {
      sums.apart[at] = 1
      continue
    }
    if (!isApproved && !drafts && courses.approved[row] !== 1) continue
    const base = row * layout.width
    let isMissing = false
    let isWrong = false
    let isNotApplicable = false
    let isAdjusted = false
    for (const column of columns) {
      const cell = cells[base + column] ?? blank
      const kind = cell & kindOf
      if (kind === blank || kind === missing) isMissing = true
      else if (kind === notApplicable) isNotApplicable = true
      if (cell & wrong) isWrong = true
      if (cell & adjusted) isAdjusted = true
    }
    if (isMissing) {
      // A percentage without counts may be told instead.
      if (extra?.typedRates.has(indicator.code)) sums.apart[at] = 1
      continue
    }
    sums.missing[at] = (sums.missing[at] as number) ^ bit
    if (isWrong) sums.invalid[at] = (sums.invalid[at] as number) | bit
    else if (isNotApplicable) sums.notApplicable[at] = (sums.notApplicable[at] as number) | bit
    else {
      if (isAdjusted) sums.adjusted[at] = (sums.adjusted[at] as number) | bit
      const status = 1 + dataStatuses.indexOf(isApproved || !drafts ? 'approved' : statusOfSheet(state))
      if (sums.status[at] === 0 || status < (sums.status[at] as number)) sums.status[at] = status
      for (const { flows, stocks, total, lasts } of sides) {
        for (const column of flows) total[at] = (total[at] as number) + (values[base + column] as number)
        if (lasts) lasts[at] = stocks.reduce((sum, column) => sum + (values[base + column] as number), 0)
      }
    }
  }
  if (!begun || !countsRecords) return
  for (const [unitId, at] of places) if (begun[at] === 0 && countsRecords(unitId, block.month)) sums.apart[at] = 1
}

function isElsewhere(
  { countsRecords }: SumsAsked,
  block: MonthBlock,
  row: number,
  state: Parameters<typeof isOpen>[0],
): boolean {
  return countsRecords !== undefined && isOpen(state) && countsRecords(block.unitIds[row] as number, block.month)
}
