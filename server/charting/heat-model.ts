/** Units × indicators as picture and table. */
import type { HeatChart, Table } from '../domain/chart.ts'
import { assessmentWords } from '../domain/wording.vi.ts'
import type { heatOf } from '../evaluation/heat.ts'
import { type Exportable, numberColumn, textColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

/** A star where figures were corrected after approval; the line of status says what it means. */
function starred<T extends { shown: string; adjusted: string }>(cell: T): T {
  return cell.adjusted === '' ? cell : { ...cell, shown: `${cell.shown}*` }
}

export function heatExport(
  heat: ReturnType<typeof heatOf>,
  about: { label: string; name: string; fictional: boolean; period: string; subtitle: string; status: string },
): Exportable {
  const frame = frameOf(heat.title, about.subtitle, words.monthlySheets, about.status, about.fictional)
  const chart: HeatChart = {
    kind: 'heat',
    frame,
    rowHead: words.unit,
    columns: heat.columns.map((column) => ({ name: column.shortName, target: column.target })),
    rows: [
      { name: words.total(about.label), cells: heat.total.map(starred), last: '', isTotal: true },
      ...heat.rows.map((row) => ({
        name: row.unit.name,
        cells: row.cells.map(starred),
        last: row.assessed === 0 ? row.note : `${row.met}/${row.assessed}`,
        isTotal: false,
      })),
    ],
    lastHead: words.met,
  }
  const table: Table = {
    frame,
    sheetName: about.name,
    columns: [
      textColumn(words.unitCode),
      textColumn(words.unit),
      ...heat.columns.flatMap((column) => [
        textColumn(`${column.shortName} ${column.target}`),
        textColumn(words.assessment),
      ]),
      numberColumn(words.met),
    ],
    rows: heat.rows.map((row) => [
      row.unit.code,
      row.unit.name,
      ...row.cells.flatMap((cell) => [cell.shown, assessmentWords[cell.assessment]]),
      row.assessed === 0 ? null : row.met,
    ]),
  }
  return { chart, table, nameParts: ['Bang danh gia', about.name, about.period] }
}
