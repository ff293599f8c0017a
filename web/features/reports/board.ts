/** A province's reports as a board: units down, reports across. Pure: the answer in, rows and columns out. */
import type { ReportItem } from '#contract/reports'
import { compareNames } from '#domain/unit.ts'

export type BoardColumn = {
  key: string
  /** One of its reports, for what all of them share. */
  of: ReportItem
  sent: number
  owed: number
}
export type BoardRow = { unit: ReportItem['unit']; late: number; cells: (ReportItem | undefined)[] }
export type Board = { columns: BoardColumn[]; rows: BoardRow[] }

/** Reports of one name, period and receiver stand in one column, whichever duty lays them on whom. */
export function boardOf(items: readonly ReportItem[]): Board {
  const keyOf = ({ name, kind, period, receiver }: ReportItem) => [name, kind, period, receiver].join('\n')
  const byColumn = [...Map.groupBy(items, keyOf)]
  const columns = byColumn.map(([key, of]) => ({
    key,
    of: of[0] as ReportItem,
    sent: of.filter((one) => one.report !== null).length,
    owed: of.length,
  }))
  const rows = [...Map.groupBy(items, (item) => item.unit.code).values()].map((own): BoardRow => {
    const byKey = new Map(own.map((item) => [keyOf(item), item]))
    return {
      unit: (own[0] as ReportItem).unit,
      late: own.filter((item) => item.state === 'overdue').length,
      cells: columns.map(({ key }) => byKey.get(key)),
    }
  })
  rows.sort((a, b) => b.late - a.late || compareNames(a.unit.name, b.unit.name))
  return { columns, rows }
}
