/** The figures of months in memory, laid out for the elements and rules of the catalogue; other elements, and all is read again. */
import type { Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Kept, keepByVersion } from './kept-by-version.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type MonthBlock, withSheets } from './month-block.ts'
import { readBlock } from './read-block.ts'

/** A block and the version of its month at which it was read. */
export type KeptMonth = Kept<MonthBlock>

export type KeptMonths = {
  /** A month as it was at that version or later. */
  monthAt: (month: Month, version: number, catalogue: Catalogue) => Promise<KeptMonth>
}

/** Five bytes each, nine with what comes and goes: five years of 3,321 units with 60 figures a month. Older ones are read again. */
const mostCells = 12_000_000

type Shape = { layout: Layout; catalogue: Catalogue }

export function keepMonths(db: Reader, most: number = mostCells): KeptMonths {
  let shape: Shape | undefined

  /** The same layout for as long as elements and rules are the same. */
  function shapeFor(catalogue: Catalogue): Shape {
    if (shape?.catalogue === catalogue) return shape
    const made = layoutOf(catalogue)
    shape = { layout: shape?.layout.signature === made.signature ? shape.layout : made, catalogue }
    return shape
  }

  const monthAt = keepByVersion<MonthBlock, Shape>(db, {
    fits: (block, { layout }) => block.layout === layout,
    whole: (month, { layout, catalogue }) => readBlock(db, month, layout, catalogue, 'all'),
    again: async (block, month, { layout, catalogue }, unitIds) =>
      withSheets(block, new Set(unitIds), await readBlock(db, month, layout, catalogue, unitIds)),
    sizeOf: (block) => block.cells.length,
    most,
  })
  return { monthAt: (month, version, catalogue) => monthAt(month, version, shapeFor(catalogue)) }
}
