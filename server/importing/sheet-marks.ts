/**
 * What the spreadsheet library does not tell of a cell: whether it is a formula and has a value, an error, shown as a
 * percentage, or set in a face of an old encoding; and which cells are merged. One pass over the sheet's tags.
 */
import { columnIndex } from '#domain/import-table.ts'
import { fileFailure } from './gate.ts'
import type { Area } from './grid.ts'
import type { Encoding } from './legacy-text.ts'
import { mostMerges } from './limits.ts'
import { fileSentences } from './sentences.vi.ts'
import type { Style } from './workbook-parts.ts'
import { attribute, type Tag, tagsOf } from './xml-tags.ts'

export type CellMark = {
  formula: boolean
  /** A formula that gives text may give none: that is a value too. */
  valued: boolean
  error: boolean
  percent: boolean
  encoding: Encoding | undefined
}

export type SheetMarks = { at: (row: number, column: number) => CellMark | undefined; merges: Area[] }

/** Wider than any sheet may be, so that row and column make one number. */
const stride = 16_384

export async function readMarks(chunks: AsyncIterable<Buffer>, styles: readonly Style[]): Promise<SheetMarks> {
  const marks = new Map<number, CellMark>()
  const merges: Area[] = []
  let row = -1
  let column = -1
  let open: { place: number; mark: CellMark } | undefined
  const close = () => {
    if (open && (open.mark.formula || open.mark.error || open.mark.percent || open.mark.encoding !== undefined))
      marks.set(open.place, open.mark)
    open = undefined
  }
  const see = ({ name, closes, empty, attributes }: Tag) => {
    if (name === 'row' && !closes) {
      row = Number(attribute(attributes, 'r') ?? row + 2) - 1
      column = -1
    } else if (name === 'c') {
      close()
      if (closes) return
      const place = placeOf(attribute(attributes, 'r'))
      row = place?.row ?? row
      column = place?.column ?? column + 1
      const type = attribute(attributes, 't')
      const style = styles[Number(attribute(attributes, 's') ?? '-1')]
      const mark = {
        formula: false,
        valued: type === 'str',
        error: type === 'e',
        percent: style?.percent === true,
        encoding: style?.encoding,
      }
      if (!empty) open = { place: row * stride + column, mark }
    } else if (open && !closes) {
      if (name === 'f') open.mark.formula = true
      if (name === 'v' && !empty) open.mark.valued = true
    }
    if (name === 'mergeCell' && !closes) addMerge(merges, attribute(attributes, 'ref') ?? '')
  }
  for await (const tags of tagsOf(chunks)) for (const tag of tags) see(tag)
  close()
  return { at: (atRow, atColumn) => marks.get(atRow * stride + atColumn), merges }
}

function addMerge(merges: Area[], reference: string): void {
  if (merges.length >= mostMerges) throw fileFailure('too_many_cells', fileSentences.tooManyCells)
  const [from = '', to = ''] = reference.split(':')
  const first = placeOf(from)
  const last = placeOf(to)
  if (first && last) merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
}

/** "B7" → row 6, column 1. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '')
  return found ? { row: Number(found[2]) - 1, column: columnIndex(found[1] ?? '') } : undefined
}
