/**
 * A chart model as one SVG that stands on its own: on a page, in a document, in the file that a person saves.
 * Pure: the same model gives the same bytes. It computes no number of the field; what it prints was printed in the model.
 */
import type { Chart } from '#domain/chart.ts'
import { drawHeat, heatDescription, heatWidth } from './chart-heat.ts'
import { drawRanking, rankingDescription, rankingWidth } from './chart-ranking.ts'
import { drawSeries, seriesDescription, seriesWidth } from './chart-series.ts'
import { familyStack, textFamily } from './fonts.ts'
import { palette } from './palette.ts'
import { type Drawn, drawFoot, drawHeading, margin } from './picture-frame.ts'
import { element, escapeXml, rectangle } from './svg.ts'
import { footParts } from './words.vi.ts'

/**
 * `width` is the logical width, 1200 by default; letters keep their size, so a smaller width means larger letters on
 * the same sheet of paper. A chart that cannot be told in that width becomes wider rather than clipped.
 */
export function chartSvg(chart: Chart, options: { width?: number } = {}): string {
  const content = Math.max((options.width ?? 1200) - 2 * margin, neededWidth(chart))
  const width = content + 2 * margin
  const heading = drawHeading(chart.frame, margin, content)
  const body = drawBody(chart, margin, heading.bottom, content)
  const foot = drawFoot(chart.frame, margin, content, body.bottom)
  const height = Math.ceil(foot.bottom)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': 'vi',
      'font-family': familyStack[textFamily],
      // Figures are placed digit by digit here; a page that asks for tabular figures must not move them again.
      style: 'font-feature-settings:normal;font-variant:normal;letter-spacing:normal',
    },
    element('title', {}, escapeXml(chart.frame.title)),
    element('desc', {}, escapeXml(asSentences([chart.frame.subtitle, describe(chart), ...footParts(chart.frame)]))),
    rectangle(0, 0, width, height, { fill: palette.paper }),
    heading.markup,
    body.markup,
    foot.markup,
  )
}

/** For those who hear it; a part that is a sentence already gets no second full stop. */
function asSentences(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\.$/, '')).join('. ')
}

function neededWidth(chart: Chart): number {
  switch (chart.kind) {
    case 'ranking':
      return rankingWidth(chart)
    case 'series':
      return seriesWidth(chart)
    case 'heat':
      return heatWidth(chart)
    default:
      throw new RangeError(`No picture of ${chart.kind} yet`)
  }
}

function drawBody(chart: Chart, left: number, top: number, width: number): Drawn {
  switch (chart.kind) {
    case 'ranking':
      return drawRanking(chart, left, top, width)
    case 'series':
      return drawSeries(chart, left, top, width)
    case 'heat':
      return drawHeat(chart, left, top, width)
    default:
      throw new RangeError(`No picture of ${chart.kind} yet`)
  }
}

function describe(chart: Chart): string {
  switch (chart.kind) {
    case 'ranking':
      return rankingDescription(chart)
    case 'series':
      return seriesDescription(chart)
    case 'heat':
      return heatDescription(chart)
    default:
      throw new RangeError(`No picture of ${chart.kind} yet`)
  }
}
