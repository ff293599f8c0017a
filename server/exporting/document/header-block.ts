/** The head of an official document: who issues on the left, the nation on the right, each with its line; number and day below. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { OfficialDocument } from './model.ts'
import { sizes, textWidth, widthOf } from './paper.ts'
import { documentWords } from './words.vi.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

export function headerBlock({ superior, issuer, number, placeAndDay, landscape = false }: OfficialDocument): Table {
  const whole = textWidth(landscape)
  const left = Math.round(whole * 0.39)
  const right = whole - left
  const issuerLines = issuer.split('\n')
  return bare(
    [left, right],
    [
      [
        [
          ...(superior === null ? [] : [line(superior.toUpperCase(), sizes.head, {})]),
          ...issuerLines.map((text) => line(text.toUpperCase(), sizes.head, { bold: true })),
          rule(widthOf((issuerLines.at(-1) ?? '').toUpperCase(), sizes.head) * 0.4, left),
        ],
        [
          line(documentWords.nation, sizes.head - 2, { bold: true }),
          line(documentWords.motto, sizes.head, { bold: true }),
          rule(widthOf(documentWords.motto, sizes.head), right),
        ],
      ],
      [[line(number, sizes.number, {}, 120)], [line(placeAndDay, sizes.number, { italics: true }, 120)]],
    ],
  )
}

/** Columns side by side without any border. */
export function bare(widths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                borders: noBorders,
                margins: { left: 0, right: 0 },
                width: { size: widths[at] as number, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })
}

export function line(
  text: string,
  size: number,
  style: { bold?: boolean; italics?: boolean },
  before = 0,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.CENTER,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before, after: 0 },
    children: [new TextRun({ text, size, ...style })],
  })
}

/** A solid line of a given length in the middle of its column. */
export function rule(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2))
  return new Paragraph({
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  })
}
