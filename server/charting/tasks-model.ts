/** Tasks in the column order of the plans' annexes, with what has become of each as the reader may know it; a table only. */
import type { Table } from '../domain/chart.ts'
import { resultWords } from '../domain/occurrence.vi.ts'
import { fieldWords } from '../domain/task.vi.ts'
import type { tasksOf } from '../evaluation/plans/tasks.ts'
import { type Exportable, textColumn, wrappedColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

type About = {
  /** Title of the one plan that was asked for; it then stands above the table and not in every row. */
  plan: string | undefined
  fictional: boolean
  status: string
  nameParts: string[]
}

export function tasksExport(items: ReturnType<typeof tasksOf>, about: About): Exportable {
  const { task } = words
  const { plan, fictional, status, nameParts } = about
  const title = task.title(items.length, plan)
  const isMany = plan === undefined
  const table: Table = {
    frame: frameOf(title, task.subtitle, words.planDocuments, status, fictional),
    sheetName: task.name,
    columns: [
      ...(isMany ? [textColumn(words.unit), wrappedColumn(words.document, 28)] : []),
      wrappedColumn(task.field, 18),
      textColumn(task.number),
      wrappedColumn(task.name, 40),
      wrappedColumn(task.product, 24),
      wrappedColumn(task.lead, 22),
      wrappedColumn(task.partners, 24),
      wrappedColumn(task.deadline, 18),
      wrappedColumn(task.result, 22),
      wrappedColumn(words.clause, 20),
    ],
    rows: items.map((item) => [
      ...(isMany ? [item.unit.label, item.plan.number ?? item.plan.title] : []),
      fieldWords[item.field],
      item.number,
      item.name,
      item.product,
      item.lead ?? '',
      item.partners.join('; '),
      item.deadline.shown,
      resultWords(item.occurrences, item.current),
      item.clause,
    ]),
  }
  return { chart: null, table, nameParts }
}
