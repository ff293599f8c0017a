/** Planned slides as a file of the slide library: its pages, letters, tables, rules, and places for the native charts. */
import { createRequire } from 'node:module'
import type { default as library } from 'pptxgenjs'
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import { palette } from '../palette.ts'
import type { Ink } from './chart-model.ts'
import { chartMarker } from './pptx-package.ts'
import type { ChartPart, RulePart, Run, SlidePart, TablePart, TextPart } from './slides-drawing.ts'
import { face, paper } from './slides-paper.ts'
import type { PlannedSlide } from './slides-plan.ts'
import { slideWords } from './slides-words.vi.ts'
import { fitText, xmlText } from './xml-text.ts'

// Its types say ES module and its code CommonJS, so that a plain import of it would compile and not run.
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof library.default
type Slide = ReturnType<library.default['addSlide']>

const master = 'MASTER'
const hex = (colour: string) => colour.slice(1).toUpperCase()
const none = { type: 'none' } as const

/** The package without its charts, and the charts in the order in which they were placed. */
export async function slidesFile(
  slides: readonly PlannedSlide[],
  { head }: EditionContent,
  { state }: EditionStamp,
): Promise<{ bytes: Uint8Array; charts: ChartPart[] }> {
  const file = new Pptx()
  file.defineLayout({ name: 'WIDE', width: paper.width, height: paper.height })
  file.layout = 'WIDE'
  file.theme = { headFontFace: face, bodyFontFace: face }
  file.title = xmlText(head.title)
  file.subject = xmlText(head.statusLine)
  // No person: the unit stands for its edition.
  file.author = xmlText(head.unit.label)
  file.company = xmlText(head.unit.label)
  file.defineSlideMaster({
    title: master,
    background: { color: hex(palette.paper) },
    objects: [
      ...(state === 'draft' ? [watermark] : []),
      // Without a place of its own, which the library would set above the slide's.
      { placeholder: { options: { name: 'title', type: 'title', fontFace: face, margin: 0 }, text: '' } },
    ],
  })
  const charts: ChartPart[] = []
  for (const { parts, notes } of slides) {
    const slide = file.addSlide({ masterName: master })
    for (const part of parts) place(slide, part, charts)
    slide.addNotes(fitText(notes))
  }
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array
  return { bytes, charts }
}

/** On the master, so that it lies behind everything and is written once. */
const watermark = {
  text: {
    text: slideWords.watermark,
    options: {
      x: 0.6,
      y: 2.4,
      w: paper.width - 1.2,
      h: 2.6,
      align: 'center',
      valign: 'middle',
      fontFace: face,
      fontSize: 130,
      bold: true,
      color: 'EEF0F3',
      rotate: 332,
      lang: 'vi-VN',
    },
  },
} as const

function place(slide: Slide, part: SlidePart, charts: ChartPart[]): void {
  switch (part.kind) {
    case 'text':
      placeText(slide, part)
      break
    case 'rule':
      placeRule(slide, part)
      break
    case 'table':
      placeTable(slide, part)
      break
    case 'chart': {
      const { x, y, w, h } = part.box
      const alt = xmlText(part.alt)
      const objectName = xmlText(part.name)
      // Replaced whole when the package is closed: the library would write 0 as an empty cell.
      const marker = [{ name: chartMarker(charts.length), labels: ['1'], values: [1] }]
      slide.addChart('bar', marker, { x, y, w, h, altText: alt, objectName })
      charts.push(part)
    }
  }
}

function runsOf(runs: readonly Run[], size: number, isLast: boolean): library.default.TextProps[] {
  const lines = runs.flatMap((run) => {
    const parts = fitText(run.text).split('\n')
    return parts.map((text, index) => ({ ...run, text, breaks: index < parts.length - 1 }))
  })
  return lines.map(({ text, colour, bold, size: own, breaks }, index) => ({
    text,
    options: {
      fontFace: face,
      fontSize: own ?? size,
      color: hex(colour ?? palette.ink),
      bold: bold === true,
      lang: 'vi-VN',
      breakLine: breaks || (!isLast && index === lines.length - 1),
    },
  }))
}

function placeText(slide: Slide, part: TextPart): void {
  const { x, y, w, h } = part.box
  const { size, align = 'left', valign = 'top', between, paragraphs } = part
  const runs = paragraphs.flatMap((one, index) =>
    runsOf(one.length === 0 ? [{ text: '' }] : one, size, index === paragraphs.length - 1),
  )
  const spaced = runs.map((run) => ({
    ...run,
    options: { ...run.options, ...(between === undefined ? {} : { paraSpaceAfter: between }) },
  }))
  const common = { x, y, w, h, align, valign, margin: 0, fit: 'none', objectName: part.name } as const
  slide.addText(spaced, part.name === 'title' ? { ...common, placeholder: 'title' } : common)
}

function placeRule(slide: Slide, { x, y, w, ink }: RulePart): void {
  slide.addShape('line', { x, y, w, h: 0, line: { color: hex(ink.colour), width: ink.width } })
}

function placeTable(slide: Slide, part: TablePart): void {
  const border = (ink: Ink | null | undefined) =>
    ink === null || ink === undefined ? none : ({ type: 'solid', pt: ink.width, color: hex(ink.colour) } as const)
  const rows = part.rows.map(({ cells, under }, row) =>
    cells.map((cell): library.default.TableCell => {
      const runs = cell.runs.length === 0 ? [{ text: '' }] : cell.runs
      const spacing = cell.spacing === undefined ? {} : { lineSpacingMultiple: cell.spacing }
      const text = runsOf(runs, cell.size, true).map((run) => ({
        ...run,
        options: { ...run.options, ...spacing, align: cell.align },
      }))
      return {
        text: text as library.default.TableCell[],
        options: {
          align: cell.align,
          valign: row === 0 ? 'bottom' : 'middle',
          margin: [0, part.pad, 0, part.pad],
          fontFace: face,
          fontSize: cell.size,
          border: [border(part.rows[row - 1]?.under), none, border(under), border(cell.left)],
          ...(cell.fill === undefined || cell.fill === null ? {} : { fill: { color: hex(cell.fill) } }),
        },
      }
    }),
  )
  const w = part.widths.reduce((sum, one) => sum + one, 0)
  slide.addTable(rows, {
    x: part.x,
    y: part.y,
    w,
    colW: part.widths,
    rowH: part.rows.map(({ height }) => height),
    objectName: xmlText(part.name),
  })
}
