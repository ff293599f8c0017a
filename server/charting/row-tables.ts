/** Tables behind rankings, series, comparisons and small multiples: one row for each that the chart draws, in its order. */
import type { Chart, SeriesPoint, Table, TableColumn } from '../domain/chart.ts'
import { assessmentWords } from '../domain/wording.vi.ts'
import { numberColumn, textColumn } from './columns.ts'
import { fractionColumns, printedNumber, valueColumn } from './shown-numbers.ts'
import { words } from './words.vi.ts'

type Body = Pick<Table, 'columns' | 'rows'>
type Of<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>

/** Columns that no row fills are left out, as in the picture. */
export function rankingTable(chart: Of<'ranking'>): Body {
  const all = [...(chart.total === null ? [] : [chart.total]), ...chart.rows]
  const has = (read: (row: (typeof all)[number]) => string) => all.some((row) => read(row) !== '')
  const isAssessed = chart.isAssessed !== false
  const fraction = fractionColumns(
    all.map((row) => row.fraction),
    chart.heads?.fraction,
  )
  const value = valueColumn('', shownValues(all))
  const hasPlaces = all.some((row) => printedNumber(row.place))
  const hasTargets = all.some((row) => row.target !== null)
  const reasonOf = (row: (typeof all)[number]) => (row.value === null ? row.shown : row.place === '–' ? row.gap : '')
  const gapOf = (row: (typeof all)[number]) => (row.value === null || row.place === '–' ? '' : row.gap)
  return {
    columns: [
      ...(hasPlaces ? [numberColumn(words.place)] : []),
      textColumn(chart.rowHead),
      ...fraction.columns,
      named(value),
      ...(hasTargets ? [targetColumn(all, value.isPercent)] : []),
      ...(isAssessed ? [textColumn(words.assessment)] : []),
      ...(has(gapOf) ? [textColumn(chart.heads?.gap || words.gapShown)] : []),
      ...(has((row) => row.movement) ? [textColumn(words.movement)] : []),
      ...(has(reasonOf) ? [textColumn(words.reason)] : []),
    ],
    rows: all.map((row) => [
      ...(hasPlaces ? [printedNumber(row.place)?.number ?? null] : []),
      row.name,
      ...fraction.read(row.fraction),
      row.value === null ? null : value.read(row.shown),
      ...(hasTargets ? [row.target] : []),
      ...(isAssessed ? [assessmentWords[row.assessment]] : []),
      ...(has(gapOf) ? [gapOf(row)] : []),
      ...(has((one) => one.movement) ? [row.movement] : []),
      ...(has(reasonOf) ? [reasonOf(row)] : []),
    ]),
  }
}

export function seriesTable(chart: Of<'series'>): Body {
  const points = pointColumns(chart.points)
  return { columns: [textColumn(words.period), ...points.columns], rows: chart.points.map((one) => points.read(one)) }
}

export function multiplesTable(chart: Of<'multiples'>): Body {
  const points = pointColumns(chart.panels.flatMap((panel) => panel.points))
  return {
    columns: [textColumn(words.indicator), textColumn(words.period), ...points.columns],
    rows: chart.panels.flatMap((panel) => panel.points.map((one) => [panel.name, ...points.read(one)])),
  }
}

function pointColumns(points: readonly SeriesPoint[]) {
  const value = valueColumn('', shownValues(points))
  const hasReason = points.some((point) => point.value === null)
  return {
    columns: [
      named(value),
      targetColumn(points, value.isPercent),
      textColumn(words.assessment),
      ...(hasReason ? [textColumn(words.reason)] : []),
    ],
    read: (point: SeriesPoint) => [
      point.label,
      point.value === null ? null : value.read(point.shown),
      point.target,
      assessmentWords[point.assessment],
      ...(hasReason ? [point.value === null ? point.shown : ''] : []),
    ],
  }
}

/** The change as a signed number of điểm %, where it is one. */
export function dumbbellTable(chart: Of<'dumbbell'>): Body {
  const { rows } = chart
  const shown = {
    before: rows.flatMap((row) => (row.before === null ? [] : [row.beforeShown])),
    now: rows.flatMap((row) => (row.now === null ? [] : [row.nowShown])),
  }
  const before = valueColumn(chart.beforeName, shown.before, shown.now)
  const now = valueColumn(chart.nowName, shown.now, shown.before)
  const reasonOf = (row: (typeof rows)[number]) =>
    [
      row.before === null ? `${chart.beforeName}: ${row.beforeShown}` : '',
      row.now === null ? `${chart.nowName}: ${row.nowShown}` : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
  const hasReason = rows.some((row) => reasonOf(row) !== '')
  const decimals = Math.max(before.column.decimals, now.column.decimals)
  return {
    columns: [
      textColumn(chart.rowHead),
      before.column,
      now.column,
      { name: words.change, kind: 'number', decimals },
      textColumn(words.assessment),
      ...(hasReason ? [textColumn(words.reason)] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      row.before === null ? null : before.read(row.beforeShown),
      row.now === null ? null : now.read(row.nowShown),
      changeNumber(row.change),
      assessmentWords[row.assessment],
      ...(hasReason ? [reasonOf(row)] : []),
    ]),
  }
}

function changeNumber(change: string): number | null {
  if (change === '=') return 0
  const [, arrow, amount = ''] = words.changed.exec(change) ?? []
  const number = printedNumber(amount)?.number
  if (number === undefined) return null
  return arrow === '↓' ? -number : number
}

function shownValues(rows: readonly { value: number | null; shown: string }[]): string[] {
  return rows.flatMap((row) => (row.value === null ? [] : [row.shown]))
}

/** A rate's column says so; another measure's is called a value. */
function named({ column, isPercent }: ReturnType<typeof valueColumn>): TableColumn {
  return { ...column, name: isPercent ? words.rate : words.value }
}

/** Targets keep the decimals of their documents. */
function targetColumn(rows: readonly { target: number | null }[], isPercent: boolean): TableColumn {
  const decimals = rows.map((row) => String(row.target ?? 0).split('.')[1]?.length ?? 0)
  return { name: words.target, kind: isPercent ? 'percent' : 'number', decimals: Math.max(0, ...decimals) }
}
