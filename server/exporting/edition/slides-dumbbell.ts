/** This period against the last as native table and marks: a ring for before, a filled mark for now, a line between. */
import { assessments } from '#domain/assessment.ts'
import type { DumbbellChart, DumbbellRow } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from '../palette.ts'
import { words } from '../words.vi.ts'
import type { DataSheet, Mark, PointChart } from './chart-model.ts'
import { type Run, type SlidePart, statusRuns } from './slides-drawing.ts'
import type { Box } from './slides-paper.ts'
import { fullPlot } from './slides-ranking.ts'
import { type RowColumn, rowsTable, widestName } from './slides-rows.ts'
import { axisStarts, slideWords } from './slides-words.vi.ts'

export function dumbbellParts(chart: DumbbellChart, area: Box): SlidePart[] {
  const { rows, rowHead, beforeName, nowName, frame } = chart
  const column = (head: string, align: 'left' | 'right', of: (row: DumbbellRow) => Run[]): RowColumn => ({
    head,
    align,
    cells: rows.map(of),
  })
  const columns: RowColumn[] = [
    { ...column(rowHead, 'left', (row) => [{ text: row.name }]), widest: widestName },
    { ...column(beforeName, 'right', (row) => [{ text: row.beforeShown, colour: palette.ink3 }]), widest: 1.2 },
    { ...column(nowName, 'right', (row) => [{ text: row.nowShown }]), isBold: true, widest: 1.2 },
    column(slideWords.change, 'right', (row) => [{ text: row.change, colour: palette.ink2 }]),
    column(words.assessment, 'left', (row) => (row.now === null ? [] : statusRuns(row.assessment))),
  ]
  const from = chart.minimum > 0 ? `   ${axisStarts(`${formatShortest(Math.round(chart.minimum * 10), 1)}%`)}` : ''
  const head: Run[] = [
    { text: '● ', colour: palette.bar, bold: true },
    { text: `${beforeName}   `, colour: palette.ink3 },
    { text: '● ', colour: palette.ink, bold: true },
    { text: `${nowName}${from}`, colour: palette.ink3 },
  ]
  const table = { name: frame.title, columns, totals: 0, chart: { at: 1, head, cells: rows.map((): Run[] => []) } }
  const { part, chartBox } = rowsTable(table, area)
  const said = rows.map((row) => `${row.name}: ${row.beforeShown} → ${row.nowShown}`)
  const alt = `${frame.title}. ${frame.subtitle}. ${said.join('; ')}.`
  return [part, { kind: 'chart', name: frame.title, alt, box: chartBox, chart: dumbbellMarks(chart) }]
}

/**
 * Row n stands at n in the middle of its band; the line reaches from before to now. One column of the sheet per
 * assessment: marks of one series all look alike in every program.
 */
function dumbbellMarks({ rows, rowHead, beforeName, nowName, minimum, maximum }: DumbbellChart): PointChart {
  const reach = (row: DumbbellRow) => (row.before === null || row.now === null ? null : crumbless(row.now - row.before))
  const kinds = assessments.filter((one) => rows.some((row) => row.now !== null && row.assessment === one))
  const sheet: DataSheet = [
    { head: rowHead, cells: rows.map(({ name }) => name) },
    { head: slideWords.row, cells: rows.map((_, index) => rows.length - index) },
    { head: beforeName, cells: rows.map(({ before }) => before) },
    { head: nowName, cells: rows.map(({ now }) => now) },
    { head: slideWords.rising, cells: rows.map((row) => positive(reach(row))) },
    { head: slideWords.falling, cells: rows.map((row) => positive(negated(reach(row)))) },
    ...kinds.map((kind) => ({
      head: `${nowName}: ${assessmentWords[kind]}`,
      cells: rows.map((row) => (row.assessment === kind ? row.now : null)),
    })),
  ]
  const numbers = rows.flatMap(({ before, now }) => [before, now]).filter((one) => one !== null)
  const [low, high] = [Math.min(minimum, ...numbers), Math.max(maximum, ...numbers)]
  const room = (high - low) * 0.03 || 1
  const line = { colour: palette.rule2, width: 3 }
  return {
    kind: 'points',
    sheet,
    plot: fullPlot,
    textSize: 12,
    points: [
      { along: 2, values: 1, line: null, mark: mark(palette.bar, 9), reach: { left: 5, right: 4, line } },
      ...kinds.map((kind, index) => ({
        along: 6 + index,
        values: 1,
        line: null,
        mark: mark(statusColours[kind].fill, 12),
      })),
    ],
    across: { minimum: low - room, maximum: high + room, step: high - low || 1, isShown: false, format: '0' },
    values: { minimum: 0.5, maximum: rows.length + 0.5, step: 1, isShown: false, format: '0' },
  }
}

function mark(colour: string, size: number): Mark {
  return { shape: 'circle', size, look: { fill: { colour }, line: { colour: palette.paper, width: 0.75 } } }
}

/** Both numbers are shown with few decimals; their difference must not show the crumbs of binary fractions. */
const crumbless = (value: number) => Math.round(value * 1e6) / 1e6
const negated = (value: number | null) => (value === null ? null : -value || 0)
const positive = (value: number | null) => (value === null ? null : Math.max(0, value))
