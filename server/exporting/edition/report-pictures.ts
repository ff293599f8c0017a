/**
 * The charts of a report as pictures of 200 dots to an inch, as wide as the text. What fits on a page is one picture; of
 * more, two that share a page, their middle left to the annex. It words no caption.
 */
import type { Chart } from '#domain/chart.ts'
import { chartParts, type PerPart } from '#domain/edition-slides.ts'
import { chartSvg } from '../chart-svg.ts'
import { picture } from '../document/paper.ts'
import { margin } from '../picture-frame.ts'
import { svgToPng } from '../png.ts'

/** Rows that fill a page in letters that can still be read. */
const perPage: PerPart = { ranking: 32, dumbbell: 32, heat: 32, parts: 32, multiples: 9, table: 32 }
/** Rows of half a page: the first ten and the last ten of a long ranking. */
const perHalf: PerPart = { ranking: 10, dumbbell: 10, heat: 10, parts: 10, multiples: 6, table: 10 }
const mostPictures = 2

/** Letters keep their size whatever the width, so that those of a picture in the text are of some eight points. */
const logicalWidth = 880
/** 200 dots to an inch, as the decree asks of copies. */
const pixels = Math.ceil((picture.width / 25.4) * 200)
/** What is cut off at the sides, over the rule and under the foot: the paper has its own margins. */
const cut = { side: margin - 6, above: 34, below: 24 }

export type ChartPart = { chart: Chart; leftOut: string }

export function pictureParts(chart: Chart): ChartPart[] {
  const whole = chartParts(chart, perPage, mostPictures)
  const parts = whole.length === 1 ? whole : chartParts(chart, perHalf, mostPictures)
  return parts.map((part) => ({ chart: part.chart ?? chart, leftOut: part.leftOut }))
}

/** Parts of one chart are drawn to one scale, which is that of the widest. Rejects where one of them cannot be drawn. */
export async function chartPictures(parts: readonly ChartPart[]): Promise<Buffer[]> {
  const drawn = parts.map(({ chart }) => ({ chart, svg: chartSvg(chart, { width: logicalWidth }) }))
  const widest = Math.max(...drawn.map(({ svg }) => sizeOf(svg).width))
  return Promise.all(
    drawn.map(({ chart, svg }) => {
      const alike = sizeOf(svg).width === widest ? svg : chartSvg(chart, { width: widest })
      return svgToPng(withoutMargin(alike), { width: pixels })
    }),
  )
}

const size = /width="(\d+)" height="(\d+)" viewBox="[^"]*"/

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = size.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

function withoutMargin(svg: string): string {
  const { width, height } = sizeOf(svg)
  const [wide, high] = [width - 2 * cut.side, height - cut.above - cut.below]
  return svg.replace(size, `width="${wide}" height="${high}" viewBox="${cut.side} ${cut.above} ${wide} ${high}"`)
}
