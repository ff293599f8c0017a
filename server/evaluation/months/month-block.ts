/**
 * The figures of all units in one month: a byte and an integer for each cell instead of objects, so that ten years of the whole
 * country fit into memory. Never changed once made: whoever reads a page from it reads one state of things to its end.
 */
import type { Figure } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { TypedRate } from '../../domain/rollup.ts'
import type { SheetFacts } from '../sheets/sheet-facts.ts'
import { adjusted, blank, cellOf, kindOf, reported, wrong } from './cells.ts'
import { type Courses, copyCourse, copyOfCourses, emptyCourses } from './courses.ts'
import type { Layout } from './layout.ts'
import { rowsOf, sharedUnits } from './unit-rows.ts'

/** What few sheets have. */
export type Beside = {
  /** By element code. */
  notes: ReadonlyMap<string, string>
  /** By indicator code. */
  typedRates: ReadonlyMap<string, TypedRate>
  /** The whole sheet where it was corrected after an approval, or differs from its last approved content. */
  corrected: SheetFacts | undefined
}

export type MonthBlock = {
  month: Month
  layout: Layout
  /** Of the units that have a sheet; one row each, in no order. One and the same array for months of the same units. */
  unitIds: Int32Array
  /** Column after column, since sums are made down a column; see `placeIn` and `cells.ts`. */
  cells: Uint8Array
  values: Int32Array | Float64Array
  courses: Courses
  /** By row. */
  beside: Map<number, Beside>
}

export function emptyBlock(month: Month, layout: Layout, units: Int32Array): MonthBlock {
  const unitIds = sharedUnits(units)
  const rows = unitIds.length
  return {
    month,
    layout,
    unitIds,
    cells: new Uint8Array(rows * layout.width),
    values: new Int32Array(rows * layout.width),
    courses: emptyCourses(rows),
    beside: new Map(),
  }
}

/** Where a cell stands in `cells` and `values`. */
export function placeIn({ unitIds }: Pick<MonthBlock, 'unitIds'>, row: number, column: number): number {
  return column * unitIds.length + row
}

/** Only while the block is being made. */
export function putFigure(block: MonthBlock, row: number, column: number, figure: Figure | undefined): void {
  const at = placeIn(block, row, column)
  block.cells[at] = cellOf(figure)
  if (figure?.state !== 'reported') return
  // No clerk may enter so much; what came by another way must not be cut off.
  if (figure.value > largestInteger) block.values = Float64Array.from(block.values)
  block.values[at] = figure.value
}

const largestInteger = 2 ** 31 - 1

/** Marks the cells that break a rule. Only while the block is being made. */
export function markWrong({ layout, unitIds, cells, values }: MonthBlock): void {
  const rows = unitIds.length
  for (const { part, whole } of layout.rules)
    for (let row = 0; row < rows; row += 1) {
      const [partAt, wholeAt] = [part * rows + row, whole * rows + row]
      const [partCell, wholeCell] = [cells[partAt] ?? blank, cells[wholeAt] ?? blank]
      if ((partCell & kindOf) !== reported || (wholeCell & kindOf) !== reported) continue
      if ((values[partAt] as number) <= (values[wholeAt] as number)) continue
      cells[partAt] = partCell | wrong
      cells[wholeAt] = wholeCell | wrong
    }
}

/** Marks what was corrected after an approval. Only while the block is being made. */
export function markAdjusted(block: MonthBlock, row: number | undefined, codes: ReadonlySet<string>): void {
  if (row === undefined) return
  for (const code of codes) {
    const at = placeIn(block, row, block.layout.columnsByCode.get(code) ?? 0)
    block.cells[at] = (block.cells[at] ?? blank) | adjusted
  }
}

export function rowOf(block: MonthBlock, unitId: number): number | undefined {
  return rowsOf(block.unitIds).get(unitId)
}

/** A block in which the sheets of some units are as a later reading has them, or are gone. */
export function withSheets(block: MonthBlock, changed: ReadonlySet<number>, fresh: MonthBlock): MonthBlock {
  const again = new Set(fresh.unitIds)
  const isInPlace = [...changed].every((unitId) => again.has(unitId) === (rowOf(block, unitId) !== undefined))
  const merged = isInPlace ? copyOf(block, fresh) : laidAnew(block, changed, fresh)
  for (let row = 0; row < fresh.unitIds.length; row += 1)
    copyRow(fresh, row, merged, rowOf(merged, fresh.unitIds[row] as number) as number)
  return merged
}

/** Every sheet keeps its row, as after most saves. */
function copyOf(block: MonthBlock, fresh: MonthBlock): MonthBlock {
  return {
    ...block,
    cells: block.cells.slice(),
    values: isWide(block, fresh) ? Float64Array.from(block.values) : block.values.slice(),
    courses: copyOfCourses(block.courses),
    beside: new Map(block.beside),
  }
}

function laidAnew(block: MonthBlock, changed: ReadonlySet<number>, fresh: MonthBlock): MonthBlock {
  const kept = block.unitIds.filter((unitId) => !changed.has(unitId))
  const laid = emptyBlock(block.month, block.layout, Int32Array.from([...kept, ...fresh.unitIds]))
  if (isWide(block, fresh)) laid.values = new Float64Array(laid.values.length)
  let at = 0
  for (let row = 0; row < block.unitIds.length; row += 1)
    if (!changed.has(block.unitIds[row] as number)) copyRow(block, row, laid, at++)
  return laid
}

function isWide(block: MonthBlock, fresh: MonthBlock): boolean {
  return block.values instanceof Float64Array || fresh.values instanceof Float64Array
}

function copyRow(from: MonthBlock, row: number, to: MonthBlock, at: number): void {
  for (let column = 0; column < from.layout.width; column += 1) {
    const [own, other] = [placeIn(from, row, column), placeIn(to, at, column)]
    to.cells[other] = from.cells[own] as number
    to.values[other] = from.values[own] as number
  }
  copyCourse(from.courses, row, to.courses, at)
  const beside = from.beside.get(row)
  if (beside) to.beside.set(at, beside)
  else to.beside.delete(at)
}
