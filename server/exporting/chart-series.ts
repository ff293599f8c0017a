/**
 * Actual against target over periods: the subject as a line in ink, the target as a dashed step that changes where
 * the target changes, gaps as gaps, labels at the line instead of a legend. Only the last point wears status colour.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { type Box, freePlace, placesAround, type Segment } from './label-places.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { fonts, type Plot, plotOf, targetRuns, targetSegments, valueSegments } from './series-plot.ts'
import { drawSide } from './series-side.ts'
import { hatched, statusMark } from './status-mark.ts'
import { element, line, path, rectangle, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { axisFrom, words } from './words.vi.ts'

export { seriesWidth } from './series-plot.ts'

export function drawSeries(chart: SeriesChart, left: number, top: number, width: number): Drawn {
  const plot = plotOf(chart, left, top + 8, width)
  const runs = targetRuns(chart.points)
  const targets = targetSegments(runs, plot)
  const values = valueSegments(chart, plot)
  const parts = [
    drawGrid(plot),
    drawGaps(chart, plot),
    drawLines(targets, { stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }),
    drawLines(values, { stroke: palette.ink, 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
    drawLabels(chart, plot, [...values, ...targets]),
    drawPoints(chart, plot),
    drawSide(chart, plot),
    drawPeriods(chart, plot),
  ]
  const notes = wrapText(axisNotes(chart, plot), width, fonts.note)
  let y = plot.bottom + 34
  for (const note of notes) {
    y += 20
    parts.push(text(note, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

function axisNotes(chart: SeriesChart, plot: Plot): string {
  const { minimum, ticks } = plot.axis
  const notes = [
    minimum === 0 ? '' : axisFrom(ticks.find((tick) => Math.abs(tick.value - minimum) < 1e-9)?.shown ?? ''),
    chart.points.some((point) => point.target !== null) ? words.dashedIsTarget : '',
    chart.points.some((point, index) => isBreak(chart, index) && point.value !== null) ? words.lineBreaks : '',
  ]
  return notes
    .filter((note) => note !== '')
    .map((note) => `${note}.`)
    .join(' ')
}

function isBreak(chart: SeriesChart, index: number): boolean {
  const before = chart.points[index - 1]
  return chart.points[index]?.breaksBefore === true && before !== undefined && before.value !== null
}

function drawGrid(plot: Plot): string {
  const parts = plot.axis.ticks.map(({ value, shown }) => {
    const y = plot.y(value)
    const isBase = Math.abs(value - plot.axis.minimum) < 1e-9
    const label = text(shown, {
      x: plot.left - 12,
      y: y + 4.5,
      lettering: fonts.axis,
      fill: palette.ink3,
      anchor: 'end',
    })
    return label + (isBase ? '' : line(plot.left, y, plot.right, y, palette.rule, 1))
  })
  return parts.join('') + line(plot.left, plot.bottom, plot.right, plot.bottom, palette.ink2, 1.5)
}

/** A period without a number: a hatched band, and the reason in words where the period is wide enough to say it. */
function drawGaps(chart: SeriesChart, plot: Plot): string {
  return chart.points
    .map((point, index) => {
      if (point.value !== null) return isBreak(chart, index) ? drawBreak(plot, index) : ''
      const width = Math.min(40, plot.step * 0.5)
      const band = hatched(plot.x(index) - width / 2, plot.top, width, plot.bottom - plot.top, null, 6)
      const lines = wrapText(point.shown, plot.step - 12, fonts.note)
      if (plot.step < 60 || point.shown === '') return band
      const box = Math.max(...lines.map((one) => textWidth(one, fonts.note))) + 12
      const boxTop = plot.bottom - lines.length * 18 - 20
      const paper = rectangle(plot.x(index) - box / 2, boxTop, box, lines.length * 18 + 10, { fill: palette.paper })
      const said = lines.map((one, row) =>
        text(one, {
          x: plot.x(index),
          y: boxTop + 18 + row * 18,
          lettering: fonts.note,
          fill: palette.ink2,
          anchor: 'middle',
        }),
      )
      return band + paper + said.join('')
    })
    .join('')
}

function drawBreak(plot: Plot, index: number): string {
  const x = plot.left + index * plot.step
  return line(x, plot.top, x, plot.bottom, palette.rule2, 1)
}

function drawLines(segments: readonly Segment[], attributes: Record<string, string | number>): string {
  if (segments.length === 0) return ''
  const steps: (string | number)[] = []
  let end: Segment | undefined
  for (const segment of segments) {
    const joins = end !== undefined && end.x2 === segment.x1 && end.y2 === segment.y1
    steps.push(...(joins ? [] : ['M', segment.x1, segment.y1]), 'L', segment.x2, segment.y2)
    end = segment
  }
  return path(steps, { fill: 'none', 'stroke-linejoin': 'round', ...attributes })
}

function drawPoints(chart: SeriesChart, plot: Plot): string {
  const crowded = plot.step < 18
  return chart.points
    .map((point, index) => {
      if (point.value === null) return ''
      const x = plot.x(index)
      const y = plot.y(point.value)
      if (index === chart.points.length - 1) {
        const paper = element('circle', { cx: x, cy: y, r: 11, fill: palette.paper })
        return paper + statusMark(point.assessment, x - 8, y - 8, 16)
      }
      const dot = { cx: x, cy: y, r: crowded ? 2 : 4, fill: crowded ? palette.ink : palette.paper }
      return element('circle', { ...dot, stroke: palette.ink, 'stroke-width': crowded ? 0 : 2 })
    })
    .join('')
}

/** Target labels where a target begins, then values; whichever finds no free place stays in the table. */
function drawLabels(chart: SeriesChart, plot: Plot, segments: Segment[]): string {
  const labels: Box[] = chart.points.flatMap((point, index) => {
    const x = plot.x(index)
    if (point.value === null) return [{ left: x - 24, right: x + 24, top: plot.top, bottom: plot.bottom }]
    const y = plot.y(point.value)
    return [{ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }]
  })
  const inside: Box = { left: plot.left, right: plot.right, top: plot.top - 16, bottom: plot.bottom - 3 }
  const parts: string[] = []
  const put = (content: string, candidates: Box[], lettering: typeof fonts.value, fill: string, tolerance: number) => {
    const box = freePlace(candidates, { inside, labels, segments }, tolerance)
    if (box === undefined) return
    labels.push(box)
    parts.push(text(content, { x: box.left, y: box.bottom - 3, lettering, fill, halo: true }))
  }
  for (const run of targetRuns(chart.points)) {
    if (run.to === chart.points.length - 1) continue
    const width = textWidth(run.shown, fonts.target)
    const y = plot.y(run.target)
    const starts = Array.from(
      { length: run.to - run.from + 1 },
      (_, index) => plot.left + (run.from + index) * plot.step + 4,
    )
    const boxes = starts.flatMap((left) =>
      [y - 20, y + 5].map((top) => ({ left, right: left + width, top, bottom: top + 15 })),
    )
    put(run.shown, boxes, fonts.target, palette.ink2, 0)
  }
  for (const [index, point] of chart.points.slice(0, -1).entries()) {
    if (point.value === null) continue
    const around = placesAround(plot.x(index), plot.y(point.value), textWidth(point.shown, fonts.value), 17, 9)
    put(point.shown, around, fonts.value, palette.ink, chart.points.length > 12 ? 0 : 2)
  }
  return parts.join('')
}

/** Every period label where they fit; otherwise every second, third … counted back from the last. */
function drawPeriods(chart: SeriesChart, plot: Plot): string {
  const last = chart.points.length - 1
  const room = Math.max(...chart.points.map((point) => textWidth(point.label, fonts.lastPeriod))) + 12
  const every = Math.max(1, Math.ceil(room / plot.step))
  return chart.points
    .map((point, index) => {
      if ((last - index) % every !== 0) return ''
      const isLast = index === last
      return text(point.label, {
        x: plot.x(index),
        y: plot.bottom + 24,
        lettering: isLast ? fonts.lastPeriod : fonts.period,
        fill: isLast ? palette.ink : palette.ink2,
        anchor: 'middle',
      })
    })
    .join('')
}

/** The same series as sentences, for those who hear the picture. */
export function seriesDescription(chart: SeriesChart): string {
  const said = chart.points.map((point) => {
    const target = point.target === null ? '' : ` (${words.target.toLowerCase()} ${point.targetShown})`
    const status = point.value === null ? '' : `, ${assessmentWords[point.assessment]}`
    return `${point.label}: ${point.shown}${target}${status}`
  })
  return `${chart.name}. ${said.join('; ')}`
}
