/** From a file to the targets or tasks of a plan. Pure: the same file and choices give the same answer. */

import type { PlanTableKind } from '#domain/plan-table.ts'
import { fileFailure } from '../gate.ts'
import type { OpenedFile } from '../open-file.ts'
import type { PlanChoices, PlanKnowledge, PlanOutcome } from './outcome.ts'
import { readTargets } from './read-targets.ts'
import { readTasks } from './read-tasks.ts'
import { findPlanTable } from './table.ts'
import { planSentences } from './words.vi.ts'

/** The most rows of one plan; the longest annex at hand has some hundred. */
export const mostPlanRows = 1000

export function understandPlan(
  file: OpenedFile,
  kind: PlanTableKind,
  knowledge: PlanKnowledge,
  choices: PlanChoices,
): PlanOutcome {
  const table = findPlanTable(file, kind, choices)
  if (!table) throw fileFailure('no_table', planSentences.noTable(kind))
  const targets = kind === 'targets' ? readTargets(table, knowledge) : []
  const tasks = kind === 'tasks' ? readTasks(table, knowledge) : []
  if (targets.length + tasks.length > mostPlanRows)
    throw fileFailure('too_many_rows', planSentences.tooManyRows(mostPlanRows))
  return {
    sheets: file.grids.filter(({ hidden }) => !hidden).map(({ name }) => name),
    sheet: table.grid.name,
    headRow: table.head.bottom + 1,
    columns: table.columns,
    targets,
    tasks,
  }
}
