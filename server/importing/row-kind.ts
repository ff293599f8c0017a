/** What kind of row stands below a head: one of figures, a total, one of another period, or no row of the table at all. */
import { searchKey } from '#domain/unit.ts'
import type { Column, Finders } from './columns.ts'
import { cellAt, labelOf } from './grid.ts'
import type { Knowledge } from './knowledge.ts'
import { labelKey } from './label-key.ts'
import { reportSentences } from './report.vi.ts'
import type { RowLabels } from './row-meaning.ts'
import { type SheetPlan, valueColumns } from './sheet-plan.ts'
import { totalRow } from './words.vi.ts'

/** `none`: names and signatures below the table. */
export type RowKind =
  | { kind: 'none' }
  | { kind: 'figures' }
  | { kind: 'total'; label: string }
  | { kind: 'skipped' | 'refused'; code: string; message: string }

export function kindOfRow(
  plan: SheetPlan,
  row: number,
  filled: readonly Column[],
  labels: RowLabels,
  { finders, knowledge }: { finders: Finders; knowledge: Knowledge },
): RowKind {
  const { length } = plan.grid.rows[row] ?? []
  if (isTooLong(plan, row))
    return {
      kind: 'refused',
      code: 'row_too_long',
      message: reportSentences.rowTooLong(row + 1, length, widthOfHead(plan)),
    }
  const label = firstLabel(plan, row)
  if (isTotal(plan, label, labels, finders)) return { kind: 'total', label }
  if (!hasFigures(plan, row, filled) && !isKnown(label, finders)) return { kind: 'none' }
  const otherPeriod = [labels.unitName, labelOf(labels.month), ...labels.elements].find((one) =>
    finders.labels.isOfOtherPeriod([one]),
  )
  if (otherPeriod !== undefined)
    return { kind: 'skipped', code: 'row_other_period', message: reportSentences.rowOtherPeriod(otherPeriod) }
  const message = unitOrParent(labels, finders, knowledge)
  return message === undefined ? { kind: 'figures' } : { kind: 'refused', code: 'unit_ambiguous', message }
}

/** A row of a text file with more fields than its head: a number may stand in two of them, and all behind it are shifted. */
export function isTooLong(plan: SheetPlan, row: number): boolean {
  const cells = plan.grid.rows[row] ?? []
  const width = widthOfHead(plan)
  if (!plan.grid.textOnly || cells.length <= width) return false
  const read = [...valueColumns(plan).map(({ index }) => cellAt(plan.grid, row, index)), ...cells.slice(width)]
  return read.some((cell) => /\d/.test(labelOf(cell)))
}

function widthOfHead({ columns }: SheetPlan): number {
  return 1 + (columns.findLast(({ title, role }) => title !== '' || role !== 'ignored')?.index ?? -1)
}

/** A row that adds others up, or that of the whole province: its label names neither a unit nor an element. */
function isTotal({ columns }: SheetPlan, label: string, { unitCode }: RowLabels, { units, labels }: Finders): boolean {
  const has = (...roles: Column['role'][]) => columns.some(({ role }) => roles.includes(role))
  const namesUnit = [label, unitCode].some((one) => units.candidates(one).length > 0)
  if (has('unit', 'unit_code') && namesUnit) return false
  if (units.isParent(label)) return true
  if (has('element')) return totalRow.test(labelKey(label)) && labels.element([label]) === undefined
  return totalRow.test(labelKey(label)) || totalRow.test(searchKey(label))
}

function hasFigures({ grid }: SheetPlan, row: number, filled: readonly Column[]): boolean {
  return filled.some(({ index }) => {
    const cell = cellAt(grid, row, index)
    return cell.kind !== 'text' || /\d/.test(cell.text)
  })
}

function isKnown(label: string, { units, labels }: Finders): boolean {
  return units.candidates(label).length > 0 || labels.element([label]) !== undefined
}

/** A ward may bear its province's name: without kind or code the row may be either's. */
function unitOrParent({ unitCode, unitName }: RowLabels, { units }: Finders, { parent }: Knowledge) {
  if (unitCode !== '' || parent === null || !units.isParent(unitName)) return undefined
  const wards = units.candidates(unitName)
  return wards.length === 0 ? undefined : reportSentences.unitOrParent(unitName, wards, parent)
}

function firstLabel({ columns, labels, grid }: SheetPlan, row: number): string {
  for (const { role, index } of columns) {
    if (role === 'figure' || role === 'rate') continue
    const cell = cellAt(grid, row, index)
    const label = cell.kind === 'blank' ? labels.at(row, index) : labelOf(cell)
    if (/\p{L}{2}/u.test(label)) return label
  }
  return ''
}
