/**
 * A table of an edition as a table on paper: Vietnamese numbers, and columns as wide as what stands in them. Letters get
 * smaller, and an annex lies on its side, before a word is broken; nothing is left out or shortened.
 */
import type { Table } from '#domain/chart.ts'
import type { DocumentTable } from '../document/model.ts'
import { sizes } from '../document/paper.ts'
import { cellText } from '../table-text.ts'
import { columnsFit, columnWidths } from './report-columns.ts'

/** Half points: as large as can be. */
const steps = [sizes.table, 22, 20, 18]
/** A wide table in an annex is turned rather than printed in smaller letters than these. */
const smallestUpright = 22

/** `mayTurn`: an annex has a page of its own, which may lie on its side. */
export function documentTable(table: Table, mayTurn: boolean): { table: DocumentTable; landscape: boolean } {
  const rows = table.rows.map((row) => table.columns.map((column, at) => cellText(row[at] ?? null, column)))
  const texts = table.columns.map(({ name, kind }, at) => ({
    head: name,
    cells: rows.map((row) => row[at] ?? ''),
    isNumber: kind !== 'text',
  }))
  const upright = steps.find((size) => columnsFit(texts, size, false))
  const landscape = mayTurn && (upright === undefined || upright < smallestUpright)
  const size = landscape ? steps.find((one) => columnsFit(texts, one, true)) : upright
  const chosen = size ?? (steps.at(-1) as number)
  const widths = columnWidths(texts, chosen, landscape)
  const columns = table.columns.map(({ name, kind }, at) => ({
    head: name,
    share: widths[at] as number,
    align: kind === 'text' ? ('left' as const) : ('right' as const),
  }))
  return { table: { columns, rows, size: chosen }, landscape }
}
