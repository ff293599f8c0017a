/** What one sheet adds to the sums of an indicator, whatever state it is in and whatever its cells hold. */
import type { Element } from '../../domain/element.ts'
import { dataStatuses, isOpen, statusOfSheet } from '../../domain/sheet.ts'
import { adjusted, blank, kindOf, missing, notApplicable, wrong } from './cells.ts'
import { stateAt } from './courses.ts'
import type { Layout } from './layout.ts'
import { type MonthBlock, placeIn } from './month-block.ts'
import type { PeriodSums, SumsAsked } from './sums.ts'

/** Elements that add up, and those of which the last month counts, as columns. */
type Terms = { flows: number[]; stocks: number[] }
export type Side = Terms & { total: Float64Array; lasts: Float64Array | undefined }

/** Sums while months are added to them. */
export type Adding = { asked: SumsAsked; sums: PeriodSums; sides: Side[]; columns: number[] }

export function addingInto(asked: SumsAsked, sums: PeriodSums): Adding {
  const { numerator, denominator, columns } = columnsOf(asked)
  const sides = [sideOf(numerator, sums.numerator)]
  if (sums.denominator) sides.push(sideOf(denominator, sums.denominator))
  return { asked, sums, sides, columns }
}

function sideOf({ flows, stocks }: Terms, total: Float64Array): Side {
  return { flows, stocks, total, lasts: stocks.length > 0 ? new Float64Array(total.length) : undefined }
}

type Columns = { numerator: Terms; denominator: Terms; columns: number[] }
type Kept = Columns & { layout: Layout | undefined; elements: SumsAsked['elements'] }

const kept = new WeakMap<SumsAsked['indicator'], Kept>()

/** Where the terms of an indicator stand in blocks of one layout; looked up once while that and the elements are the same. */
function columnsOf({ indicator, blocks, elements }: SumsAsked): Columns {
  const layout = blocks[0]?.layout
  const known = kept.get(indicator)
  if (known?.layout === layout && known?.elements === elements) return known
  const columnsBy = (codes: readonly string[], rollup: Element['rollup']) =>
    codes.filter((code) => elements.get(code)?.rollup === rollup).map((code) => layout?.columnsByCode.get(code) ?? -1)
  const termsOf = (codes: readonly string[]) => ({ flows: columnsBy(codes, 'flow'), stocks: columnsBy(codes, 'stock') })
  const [numerator, denominator] = [termsOf(indicator.numerator), termsOf(indicator.denominator)]
  const columns = [...new Set([numerator, denominator].flatMap(({ flows, stocks }) => [...flows, ...stocks]))]
  const made = { numerator, denominator, columns, layout, elements }
  kept.set(indicator, made)
  return made
}

/** `at`: the unit's place in the sums; `bit`: that of the month. */
export function addRow(
  { asked, sums, sides, columns }: Adding,
  block: MonthBlock,
  row: number,
  at: number,
  bit: number,
) {
  const { drafts, indicator } = asked
  const state = stateAt(block.courses, row)
  const isApproved = state === 'approved'
  const extra = block.beside.get(row)
  if (!isApproved && (isElsewhere(asked, block, row, state) || (!drafts && extra?.corrected))) {
    sums.apart[at] = 1
    return
  }
  if (!isApproved && !drafts && block.courses.approved[row] !== 1) return
  let [isMissing, isWrong, isNotApplicable, isAdjusted] = [false, false, false, false]
  for (const column of columns) {
    const cell = block.cells[placeIn(block, row, column)] ?? blank
    const kind = cell & kindOf
    if (kind === blank || kind === missing) isMissing = true
    else if (kind === notApplicable) isNotApplicable = true
    if (cell & wrong) isWrong = true
    if (cell & adjusted) isAdjusted = true
  }
  if (isMissing) {
    // A percentage without counts may be told instead.
    if (extra?.typedRates.has(indicator.code)) sums.apart[at] = 1
    return
  }
  sums.missing[at] = (sums.missing[at] as number) ^ bit
  if (isWrong) sums.invalid[at] = (sums.invalid[at] as number) | bit
  else if (isNotApplicable) sums.notApplicable[at] = (sums.notApplicable[at] as number) | bit
  else {
    if (isAdjusted) sums.adjusted[at] = (sums.adjusted[at] as number) | bit
    const status = 1 + dataStatuses.indexOf(isApproved || !drafts ? 'approved' : statusOfSheet(state))
    if (sums.status[at] === 0 || status < (sums.status[at] as number)) sums.status[at] = status
    const valueIn = (column: number) => block.values[placeIn(block, row, column)] as number
    for (const { flows, stocks, total, lasts } of sides) {
      for (const column of flows) total[at] = (total[at] as number) + valueIn(column)
      if (lasts) lasts[at] = stocks.reduce((sum, column) => sum + valueIn(column), 0)
    }
  }
}

function isElsewhere(
  { countsRecords }: SumsAsked,
  block: MonthBlock,
  row: number,
  state: Parameters<typeof isOpen>[0],
): boolean {
  return countsRecords !== undefined && isOpen(state) && countsRecords(block.unitIds[row] as number, block.month)
}
