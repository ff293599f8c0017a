/** Cells as a spreadsheet takes them: one row each, parted by tabs, numbers as Vietnamese write them. */
import type { FigureItem } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import type { Answer } from './cell-state.ts'

type Copied = { figure: Pick<FigureItem, 'name' | 'decimals'>; answer: Answer }

/** With names, the first column is the element's; a cell without a value is an empty one. */
export function tsvOf(cells: readonly Copied[], withNames: boolean): string {
  return cells
    .map(({ figure, answer }) => {
      const value = answer.value === null ? '' : formatScaled(answer.value, figure.decimals)
      return withNames ? `${asCell(figure.name)}\t${value}` : value
    })
    .join('\r\n')
}

/** A tab or a line end inside a name would begin another cell. A leading sign would begin a formula. */
function asCell(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^[=+\-@]/, "'$&")
}
