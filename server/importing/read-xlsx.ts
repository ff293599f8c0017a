/** The only place that knows the spreadsheet library: workbooks that passed the gate become grids of typed cells. */
import { streamXlsxRows } from 'hucre/xlsx'
import { mostRows } from '#domain/import-table.ts'
import { fileFailure, passGate } from './gate.ts'
import { blank, type Cell, type Grid, type PlainCell } from './grid.ts'
import type { Encoding } from './legacy-text.ts'
import { mostCells, mostColumns } from './limits.ts'
import { fileSentences } from './sentences.vi.ts'
import { type CellMark, readMarks, type SheetMarks } from './sheet-marks.ts'
import { readWorkbook, type SheetPart } from './workbook-parts.ts'

export type ReadGrids = {
  grids: Grid[]
  /** Why a sheet is not read, by its name: too many rows or columns. */
  unread: Map<string, string>
  /** Faces of an old encoding that the workbook uses. */
  encodings: Set<Encoding>
  /** Tells of a text cell whether its own face is one of an old encoding. */
  encodingAt: (sheet: string, row: number, column: number) => Encoding | undefined
}

/** Throws Failure where the file is no workbook, or larger than `limits.ts` allows; `most` is for a workbook of our own. */
export async function readXlsx(bytes: Buffer, most?: { entries: number; sheets: number }): Promise<ReadGrids> {
  const pack = await passGate(bytes, most)
  const { sheets, styles, encodings } = await readWorkbook(pack, most?.sheets)
  const grids: Grid[] = []
  const unread = new Map<string, string>()
  const marksBySheet = new Map<string, SheetMarks>()
  let cells = 0
  for (const sheet of sheets) {
    const marks = await readMarks(pack.chunks(sheet.path), styles)
    const rows = await readRows(bytes, sheet, marks, (filled) => {
      cells += filled
      if (cells > mostCells) throw fileFailure('too_many_cells', fileSentences.tooManyCells)
    })
    if (typeof rows === 'string') unread.set(sheet.name, rows)
    marksBySheet.set(sheet.name, marks)
    const { name, hidden } = sheet
    grids.push({ name, hidden, rows: typeof rows === 'string' ? [] : rows, merges: marks.merges, textOnly: false })
  }
  return {
    grids,
    unread,
    encodings,
    encodingAt: (sheet, row, column) => marksBySheet.get(sheet)?.at(row, column)?.encoding,
  }
}

/** The rows, or the sentence that says why the sheet is too large. Empty cells at the ends cost nothing. */
async function readRows(
  bytes: Buffer,
  sheet: SheetPart,
  marks: SheetMarks,
  count: (filled: number) => void,
): Promise<Cell[][] | string> {
  const rows: Cell[][] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.namedAs })) {
      const row: Cell[] = []
      let filled = 0
      for (const [column, value] of values.entries()) {
        const cell = cellOf(value, marks.at(index, column))
        if (cell.kind === 'blank') continue
        if (column >= mostColumns) return fileSentences.tooManyColumns(mostColumns)
        while (row.length < column) row.push(blank)
        row.push(cell)
        filled += 1
      }
      if (filled === 0) continue
      if (index >= mostRows) return fileSentences.tooManyRows(mostRows)
      count(filled)
      rows[index] = row
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'Failure') throw error
    throw fileFailure('damaged', fileSentences.damaged)
  }
  return Array.from(rows, (row) => row ?? [])
}

function cellOf(value: unknown, mark: CellMark | undefined): Cell {
  const plain = plainOf(value, mark)
  if (mark?.formula !== true) return plain ?? blank
  if (!mark.valued) return { kind: 'formula', cached: null }
  return { kind: 'formula', cached: plain ?? { kind: 'blank' } }
}

function plainOf(value: unknown, mark: CellMark | undefined): PlainCell | undefined {
  if (mark?.error === true) return { kind: 'error', text: String(value ?? '') }
  if (typeof value === 'number') return { kind: 'number', value, percent: mark?.percent === true }
  if (typeof value === 'boolean') return { kind: 'truth', value }
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: '#DATE' }
      : { kind: 'date', date: value.toISOString().slice(0, 10) }
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return { kind: 'text', text: value.normalize('NFC') }
}
