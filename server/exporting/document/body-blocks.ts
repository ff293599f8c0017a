/** The body of an official document: parts, sections, paragraphs and tables whose head is repeated on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, DocumentTable, Run } from './model.ts'
import { firstLine, lineSpacing, sizes, textWidth } from './paper.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export function bodyBlock(block: Block, landscape: boolean): Paragraph | Table {
  switch (block.kind) {
    case 'part':
      return opening([{ text: block.text.toUpperCase(), bold: true }])
    case 'section':
      return opening([{ text: block.text, bold: true }])
    case 'paragraph':
      return justified(block.runs)
    case 'note':
      return new Paragraph({
        spacing: { before: 60, after: 120 },
        children: [new TextRun({ text: block.text, italics: true, size: sizes.small })],
      })
    case 'table':
      return tableOf(block.table, landscape)
  }
}

/** Stays with what follows it. */
function opening(runs: Run[]): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine },
    spacing: { before: 180, after: 60, ...lineSpacing },
    children: runs.map(runOf),
  })
}

export function justified(runs: Run[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: 60, after: 60, ...lineSpacing },
    children: runs.map(runOf),
  })
}

function runOf({ text, bold = false, italic = false }: Run): TextRun {
  return new TextRun({ text, bold, italics: italic, size: sizes.body })
}

function tableOf({ columns, rows, bold = [] }: DocumentTable, landscape: boolean): Table {
  const whole = textWidth(landscape)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((whole * share) / shares))
  const cell = (text: string, at: number, isHead: boolean, isBold: boolean) =>
    new TableCell({
      width: { size: widths[at] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : alignments[columns[at]?.align ?? 'left'],
          children: [new TextRun({ text, size: sizes.table, bold: isHead || isBold })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) => cell(head, at, true, true)),
      }),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, at, false, bold.includes(place))),
          }),
      ),
    ],
  })
}
