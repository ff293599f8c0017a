/**
 * One small course per panel, all on the same axis, each with its own target: the last value with its status in words
 * above the plot, what is missing below it. No more panels stand in a row than can be read.
 */
import type { MultiplesChart, SeriesChart } from '#domain/chart.ts'
import { valueAxis } from './axis.ts'
import { seriesDescription } from './chart-series.ts'
import { drawPanel, headHeight, panelHead, plotHeight } from './multiples-panel.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { seriesNotes } from './series-notes.ts'
import { fonts } from './series-plot.ts'
import { text } from './svg.ts'
import { wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

const leastPanel = 260
const mostColumns = 4
const gap = 40
/** Of the periods below a plot, and the space to the next row. */
const below = 60

/** One panel must fit; further ones go below. */
export function multiplesWidth(): number {
  return leastPanel
}

/** As few rows as the width allows, and the panels spread evenly over them. */
function columnsOf(panels: number, width: number): number {
  const fit = Math.max(1, Math.min(mostColumns, Math.floor((width + gap) / (leastPanel + gap))))
  return Math.max(1, Math.ceil(panels / Math.max(1, Math.ceil(panels / fit))))
}

export function drawMultiples(chart: MultiplesChart, left: number, top: number, width: number): Drawn {
  const points = chart.panels.flatMap((panel) => panel.points)
  const numbers = points.flatMap((point) => [point.value, point.target]).filter((number) => number !== null)
  const sign = points.some((point) => point.shown.endsWith('%')) ? '%' : ''
  const axis = valueAxis(chart.minimum, chart.maximum, numbers, sign)
  const columns = columnsOf(chart.panels.length, width)
  const panelWidth = (width - (columns - 1) * gap) / columns
  const parts: string[] = []
  let y = top - 12
  for (let at = 0; at < chart.panels.length; at += columns) {
    const row = chart.panels.slice(at, at + columns)
    const heads = row.map((panel) => panelHead(panel, panelWidth))
    // Plots of one row start at one height, however long a name is.
    const head = Math.max(...heads.map(headHeight))
    for (const [index, panel] of row.entries()) {
      const place = { left: left + index * (panelWidth + gap), top: y, width: panelWidth, head }
      parts.push(drawPanel(asSeries(chart, panel), heads[index] ?? [], axis, place))
    }
    y += head + plotHeight + below
  }
  const isMany = chart.panels.length > 1 ? `${words.sameAxis}. ` : ''
  for (const note of wrapText(isMany + seriesNotes(chart.panels, axis, false), width, fonts.note)) {
    parts.push(text(note, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
    y += 20
  }
  return { markup: parts.join(''), bottom: y + 12 }
}

function asSeries(chart: MultiplesChart, { name, points }: MultiplesChart['panels'][number]): SeriesChart {
  return { kind: 'series', frame: chart.frame, minimum: chart.minimum, maximum: chart.maximum, name, points }
}

/** The same courses as sentences, for those who hear the picture. */
export function multiplesDescription(chart: MultiplesChart): string {
  return chart.panels
    .map((panel) => `${seriesDescription(panel)}${panel.note === '' ? '' : `; ${panel.note}`}`)
    .join('. ')
}
