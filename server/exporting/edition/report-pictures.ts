/**
 * The charts of a report as pictures of 200 dots to an inch, as wide as the text; a long one in parts, its middle left to the
 * annex. It draws what can be drawn and says what cannot; it words no caption.
 */
import type { Chart } from '#domain/chart.ts'
import { chartParts, type PerPart } from '#domain/edition-slides.ts'
import { chartSvg } from '../chart-svg.ts'
import { picture } from '../document/paper.ts'
import { margin } from '../picture-frame.ts'
import { svgToPng } from '../png.ts'

/** About half a page each, so that a picture seldom leaves the page before it empty. */
const perPicture: PerPart = { ranking: 16, dumbbell: 16, heat: 30, parts: 16, multiples: 6, table: 16 }
/** The head and the tail of a long ranking; all of it stands in the annex. */
const mostPictures = 2

/** Logical width: letters keep their size, so that those of a picture in the text are of some eight points. */
const logicalWidth = 880
/** What the picture leaves blank over its rule and under its foot. */
const [above, below] = [34, 24]
/** 200 dots to an inch, as the decree asks of copies. */
const pixels = Math.ceil((picture.width / 25.4) * 200)

export function pictureParts(chart: Chart): { chart: Chart; leftOut: string }[] {
  return chartParts(chart, perPicture, mostPictures).map((part) => ({
    chart: part.chart ?? chart,
    leftOut: part.leftOut,
  }))
}

export function pictureOfChart(chart: Chart): Promise<Buffer> {
  return svgToPng(withoutMargin(chartSvg(chart, { width: logicalWidth })), { width: pixels })
}

/** The paper has its own margins: the picture begins and ends where the text does. */
function withoutMargin(svg: string): string {
  return svg.replace(/width="(\d+)" height="(\d+)" viewBox="[^"]*"/, (_, width: string, height: string) => {
    const [wide, high] = [Number(width) - 2 * margin, Number(height) - above - below]
    return `width="${wide}" height="${high}" viewBox="${margin} ${above} ${wide} ${high}"`
  })
}
