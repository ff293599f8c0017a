/** Counts that add up, as native table and stacked bars: what is done, what waits, what is missing, what is late. */
import type { PartLook, PartsChart } from '#domain/chart.ts'
import { palette } from '../palette.ts'
import type { BarChart, Look } from './chart-model.ts'
import type { Run, SlidePart } from './slides-drawing.ts'
import type { Box } from './slides-paper.ts'
import { fullPlot } from './slides-ranking.ts'
import { rowsTable, widestName } from './slides-rows.ts'

const looks: Record<PartLook, { look: Look; sign: string; colour: string; label: string }> = {
  full: { look: { fill: { colour: palette.ink2 }, line: null }, sign: '■', colour: palette.ink2, label: palette.paper },
  outline: {
    look: { fill: { colour: palette.paper }, line: { colour: palette.ink2, width: 1.25 } },
    sign: '□',
    colour: palette.ink2,
    label: palette.ink,
  },
  hatch: {
    look: { fill: { colour: palette.hatch, hatched: true }, line: { colour: palette.none, width: 0.75 } },
    sign: '▒',
    colour: palette.none,
    label: palette.ink,
  },
  late: {
    look: { fill: { colour: palette.missed }, line: null },
    sign: '■',
    colour: palette.missed,
    label: palette.paper,
  },
}

export function partsParts(chart: PartsChart, area: Box): SlidePart[] {
  const { frame, rowHead, parts, rows } = chart
  const key = parts.flatMap(({ name, look }): Run[] => [
    { text: `${looks[look].sign} `, colour: looks[look].colour },
    { text: `${name}   `, colour: palette.ink3 },
  ])
  const { part, chartBox } = rowsTable(
    {
      name: frame.title,
      columns: [
        { head: rowHead, align: 'left', cells: rows.map(({ name }) => [{ text: name }]), widest: widestName },
        { head: '', align: 'right', cells: rows.map(({ shown }) => [{ text: shown }]), isBold: true },
      ],
      totals: 0,
      chart: { at: 1, head: key, cells: rows.map((): Run[] => []) },
    },
    area,
  )
  const said = rows.map(
    ({ name, counts }) => `${name}: ${parts.map((one, index) => `${one.name} ${counts[index]}`).join(', ')}`,
  )
  const alt = `${frame.title}. ${frame.subtitle}. ${said.join('; ')}.`
  return [part, { kind: 'chart', name: frame.title, alt, box: chartBox, chart: partsBars(chart) }]
}

function partsBars({ rowHead, parts, rows }: PartsChart): BarChart {
  const most = Math.max(1, ...rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)))
  return {
    kind: 'bars',
    direction: 'rows',
    grouping: 'stacked',
    overlap: 100,
    gap: 70,
    sheet: [
      { head: rowHead, cells: rows.map(({ name }) => name) },
      ...parts.map(({ name }, part) => ({ head: name, cells: rows.map(({ counts }) => counts[part] ?? null) })),
    ],
    plot: fullPlot,
    textSize: 12,
    isNamed: false,
    bars: parts.map(({ look }, index) => ({
      values: index + 1,
      look: looks[look].look,
      label: { from: 'value', position: 'ctr', colour: looks[look].label, size: 14, bold: true },
    })),
    values: { minimum: 0, maximum: most * 1.01, step: most, isShown: false, format: '0' },
  }
}
