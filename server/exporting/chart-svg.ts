/**
 * A chart model as one SVG that stands on its own: on a page, in a document, in the file that a person saves.
 * Pure: the same model gives the same bytes. It computes no number of the field; what it prints was printed in the model.
 */
import type { Chart } from '#domain/chart.ts'
import { drawDumbbell, dumbbellDescription, dumbbellWidth } from './chart-dumbbell.ts'
import { drawFunnel, funnelDescription, funnelWidth } from './chart-funnel.ts'
import { drawHeat, heatDescription, heatWidth } from './chart-heat.ts'
import { drawMultiples, multiplesDescription, multiplesWidth } from './chart-multiples.ts'
import { drawParts, partsDescription, partsWidth } from './chart-parts.ts'
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
  const content = Math.max((options.width ?? 1200) - 2 * margin, writerOf(chart).width(chart))
  const width = content + 2 * margin
  const heading = drawHeading(chart.frame, margin, content)
  const body = writerOf(chart).draw(chart, margin, heading.bottom, content)
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
    element(
      'desc',
      {},
      escapeXml(asSentences([chart.frame.subtitle, writerOf(chart).describe(chart), ...footParts(chart.frame)])),
    ),
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

/** What a kind of chart is drawn with. */
type Writer<Model extends Chart> = {
  /** The least width of the content. */
  width: (chart: Model) => number
  draw: (chart: Model, left: number, top: number, width: number) => Drawn
  describe: (chart: Model) => string
}

const writers: { [Kind in Chart['kind']]: Writer<Extract<Chart, { kind: Kind }>> } = {
  ranking: { width: rankingWidth, draw: drawRanking, describe: rankingDescription },
  series: { width: seriesWidth, draw: drawSeries, describe: seriesDescription },
  heat: { width: heatWidth, draw: drawHeat, describe: heatDescription },
  dumbbell: { width: dumbbellWidth, draw: drawDumbbell, describe: dumbbellDescription },
  multiples: { width: multiplesWidth, draw: drawMultiples, describe: multiplesDescription },
  funnel: { width: funnelWidth, draw: drawFunnel, describe: funnelDescription },
  parts: { width: partsWidth, draw: drawParts, describe: partsDescription },
}

function writerOf(chart: Chart): Writer<Chart> {
  return writers[chart.kind] as Writer<Chart>
}
