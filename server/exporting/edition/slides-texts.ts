/** The title slide, slides of paragraphs, and the sentences beside or below what is drawn. */
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import type { Slide } from '#domain/edition-slides.ts'
import { shortStampWords } from '#domain/edition-stamp.vi.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { palette } from '../palette.ts'
import { headRule, type SlidePart, type TextPart, textPart } from './slides-drawing.ts'
import { type Box, fittingSize, footTop, heightOf, inner, linesOf, paper, sizes } from './slides-paper.ts'

/** Paragraphs stand so many letter sizes apart. */
const apart = 0.6

export function titleParts(slide: Slide, { head }: EditionContent, stamp: EditionStamp): SlidePart[] {
  const x = paper.margin
  const room = { w: inner * 0.88, h: 1.9 }
  const size = fittingSize([slide.frame.title], room, { most: 40, least: 18, bold: true }) ?? 18
  const below = [
    `${capitalised(head.unit.label)} · ${periodName(head.period)}`,
    head.statusLine,
    ...slide.lines,
    [head.mark ?? '', shortStampWords(stamp)].filter((one) => one !== '').join(' · '),
  ].filter((one) => one !== '')
  return [
    textPart('title', { x, y: 1.2, ...room }, slide.frame.title, { size, valign: 'bottom', run: { bold: true } }),
    { kind: 'rule', x, y: 3.3, w: inner, ink: headRule },
    paragraphsPart('below', below, { x, y: 3.5, w: inner, h: footTop - 3.7 }, 20),
  ]
}

/** Paragraphs as large as the box takes them. */
export function paragraphsPart(name: string, lines: readonly string[], box: Box, most: number): TextPart {
  const size = fittingSize(lines, box, { most, least: 8, between: apart }) ?? 8
  const run = { colour: palette.ink }
  return textPart(name, box, lines.join('\n'), { size, valign: 'top', between: size * apart, run })
}

export function textParts(slide: Slide, area: Box): SlidePart[] {
  if (slide.lines.length === 0) return []
  // Lines of the whole width are hard to follow with the eye.
  return [paragraphsPart('text', slide.lines, { ...area, w: area.w * 0.86 }, 24)]
}

/** Sentences at the lower edge of an area, and what is left above them. */
export function linesBelow(lines: readonly string[], area: Box): { parts: SlidePart[]; rest: Box } {
  const said = lines.filter((line) => line.trim() !== '')
  if (said.length === 0) return { parts: [], rest: area }
  const most = area.h * 0.3
  const size = fittingSize(said, { w: area.w, h: most }, { most: 16, least: sizes.least }) ?? 8
  const count = said.reduce((sum, line) => sum + linesOf(line, area.w, size).length, 0)
  const h = Math.min(most, heightOf(count, size) + 0.04)
  const part = textPart('lines', { x: area.x, y: area.y + area.h - h, w: area.w, h }, said.join('\n'), {
    size,
    valign: 'bottom',
    run: { colour: palette.ink2 },
  })
  return { parts: [part], rest: { ...area, h: area.h - h - 0.08 } }
}
