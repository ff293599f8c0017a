/**
 * All slides of an edition as parts, before any file is made: those of its pages, then annex tables as far as there is
 * room. A chart that cannot be drawn is named in its place, and the rest goes on.
 */
import type { Chart } from '#domain/chart.ts'
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import { type Slide, slidesOf } from '#domain/edition-slides.ts'
import { palette } from '../palette.ts'
import { chartXml } from './chart-xml.ts'
import { annexSlides } from './slides-annex.ts'
import type { SlidePart } from './slides-drawing.ts'
import { textPart } from './slides-drawing.ts'
import { dumbbellParts } from './slides-dumbbell.ts'
import { funnelParts } from './slides-funnel.ts'
import { footParts, headParts } from './slides-head.ts'
import { heatParts } from './slides-heat.ts'
import { multiplesParts } from './slides-multiples.ts'
import { type Box, sizes } from './slides-paper.ts'
import { partsParts } from './slides-parts.ts'
import { rankingParts } from './slides-ranking.ts'
import { seriesParts } from './slides-series.ts'
import { tablePages } from './slides-table.ts'
import { linesBelow, textParts, titleParts } from './slides-texts.ts'
import { chartFault, slideWords } from './slides-words.vi.ts'

export type PlannedSlide = { parts: SlidePart[]; notes: string }
export type Plan = { slides: PlannedSlide[]; faults: string[] }

/** Letters of tables that are read in the room. */
const tableLetters = { most: 20, least: sizes.least, paged: sizes.second, air: 0.11 }

export function planSlides(
  content: EditionContent,
  stamp: EditionStamp,
  onSlide: (done: number, of: number) => void,
): Plan {
  const faults: string[] = []
  const asked = slidesOf(content)
  const bodies: { slide: Slide; parts: SlidePart[] }[] = []
  for (const [index, slide] of asked.entries()) {
    bodies.push(...bodiesOf(slide, content, stamp, faults))
    onSlide(index + 1, asked.length)
  }
  bodies.push(...annexSlides(content))
  return {
    slides: bodies.map(({ slide, parts }, index) => ({
      parts: [...parts, ...footParts(content, stamp, slide.frame.status, index + 1, bodies.length)],
      notes: notesOf(slide, content),
    })),
    faults,
  }
}

function bodiesOf(
  slide: Slide,
  content: EditionContent,
  stamp: EditionStamp,
  faults: string[],
): { slide: Slide; parts: SlidePart[] }[] {
  if (slide.kind === 'title') return [{ slide, parts: titleParts(slide, content, stamp) }]
  const { parts: head, area } = headParts(slide)
  const whole = (parts: SlidePart[]) => [{ slide, parts: [...head, ...parts] }]
  if (slide.chart !== null) {
    const said = [...slide.lines, slide.leftOut]
    // The present number stands beside a course; its sentences join it there.
    if (slide.chart.kind === 'series')
      return whole(
        drawnOrNamed(
          slide.chart,
          area,
          said.filter((line) => line !== ''),
          faults,
        ),
      )
    const { parts, rest } = linesBelow(said, area)
    return whole([...drawnOrNamed(slide.chart, rest, [], faults), ...parts])
  }
  if (slide.table !== null) {
    const { parts, rest } = linesBelow([...slide.lines, slide.leftOut], area)
    const pages = tablePages(slide.table, rest, tableLetters)
    return pages.map((page, index) => ({ slide, parts: [...head, page, ...(index === pages.length - 1 ? parts : [])] }))
  }
  return whole(textParts(slide, area))
}

function drawnOrNamed(chart: Chart, area: Box, lines: readonly string[], faults: string[]): SlidePart[] {
  try {
    const parts = chartParts(chart, area, lines)
    // Written once to see whether it can be: a fault must show here, where the slide can still say so.
    for (const part of parts) if (part.kind === 'chart') chartXml(part.chart)
    return parts
  } catch {
    const title = titleOf(chart)
    faults.push(title)
    return [
      textPart('fault', { ...area, h: 1.2 }, chartFault(title), {
        size: 20,
        valign: 'top',
        run: { colour: palette.ink2 },
      }),
    ]
  }
}

function titleOf(chart: Chart): string {
  return chart.frame.title
}

function chartParts(chart: Chart, area: Box, lines: readonly string[]): SlidePart[] {
  switch (chart.kind) {
    case 'ranking':
      return rankingParts(chart, area)
    case 'series':
      return seriesParts(chart, lines, area)
    case 'heat':
      return heatParts(chart, area)
    case 'dumbbell':
      return dumbbellParts(chart, area)
    case 'multiples':
      return multiplesParts(chart, area)
    case 'funnel':
      return funnelParts(chart, area)
    case 'parts':
      return partsParts(chart, area)
  }
}

/** For who presents: question, definition, source and status, on every slide. */
function notesOf({ question, notes, frame }: Slide, { head }: EditionContent): string {
  const status = frame.status === '' ? head.statusLine : frame.status
  return [
    question === '' ? '' : `${slideWords.question}: ${question}`,
    notes,
    frame.source === '' ? '' : `${slideWords.source}: ${frame.source}`,
    status === '' ? '' : `${slideWords.dataStatus}: ${status}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
