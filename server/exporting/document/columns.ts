/** Columns side by side without a border, centred lines in them, and the solid rule under a line. No text of its own. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { type Lettering, textRuns } from './text-run.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

/** Rows of cells, each with its lines; a row is never parted between two pages. */
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

type Place = { before?: number; alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]; keepNext?: boolean }

export function line(text: string, lettering: Lettering, place: Place = {}): Paragraph {
  const { before = 0, alignment = AlignmentType.CENTER, keepNext = false } = place
  return new Paragraph({
    alignment,
    spacing: { before, after: 0 },
    ...(keepNext ? { keepNext } : {}),
    children: textRuns(text, lettering),
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
