/**
 * What every picture carries inside itself: rule, finding, measure, and at the foot source, status and mark,
 * so that a copied picture stays true on its own. It draws no numbers.
 */
import type { Frame } from '#domain/chart.ts'
import { palette } from './palette.ts'
import { letter, line, rectangle, text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { footParts, keepTogether } from './words.vi.ts'

export const margin = 48

/** A drawn part: its markup and the y where the next part may begin. */
export type Drawn = { markup: string; bottom: number }

const titleFont = letter.text(28, 600)
const subtitleFont = letter.text(16)
const footFont = letter.text(14)
const markFont = letter.text(14, 600)

export function drawHeading(frame: Frame, left: number, width: number): Drawn {
  const top = 36
  let y = top + 10
  const parts = [line(left, top, left + width, top, palette.ink, 2)]
  for (const one of wrapText(keepTogether(frame.title), width, titleFont)) {
    y += 38
    parts.push(text(one, { x: left, y, lettering: titleFont }))
  }
  y += 6
  for (const one of wrapText(keepTogether(frame.subtitle), width, subtitleFont)) {
    y += 24
    parts.push(text(one, { x: left, y, lettering: subtitleFont, fill: palette.ink3 }))
  }
  return { markup: parts.join(''), bottom: y + 36 }
}

export function drawFoot(frame: Frame, left: number, width: number, top: number): Drawn {
  const parts = [line(left, top, left + width, top, palette.rule2, 1)]
  const right = left + width
  const padding = 10
  const markWidth = frame.mark === null ? 0 : textWidth(frame.mark, markFont) + 2 * padding
  const baseline = top + 34
  if (frame.mark !== null) {
    parts.push(
      rectangle(right - markWidth, baseline - 20, markWidth, 28, { rx: 3, fill: 'none', stroke: palette.field }),
      text(frame.mark, { x: right - markWidth + padding, y: baseline - 1, lettering: markFont, fill: palette.ink2 }),
    )
  }
  const room = width - (markWidth === 0 ? 0 : markWidth + 32)
  const whole = footParts(frame)
  const together = whole.join(' · ')
  const fits = textWidth(together, footFont) <= room
  const lines = fits ? [together] : whole.flatMap((part) => wrapText(keepTogether(part), room, footFont))
  for (const [index, one] of lines.entries())
    parts.push(text(one, { x: left, y: baseline + index * 20, lettering: footFont, fill: palette.ink3 }))
  return { markup: parts.join(''), bottom: baseline + Math.max(0, lines.length - 1) * 20 + 36 }
}
