/**
 * Where a table ends because another begins below it. Under the heads of the first the numbers of the second would be
 * taken for something else, so they are not read at all.
 */
import type { Column, Finders } from './columns.ts'
import { cellAt, holdsNumbers, isNumeric, labelOf } from './grid.ts'
import { bareKey, labelKey } from './label-key.ts'
import { type SheetPlan, valueColumns } from './sheet-plan.ts'
import { elementHeads, monthHeads, unitCodeHeads, unitHeads } from './words.vi.ts'

/** `end`: the first row that is no longer read. `next`: it is the head of a table with numbers. */
export type TableEnd = { end: number; next: boolean }

const labelHeads = new Set([...unitHeads, ...unitCodeHeads, ...monthHeads, ...elementHeads])

export function endOfTable(plan: SheetPlan, finders: Finders): TableEnd {
  const { grid, head, columns } = plan
  const values = valueColumns(plan)
  const own = new Map(values.map(({ index }) => [index, new Set((head.titles[index] ?? []).map(labelKey))]))
  const beginsAnother = (row: number): boolean => {
    const filled = values.filter(({ index }) => cellAt(grid, row, index).kind !== 'blank')
    if (filled.length === 0 || filled.some(({ index }) => isNumeric(cellAt(grid, row, index)))) return false
    const textOf = ({ index }: Column) => labelOf(cellAt(grid, row, index))
    // The same heads come again on every page.
    const strange = filled.filter((column) => own.get(column.index)?.has(labelKey(textOf(column))) !== true)
    if (strange.some((column) => meansAnother(column, textOf(column), finders))) return true
    const isHead = columns.some(
      ({ role, index }) => isLabel(role) && labelHeads.has(bareKey(plan.labels.at(row, index))),
    )
    return isHead && strange.some((column) => !meansItself(column, textOf(column), finders))
  }
  for (let row = head.body; row < grid.rows.length; row += 1)
    if (beginsAnother(row)) return { end: row, next: holdsNumbers(grid, row + 1, grid.rows.length) }
  return { end: grid.rows.length, next: false }
}

function isLabel(role: Column['role']): boolean {
  return role !== 'figure' && role !== 'rate' && role !== 'ignored'
}

function meansAnother(column: Column, text: string, { labels }: Finders): boolean {
  const rate = labels.indicator([text])
  if (rate?.sure === true) return rate.code !== column.indicator
  const element = labels.element([text])
  return (element?.sure === true && element.code !== column.element) || labels.isOfOtherPeriod([text])
}

function meansItself({ element, indicator }: Column, text: string, { labels }: Finders): boolean {
  if (indicator !== null) return labels.indicator([text])?.code === indicator
  return element !== null && labels.element([text])?.code === element
}
