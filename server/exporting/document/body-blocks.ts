/** The body of an official document: parts, sections, paragraphs, pictures, and tables whose head is repeated on every page. */
import { AlignmentType, Paragraph } from 'docx'
import type { Block, Run } from './model.ts'
import { between, firstLine, lineSpacing, sizes } from './paper.ts'
import { pictureOf } from './picture-block.ts'
import { tableXml } from './table-block.ts'
import { textRuns } from './text-run.ts'
import type { WrittenParts } from './written-parts.ts'

export type BodySettings = {
  landscape: boolean
  parts: WrittenParts
  /** The last paragraph stays with what follows, so that no signature stands alone on a page. */
  staysWithNext?: boolean
}

export function bodyBlocks(blocks: readonly Block[], settings: BodySettings): Paragraph[] {
  const { staysWithNext = false } = settings
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    if (block.kind === 'paragraph')
      return [justified(block.runs, next === undefined ? { keepNext: staysWithNext } : { after: airBefore(next) })]
    return bodyBlock(block, settings)
  })
}

/** A table has no air of its own above it. */
function airBefore({ kind }: Block): number {
  return kind === 'table' ? between : 0
}

function bodyBlock(block: Exclude<Block, { kind: 'paragraph' }>, { landscape, parts }: BodySettings): Paragraph[] {
  switch (block.kind) {
    case 'part':
      return [opening([{ text: block.text.toLocaleUpperCase('vi'), bold: true }])]
    case 'section':
      return [opening([{ text: block.text, bold: true }])]
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 60, after: 120 },
          children: textRuns(block.text, { italics: true, size: sizes.small }),
        }),
      ]
    case 'caption':
      return captionOf(block.title, block.subtitle)
    case 'picture':
      return pictureOf(block)
    case 'table':
      return [parts.put(tableXml(block.table, landscape))]
  }
}

/** Stays with what follows it. */
function opening(runs: Run[]): Paragraph {
  return new Paragraph({
    keepNext: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: between, after: 0, ...lineSpacing },
    children: runs.flatMap(runsOf),
  })
}

export function justified(runs: Run[], place: { keepNext?: boolean; after?: number } = {}): Paragraph {
  const { keepNext = false, after = 0 } = place
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: between, after, ...lineSpacing },
    ...(keepNext ? { keepNext } : {}),
    children: runs.flatMap(runsOf),
  })
}

function captionOf(title: string, subtitle: string): Paragraph[] {
  const lines = [
    { text: title, lettering: { size: sizes.caption, bold: true }, before: between },
    { text: subtitle, lettering: { size: sizes.small, italics: true }, before: 0 },
  ].filter(({ text }) => text !== '')
  return lines.map(
    ({ text, lettering, before }, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before, after: index === lines.length - 1 ? 60 : 0 },
        children: textRuns(text, lettering),
      }),
  )
}

function runsOf({ text, bold = false, italic = false }: Run) {
  return textRuns(text, { bold, italics: italic, size: sizes.body })
}
