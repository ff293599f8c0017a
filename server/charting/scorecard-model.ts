/** One unit: its indicators against target, and one indicator over its last periods. */
import type { Chart, SeriesChart, Table } from '../domain/chart.ts'
import { capitalised, periodShort } from '../domain/wording.vi.ts'
import type { scorecardOf } from '../evaluation/scorecard.ts'
import type { OpenSheets } from '../evaluation/sheets/open-sheets.ts'
import {
  type Exportable,
  gapText,
  measuredCells,
  measuredColumns,
  movementText,
  numberColumn,
  numberOrNull,
  textColumn,
} from './columns.ts'
import { frameOf, statusLine, words } from './words.vi.ts'

type Scorecard = ReturnType<typeof scorecardOf>

function adjustedIndicators(rows: readonly { adjusted: string; indicator: { shortName: string } }[]): string[] {
  return rows.filter((row) => row.adjusted !== '').map((row) => row.indicator.shortName)
}

export function scorecardExport(card: Scorecard): Exportable {
  const frame = frameOf(
    `${capitalised(card.unit.label)}: ${card.verdict.lead}`,
    card.verdict.alarm,
    words.monthlySheets,
    statusLine(card.status, card.asOf, besideOf(card, card.rows)),
    card.unit.fictional,
  )
  const bound = card.rows.filter((row) => row.indicator.kind === 'rate' && row.target !== null)
  const hasPlaces = bound.some((row) => row.place !== null)
  const chart: Chart = {
    kind: 'ranking',
    frame,
    rowHead: words.target,
    heads: { tick: words.target.toLowerCase(), ...(hasPlaces && { place: words.place }) },
    maximum: 100,
    total: null,
    rows: bound.map((row) => ({
      // The place among the units of the same parent, as on the screen; the rows stand in the order of the plan.
      place: row.value === null ? '–' : String(row.place ?? ''),
      name: row.indicator.shortName,
      value: row.value,
      shown: row.value === null ? (row.reason ?? row.shown) : row.shown,
      fraction: row.fraction,
      target: numberOrNull(row.target?.value),
      assessment: row.assessment,
      movement: movementText(row.movement, row.place),
      gap: gapText(row),
    })),
  }
  const table: Table = {
    frame,
    sheetName: card.unit.name,
    columns: [textColumn(words.indicator), ...measuredColumns(numberColumn(words.place))],
    rows: card.rows.map((row) => [row.indicator.name, ...measuredCells(row, row.place)]),
  }
  return { chart, table, nameParts: ['Don vi', card.unit.name, card.period] }
}

/** One indicator of one unit over the periods of its scorecard. Undefined where the unit does not have it. */
export function seriesExport(card: Scorecard, indicator: string | undefined): Exportable | undefined {
  const row =
    card.rows.find((one) => one.indicator.code === indicator) ?? (indicator === undefined ? card.rows[0] : undefined)
  const history = card.history.find((one) => one.indicator === row?.indicator.code)
  if (!row || !history) return undefined
  const values = history.cells.flatMap((cell) => [cell.value ?? [], numberOrNull(cell.target?.value) ?? []].flat())
  const lowest = Math.min(100, ...values)
  const frame = frameOf(
    `${row.indicator.name}: ${capitalised(card.unit.label)}`,
    `${periodShort(card.periods[0] ?? '')} – ${periodShort(card.period)}`,
    words.monthlySheets,
    statusLine(card.status, card.asOf, besideOf(card, [row])),
    card.unit.fictional,
  )
  const chart: SeriesChart = {
    kind: 'series',
    frame,
    minimum: row.indicator.kind === 'rate' && lowest >= 20 ? Math.floor((lowest - 5) / 10) * 10 : 0,
    maximum: row.indicator.kind === 'rate' ? 100 : Math.max(1, ...values),
    name: card.unit.name,
    points: history.cells.map((cell) => ({
      label: periodShort(cell.period),
      value: cell.value,
      shown: cell.shown,
      target: numberOrNull(cell.target?.value),
      targetShown: cell.target?.shown ?? '',
      assessment: cell.assessment,
      breaksBefore: cell.breaksBefore,
    })),
  }
  const table: Table = {
    frame,
    sheetName: row.indicator.shortName,
    columns: [textColumn(words.period), ...measuredColumns(numberColumn(words.place))],
    rows: history.cells.map((cell) => [cell.period, ...measuredCells(cell, null)]),
  }
  return { chart, table, nameParts: ['Dien bien', card.unit.name, row.indicator.shortName, card.period] }
}

function besideOf(card: Scorecard, rows: Parameters<typeof adjustedIndicators>[0]) {
  return { open: openOf(card), adjusted: adjustedIndicators(rows), basis: card.basis }
}

/** The unit's own sheets of the period that are with it again. */
function openOf({ sheets }: Scorecard): OpenSheets {
  const count = (state: string) => sheets.filter((sheet) => sheet.state === state).length
  return { returned: count('returned'), reopened: count('reopened') }
}
