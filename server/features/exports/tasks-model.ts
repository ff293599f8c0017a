/** Tasks in the column order of the plans' annexes; a table only. */
import type { Table } from '../../domain/chart.ts'
import { fieldWords } from '../../domain/task.vi.ts'
import type { tasksOf } from '../../evaluation/tasks.ts'
import { type Exportable, textColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

export function tasksExport(
  items: ReturnType<typeof tasksOf>,
  about: { fictional: boolean; status: string; nameParts: string[] },
): Exportable {
  const { task } = words
  const frame = frameOf(task.title(items.length), task.subtitle, words.planDocuments, about.status, about.fictional)
  const table: Table = {
    frame,
    sheetName: task.name,
    columns: [
      words.unit,
      task.field,
      task.number,
      task.name,
      task.product,
      task.lead,
      task.partners,
      task.deadline,
      words.document,
      words.clause,
    ].map(textColumn),
    rows: items.map((item) => [
      item.unit.label,
      fieldWords[item.field],
      item.number,
      item.name,
      item.product,
      item.lead ?? '',
      item.partners.join('; '),
      item.deadline.shown,
      item.plan.number ?? item.plan.title,
      item.clause,
    ]),
  }
  return { chart: null, table, nameParts: about.nameParts }
}
