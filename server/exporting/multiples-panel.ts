/**
 * One panel of small multiples: name, last value with its status in words, what is missing, and below them the course
 * on the axis that all panels share. It draws nothing outside the place that it is given.
 */
import type { MultiplesChart, SeriesChart } from '#domain/chart.ts'
import type { Axis } from './axis.ts'
import { palette, statusColours } from './palette.ts'
import { drawGaps, drawPeriods } from './series-ground.ts'
import { drawLabels } from './series-labels.ts'
import { drawPoints, drawTargets, drawValues } from './series-lines.ts'
import { type Plot, fonts as seriesFonts, targetRuns, targetSegments, valueSegments } from './series-plot.ts'
import { markedWord, markedWordWidth, statusMark } from './status-mark.ts'
import { letter, line, text } from './svg.ts'
import { textWidth, widest, wrapText } from './text-width.ts'

export const plotHeight = 130
export const panelFonts = {
  name: letter.text(15, 600),
  value: letter.figure(22, 600),
  status: letter.text(14, 600),
  note: letter.text(14),
  reason: letter.text(14, 600),
}

type PanelData = MultiplesChart['panels'][number]
/** One line of a panel's head: what it draws, given the left edge and the baseline, and how high it stands. */
type HeadLine = { height: number; draw: (x: number, baseline: number) => string }

const nameLine = 20
const valueLine = 30
const noteLine = 19
const mostRules = 4

/** Name, value and status, note; wrapped to the width of the panel. */
export function panelHead(panel: PanelData, width: number): HeadLine[] {
  const last = panel.points.at(-1)
  const plain = (content: string, lettering: typeof panelFonts.name, height: number, fill: string): HeadLine[] =>
    wrapText(content, width, lettering).map((one) => ({
      height,
      draw: (x, y) => text(one, { x, y, lettering, fill }),
    }))
  return [
    ...plain(panel.name, panelFonts.name, nameLine, palette.ink),
    ...(last === undefined ? [] : last.value === null ? missingLines(last.shown, width) : valueLines(last, width)),
    ...plain(panel.note, panelFonts.note, noteLine, palette.ink2),
  ]
}

function valueLines({ shown, assessment }: PanelData['points'][number], width: number): HeadLine[] {
  const taken = textWidth(shown, panelFonts.value) + 14
  const isBeside = taken + markedWordWidth(assessment, panelFonts.status) <= width
  const size = panelFonts.status.size
  const value: HeadLine = {
    height: valueLine,
    draw: (x, y) =>
      text(shown, { x, y, lettering: panelFonts.value }) + (isBeside ? markedWord(assessment, x + taken, y, size) : ''),
  }
  const word: HeadLine = { height: noteLine + 3, draw: (x, y) => markedWord(assessment, x, y, size) }
  return isBeside ? [value] : [value, word]
}

function missingLines(reason: string, width: number): HeadLine[] {
  return wrapText(reason, width - 22, panelFonts.reason).map((one, index) => ({
    height: index === 0 ? valueLine : noteLine,
    draw: (x, y) =>
      (index === 0 ? statusMark('no_data', x, y - 12, 14) : '') +
      text(one, { x: x + 22, y, lettering: panelFonts.reason, fill: statusColours.no_data.text }),
  }))
}

export function headHeight(head: readonly HeadLine[]): number {
  return head.reduce((sum, one) => sum + one.height, 0) + 26
}

export type PanelPlace = { left: number; top: number; width: number; head: number }

export function drawPanel(series: SeriesChart, head: readonly HeadLine[], axis: Axis, place: PanelPlace): string {
  const { left, top, width } = place
  const parts = [line(left, top, left + width, top, palette.rule2, 1)]
  let y = top + 4
  for (const one of head) {
    y += one.height
    parts.push(one.draw(left, y))
  }
  const plot = panelPlot(series, axis, place)
  const targets = targetSegments(targetRuns(series.points), plot)
  const values = valueSegments(series, plot)
  parts.push(
    drawAxis(plot),
    drawGaps(series, plot),
    drawTargets(targets),
    drawValues(values),
    drawLabels(series, plot, [...values, ...targets], 0),
    drawPoints(series, plot),
    drawTargetName(series, plot),
    drawPeriods(series, plot),
  )
  return parts.join('')
}

function panelPlot(series: SeriesChart, axis: Axis, { left, top, width, head }: PanelPlace): Plot {
  const shown = axis.ticks.map((tick) => tick.shown)
  const last = series.points.at(-1)
  const plotLeft = left + widest(shown, seriesFonts.axis) + 8
  // The target stands at the right end; without one the last period still needs half its width.
  const beside = last === undefined || last.target === null ? 0 : textWidth(last.targetShown, seriesFonts.target)
  const right = left + width - Math.max(28, beside + 8)
  const plotTop = top + head
  const bottom = plotTop + plotHeight
  const step = (right - plotLeft) / Math.max(1, series.points.length)
  return {
    axis,
    left: plotLeft,
    right,
    top: plotTop,
    bottom,
    step,
    labelLeft: right + 6,
    x: (index) => plotLeft + (index + 0.5) * step,
    y: (value) => bottom - ((value - axis.minimum) / (axis.maximum - axis.minimum)) * plotHeight,
  }
}

/** Few lines, for the axis is low; labels for the first and the last. */
function drawAxis(plot: Plot): string {
  const every = Math.ceil((plot.axis.ticks.length - 1) / mostRules)
  const ticks = plot.axis.ticks.filter((_, index, all) => (all.length - 1 - index) % every === 0 || index === 0)
  return ticks
    .map(({ value, shown }, index) => {
      const y = plot.y(value)
      const isBase = index === 0
      const rule = line(plot.left, y, plot.right, y, isBase ? palette.ink2 : palette.rule, isBase ? 1.5 : 1)
      if (!isBase && index !== ticks.length - 1) return rule
      const label = { x: plot.left - 6, y: y + 4.5, lettering: seriesFonts.axis, fill: palette.ink3, anchor: 'end' }
      return rule + text(shown, label as Parameters<typeof text>[1])
    })
    .join('')
}

function drawTargetName(series: SeriesChart, plot: Plot): string {
  const last = series.points.at(-1)
  if (last === undefined || last.target === null) return ''
  const place = { x: plot.labelLeft, y: plot.y(last.target) + 4.5, lettering: seriesFonts.target, fill: palette.ink2 }
  return text(last.targetShown, place)
}
