/**
 * The figures of all units in one month: a byte and an integer for each cell instead of objects, so that ten years of the whole
 * country fit into memory. Never changed once made: whoever reads a page from it reads one state of things to its end.
 */
import type { Figure } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { TypedRate } from '../../domain/rollup.ts'
import type { SheetFacts } from '../sheet-facts.ts'
import { adjusted, blank, cellOf, kindOf, reported, wrong } from './cells.ts'
import { type Courses, copyCourses, emptyCourses } from './courses.ts'
import type { Layout } from './layout.ts'

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
  /** Of the units that have a sheet; one row each, in no order. */
  unitIds: Int32Array
  /** Row × column; see `cells.ts`. */
  cells: Uint8Array
  values: Int32Array | Float64Array
  courses: Courses
  /** By row. */
  beside: Map<number, Beside>
  /** By unit; made when somebody asks for one unit. */
  rows: ReadonlyMap<number, number> | undefined
}

export function emptyBlock(month: Month, layout: Layout, unitIds: Int32Array): MonthBlock {
  const rows = unitIds.length
  return {
    month,
    layout,
    unitIds,
    cells: new Uint8Array(rows * layout.width),
    values: new Int32Array(rows * layout.width),
    courses: emptyCourses(rows),
    beside: new Map(),
    rows: undefined,
  }
}

/** Only while the block is being made. */
export function putFigure(block: MonthBlock, row: number, column: number, figure: Figure | undefined): void {
  const at = row * block.layout.width + column
  block.cells[at] = cellOf(figure)
  if (figure?.state !== 'reported') return
  // No clerk may enter so much; what came by another way must not be cut off.
  if (figure.value > largestInteger) block.values = Float64Array.from(block.values)
  block.values[at] = figure.value
}

const largestInteger = 2 ** 31 - 1

/** Marks the cells of a row that break a rule. Only while the block is being made. */
export function markWrong({ layout, cells, values }: MonthBlock, row: number): void {
  const base = row * layout.width
  for (const { part, whole } of layout.rules) {
    const [partAt, wholeAt] = [base + part, base + whole]
    const [partCell, wholeCell] = [cells[partAt] ?? blank, cells[wholeAt] ?? blank]
    if ((partCell & kindOf) !== reported || (wholeCell & kindOf) !== reported) continue
    if ((values[partAt] as number) <= (values[wholeAt] as number)) continue
    cells[partAt] = partCell | wrong
    cells[wholeAt] = wholeCell | wrong
  }
}

/** Marks what was corrected after an approval. Only while the block is being made. */
export function markAdjusted({ layout, cells }: MonthBlock, row: number | undefined, codes: ReadonlySet<string>): void {
  if (row === undefined) return
  for (const code of codes) {
    const at = row * layout.width + (layout.columnsByCode.get(code) ?? 0)
    cells[at] = (cells[at] ?? blank) | adjusted
  }
}

export function rowOf(block: MonthBlock, unitId: number): number | undefined {
  block.rows ??= new Map(Array.from(block.unitIds, (id, row) => [id, row]))
  return block.rows.get(unitId)
}

/** A block in which the sheets of some units are as a later reading has them, or are gone. */
export function withSheets(block: MonthBlock, changed: ReadonlySet<number>, fresh: MonthBlock): MonthBlock {
  const kept = block.unitIds.filter((unitId) => !changed.has(unitId))
  const merged = emptyBlock(block.month, block.layout, Int32Array.from([...kept, ...fresh.unitIds]))
  if (block.values instanceof Float64Array || fresh.values instanceof Float64Array)
    merged.values = new Float64Array(merged.values.length)
  let at = 0
  for (let row = 0; row < block.unitIds.length; row += 1)
    if (!changed.has(block.unitIds[row] as number)) copyRow(block, row, merged, at++)
  for (let row = 0; row < fresh.unitIds.length; row += 1) copyRow(fresh, row, merged, at++)
  return merged
}

function copyRow(from: MonthBlock, row: number, to: MonthBlock, at: number): void {
  const { width } = from.layout
  const [start, end] = [row * width, (row + 1) * width]
  to.cells.set(from.cells.subarray(start, end), at * width)
  to.values.set(from.values.subarray(start, end), at * width)
  copyCourses(from.courses, row, to.courses, at)
  const beside = from.beside.get(row)
  if (beside) to.beside.set(at, beside)
}
