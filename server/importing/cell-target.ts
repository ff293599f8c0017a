/** Where a cell's number belongs: unit, month and element, said by its column, its row or its sheet; or why nowhere. */
import { columnLetters } from '#domain/import-table.ts'
import type { Month } from '#domain/period.ts'
import { type Column, isYearless } from './columns.ts'
import type { KnownElement } from './knowledge.ts'
import type { ImportedFigure } from './outcome.ts'
import type { ReadContext } from './read-context.ts'
import { reportSentences } from './report.vi.ts'
import { type RowLabels, refusalOfMonth, type Said, unitSaid } from './row-meaning.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { unitOfSheet } from './sheet-unit.ts'

/** What the label cells of the row say; undefined where they say nothing of the kind. */
export type RowSaid = {
  labels: RowLabels
  month: Said<Month> | undefined
  element: Said<KnownElement> | undefined
}

export type Place = Omit<ImportedFigure, 'element' | 'value' | 'marked'>

export type Target =
  | { ok: true; place: Place; element: KnownElement | undefined; marks: { code: string; message: string }[] }
  | { ok: false; code: string; message: string }

const no = (code: string, message: string) => ({ ok: false, code, message }) as const

export function targetOf(plan: SheetPlan, row: number, column: Column, said: RowSaid, context: ReadContext): Target {
  const month = monthOf(plan, column, said, context)
  if (!month.ok) return month
  const element = column.role === 'rate' ? undefined : elementOf(plan, column, said, context)
  if (element !== undefined && !element.ok) return element
  const unit = unitSaid(said.labels, month.thing, context.finders) ?? unitOfSheet(plan, month.thing, context)
  if (!unit.ok) return unit
  const refusal = refusalOfMonth(month.thing, context.knowledge, element?.thing)
  if (refusal !== undefined) return refusal
  return {
    ok: true,
    element: element?.thing,
    marks: [unit.mark, element?.mark].filter((mark) => mark !== undefined),
    place: {
      unitId: unit.thing.id,
      unitCode: unit.thing.code,
      month: month.thing,
      sheet: plan.grid.name,
      row: row + 1,
      column: columnLetters(column.index),
    },
  }
}

function monthOf(plan: SheetPlan, column: Column, said: RowSaid, context: ReadContext): Said<Month> {
  if (column.month !== null) return { ok: true, thing: column.month }
  if (said.month !== undefined) return said.month
  if (isYearless(column)) return no('month_without_year', reportSentences.monthWithoutYear(column.title))
  const month = plan.month ?? context.month
  return month === undefined ? no('month_missing', reportSentences.monthMissing) : { ok: true, thing: month }
}

function elementOf(plan: SheetPlan, column: Column, said: RowSaid, { elements }: ReadContext): Said<KnownElement> {
  const code = column.element ?? (said.element === undefined ? plan.element : undefined)
  const element = code === undefined ? undefined : elements.get(code)
  if (element !== undefined) return { ok: true, thing: element }
  return said.element ?? no('element_missing', reportSentences.elementMissing)
}
