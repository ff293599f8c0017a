/** A ranking as picture and table. */
import type { RankingRow, Table } from '../domain/chart.ts'
import { unitKindWords } from '../domain/wording.vi.ts'
import type { shownRanking } from '../evaluation/indicator-ranking.ts'
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

type Ranking = ReturnType<typeof shownRanking>

function adjustedUnits(items: readonly { adjusted: string; unit: { name: string } }[]): string[] {
  return items.filter((item) => item.adjusted !== '').map((item) => item.unit.name)
}

/** A ward goes by its name alone; what is no ward says so. */
export function rankedName({ name, kind }: Ranking['items'][number]['unit']): string {
  return kind === 'ward' ? name : `${name} (${unitKindWords[kind]})`
}

export function rankingExport(ranking: Ranking, open: OpenSheets): Exportable {
  const frame = frameOf(
    ranking.title,
    ranking.subtitle,
    words.monthlySheets,
    statusLine(ranking.status, ranking.asOf, { open, adjusted: adjustedUnits(ranking.items) }),
    ranking.parent.fictional,
  )
  const rows = ranking.items.map(
    (item): RankingRow => ({
      place: item.place === null ? '–' : String(item.place),
      name: rankedName(item.unit),
      value: item.value,
      shown: item.place === null && item.value === null ? (item.reason ?? item.shown) : item.shown,
      fraction: item.fraction,
      target: numberOrNull(item.target?.value),
      assessment: item.assessment,
      movement: movementText(item.movement, item.place),
      gap: item.place === null ? (item.reason ?? '') : gapText(item),
    }),
  )
  const total: RankingRow = {
    place: '',
    name: words.total(ranking.parent.label),
    value: ranking.total.value,
    shown: ranking.total.shown,
    fraction: ranking.total.fraction,
    target: numberOrNull(ranking.total.target?.value),
    assessment: ranking.total.assessment,
    movement: '',
    gap: gapText(ranking.total),
  }
  const table: Table = {
    frame,
    sheetName: ranking.indicator.shortName,
    columns: [
      numberColumn(words.place),
      textColumn(words.unitCode),
      textColumn(words.unit),
      textColumn(words.kind),
      ...measuredColumns(numberColumn(words.movement)),
    ],
    rows: [
      [null, ranking.parent.code, words.total(ranking.parent.label), '', ...measuredCells(ranking.total, null)],
      ...ranking.items.map((item) => [
        item.place,
        item.unit.code,
        item.unit.name,
        unitKindWords[item.unit.kind],
        ...measuredCells(item, item.movement),
      ]),
    ],
  }
  return {
    chart: { kind: 'ranking', frame, rowHead: words.unit, maximum: 100, total, rows },
    table,
    nameParts: ['Xep hang', ranking.indicator.shortName, ranking.period],
  }
}
