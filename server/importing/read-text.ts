/** CSV and TSV as offices really write them: any of three separators, with or without a byte-order mark, old code pages. */

import { mostRows } from '#domain/import-table.ts'
import { fileFailure } from './gate.ts'
import { blank, type Cell, type Grid } from './grid.ts'
import { convert, encodings } from './legacy-text.ts'
import { mostCells, mostColumns } from './limits.ts'
import { fileSentences } from './sentences.vi.ts'
import { isSyllable } from './syllable.vi.ts'

/** The one sheet of a text file; throws Failure where it holds more than is read. */
export function readText(bytes: Buffer, name: string): Grid {
  const text = decodeText(bytes)
  const separator = separatorOf(text)
  const rows: Cell[][] = []
  let cells = 0
  for (const fields of recordsOf(text, separator)) {
    if (rows.length >= mostRows) throw fileFailure('too_many_rows', fileSentences.tooManyRows(mostRows))
    const row = fields.map((field): Cell => (field.trim() === '' ? blank : { kind: 'text', text: cleaned(field) }))
    while (row.at(-1)?.kind === 'blank') row.pop()
    if (row.length > mostColumns) throw fileFailure('too_many_columns', fileSentences.tooManyColumns(mostColumns))
    cells += row.length
    if (cells > mostCells) throw fileFailure('too_many_cells', fileSentences.tooManyCells)
    rows.push(row)
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  if (rows.length === 0) throw fileFailure('empty', fileSentences.empty)
  return { name, hidden: false, rows, merges: [], textOnly: true }
}

/** Our own CSV puts an apostrophe before what a spreadsheet would take for a formula. */
function cleaned(field: string): string {
  return field.replace(/^'(?=[=+\-@0])/, '').normalize('NFC')
}

/** By its mark, else as UTF-8 where that is valid, else as the code page in which most words are Vietnamese. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    const western = new TextDecoder('windows-1252').decode(bytes)
    const readings = [western, ...encodings.map((encoding) => convert(western, encoding))]
    return readings.some((reading) => syllablesIn(reading) > syllablesIn(vietnamese)) ? western : vietnamese
  }
}

/** Enough of the text to tell. */
const sampleLength = 20_000

function syllablesIn(text: string): number {
  const words = text.slice(0, sampleLength).split(/[\s\d.,;:()[\]/%+"'-]+/)
  return words.filter((word) => /[^\x20-\x7e]/.test(word) && isSyllable(word)).length
}

/** Tab, semicolon or comma: the one that most of the first lines hold equally often. A line "sep=;" says it itself. */
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (named !== undefined) return named
  const lines = text
    .slice(0, sampleLength)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  let best = { separator: ';', score: 0 }
  for (const separator of ['\t', ';', ',']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1)
    const usual = mode(counts.filter((count) => count > 0))
    const score = usual === undefined ? 0 : counts.filter((count) => count === usual).length + usual / 1000
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function mode(counts: readonly number[]): number | undefined {
  const byCount = Map.groupBy(counts, (count) => count)
  return [...byCount].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0]
}

/** RFC 4180: quoted fields may hold separators, line ends and doubled quotes. */
function* recordsOf(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = /^sep=.\r?\n/.exec(text)?.[0].length ?? 0
  while (at < text.length) {
    let field: string
    if (text[at] === '"') {
      const read = quoted(text, at + 1)
      field = read.field
      at = read.end
      // Whatever stands between the closing quote and the separator belongs to the field.
      const next = endOfField(text, at, separator)
      field += text.slice(at, next)
      at = next
    } else {
      const next = endOfField(text, at, separator)
      field = text.slice(at, next)
      at = next
    }
    fields.push(field)
    if (text[at] === separator) {
      at += 1
      if (at === text.length) fields.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    yield fields
    fields = []
  }
  if (fields.length > 0) yield fields
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function quoted(text: string, from: number): { field: string; end: number } {
  let field = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { field: field + text.slice(at), end: text.length }
    field += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { field, end: quote + 1 }
    field += '"'
    at = quote + 2
  }
}
