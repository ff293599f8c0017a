/** A table on paper: as wide as its shares say, never wider than the text, its head repeated on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { DocumentTable } from './model.ts'
import { sizes, textWidth } from './paper.ts'
import { textRuns } from './text-run.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
/** Twips on the left and the right of a cell's text. */
export const cellMargin = 80

export function tableOf({ columns, rows, bold = [], size = sizes.table }: DocumentTable, landscape: boolean): Table {
  const whole = textWidth(landscape)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((whole * share) / shares))
  const cell = (text: string, at: number, isHead: boolean, isBold: boolean) =>
    new TableCell({
      width: { size: widths[at] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: cellMargin, right: cellMargin },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : alignments[columns[at]?.align ?? 'left'],
          children: textRuns(text, { size, bold: isHead || isBold }),
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
