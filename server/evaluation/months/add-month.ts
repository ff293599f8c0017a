/**
 * What the sheets of a month add to the sums of all units. Nearly all sheets are approved and nearly all cells hold a number:
 * those are added column by column, and only what is left is looked at sheet by sheet.
 */
import { dataStatuses } from '../../domain/sheet.ts'
import { type Adding, addRow } from './add-row.ts'
import { reported } from './cells.ts'
import { stateAt } from './courses.ts'
import type { MonthBlock } from './month-block.ts'

const approved = 1 + dataStatuses.indexOf('approved')

/** Rows of no unit that the catalogue knows. */
const nowhere = -1

export function addMonth(adding: Adding, block: MonthBlock, bit: number): void {
  const { asked, sums, sides } = adding
  const placed = placesOfRows(block.unitIds, asked.places)
  const whole = wholeRows(adding, block, placed)
  const { missing, status } = sums
  for (let row = 0; row < placed.length; row += 1) {
    const at = placed[row] as number
    if (at === nowhere) continue
    if (whole[row] === 0) addRow(adding, block, row, at, bit)
    else {
      missing[at] = (missing[at] as number) ^ bit
      if (status[at] === 0) status[at] = approved
    }
  }
  for (const { flows, stocks, total, lasts } of sides) {
    for (const column of flows) addColumn(block, column, placed, whole, total)
    if (lasts === undefined) continue
    for (let row = 0; row < placed.length; row += 1) if (whole[row] === 1) lasts[placed[row] as number] = 0
    for (const column of stocks) addColumn(block, column, placed, whole, lasts)
  }
  addUnbegun(adding, block, placed)
}

function addColumn(block: MonthBlock, column: number, placed: Int32Array, whole: Uint8Array, total: Float64Array) {
  const { values } = block
  const first = column * placed.length
  for (let row = 0; row < placed.length; row += 1) {
    if (whole[row] === 0) continue
    const at = placed[row] as number
    total[at] = (total[at] as number) + (values[first + row] as number)
  }
}

/** 1 where a sheet is approved, and each cell of the indicator holds a sound number as first approved. */
function wholeRows({ columns }: Adding, block: MonthBlock, placed: Int32Array): Uint8Array {
  const whole = approvedRows(block).slice()
  const { cells } = block
  for (const column of columns) {
    const first = column * whole.length
    for (let row = 0; row < whole.length; row += 1) if (cells[first + row] !== reported) whole[row] = 0
  }
  for (let row = 0; row < whole.length; row += 1) if (placed[row] === nowhere) whole[row] = 0
  return whole
}

const approvals = new WeakMap<MonthBlock, Uint8Array>()

function approvedRows(block: MonthBlock): Uint8Array {
  const known = approvals.get(block)
  if (known) return known
  const made = Uint8Array.from(block.unitIds, (_, row) => Number(stateAt(block.courses, row) === 'approved'))
  approvals.set(block, made)
  return made
}

type Places = ReadonlyMap<number, number>
const placesKept = new WeakMap<Int32Array, { places: Places; placed: Int32Array }>()

/** The places of the units that rows are of. */
function placesOfRows(unitIds: Int32Array, places: Places): Int32Array {
  const known = placesKept.get(unitIds)
  if (known?.places === places) return known.placed
  const placed = unitIds.map((unitId) => places.get(unitId) ?? nowhere)
  placesKept.set(unitIds, { places, placed })
  return placed
}

/** Where records count for a unit that has no sheet yet, its number comes from them. */
function addUnbegun({ asked: { countsRecords, places }, sums }: Adding, block: MonthBlock, placed: Int32Array): void {
  if (!countsRecords) return
  const begun = new Uint8Array(places.size)
  for (const at of placed) if (at !== nowhere) begun[at] = 1
  for (const [unitId, at] of places) if (begun[at] === 0 && countsRecords(unitId, block.month)) sums.apart[at] = 1
}
