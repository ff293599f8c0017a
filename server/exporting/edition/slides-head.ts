/** What stands on every slide: its question, the finding as title, measure and period below, and the foot. */
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import type { Slide } from '#domain/edition-slides.ts'
import { shortStampWords } from '#domain/edition-stamp.vi.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { palette } from '../palette.ts'
import { type SlidePart, textPart } from './slides-drawing.ts'
import { type Box, fittingSize, footTop, heightOf, inner, linesOf, paper, sizes, widthOf } from './slides-paper.ts'
import { partWords } from './slides-words.vi.ts'

const top = 0.36
const mostTitleLines = 2

/** The head, and the area that it leaves to the content. */
export function headParts(slide: Pick<Slide, 'question' | 'frame' | 'part'>): { parts: SlidePart[]; area: Box } {
  const { question, frame, part } = slide
  const x = paper.margin
  const above = [question, part === null ? '' : partWords(part.at, part.of)].filter((one) => one !== '').join(' · ')
  const parts: SlidePart[] = []
  let y = top
  const add = (name: string, text: string, most: number, lines: number, run: { colour: string; bold: boolean }) => {
    if (text === '') return
    const room = { w: inner, h: heightOf(lines, most) }
    const size = fittingSize([text], room, { most, least: sizes.least, bold: run.bold }) ?? sizes.least
    const shown = clipped(text, size, run.bold)
    const h = heightOf(linesOf(shown, inner, size, run.bold).length, size) + 0.04
    parts.push(textPart(name, { x, y, w: inner, h }, shown, { size, valign: 'top', run }))
    y += h
  }
  add('question', above === frame.title ? '' : above, sizes.second, 1, { colour: palette.ink3, bold: false })
  add('title', frame.title, sizes.title, mostTitleLines, { colour: palette.ink, bold: true })
  add('subtitle', frame.subtitle, sizes.second, 1, { colour: palette.ink3, bold: false })
  y += 0.16
  return { parts, area: { x, y, w: inner, h: footTop - 0.12 - y } }
}

/** No finding is that long; should one be, it ends in "…" rather than under the rows. */
function clipped(text: string, size: number, bold: boolean): string {
  const most = 4
  const lines = linesOf(text, inner, size, bold)
  return lines.length <= most ? text : `${lines.slice(0, most).join(' ').slice(0, -2)}…`
}

/** Place, period, status, mark, edition, number of the slide. */
export function footParts(
  content: EditionContent,
  stamp: EditionStamp,
  status: string,
  at: number,
  of: number,
): SlidePart[] {
  const { unit, period, statusLine, mark } = content.head
  const line = [capitalised(unit.label), periodName(period), status === '' ? statusLine : status].filter(
    (one) => one !== '',
  )
  const [place, count] = [line.join(' · '), `${at}/${of}`]
  const between = [mark ?? '', shortStampWords(stamp)].filter((one) => one !== '').join(' · ')
  const widths = { count: 0.7, between: Math.min(5, widthOf(between, sizes.least) + 0.1) }
  const [y, h] = [footTop + 0.07, 0.36]
  const left = { x: paper.margin, y, w: inner - widths.between - widths.count - 0.3, h }
  const run = { colour: palette.ink3 }
  const size = fittingSize([place], { w: left.w, h: heightOf(1, sizes.least) }, { most: sizes.least, least: 7 }) ?? 7
  const middle = paper.margin + inner - widths.count
  return [
    { kind: 'rule', x: paper.margin, y: footTop, w: inner, ink: { colour: palette.rule2, width: 0.75 } },
    textPart('place', left, place, { size, valign: 'middle', run }),
    textPart('edition', { x: middle - widths.between, y, w: widths.between, h }, between, {
      size: sizes.least,
      align: 'right',
      valign: 'middle',
      run,
    }),
    textPart('number', { x: middle, y, w: widths.count, h }, count, {
      size: sizes.least,
      align: 'right',
      valign: 'middle',
      run,
    }),
  ]
}
