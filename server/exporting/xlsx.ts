/**
 * Tables as an Excel workbook: real numbers with number formats, so that Excel's own locale decides comma or point;
 * text is text and never a formula; a missing number is an empty cell, never 0. Same tables, same bytes.
 */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Table, TableColumn } from '#domain/chart.ts'
import { palette } from './palette.ts'
import { letter } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { describeFrame, words } from './words.vi.ts'

/** The face of official documents; each machine in an office has it. */
const face = { name: 'Times New Roman', size: 12 }
const rgb = (colour: string) => ({ rgb: colour.slice(1).toUpperCase() })
const hairline = { style: 'thin', color: rgb(palette.rule2) } as const
const styles = {
  title: { font: { ...face, size: 14, bold: true } },
  above: { font: { ...face, color: rgb(palette.ink2) } },
  head: {
    font: { ...face, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(palette.wash) },
    border: { top: hairline, bottom: { style: 'medium', color: rgb(palette.ink) } },
    alignment: { vertical: 'bottom', wrapText: true },
  },
  figure: { font: face, border: { bottom: hairline }, alignment: { vertical: 'top', horizontal: 'right' } },
  text: { font: face, border: { bottom: hairline }, alignment: { vertical: 'top', horizontal: 'left', indent: 1 } },
  wrapped: {
    font: face,
    border: { bottom: hairline },
    alignment: { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true },
  },
} satisfies Record<string, CellStyle>

/** A file's own date, fixed: made twice from the same numbers it is the same file. */
export const undated = new Date(Date.UTC(2000, 0, 1))

export function tableXlsx(table: Table, madeAt?: Date): Promise<Buffer> {
  return tablesXlsx([table], madeAt)
}

/** One sheet per table, in order. `madeAt` is written as the workbook's date. Throws on an empty list. */
export async function tablesXlsx(tables: readonly Table[], madeAt?: Date): Promise<Buffer> {
  if (tables.length === 0) throw new RangeError('A workbook needs at least one table')
  const taken = new Set<string>()
  const sheets = tables.map((table) => tableSheet(table, sheetName(table.sheetName, taken)))
  return sheetsXlsx(sheets, tables[0]?.frame.title ?? '', madeAt)
}

/** Sheets that are ready, as a file. */
export async function sheetsXlsx(sheets: WriteSheet[], title: string, madeAt: Date = undated): Promise<Buffer> {
  const properties = { title: clean(title), created: madeAt, modified: madeAt }
  const namedRanges = sheets.flatMap(({ name, pageSetup }) => {
    const rows = pageSetup?.printTitlesRow
    // The library writes the sheet's name bare, which no programme reads where it holds a space.
    const range = `'${name.replaceAll("'", "''")}'!${rows}`
    return rows === undefined ? [] : [{ name: '_xlnm.Print_Titles', range, scope: name }]
  })
  const bare = sheets.map(({ pageSetup = {}, ...sheet }) => {
    const { printTitlesRow: _, ...setUp } = pageSetup
    return { ...sheet, pageSetup: setUp }
  })
  return Buffer.from(await writeXlsx({ sheets: bare, namedRanges, properties, defaultFont: face }))
}

/** On paper A4 across, the head on each page; `stamp` stands at the foot, left of the page's number. */
export function printSetUp(stamp: string, headRow?: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const left = stamp === '' ? '' : `&L${clean(stamp).replaceAll('&', '&&')}`
  const titles = headRow === undefined ? {} : { printTitlesRow: `$${headRow + 1}:$${headRow + 1}` }
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...titles,
    },
    headerFooter: { oddFooter: stamp === '' ? '&C&P/&N' : `${left}&R&P/&N` },
  }
}

/** One table under its title, source and status; throws on what is no number. */
export function tableSheet(table: Table, name: string, stamp = ''): WriteSheet {
  const above = describeFrame(table.frame).map(clean)
  const headRow = above.length + 1
  const widths = table.columns.map((column, index) => columnWidth(table, column, index))
  const rows: (string | number | null)[][] = [
    ...above.map((line) => [line]),
    [],
    table.columns.map((column) => clean(column.name)),
    ...table.rows.map((row) => table.columns.map((column, index) => stored(row[index] ?? null, column))),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [index, line] of above.entries())
    cells.set(`${index},0`, { value: line, style: index === 0 ? styles.title : styles.above })
  for (const [index, column] of table.columns.entries()) {
    const own = column.kind === 'text' ? styles.text.alignment : styles.figure.alignment
    const alignment = { ...styles.head.alignment, ...own, vertical: 'bottom' } as const
    cells.set(`${headRow},${index}`, { value: clean(column.name), style: { ...styles.head, alignment } })
    for (const [below, row] of table.rows.entries()) {
      const value = row[index] ?? null
      const text: CellStyle = column.wrap === undefined ? styles.text : styles.wrapped
      const style: CellStyle =
        typeof value === 'number' ? { ...styles.figure, numFmt: numberFormat(value, column) } : text
      cells.set(`${headRow + 1 + below},${index}`, { value: stored(value, column), style })
    }
  }
  return {
    name,
    rows,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map([[headRow, { height: headHeight(table, widths) }], ...wrappedHeights(table, widths, headRow + 1)]),
    freezePane: { rows: headRow + 1 },
    ...printSetUp(stamp, headRow),
  }
}

/** Percent is stored as Excel means it: 57.6 becomes 0.576, shifted in text so that no binary crumb is left. */
function stored(value: string | number | null, column: TableColumn): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return clean(value)
  if (!Number.isFinite(value)) throw new RangeError(`Not a number for a table: ${value}`)
  return column.kind === 'percent' ? Number(`${value}e-2`) : value
}

/** More decimals than the column's where a number has them: Excel would round 99.96 to 100.0, across the target. */
function numberFormat(value: number, column: TableColumn): string {
  const own = String(value).split('.')[1]?.length ?? 0
  const decimals = Math.min(Math.max(own, column.decimals), 6)
  const tail = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return column.kind === 'percent' ? `0${tail}%` : `#,##0${tail}`
}

/** One character of a column's width in px. Times New Roman at 12 points runs as wide as our text font at 13.5 px. */
const character = 8
const measuring = (weight: 400 | 700) => letter.text(13.5, weight)
const measured = (text: string, weight: 400 | 700) => textWidth(text, measuring(weight)) / character

/**
 * In characters: as wide as its longest value or half its heading, from 8 to 48, with a tenth to spare for machines
 * without our face. The lines above may flow over.
 */
function columnWidth(table: Table, column: TableColumn, index: number): number {
  const longestWord = Math.max(...column.name.split(' ').map((word) => measured(word, 700)))
  const values = table.rows.map((row) => {
    const value = row[index] ?? ''
    if (typeof value === 'string') return measured(value, 400)
    const [whole = '', tail = ''] = String(value).split('.')
    return whole.length * 1.33 + Math.max(tail.length, column.decimals) + 2
  })
  const widest = values.reduce((most, value) => Math.max(most, value), 0)
  return Math.ceil(
    Math.min(
      column.wrap ?? 48,
      Math.max(8, longestWord * 1.1 + 2, measured(column.name, 700) / 2 + 2, widest * 1.1 + 2),
    ),
  )
}

/** In points: the headings wrap, and not every programme grows the row by itself. */
function headHeight(table: Table, widths: readonly number[]): number {
  const lines = table.columns.map((column, index) => {
    // An indent where there is one, and a tenth to spare for machines without our face.
    const room = (((widths[index] ?? 8) - (column.kind === 'text' ? 2 : 1)) * character) / 1.1
    return wrapText(clean(column.name), room, measuring(700)).length
  })
  return Math.max(...lines) * 16 + 6
}

/** Rows that hold wrapped texts, by their place in the sheet: as high as their longest text. */
function wrappedHeights(table: Table, widths: readonly number[], firstRow: number): [number, { height: number }][] {
  const wrapped = table.columns.flatMap((column, index) => (column.wrap === undefined ? [] : [index]))
  if (wrapped.length === 0) return []
  return table.rows.map((row, below) => {
    const lines = wrapped.map((index) => {
      // An indent and a tenth to spare, as in the widths.
      const room = (((widths[index] ?? 8) - 2) * character) / 1.1
      return wrapText(clean(String(row[index] ?? '')), room, measuring(400)).length
    })
    return [firstRow + below, { height: Math.max(1, ...lines) * 16 + 4 }]
  })
}

/** Composed, and without signs that no XML may hold. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cs}\ufffe\uffff]|(?![\n\t])\p{Cc}/gu, '')
}

/** Excel's rules for sheet names: 31 characters, none of []:*?/\, no quote at the ends, unique without regard to case. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    clean(wanted)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '') || words.sheet
  let name = base.slice(0, 31).trim()
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${base.slice(0, 27).trim()} ${copy}`
  taken.add(name.toLowerCase())
  return name
}
