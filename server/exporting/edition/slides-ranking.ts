/** A ranking as native table and bars: the total first and apart, each row with the tick of its own target. */
import type { Assessment } from '#domain/assessment.ts'
import { assessments } from '#domain/assessment.ts'
import type { RankingChart, RankingRow } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from '../palette.ts'
import { words } from '../words.vi.ts'
import type { BarChart, DataSheet, Look } from './chart-model.ts'
import { type Run, type SlidePart, statusRuns } from './slides-drawing.ts'
import type { Box } from './slides-paper.ts'
import { type RowColumn, rowsTable, widestName } from './slides-rows.ts'
import { frameIs, slideWords } from './slides-words.vi.ts'

export const fullPlot = { x: 0, y: 0, w: 1, h: 1 }

/** A frame from zero to the target. */
export const targetLook: Look = { fill: null, line: { colour: palette.ink, width: 1.25 } }

export function rankingParts(chart: RankingChart, area: Box): SlidePart[] {
  const { total, isAssessed = true, heads, rowHead } = chart
  const rows = total === null ? chart.rows : [total, ...chart.rows]
  const hasTicks = rows.some((row) => row.target !== null)
  const column = (
    head: string,
    align: 'left' | 'right',
    of: (row: RankingRow) => string,
    colour?: string,
  ): RowColumn => ({
    head,
    align,
    cells: rows.map((row): Run[] => [colour === undefined ? { text: of(row) } : { text: of(row), colour }]),
  })
  const columns: RowColumn[] = [
    column(heads?.place ?? '', 'right', (row) => row.place, palette.ink3),
    { ...column(rowHead, 'left', (row) => row.name), widest: widestName },
    { ...column(words.rate, 'right', (row) => (row.value === null ? '' : row.shown)), isBold: true },
    column(heads?.fraction ?? words.fraction, 'right', (row) => row.fraction, palette.ink2),
    column(words.movement, 'right', (row) => row.movement, palette.ink2),
    {
      head: words.assessment,
      align: 'left',
      cells: rows.map((row) => (isAssessed && row.value !== null ? statusRuns(row.assessment) : [])),
      widest: 1.7,
    },
    { ...column(heads?.gap ?? '', 'right', (row) => (row.gap === row.shown ? '' : row.gap)), widest: 1.8 },
  ]
  const frameKey = frameIs(heads?.tick ?? words.tickKey)
  const { part, chartBox } = rowsTable(
    {
      name: chart.frame.title,
      columns,
      totals: total === null ? 0 : 1,
      chart: {
        at: 2,
        head: hasTicks ? [{ text: frameKey, colour: palette.ink3 }] : [],
        cells: rows.map((row) => (row.value === null ? [{ text: row.shown }] : [])),
      },
    },
    area,
  )
  const drawn = rankingBars(chart, rows)
  return [part, { kind: 'chart', name: chart.frame.title, alt: altOf(chart, rows), box: chartBox, chart: drawn }]
}

function altOf({ frame }: RankingChart, rows: readonly RankingRow[]): string {
  return `${frame.title}. ${frame.subtitle}. ${rows.map(({ name, shown }) => `${name}: ${shown}`).join('; ')}.`
}

const lookOf = (assessment: Assessment): Look => {
  const { fill, line } = statusColours[assessment]
  return { fill: { colour: fill }, line: line === null ? null : { colour: line, width: 1 } }
}

/** One column of the data sheet per assessment, so that the colours' names stand in the sheet. */
function rankingBars(chart: RankingChart, rows: readonly RankingRow[]): BarChart {
  const isAssessed = chart.isAssessed ?? true
  const kinds = assessments.filter((one) => rows.some((row) => row.value !== null && row.assessment === one))
  const columns = isAssessed
    ? kinds.map((kind) => ({
        head: assessmentWords[kind],
        look: lookOf(kind),
        has: (row: RankingRow) => row.assessment === kind,
      }))
    : [{ head: slideWords.result, look: lookOf('no_target'), has: () => true }]
  const sheet: DataSheet = [
    { head: chart.rowHead, cells: rows.map((row) => row.name) },
    ...columns.map(({ head, has }) => ({ head, cells: rows.map((row) => (has(row) ? row.value : null)) })),
    // A row without a number is held against nothing; its reason stands where the bar would.
    { head: slideWords.target, cells: rows.map((row) => (row.value === null ? null : row.target)) },
  ]
  const maximum = Math.max(chart.maximum, ...rows.flatMap((row) => [row.value ?? 0, row.target ?? 0]))
  return {
    kind: 'bars',
    direction: 'rows',
    grouping: 'clustered',
    overlap: 100,
    gap: 130,
    sheet,
    plot: fullPlot,
    textSize: 12,
    isNamed: false,
    bars: [
      ...columns.map(({ look }, index) => ({ values: index + 1, look })),
      // In front and empty: its right edge is the target, over a bar that passed it as well as beyond one that did not.
      { values: sheet.length - 1, look: targetLook },
    ],
    values: { minimum: 0, maximum: maximum * 1.01, step: maximum, isShown: false, format: '0' },
  }
}
