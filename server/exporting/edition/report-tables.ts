/**
 * A table of an edition as a table on paper: Vietnamese numbers, and columns as wide as what stands in them. Letters get
 * smaller, and an annex lies on its side, before a word is broken; nothing is left out or shortened.
 */
import type { Table, TableColumn } from '#domain/chart.ts'
import { widthOf } from '../document/letters.ts'
import type { DocumentTable } from '../document/model.ts'
import { sizes, textWidth } from '../document/paper.ts'
import { cellMargin } from '../document/table-block.ts'
import { cellText } from '../table-text.ts'

/** Half points: as large as can be. */
const steps = [sizes.table, 22, 20, 18]
/** A wide table in an annex is turned rather than printed in smaller letters than these. */
const smallestUpright = 22
/** A name without spaces may be longer than any column; of the width, one word gets no more than this. */
const mostOfOneWord = 0.3
/** More than this of the width no text asks for: it goes on in the next line. */
const mostOfOneColumn = 0.45

type Needs = { least: number; wanted: number }

/** `mayTurn`: an annex has a page of its own, which may lie on its side. */
export function documentTable(table: Table, mayTurn: boolean): { table: DocumentTable; landscape: boolean } {
  const rows = table.rows.map((row) => table.columns.map((column, at) => cellText(row[at] ?? null, column)))
  const upright = steps.find((size) => fits(table.columns, rows, size, false))
  const landscape = mayTurn && (upright === undefined || upright < smallestUpright)
  const size = landscape ? steps.find((one) => fits(table.columns, rows, one, true)) : upright
  const chosen = size ?? (steps.at(-1) as number)
  const shares = sharesOf(table.columns, rows, chosen, landscape)
  const columns = table.columns.map((column, at) => ({
    head: column.name,
    share: shares[at] as number,
    align: column.kind === 'text' ? ('left' as const) : ('right' as const),
  }))
  return { table: { columns, rows, size: chosen }, landscape }
}

function fits(columns: readonly TableColumn[], rows: string[][], size: number, landscape: boolean): boolean {
  const needs = needsOf(columns, rows, size, landscape)
  return needs.reduce((sum, { least }) => sum + least, 0) <= textWidth(landscape)
}

/** What a column needs so that no word breaks, and what it would take so that no line does. */
function needsOf(columns: readonly TableColumn[], rows: string[][], size: number, landscape: boolean): Needs[] {
  const whole = textWidth(landscape)
  const around = 2 * cellMargin + 20
  return columns.map(({ name, kind }, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const words = [
      ...name.split(/\s+/).map((word) => widthOf(word, size, true)),
      // A number is one word whatever stands in it.
      ...cells.flatMap((text) => (kind === 'text' ? text.split(/\s+/) : [text])).map((word) => widthOf(word, size)),
    ]
    const lines = [
      widthOf(name, size, true) / 2,
      ...cells.flatMap((text) => text.split('\n')).map((text) => widthOf(text, size)),
    ]
    const least = Math.min(largest(words), whole * mostOfOneWord) + around
    return { least, wanted: Math.max(least, Math.min(largest(lines) + around, whole * mostOfOneColumn)) }
  })
}

/** Room that is left goes where texts are long; room that lacks is taken there. */
function sharesOf(columns: readonly TableColumn[], rows: string[][], size: number, landscape: boolean): number[] {
  const needs = needsOf(columns, rows, size, landscape)
  const whole = textWidth(landscape)
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wanted = needs.reduce((sum, need) => sum + need.wanted, 0)
  if (wanted <= whole) {
    // All lines fit: what is left over is shared out, more of it to words than to numbers.
    const weights = needs.map((need, at) => need.wanted * (columns[at]?.kind === 'text' ? 2 : 1))
    const sum = weights.reduce((all, weight) => all + weight, 0)
    return needs.map((need, at) => need.wanted + ((whole - wanted) * (weights[at] as number)) / sum)
  }
  const spare = Math.max(0, whole - least)
  const missing = wanted - least
  return needs.map((need) => need.least + (missing === 0 ? 0 : (spare * (need.wanted - need.least)) / missing))
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0)
}
