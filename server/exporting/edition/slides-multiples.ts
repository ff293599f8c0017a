/** Small courses side by side on one axis, each a native line chart with its own data sheet. */
import type { MultiplesChart } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { palette } from '../palette.ts'
import { type SlidePart, textPart } from './slides-drawing.ts'
import { type Box, fittingSize, heightOf, sizes } from './slides-paper.ts'
import { seriesLine } from './slides-series.ts'
import { axisStarts, slideWords } from './slides-words.vi.ts'

const gutter = 0.35
const keyHeight = 0.26
const nameHeight = 0.32
const noteHeight = 0.26

export function multiplesParts({ frame, panels, minimum, maximum }: MultiplesChart, area: Box): SlidePart[] {
  const columns = panels.length <= 1 ? 1 : panels.length <= 4 ? 2 : 3
  const rows = Math.max(1, Math.ceil(panels.length / columns))
  const w = (area.w - gutter * (columns - 1)) / columns
  const h = (area.h - keyHeight - 0.15 * (rows - 1)) / rows
  const from = minimum > 0 ? `. ${axisStarts(`${formatShortest(Math.round(minimum * 10), 1)}%`)}` : ''
  const key = textPart('key', { ...area, h: keyHeight }, `${slideWords.dashIsTarget}${from}`, {
    size: sizes.least,
    valign: 'top',
    run: { colour: palette.ink3 },
  })
  const drawn = panels.flatMap((panel, index): SlidePart[] => {
    const x = area.x + (index % columns) * (w + gutter)
    const y = area.y + keyHeight + Math.floor(index / columns) * (h + 0.15)
    const box = { x, y: y + nameHeight + noteHeight, w, h: h - nameHeight - noteHeight }
    const said = panel.points.map(({ label, shown }) => `${label}: ${shown}`).join('; ')
    return [
      { kind: 'rule', x, y, w, ink: { colour: palette.rule2, width: 1 } },
      oneLine(`name ${index + 1}`, panel.name, { x, y: y + 0.02, w, h: nameHeight }, 16, true),
      oneLine(`note ${index + 1}`, panel.note, { x, y: y + nameHeight, w, h: noteHeight }, 12, false),
      {
        kind: 'chart',
        name: panel.name,
        alt: `${panel.name}. ${frame.subtitle}. ${said}.`,
        box,
        chart: seriesLine({ points: panel.points, name: panel.name, minimum, maximum }, box, true),
      },
    ]
  })
  return [
    key,
    ...drawn.filter(
      (part) => part.kind !== 'text' || part.paragraphs.some((one) => one.some((run) => run.text !== '')),
    ),
  ]
}

function oneLine(name: string, text: string, box: Box, most: number, bold: boolean): SlidePart {
  const size = fittingSize([text], { w: box.w, h: heightOf(1, most) }, { most, least: 7, bold }) ?? 7
  return textPart(name, box, text, { size, valign: 'middle', run: { bold, colour: bold ? palette.ink : palette.ink2 } })
}
