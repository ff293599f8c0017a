/** The columns as a person sees them, and what the report says of a column as a whole instead of each of its cells. */
import { columnLetters } from '#domain/import-table.ts'
import type { Column } from './columns.ts'
import { cellAt, labelOf } from './grid.ts'
import { speaksOfOtherPeriod } from './label-key.ts'
import type { Report, UnderstoodColumn } from './outcome.ts'
import { reportSentences } from './report.vi.ts'
import type { SheetPlan } from './sheet-plan.ts'

const samplesShown = 4

export function understoodColumn({ grid, head }: SheetPlan, column: Column): UnderstoodColumn {
  const samples: string[] = []
  for (let row = head.body; row < grid.rows.length && samples.length < samplesShown; row += 1) {
    const label = labelOf(cellAt(grid, row, column.index))
    if (label !== '') samples.push(label.slice(0, 60))
  }
  const { key, title, role, element, indicator, month, sure } = column
  return { key, title, role, element, indicator, month, sure, column: columnLetters(column.index), samples }
}

type Names = { elements: ReadonlyMap<string, { name: string }>; indicators: ReadonlyMap<string, { name: string }> }

/** Says of whole columns what would otherwise be said of each of their cells. */
export function reportColumns(
  { grid, head, columns }: SheetPlan,
  report: Report,
  { elements, indicators }: Names,
): void {
  for (const column of columns) {
    const say = (severity: 'marked' | 'skipped', code: string, message: string) =>
      report.add(grid.name, head.bottom + 1, columnLetters(column.index), severity, code, message)
    const name = elements.get(column.element ?? '')?.name ?? indicators.get(column.indicator ?? '')?.name
    if (column.role === 'rate') say('marked', 'rate_column', reportSentences.rateColumn(column.title))
    if (!column.sure && name !== undefined)
      say('marked', 'column_similar', reportSentences.columnSimilar(column.title, name))
    if (column.role !== 'ignored' || !holdsNumbers(grid, head.body, column.index)) continue
    if (speaksOfOtherPeriod(column.title))
      say('skipped', 'column_other_period', reportSentences.columnOtherPeriod(column.title))
    // In a text file each row that goes beyond its head is refused by itself.
    else if (!column.sure && !(grid.textOnly && column.title === ''))
      say('skipped', 'column_unknown', reportSentences.columnUnknown(column.title))
  }
}

function holdsNumbers(grid: SheetPlan['grid'], body: number, index: number): boolean {
  return grid.rows.slice(body).some((row) => {
    const cell = row[index]
    return cell?.kind === 'number' || cell?.kind === 'formula' || (cell?.kind === 'text' && /^\d/.test(cell.text))
  })
}
