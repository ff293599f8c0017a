/** Published indices of a unit, and one of them over the years with those it is ranked with, as picture and table. */
import type { Chart, SeriesChart, Table } from '../domain/chart.ts'
import { assessmentWords, capitalised, periodName, periodShort } from '../domain/wording.vi.ts'
import type { indexCourse } from '../evaluation/indices/index-course.ts'
import type { indexOverview } from '../evaluation/indices/index-overview.ts'
import { type Exportable, movementText, numberColumn, textColumn } from './columns.ts'
import { frameOf, listLine, words } from './words.vi.ts'

const points = (name: string, decimals: number) => ({ name, kind: 'number' as const, decimals })

export function indicesExport(overview: ReturnType<typeof indexOverview>, asOf: string): Exportable {
  const { unit, items } = overview
  const frame = frameOf(overview.title, words.indices.note, words.indices.source, listLine(asOf), unit.fictional)
  const known = items.flatMap(({ latest, ...item }) => (latest === null ? [] : [{ ...item, latest }]))
  const chart: Chart = {
    kind: 'ranking',
    frame,
    rowHead: words.indices.index,
    heads: { place: '', fraction: words.place, gap: '' },
    isAssessed: false,
    maximum: 100,
    total: null,
    rows: known.map(({ index, latest }) => ({
      place: '',
      name: `${index.shortName} ${periodShort(latest.period)}`,
      // Scales differ: each bar is the share of its own.
      value: (latest.value / index.top) * 100,
      shown: latest.shown,
      fraction: latest.placeShown,
      target: null,
      assessment: 'no_target',
      movement: latest.movement === null ? '' : movementText(latest.movement, latest.place),
      gap: '',
    })),
  }
  const table: Table = {
    frame,
    sheetName: unit.name,
    columns: [
      textColumn(words.indices.index),
      textColumn(words.period),
      points(words.published, 4),
      numberColumn(words.place),
      numberColumn(words.indices.ofUnits),
      numberColumn(words.movement),
      points(words.indices.best, 4),
      points(words.indices.middle, 4),
      textColumn(words.target),
      textColumn(words.assessment),
      textColumn(words.reason),
      textColumn(words.indices.from),
    ],
    rows: items.map(({ index, latest, targets: [target] }) => [
      index.name,
      latest?.period ?? '',
      latest?.value ?? null,
      latest?.place ?? null,
      latest?.ofUnits ?? null,
      latest?.movement ?? null,
      latest?.field.best?.value ?? null,
      latest?.field.median?.value ?? latest?.field.mean?.value ?? null,
      target === undefined ? '' : `${target.shown} (${target.year})`,
      target === undefined ? '' : assessmentWords[target.assessment],
      target?.reason ?? '',
      latest?.source.text ?? '',
    ]),
  }
  return { chart, table, nameParts: ['Chi so', unit.name] }
}

export function indexCourseExport(course: ReturnType<typeof indexCourse>, asOf: string): Exportable {
  const { unit, index, period, series, ranking } = course
  const frame = frameOf(
    course.title,
    `${index.name}. ${words.indices.breaks}`,
    words.indices.source,
    listLine(asOf),
    unit.fictional,
  )
  const values = series.flatMap(({ value }) => value ?? [])
  const chart: SeriesChart = {
    kind: 'series',
    frame,
    minimum: 0,
    maximum: index.top,
    name: unit.name,
    points: series.map((point) => ({
      label: periodShort(point.period),
      value: point.value,
      shown: point.shown,
      target: null,
      targetShown: '',
      assessment: 'no_target',
      breaksBefore: point.breaks !== null,
    })),
  }
  const table: Table = {
    frame,
    sheetName: index.shortName,
    columns: [
      textColumn(words.period),
      textColumn(words.unitCode),
      textColumn(words.unit),
      numberColumn(words.place),
      points(words.published, index.decimals),
      textColumn(words.reason),
      textColumn(words.indices.from),
    ],
    rows: [
      ...series.map((point) => [
        point.period,
        unit.code,
        capitalised(unit.label),
        point.place,
        point.value,
        [point.gap ?? '', point.fromShown, point.breakShown].filter(Boolean).join('; '),
        point.source,
      ]),
      ...ranking
        .filter((row) => row.unit.code !== unit.code)
        .map((row) => [
          period,
          row.unit.code,
          capitalised(row.unit.label),
          row.place,
          row.value,
          row.note,
          row.source.text,
        ]),
    ],
  }
  const isDrawn = values.length > 1
  return {
    chart: isDrawn ? chart : null,
    table,
    nameParts: ['Chi so', index.shortName, unit.name, periodName(period)],
  }
}
