/** Published scores of a scheme as picture and table. */
import type { Chart, Table } from '../domain/chart.ts'
import { formatInteger } from '../domain/measure.ts'
import type { schemeRankingOf } from '../evaluation/scores/scheme.ts'
import { type Exportable, numberColumn, textColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

export function schemeExport(ranking: ReturnType<typeof schemeRankingOf>): Exportable {
  const frame = frameOf(
    ranking.title,
    ranking.subtitle,
    ranking.scheme.source,
    words.published,
    ranking.parent.fictional,
  )
  const chart: Chart = {
    kind: 'ranking',
    frame,
    rowHead: words.unit,
    heads: { fraction: words.computed, gap: words.difference },
    isAssessed: false,
    maximum: 100,
    total: null,
    rows: ranking.items.map((item) => ({
      place: item.place === null ? '–' : String(item.place),
      name: item.unit.label,
      value: item.published,
      shown: item.publishedShown,
      fraction: item.computedShown,
      target: null,
      assessment: 'no_target',
      movement: '',
      gap: item.notable ? item.differenceShown : '',
    })),
  }
  const points = (name: string) => ({ name, kind: 'number' as const, decimals: 2 })
  const groups = ranking.scheme.nodes.filter((node) => node.parent === null)
  const table: Table = {
    frame,
    sheetName: ranking.parent.name,
    columns: [
      numberColumn(words.place),
      textColumn(words.unitCode),
      textColumn(words.unit),
      points(words.published),
      points(words.computed),
      points(words.difference),
      ...groups.map((node) =>
        points(`${node.name}${node.maximum === null ? '' : ` (${formatInteger(node.maximum)})`}`),
      ),
    ],
    rows: ranking.items.map((item) => [
      item.place,
      item.unit.code,
      item.unit.label,
      item.published,
      item.computed,
      item.difference,
      ...item.parts.map((part) => part.points),
    ]),
  }
  return { chart, table, nameParts: ['Diem', ranking.scheme.code, ranking.parent.name, ranking.period] }
}
