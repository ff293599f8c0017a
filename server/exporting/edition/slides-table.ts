/** Tables of an edition as native tables: numbers in Vietnamese writing, pages by what fits, a missing number as a dash. */
import type { Table, TableColumn } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import { palette } from '../palette.ts'
import { percentHead } from '../words.vi.ts'
import { hairline, headRule, type TableCell, type TablePart } from './slides-drawing.ts'
import { type Box, heightOf, linesOf, widthOf } from './slides-paper.ts'

const pad = 0.13

type Shown = { text: string; isNumber: boolean }

/**
 * 57.6 with one decimal → "57,6"; text as it is; nothing → "–". Percents stand under a head that names the sign. A number
 * with more decimals than its column keeps them, as in the workbook: 99.96 is not 100,0.
 */
export function cellText(value: string | number | null, column: Pick<TableColumn, 'kind' | 'decimals'>): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  const own = String(value).split('.')[1]?.length ?? 0
  const decimals = Math.min(Math.max(own, column.decimals), 6)
  return formatScaled(Math.round(value * 10 ** decimals), decimals)
}

/** Letters of a table: the largest, the least that keep it on one page, and those of one that needs several pages anyway. */
export type Letters = {
  most: number
  least: number
  paged: number /** Above and below a row's text, in inches. */
  air: number
}

/** One part per page; letters as large as keep all rows on one page. */
export function tablePages(table: Table, area: Box, { most, least, paged, air }: Letters): TablePart[] {
  const shown = table.rows.map((row) =>
    table.columns.map((column, index): Shown => {
      const value = row[index] ?? null
      return { text: cellText(value, column), isNumber: column.kind !== 'text' && typeof value !== 'string' }
    }),
  )
  const heads = table.columns.map((column) => (column.kind === 'percent' ? percentHead(column.name) : column.name))
  // Sizes at which even rows of one line are too many need not be tried.
  const room = area.h - heightOf(1, least) - air
  let size = most
  while (size > least && shown.length * (heightOf(1, size) + air) > room) size -= 1
  let laid = layOut(table, heads, shown, area, size, air)
  while (size > least && laid.pages.length > 1) {
    size -= 1
    laid = layOut(table, heads, shown, area, size, air)
  }
  if (laid.pages.length > 1 && size !== paged) {
    size = paged
    laid = layOut(table, heads, shown, area, size, air)
  }
  return laid.pages.map((rows) => pagePart(table, heads, rows, laid, area, size))
}

type Row = { cells: Shown[]; height: number }
type Laid = { widths: number[]; headHeight: number; pages: Row[][] }

function layOut(table: Table, heads: string[], shown: Shown[][], area: Box, size: number, air: number): Laid {
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
  const rows: Row[] = []
  for (const row of shown) {
    // A single row taller than a page ends in "…" there; the workbook has it whole.
    const most = Math.max(1, Math.floor(((room - air) * 72) / (size * 1.2)))
    const cells = row.map((cell, index) => cut(cell, (widths[index] as number) - 2 * pad, size, most))
    const height = heightOf(Math.max(1, ...cells.map(({ text }, index) => linesAt(text, index, false))), size) + air
    rows.push({ cells, height })
  }
  const needed = pagesOf(rows, room, rows.length).length
  // As even as can be: 30 rows on two pages are 15 each.
  const even = pagesOf(rows, room, Math.ceil(rows.length / needed))
  return { widths, headHeight, pages: even.length > needed ? pagesOf(rows, room, rows.length) : even }
}

function pagesOf(rows: readonly Row[], room: number, most: number): Row[][] {
  const pages: Row[][] = [[]]
  let left = room
  for (const row of rows) {
    const page = pages.at(-1) as Row[]
    if (page.length > 0 && (row.height > left || page.length >= most)) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(row)
    left -= row.height
  }
  return pages
}

const headSizeOf = (size: number) => Math.max(10, size - 3)

function cut(cell: Shown, width: number, size: number, most: number): Shown {
  const lines = linesOf(cell.text, width, size)
  return lines.length <= most ? cell : { ...cell, text: `${lines.slice(0, most).join(' ').slice(0, -2)}…` }
}

/** Each column takes what it needs as long as that is no more than its share; texts that need more share the rest, and wrap. */
function columnWidths(table: Table, heads: string[], shown: Shown[][], width: number, size: number): number[] {
  const wanted = table.columns.map((_, index) => {
    const head = widestWord(heads[index] as string, headSizeOf(size))
    return Math.max(head, ...shown.map((row) => longest((row[index] as Shown).text, size))) + 2 * pad + 0.06
  })
  const total = wanted.reduce((sum, one) => sum + one, 0)
  const isFixed = table.columns.map((column) => column.kind !== 'text')
  if (total <= width) return stretched(wanted, isFixed, width)
  const granted = new Map<number, number>()
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    const left = width - [...granted.values()].reduce((sum, one) => sum + one, 0)
    const share = left / (wanted.length - granted.size)
    for (const [index, one] of wanted.entries()) {
      if (granted.has(index) || one > share) continue
      granted.set(index, one)
      isSettled = false
    }
  }
  const left = width - [...granted.values()].reduce((sum, one) => sum + one, 0)
  // The root: a sentence of twice the length needs no twice the width, it has more lines.
  const roots = wanted.map((one, index) => (granted.has(index) ? 0 : Math.sqrt(one)))
  const sum = roots.reduce((all, one) => all + one, 0)
  return wanted.map((_, index) => granted.get(index) ?? (left * (roots[index] as number)) / sum)
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

function pagePart(table: Table, heads: string[], rows: readonly Row[], laid: Laid, area: Box, size: number): TablePart {
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
