/** Units by indicators as a native table: the value in each cell, a wash and a sign for its status; met carries no sign. */
import type { HeatChart } from '#domain/chart.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from '../palette.ts'
import {
  apartRule,
  hairline,
  headRule,
  type Run,
  type SlidePart,
  signOf,
  type TableCell,
  textPart,
} from './slides-drawing.ts'
import { type Box, heightOf, linesOf, sizes, widthOf } from './slides-paper.ts'
import { slideWords } from './slides-words.vi.ts'

const keyHeight = 0.28
const pad = 0.06
const tight = 0.88

export function heatParts({ frame, rowHead, columns, rows, lastHead }: HeatChart, area: Box): SlidePart[] {
  const key = textPart('key', { ...area, h: keyHeight }, '', { size: sizes.least, valign: 'top' })
  const table = { ...area, y: area.y + keyHeight, h: area.h - keyHeight }
  const nameWidth = Math.min(3.2, Math.max(1.6, ...rows.map(({ name }) => widthOf(name, 16, true) + 2 * pad + 0.05)))
  const lastWidth = rows.some(({ last }) => last !== '') ? 1.1 : 0
  const cellWidth = (table.w - nameWidth - lastWidth) / Math.max(1, columns.length)
  const widths = [nameWidth, ...columns.map(() => cellWidth), ...(lastWidth === 0 ? [] : [lastWidth])]
  const heads = [rowHead, ...columns.map(({ name, target }) => (target === '' ? name : `${name}\n${target}`))]
  const allHeads = lastWidth === 0 ? heads : [...heads, lastHead]
  const headSize = fitted(allHeads, widths, 1.1, 13)
  const headHeight = Math.max(...allHeads.map((text, index) => linesIn(text, widths[index] as number, headSize, false)))
  const head = heightOf(headHeight, headSize) + 0.08
  const height = Math.min(0.5, (table.h - head) / Math.max(1, rows.length))
  const figures = rows.flatMap((row) => row.cells.map(cellText).filter((text) => /\d/.test(text)))
  let size = 18
  while (size > 7 && (heightOf(1, size) > height || figures.some((text) => linesIn(text, cellWidth, size, true) > 1)))
    size -= 1
  const drawnRows = rows.map((row) => ({
    height,
    under: row.isTotal ? apartRule : hairline,
    cells: [
      nameCell(row.name, row.isTotal, nameWidth, height, Math.min(16, size + 2)),
      ...row.cells.map((cell) => valueCell(cell, row.isTotal, cellWidth, height, size)),
      ...(lastWidth === 0 ? [] : [lastCell(row, lastWidth, height, size + 2)]),
    ],
  }))
  const kinds = (['near', 'missed', 'out_of_reach', 'no_data', 'no_target', 'not_applicable'] as const).filter((one) =>
    rows.some((row) => row.cells.some(({ assessment }) => assessment === one)),
  )
  const runs = kinds.flatMap((one): Run[] => [
    { text: `${signOf(one)} `, colour: one === 'near' ? palette.near : statusColours[one].fill },
    { text: `${assessmentWords[one]}   `, colour: palette.ink3 },
  ])
  return [
    { ...key, paragraphs: [[...runs, { text: slideWords.plainIsMet, colour: palette.ink3 }]] },
    {
      kind: 'table',
      name: frame.title,
      x: table.x,
      y: table.y,
      pad,
      widths,
      rows: [
        {
          height: head,
          under: headRule,
          cells: allHeads.map((text, index) => ({
            runs: [{ text, colour: palette.ink2 }],
            size: headSize,
            align: index === 0 ? 'left' : 'right',
          })),
        },
        ...drawnRows,
      ],
    },
  ]
}

type Cell = HeatChart['rows'][number]['cells'][number]

const cellText = ({ shown, assessment }: Cell) => (assessment === 'met' ? shown : `${signOf(assessment)} ${shown}`)

/** Words instead of a figure ("không phát sinh") are smaller, so that they make no figure small. */
function valueCell(cell: Cell, isTotal: boolean, width: number, height: number, most: number): TableCell {
  const { wash, text: colour } = statusColours[cell.assessment]
  const isQuiet = cell.assessment === 'met' || wash === null
  const isBold = !isQuiet || isTotal
  const text = cellText(cell)
  const lines = (size: number) => linesIn(text, width, size, isBold)
  let size = /\d/.test(text) ? most : Math.min(most, sizes.least)
  while (size > 5 && heightOf(lines(size), size, lines(size) > 1 ? tight : 1) > height) size -= 1
  return {
    runs: [{ text, colour: isQuiet ? palette.ink2 : colour, bold: isBold }],
    size,
    align: 'right',
    fill: cell.assessment === 'no_data' ? palette.noneWash : cell.assessment === 'met' ? null : wash,
    ...(lines(size) > 1 ? { spacing: tight } : {}),
  }
}

const linesIn = (text: string, width: number, size: number, bold: boolean) =>
  linesOf(text, width - 2 * pad, size, bold).length

function fitted(texts: readonly string[], widths: readonly number[], height: number, most: number): number {
  let size = most
  while (
    size > 7 &&
    texts.some((text, index) => heightOf(linesIn(text, widths[index] as number, size, false), size) > height)
  )
    size -= 1
  return size
}

function lastCell(row: HeatChart['rows'][number], width: number, height: number, most: number): TableCell {
  return { ...nameCell(row.last, row.isTotal, width, height, Math.min(16, most)), align: 'right' }
}

/** A long name takes two lines of smaller letters. */
function nameCell(name: string, isTotal: boolean, width: number, height: number, most: number): TableCell {
  let size = most
  const lines = () => linesIn(name, width, size, true)
  while (size > 6 && heightOf(lines(), size, lines() > 1 ? tight : 1) > height) size -= 1
  const cell: TableCell = { runs: [{ text: name, bold: isTotal }], size, align: 'left' }
  return lines() > 1 ? { ...cell, spacing: tight } : cell
}
