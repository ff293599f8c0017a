/** What a person must still say before a file can be read to its end. */
import type { ImportQuestion } from '#domain/import-table.ts'
import type { Convention } from '#domain/number-convention.ts'
import { type Column, isYearless } from './columns.ts'
import type { Knowledge } from './knowledge.ts'
import type { Choices } from './outcome.ts'
import { type SheetPlan, valueColumns } from './sheet-plan.ts'

export function questionsOf(
  plans: readonly SheetPlan[],
  choices: Choices,
  knowledge: Knowledge,
  codes: { unit: string | undefined; month: string | undefined },
  convention: Convention | null,
): ImportQuestion[] {
  if (plans.length === 0) return ['sheet']
  const questions: ImportQuestion[] = []
  const has = (plan: SheetPlan, ...roles: Column['role'][]) => plan.columns.some(({ role }) => roles.includes(role))
  const isUnnamed = (plan: SheetPlan) =>
    valueColumns(plan).length === 0 ||
    (!has(plan, 'element') &&
      plan.element === undefined &&
      valueColumns(plan).some((one) => one.role === 'figure' && one.element === null))
  if (plans.some(isUnnamed)) questions.push('columns')
  const knowsUnit = (plan: SheetPlan) =>
    has(plan, 'unit', 'unit_code') || plan.named.length > 0 || knowledge.ownUnitId !== null || codes.unit !== undefined
  if (!plans.every(knowsUnit)) questions.push('unit')
  const knowsMonth = (plan: SheetPlan) =>
    has(plan, 'month') ||
    ((plan.month ?? choices.month ?? codes.month) !== undefined && !valueColumns(plan).some(isYearless)) ||
    valueColumns(plan).every(({ month }) => month !== null)
  if (!plans.every(knowsMonth)) questions.push('month')
  if (convention === null) questions.push('convention')
  return questions
}
