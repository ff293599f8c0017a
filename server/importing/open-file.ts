/** What a file is, by its first bytes and not by its name; and its sheets, with old encodings turned into Unicode. */
import { largestUpload } from '#domain/import-table.ts'
import { fileFailure, tooLarge } from './gate.ts'
import type { Grid } from './grid.ts'
import { convert, detectEncoding, type Encoding, mayBeLegacy, readsWell } from './legacy-text.ts'
import { readText } from './read-text.ts'
import type { ReadGrids } from './read-xlsx.ts'
import { fileSentences } from './sentences.vi.ts'

export type Conversion = { encoding: Encoding; sheet: string; before: string; after: string }

export type OpenedFile = {
  grids: Grid[]
  /** Why a sheet is not read, by its name. */
  unread: Map<string, string>
  /** The first few texts converted, each once, before and after. */
  conversions: Conversion[]
}

/** Shown to the person; the rest is converted all the same. */
const conversionsShown = 12

export async function openFile(bytes: Buffer, fileName: string): Promise<OpenedFile> {
  if (bytes.length === 0) throw fileFailure('empty', fileSentences.empty)
  if (bytes.length > largestUpload) throw tooLarge()
  const read = await readGrids(bytes, fileName)
  return { grids: read.grids, unread: read.unread, conversions: read.grids.flatMap((grid) => toUnicode(grid, read)) }
}

async function readGrids(bytes: Buffer, fileName: string): Promise<ReadGrids> {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0x504b) {
    // What reads workbooks is most of the program; a CSV does without.
    const { readXlsx } = await import('./read-xlsx.ts')
    return readXlsx(bytes)
  }
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw fileFailure('old_format', fileSentences.oldFormat)
  const start = bytes
    .subarray(0, 2000)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|head)/i.test(start)) throw fileFailure('web_page', fileSentences.webPage)
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(start)
  if (!isWide && bytes.includes(0)) throw fileFailure('unknown_format', fileSentences.unknownFormat)
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .normalize('NFC')
    .slice(0, 100)
  return {
    grids: [readText(bytes, name || 'CSV')],
    unread: new Map(),
    encodings: new Set(),
    encodingAt: () => undefined,
  }
}

/** Converts the texts of a grid in place; returns the first few conversions. */
function toUnicode(grid: Grid, { encodings, encodingAt }: ReadGrids): Conversion[] {
  const texts = new Set<string>()
  for (const row of grid.rows)
    for (const cell of row)
      if (cell.kind === 'text' && texts.size < 3000 && mayBeLegacy(cell.text)) texts.add(cell.text)
  const usual = detectEncoding([...texts], encodings)
  if (usual === undefined) return []
  const shown = new Map<string, Conversion>()
  for (const [rowAt, row] of grid.rows.entries())
    for (const [columnAt, cell] of row.entries()) {
      if (cell.kind !== 'text' || !mayBeLegacy(cell.text)) continue
      const own = encodingAt(grid.name, rowAt, columnAt)
      // In a workbook that names such faces, a cell in another face that reads well is Unicode already.
      if (own === undefined && encodings.size > 0 && readsWell(cell.text)) continue
      const encoding = own ?? usual
      const after = convert(cell.text, encoding).normalize('NFC')
      if (after === cell.text) continue
      if (shown.size < conversionsShown && !shown.has(cell.text))
        shown.set(cell.text, { encoding, sheet: grid.name, before: cell.text, after })
      row[columnAt] = { kind: 'text', text: after }
    }
  return [...shown.values()]
}
