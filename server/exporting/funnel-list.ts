/**
 * Below a funnel: the units beyond the limits by name with their figures, zone by zone, and how many lie within. What
 * the plot has no room to name is named here.
 */
import type { FunnelChart, FunnelZone } from '#domain/chart.ts'
import { funnelZones, funnelZoneWords } from '#domain/funnel.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import { zoneMark } from './funnel-points.ts'
import { palette } from './palette.ts'
import type { Drawn } from './picture-frame.ts'
import { letter, text } from './svg.ts'
import { widest, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

const fonts = {
  zone: letter.text(14, 600),
  name: letter.text(14),
  shown: letter.figure(14, 600),
  fraction: letter.figure(13),
}
const leastColumn = 320
const mostColumns = 3
const gap = 36
const nameLine = 18
const rowPadding = 8

export function drawFunnelList(chart: FunnelChart, left: number, top: number, width: number): Drawn {
  const fit = Math.floor((width + gap) / (leastColumn + gap))
  const columns = Math.max(1, Math.min(mostColumns, fit))
  const parts: string[] = []
  let y = top
  for (const zone of funnelZones) {
    const points = chart.points.filter((point) => point.zone === zone)
    if (points.length === 0) continue
    const head = drawZoneHead(zone, points.length, left, y, width)
    parts.push(head.markup)
    y = head.bottom
    if (zone === 'inside') continue
    const list = drawItems(points, left, y, (width - (columns - 1) * gap) / columns, columns)
    parts.push(list.markup)
    y = list.bottom + 12
  }
  return { markup: parts.join(''), bottom: y }
}

function drawZoneHead(zone: FunnelZone, count: number, left: number, top: number, width: number): Drawn {
  const lines = wrapText(`${funnelZoneWords[zone]}: ${formatInteger(count)} ${words.units}`, width - 20, fonts.zone)
  const said = lines.map((one, index) => text(one, { x: left + 20, y: top + 18 + index * 20, lettering: fonts.zone }))
  return { markup: zoneMark(zone, left + 7, top + 13) + said.join(''), bottom: top + lines.length * 20 + 8 }
}

function drawItems(points: FunnelChart['points'], left: number, top: number, width: number, columns: number): Drawn {
  const fraction = widest(
    points.map((point) => point.fraction),
    fonts.fraction,
  )
  const shown = widest(
    points.map((point) => point.shown),
    fonts.shown,
  )
  const nameWidth = width - 20 - shown - fraction - 28
  const parts: string[] = []
  let y = top
  for (let at = 0; at < points.length; at += columns) {
    const row = points.slice(at, at + columns)
    const names = row.map((point) => wrapText(point.name, nameWidth, fonts.name))
    for (const [index, point] of row.entries()) {
      const x = left + index * (width + gap)
      const right = x + width
      const baseline = y + 18
      parts.push(
        ...(names[index] ?? []).map((one, line) =>
          text(one, { x: x + 20, y: baseline + line * nameLine, lettering: fonts.name, fill: palette.ink2 }),
        ),
        text(point.shown, { x: right - fraction - 14, y: baseline, lettering: fonts.shown, anchor: 'end' }),
        text(point.fraction, { x: right, y: baseline, lettering: fonts.fraction, fill: palette.ink3, anchor: 'end' }),
      )
    }
    y += Math.max(...names.map((lines) => lines.length)) * nameLine + rowPadding
  }
  return { markup: parts.join(''), bottom: y }
}
