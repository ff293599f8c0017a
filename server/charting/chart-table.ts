/**
 * Every chart as the table behind it: real numbers, rounded as the chart shows them, so that no program rounds 99,96 up
 * across a target; null where there is no number, and the reason in a column of its own. It computes nothing.
 */
import type { Chart, Frame, Table, TableColumn } from '../domain/chart.ts'
import { funnelZoneWords } from '../domain/funnel.vi.ts'
import { assessmentWords } from '../domain/wording.vi.ts'
import { numberColumn, textColumn } from './columns.ts'
import { dumbbellTable, multiplesTable, rankingTable, seriesTable } from './row-tables.ts'
import { printedNumber, valueColumn } from './shown-numbers.ts'
import { words } from './words.vi.ts'

type Body = Pick<Table, 'columns' | 'rows'>

export function chartTable(chart: Chart, sheetName: string = words.sheets[chart.kind]): Table {
  const frame: Frame = chart.frame
  return { frame, sheetName, ...bodyOf(chart) }
}

function bodyOf(chart: Chart): Body {
  switch (chart.kind) {
    case 'ranking':
      return rankingTable(chart)
    case 'series':
      return seriesTable(chart)
    case 'dumbbell':
      return dumbbellTable(chart)
    case 'multiples':
      return multiplesTable(chart)
    case 'heat':
      return heatTable(chart)
    case 'funnel':
      return funnelTable(chart)
    case 'parts':
      return partsTable(chart)
  }
}

function heatTable({ rowHead, columns, rows, lastHead }: Extract<Chart, { kind: 'heat' }>): Body {
  const all = rows.flatMap((row) => row.cells.map((cell) => cell.shown))
  const values = columns.map((column, index) => {
    const shown = rows.map((row) => row.cells[index]?.shown ?? '')
    return valueColumn(`${column.name} ${column.target}`.trim(), shown, all)
  })
  const hasLast = lastHead !== '' || rows.some((row) => row.last !== '')
  return {
    columns: [
      textColumn(rowHead),
      ...values.flatMap(({ column }): TableColumn[] => [column, textColumn(words.assessment)]),
      ...(hasLast ? [textColumn(lastHead)] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      ...values.flatMap(({ read }, index) => {
        const cell = row.cells[index]
        return [
          cell === undefined ? null : read(cell.shown),
          cell === undefined ? '' : assessmentWords[cell.assessment],
        ]
      }),
      ...(hasLast ? [row.last] : []),
    ]),
  }
}

function funnelTable({ casesName, targetShown, points }: Extract<Chart, { kind: 'funnel' }>): Body {
  const value = valueColumn(
    words.rate,
    points.map((point) => point.shown),
  )
  return {
    columns: [
      textColumn(words.unit),
      numberColumn(words.numerator),
      numberColumn(casesName),
      value.column,
      textColumn(words.target),
      textColumn(words.zone),
    ],
    rows: points.map((point) => [
      point.name,
      printedNumber(point.fraction.split('/')[0] ?? '')?.number ?? null,
      point.cases,
      value.read(point.shown),
      targetShown,
      funnelZoneWords[point.zone],
    ]),
  }
}

function partsTable({ rowHead, parts, rows }: Extract<Chart, { kind: 'parts' }>): Body {
  const hasShown = rows.some((row) => row.shown !== '')
  return {
    columns: [
      textColumn(rowHead),
      ...parts.map((part) => numberColumn(part.name)),
      ...(hasShown ? [textColumn(words.reason)] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      ...parts.map((_, index) => row.counts[index] ?? null),
      ...(hasShown ? [row.shown] : []),
    ]),
  }
}
