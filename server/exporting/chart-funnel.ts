/**
 * Rate against number of cases, with limits around the target: which units differ from it by more than chance. Units
 * beyond the limits are named in the plot or in the list below it; the others are dots and a count.
 */
import type { FunnelChart } from '#domain/chart.ts'
import { funnelReading, funnelZoneWords } from '#domain/funnel.vi.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { drawFunnelGround } from './funnel-ground.ts'
import { drawFunnelList } from './funnel-list.ts'
import { fonts, funnelPlot, targetLabel } from './funnel-plot.ts'
import { drawFunnelPoints } from './funnel-points.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { text } from './svg.ts'
import { wrapText } from './text-width.ts'
import { axisFrom } from './words.vi.ts'

export { funnelWidth } from './funnel-plot.ts'

export function drawFunnel(chart: FunnelChart, left: number, top: number, width: number): Drawn {
  const plot = funnelPlot(chart, left, top, width)
  const list = drawFunnelList(chart, left, plot.bottom + 58, width)
  const parts = [drawFunnelGround(chart, plot), drawFunnelPoints(chart, plot), list.markup]
  const start = plot.rates.minimum === 0 ? '' : ` ${axisFrom(plot.rates.ticks[0]?.shown ?? '')}.`
  let y = list.bottom + 4
  for (const note of wrapText(`${funnelReading}${start}`, width, fonts.note)) {
    y += 20
    parts.push(text(note, { x: left, y, lettering: fonts.note, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 28 }
}

/** The same as sentences, for those who hear the picture. */
export function funnelDescription(chart: FunnelChart): string {
  const said = chart.points.map(({ name, shown, fraction, zone }) => {
    return `${name} ${shown}${fraction === '' ? '' : ` (${fraction})`}, ${lowerFirst(funnelZoneWords[zone])}`
  })
  return `${targetLabel(chart)}. ${said.join('; ')}`
}
