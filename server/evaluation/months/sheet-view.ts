/** One sheet of a block, as the roll-up and the pages read sheets. */
import type { Figure } from '../../domain/figure.ts'
import type { TypedRate } from '../../domain/rollup.ts'
import { statusOfSheet } from '../../domain/sheet.ts'
import type { SheetFacts } from '../sheets/sheet-facts.ts'
import { blank, figureIn, kindOf, wrong } from './cells.ts'
import { courseAt, stateAt } from './courses.ts'
import { type MonthBlock, placeIn } from './month-block.ts'

const noNotes: ReadonlyMap<string, string> = new Map()
const noRates: ReadonlyMap<string, TypedRate> = new Map()
const nothingAdjusted: ReadonlySet<string> = new Set()

export function sheetAt(block: MonthBlock, row: number): SheetFacts {
  const beside = block.beside.get(row)
  if (beside?.corrected) return beside.corrected
  const course = courseAt(block.courses, row)
  const state = stateAt(block.courses, row)
  let wrongCodes: ReadonlySet<string> | undefined
  const now: SheetFacts = {
    figures: new FigureRow(block, row),
    notes: beside?.notes ?? noNotes,
    typedRates: beside?.typedRates ?? noRates,
    get wrong() {
      wrongCodes ??= wrongIn(block, row)
      return wrongCodes
    },
    status: statusOfSheet(state),
    adjusted: nothingAdjusted,
    adjustments: [],
    rateAdjustments: [],
    state,
    course,
    asApproved: undefined,
  }
  // Open again, and nothing corrected yet: what was approved is what stands there.
  return course.approved && state !== 'approved' ? { ...now, asApproved: { ...now, status: 'approved' } } : now
}

function wrongIn(block: MonthBlock, row: number): Set<string> {
  const { layout, cells } = block
  return new Set(layout.codes.filter((_, column) => ((cells[placeIn(block, row, column)] ?? blank) & wrong) !== 0))
}

/** The figures of a row by element code; a cell of which nothing is known is absent. */
class FigureRow implements ReadonlyMap<string, Figure> {
  readonly #block: MonthBlock
  readonly #row: number

  constructor(block: MonthBlock, row: number) {
    this.#block = block
    this.#row = row
  }

  get(code: string): Figure | undefined {
    const column = this.#block.layout.columnsByCode.get(code)
    if (column === undefined) return undefined
    const at = placeIn(this.#block, this.#row, column)
    return figureIn(this.#block.cells[at] ?? blank, this.#block.values[at] ?? 0)
  }

  has(code: string): boolean {
    const column = this.#block.layout.columnsByCode.get(code)
    return column !== undefined && this.#isKnown(column)
  }

  get size(): number {
    let size = 0
    for (let column = 0; column < this.#block.layout.width; column += 1) if (this.#isKnown(column)) size += 1
    return size
  }

  #isKnown(column: number): boolean {
    return ((this.#block.cells[placeIn(this.#block, this.#row, column)] ?? blank) & kindOf) !== blank
  }

  *entries(): MapIterator<[string, Figure]> {
    for (const code of this.#block.layout.codes) {
      const figure = this.get(code)
      if (figure) yield [code, figure]
    }
  }

  *keys(): MapIterator<string> {
    for (const [code] of this.entries()) yield code
  }

  *values(): MapIterator<Figure> {
    for (const [, figure] of this.entries()) yield figure
  }

  forEach(visit: (figure: Figure, code: string, map: ReadonlyMap<string, Figure>) => void): void {
    for (const [code, figure] of this.entries()) visit(figure, code, this)
  }

  [Symbol.iterator](): MapIterator<[string, Figure]> {
    return this.entries()
  }
}
