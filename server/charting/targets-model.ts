/** Targets with their documents; a table only. */
import type { Table } from '../domain/chart.ts'
import type { targetsOf } from '../evaluation/targets.ts'
import { type Exportable, textColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

export function targetsExport(
  items: ReturnType<typeof targetsOf>,
  about: { fictional: boolean; status: string; nameParts: string[] },
): Exportable {
  const frame = frameOf(
    words.targetsTitle(items.length),
    words.targetsSubtitle,
    words.planDocuments,
    about.status,
    about.fictional,
  )
  const table: Table = {
    frame,
    sheetName: words.target,
    columns: [
      words.unit,
      words.indicator,
      words.target,
      words.period,
      words.summary,
      words.document,
      words.date,
      words.clause,
    ].map(textColumn),
    rows: items.map((item) => [
      item.unitLabel,
      item.indicatorName,
      item.shown,
      item.period,
      item.summary,
      item.plan.number ?? item.plan.title,
      item.plan.date ?? '',
      item.clause,
    ]),
  }
  return { chart: null, table, nameParts: about.nameParts }
}
