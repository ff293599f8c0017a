/** Actual against target over periods: native columns with the tick of each period's own target, the present one beside. */
import type { SeriesChart, SeriesPoint } from '#domain/chart.ts'
import { palette, statusColours } from '../palette.ts'
import type { BarChart, DataSheet, LineChart, Look } from './chart-model.ts'
import { headRule, type Run, type SlidePart, statusRuns, textPart } from './slides-drawing.ts'
import { type Box, fittingSize, sizes } from './slides-paper.ts'
import { targetLook } from './slides-ranking.ts'
import { paragraphsPart } from './slides-texts.ts'
import { axisStarts, breakWords, slideWords } from './slides-words.vi.ts'

/** More columns than these are too thin for their numbers: a line says more. */
const mostColumns = 12
const sideWidth = 3.1

export function seriesParts(chart: SeriesChart, lines: readonly string[], area: Box): SlidePart[] {
  const { frame, points } = chart
  const box = { ...area, w: area.w - sideWidth - 0.4 }
  const isColumns = points.length <= mostColumns
  const drawn = isColumns ? seriesColumns(chart, box) : seriesLine(chart, box)
  const broken = points.filter((one, index) => one.breaksBefore && index > 0).map(({ label }) => label)
  const notes = [
    ...lines,
    ...(points.some(({ target }) => target !== null)
      ? [isColumns ? slideWords.frameIsTarget : slideWords.dashIsTarget]
      : []),
    ...(isColumns || chart.minimum <= 0 ? [] : [axisStarts(`${chart.minimum}%`)]),
    ...(broken.length === 0 ? [] : [breakWords(broken)]),
  ]
  const said = points.map(({ label, shown, targetShown }) =>
    targetShown === '' ? `${label}: ${shown}` : `${label}: ${shown} (${slideWords.atTarget(targetShown)})`,
  )
  const alt = `${frame.title}. ${frame.subtitle}. ${said.join('; ')}.`
  return [
    { kind: 'chart', name: frame.title, alt, box, chart: drawn },
    ...sideParts(points.at(-1), notes, { ...area, x: area.x + area.w - sideWidth, w: sideWidth }),
  ]
}

function sideParts(last: SeriesPoint | undefined, notes: readonly string[], area: Box): SlidePart[] {
  const { x, w } = area
  const parts: SlidePart[] = [{ kind: 'rule', x, y: area.y, w, ink: headRule }]
  let y = area.y + 0.1
  if (last !== undefined) {
    const big = { w, h: 0.85 }
    const size = fittingSize([last.shown], big, { most: 48, least: 14, bold: true }) ?? 14
    parts.push(textPart('present', { x, y, ...big }, last.shown, { size, valign: 'middle', run: { bold: true } }))
    y += 0.9
    const target: Run[] = last.targetShown === '' ? [] : [{ text: slideWords.atTarget(last.targetShown) }]
    const paragraphs = [
      last.value === null ? [] : statusRuns(last.assessment),
      target,
      [{ text: last.label, colour: palette.ink3 }],
    ]
    const box = { x, y, w, h: 1.2 }
    parts.push({
      kind: 'text',
      name: 'status',
      box,
      paragraphs: paragraphs.filter((one) => one.length > 0),
      size: sizes.read,
    })
    y += 1.3
  }
  const room = { x, y, w, h: area.y + area.h - y }
  return notes.length === 0 ? parts : [...parts, paragraphsPart('notes', notes, room, sizes.second)]
}

/** The words of a row stand in the sheet too, so that a label is the text of a cell. */
export function seriesSheet(
  points: readonly SeriesPoint[],
  name: string,
  nameOf: (one: SeriesPoint) => string,
): DataSheet {
  return [
    { head: slideWords.period, cells: points.map(nameOf) },
    { head: name, cells: points.map(({ value }) => value) },
    { head: slideWords.target, cells: points.map(({ target }) => target) },
    { head: slideWords.shown(slideWords.result), cells: points.map(({ shown }) => shown) },
  ]
}

const grey: Look = { fill: { colour: palette.bar }, line: null }

function seriesColumns({ points, name, maximum }: SeriesChart, box: Box): BarChart {
  const last = points.length - 1
  const assessment = points[last]?.assessment ?? 'no_data'
  const { fill, line } = statusColours[assessment]
  const present: Look = { fill: { colour: fill }, line: line === null ? null : { colour: line, width: 1 } }
  const band = (box.w * 72 * 0.98) / Math.max(1, points.length)
  const top = Math.max(maximum, ...points.flatMap(({ value, target }) => [value ?? 0, target ?? 0])) * 1.12
  const size = Math.max(9, Math.min(16, band / 3.6))
  // A bar lower than its label would leave white letters on white.
  const reachesOver = (points[last]?.value ?? 0) > top * 0.12
  const isDark = assessment === 'met' || assessment === 'missed' || assessment === 'out_of_reach'
  return {
    kind: 'bars',
    direction: 'columns',
    grouping: 'clustered',
    overlap: 100,
    gap: 45,
    sheet: seriesSheet(points, name, (one) =>
      [one.label, one.targetShown, one.value === null ? one.shown : ''].filter((part) => part !== '').join('\n'),
    ),
    plot: { x: 0.01, y: 0.02, w: 0.98, h: 0.8 },
    textSize: Math.max(9, Math.min(14, band / 4.5)),
    isNamed: true,
    bars: [
      {
        values: 1,
        look: grey,
        looks: new Map([[last, present]]),
        label: {
          from: 3,
          position: 'inBase',
          colour: palette.ink,
          size,
          bold: true,
          colours: new Map(isDark && reachesOver ? [[last, palette.paper]] : []),
        },
      },
      {
        values: 2,
        look: targetLook,
      },
    ],
    values: { minimum: 0, maximum: top, step: top, isShown: false, format: '0' },
  }
}

/** Many periods: one line with gaps, the target as ticks side by side, the last number at its point. */
export function seriesLine(
  { points, name, minimum, maximum }: Pick<SeriesChart, 'points' | 'name' | 'minimum' | 'maximum'>,
  box: Box,
  isSmall = false,
): LineChart {
  const numbers = points.flatMap(({ value, target }) => [value, target]).filter((one) => one !== null)
  const [low, high] = [Math.min(minimum, ...numbers), Math.max(maximum, ...numbers)]
  const range = high - low || 1
  const plot = isSmall ? { x: 0.1, y: 0.04, w: 0.86, h: 0.8 } : { x: 0.07, y: 0.03, w: 0.91, h: 0.85 }
  const band = (box.w * 72 * plot.w) / Math.max(1, points.length)
  const last = points.findLastIndex(({ value }) => value !== null)
  const isBelow = (points[last]?.value ?? 0) < (points[last]?.target ?? 0)
  const dot = (colour: string) =>
    ({ shape: 'circle', size: isSmall ? 5 : 7, look: { fill: { colour }, line: null } }) as const
  const colour = statusColours[points[last]?.assessment ?? 'no_data'].fill
  const breaks = points.flatMap((one, index) => (one.breaksBefore && index > 0 ? [index] : []))
  return {
    kind: 'lines',
    sheet: seriesSheet(points, name, ({ label }) => label),
    plot,
    textSize: 12,
    // First and last alone: all of them would be too small to read.
    nameEvery: isSmall || points.length > 12 ? Math.max(1, points.length - 1) : 1,
    isNamed: true,
    lines: [
      {
        values: 2,
        line: null,
        mark: {
          shape: 'dash',
          size: Math.max(4, Math.min(isSmall ? 12 : 20, band * 0.8)),
          look: { fill: { colour: palette.ink }, line: null },
        },
      },
      {
        values: 1,
        line: { colour: palette.ink2, width: isSmall ? 1.75 : 2.5 },
        mark: dot(palette.ink2),
        marks: new Map(last < 0 ? [] : [[last, { ...dot(colour), size: isSmall ? 8 : 10 }]]),
        breaks,
        label: {
          from: 3,
          // Away from the target's own mark.
          position: isBelow ? 'b' : 't',
          colour: palette.ink,
          size: isSmall ? 12 : 16,
          bold: true,
          rows: last < 0 ? [] : [last],
        },
      },
    ],
    values: { minimum: low, maximum: high + range * 0.08, step: roundStep(range), isShown: true, format: '0' },
  }
}

/** Whole steps only: a decimal sign on an axis would be that of whoever opens the file. */
export function roundStep(range: number): number {
  return [1, 2, 5, 10, 20, 25, 50].find((step) => range / step <= 5) ?? Math.ceil(range / 5)
}
