/** Tables of an edition as native tables: numbers in Vietnamese writing, pages by what fits, a missing number as a dash. */
import type { Table, TableColumn } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import { palette } from '../palette.ts'
import { percentHead } from '../words.vi.ts'
import { hairline, headRule, type TableCell, type TablePart } from './slides-drawing.ts'
import { type Box, heightOf, linesOf, widthOf } from './slides-paper.ts'

const pad = 0.09
const air = 0.1

type Shown = { text: string; isNumber: boolean }

/** 57.6 with one decimal → "57,6"; text as it is; nothing → "–". Percents stand under a head that names the sign. */
export function cellText(value: string | number | null, column: Pick<TableColumn, 'kind' | 'decimals'>): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  return formatScaled(Math.round(value * 10 ** column.decimals), column.decimals)
}

/** The least letters of a table that is read in the room, and of an annex. */
export type Letters = { most: number; least: number }

/** One part per page; letters as large as keep all rows on one page, and not below the least. */
export function tablePages(table: Table, area: Box, { most, least }: Letters): TablePart[] {
  const shown = table.rows.map((row) =>
    table.columns.map((column, index): Shown => {
      const value = row[index] ?? null
      return { text: cellText(value, column), isNumber: column.kind !== 'text' && typeof value !== 'string' }
    }),
  )
  const heads = table.columns.map((column) => (column.kind === 'percent' ? percentHead(column.name) : column.name))
  let size = most
  let laid = layOut(table, heads, shown, area, size)
  while (size > least && laid.pages.length > 1) {
    size -= 1
    laid = layOut(table, heads, shown, area, size)
  }
  return laid.pages.map((rows) => pagePart(table, heads, rows, laid, area, size))
}

type Laid = { widths: number[]; headHeight: number; pages: { cells: Shown[]; height: number }[][] }

function layOut(table: Table, heads: string[], shown: Shown[][], area: Box, size: number): Laid {
  const widths = columnWidths(table, heads, shown, area.w, size)
  const linesAt = (text: string, index: number, bold: boolean) =>
    linesOf(text, (widths[index] as number) - 2 * pad, size, bold).length
  const headSize = headSizeOf(size)
  const headLines = Math.max(
    1,
    ...heads.map((text, index) => linesOf(text, (widths[index] as number) - 2 * pad, headSize).length),
  )
  const headHeight = heightOf(headLines, headSize) + air
  const room = area.h - headHeight
  const pages: Laid['pages'] = [[]]
  let left = room
  for (const row of shown) {
    // A single row taller than a page ends in "…" there; the workbook has it whole.
    const most = Math.max(1, Math.floor(((room - air) * 72) / (size * 1.2)))
    const cells = row.map((cell, index) => cut(cell, (widths[index] as number) - 2 * pad, size, most))
    const height = heightOf(Math.max(1, ...cells.map(({ text }, index) => linesAt(text, index, false))), size) + air
    if (height > left && pages.at(-1)?.length !== 0) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push({ cells, height })
    left -= height
  }
  return { widths, headHeight, pages }
}

const headSizeOf = (size: number) => Math.max(10, size - 3)

function cut(cell: Shown, width: number, size: number, most: number): Shown {
  const lines = linesOf(cell.text, width, size)
  return lines.length <= most ? cell : { ...cell, text: `${lines.slice(0, most).join(' ').slice(0, -2)}…` }
}

/** Numbers take what they need; texts share the rest by their length, and wrap. */
function columnWidths(table: Table, heads: string[], shown: Shown[][], width: number, size: number): number[] {
  const natural = table.columns.map((_, index) =>
    Math.max(
      widestWord(heads[index] as string, headSizeOf(size)),
      ...shown.map((row) => longest((row[index] as Shown).text, size)),
    ),
  )
  const isFixed = table.columns.map((column) => column.kind !== 'text')
  const wanted = natural.map((one, index) => one + 2 * pad + (isFixed[index] === true ? 0.05 : 0.1))
  const total = wanted.reduce((sum, one) => sum + one, 0)
  if (total <= width) return stretched(wanted, isFixed, width)
  const fixed = wanted.reduce((sum, one, index) => sum + (isFixed[index] === true ? one : 0), 0)
  const texts = total - fixed
  if (texts === 0 || fixed > width * 0.8) return wanted.map((one) => (one * width) / total)
  // The root keeps a column of short words from vanishing beside one of sentences.
  const share = wanted.map((one, index) => (isFixed[index] === true ? 0 : Math.sqrt(one)))
  const shares = share.reduce((sum, one) => sum + one, 0)
  return wanted.map((one, index) =>
    isFixed[index] === true ? one : ((width - fixed) * (share[index] as number)) / shares,
  )
}

/** What is left over goes to the texts; a table of few columns stays narrow enough to be read across. */
function stretched(wanted: number[], isFixed: boolean[], width: number): number[] {
  const left = width - wanted.reduce((sum, one) => sum + one, 0)
  const texts = isFixed.filter((one) => !one).length
  return wanted.map(
    (one, index) => one + (texts === 0 ? left / wanted.length : isFixed[index] === true ? 0 : left / texts),
  )
}

const longest = (text: string, size: number) => Math.max(0, ...text.split('\n').map((line) => widthOf(line, size)))
const widestWord = (text: string, size: number) => Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word, size)))

function pagePart(
  table: Table,
  heads: string[],
  rows: Laid['pages'][number],
  laid: Laid,
  area: Box,
  size: number,
): TablePart {
  const align = (index: number): TableCell['align'] => (table.columns[index]?.kind === 'text' ? 'left' : 'right')
  return {
    kind: 'table',
    name: table.frame.title,
    x: area.x,
    y: area.y,
    pad,
    widths: laid.widths,
    rows: [
      {
        height: laid.headHeight,
        under: headRule,
        cells: heads.map((text, index) => ({
          runs: [{ text, colour: palette.ink3 }],
          size: headSizeOf(size),
          align: align(index),
        })),
      },
      ...rows.map(({ cells, height }) => ({
        height,
        under: hairline,
        cells: cells.map(
          ({ text, isNumber }, index): TableCell => ({
            runs: [{ text }],
            size,
            align: isNumber ? 'right' : align(index),
          }),
        ),
      })),
    ],
  }
}
