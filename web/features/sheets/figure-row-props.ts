/** What a row of the sheet is drawn from. */
import type { FigureItem, Sheet } from '#contract/sheets'
import type { Cell } from './cell-state.ts'
import type { PrintedRate } from './printed-rates.ts'
import type { Column, OpenPart, SheetActs } from './sheet-acts.ts'

export type FigureRowProps = {
  number: number
  figure: FigureItem
  cell: Cell | undefined
  sheet: Sheet
  rates: readonly PrintedRate[]
  /** All rates that the element goes into, while its definition is open. */
  related: readonly PrintedRate[]
  open: { part: OpenPart; from: Column } | null
  /** Among several selected cells, alone or with the whole row. */
  chosen: 'cell' | 'row' | null
  acts: SheetActs
}
