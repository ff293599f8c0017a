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
  const shown = rows.flatMap((row) => row.cells.map(({ shown: text, assessment }) => cellText(text, assessment)))
  let size = 18
  while (size > 7 && (heightOf(1, size) > height || shown.some((text) => linesIn(text, cellWidth, size, true) > 1)))
    size -= 1
  const drawnRows = rows.map((row) => ({
    height,
    under: row.isTotal ? apartRule : hairline,
    cells: [
      nameCell(row.name, row.isTotal, nameWidth, height, Math.min(16, size + 2)),
      ...row.cells.map(({ shown: text, assessment }): TableCell => {
        const { wash, text: colour } = statusColours[assessment]
        const isQuiet = assessment === 'met' || wash === null
        const isMissing = assessment === 'no_data'
        return {
          runs: [
            {
              text: cellText(text, assessment),
              colour: isQuiet ? palette.ink2 : colour,
              bold: !isQuiet || row.isTotal,
            },
          ],
          size,
          align: 'right',
          fill: isMissing ? palette.noneWash : assessment === 'met' ? null : wash,
        }
      }),
      ...(lastWidth === 0
        ? []
        : [
            {
              runs: [{ text: row.last, bold: row.isTotal }],
              size: Math.min(16, size + 2),
              align: 'right',
            } as TableCell,
          ]),
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

function cellText(shown: string, assessment: HeatChart['rows'][number]['cells'][number]['assessment']): string {
  return assessment === 'met' ? shown : `${signOf(assessment)} ${shown}`
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

/** A long name takes two lines of smaller letters. */
function nameCell(name: string, isTotal: boolean, width: number, height: number, most: number): TableCell {
  let size = most
  const lines = () => linesIn(name, width, size, true)
  while (size > 6 && heightOf(lines(), size, lines() > 1 ? 0.88 : 1) > height) size -= 1
  const cell: TableCell = { runs: [{ text: name, bold: isTotal }], size, align: 'left' }
  return lines() > 1 ? { ...cell, spacing: 0.88 } : cell
}
